package paritydesk.bench;

import jdk.incubator.vector.DoubleVector;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// What the machine can do at the very moment of the other figures, on as many threads as the kernel takes: a triad over arrays that
/// no cache holds, and multiply-adds and divisions that never leave the registers.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LimitBench {

    static final int TRIAD = 1 << 24;
    static final int ROUNDS = 1 << 21;

    /// Independent sums in registers.
    static final int LANES = 8;

    static final int PARTS = Runtime.getRuntime().availableProcessors();

    private final double[] a = new double[TRIAD];
    private final double[] b = new double[TRIAD];
    private final double[] c = new double[TRIAD];

    /// Bytes: three arrays, and the line of the written one that is read first.
    static double triadGigabytes(double milliseconds) {
        return 4.0 * Double.BYTES * TRIAD / milliseconds / 1e6;
    }

    static double gigaOperations(double milliseconds, int each) {
        double lanes = DoubleVector.SPECIES_PREFERRED.length();
        return (double) each * LANES * ROUNDS * lanes * PARTS / milliseconds / 1e6;
    }

    @Benchmark
    public double[] triad() {
        IntStream.range(0, PARTS)
                .parallel()
                .forEach(
                        p ->
                                triad(
                                        (int) ((long) TRIAD * p / PARTS),
                                        (int) ((long) TRIAD * (p + 1) / PARTS)));
        return a;
    }

    private void triad(int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = b[i] + 3 * c[i];
        }
    }

    @Benchmark
    public double multiplyAdd() {
        return IntStream.range(0, PARTS).parallel().mapToDouble(_ -> multiplyAdds()).sum();
    }

    private static double multiplyAdds() {
        var species = DoubleVector.SPECIES_PREFERRED;
        var x = DoubleVector.broadcast(species, 0.999_999);
        var y = DoubleVector.broadcast(species, 1e-6);
        var s0 = x;
        var s1 = x;
        var s2 = x;
        var s3 = x;
        var s4 = x;
        var s5 = x;
        var s6 = x;
        var s7 = x;
        for (int i = 0; i < ROUNDS; i++) {
            s0 = s0.fma(x, y);
            s1 = s1.fma(x, y);
            s2 = s2.fma(x, y);
            s3 = s3.fma(x, y);
            s4 = s4.fma(x, y);
            s5 = s5.fma(x, y);
            s6 = s6.fma(x, y);
            s7 = s7.fma(x, y);
        }
        return s0.add(s1).add(s2).add(s3).add(s4).add(s5).add(s6).add(s7).lane(0);
    }

    @Benchmark
    public double divide() {
        return IntStream.range(0, PARTS).parallel().mapToDouble(_ -> divisions()).sum();
    }

    private static double divisions() {
        var species = DoubleVector.SPECIES_PREFERRED;
        var x = DoubleVector.broadcast(species, 1.000_000_1);
        var s0 = x;
        var s1 = x;
        var s2 = x;
        var s3 = x;
        var s4 = x;
        var s5 = x;
        var s6 = x;
        var s7 = x;
        for (int i = 0; i < ROUNDS; i++) {
            s0 = s0.div(x);
            s1 = s1.div(x);
            s2 = s2.div(x);
            s3 = s3.div(x);
            s4 = s4.div(x);
            s5 = s5.div(x);
            s6 = s6.div(x);
            s7 = s7.div(x);
        }
        return s0.add(s1).add(s2).add(s3).add(s4).add(s5).add(s6).add(s7).lane(0);
    }
}
