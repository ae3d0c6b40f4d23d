package paritydesk.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import paritydesk.simulation.MonteCarlo;
import paritydesk.simulation.MonteCarloResult;
import paritydesk.study.PathDynamics;
import paritydesk.study.PathDynamics.AdoptionNoise;
import paritydesk.study.PathDynamics.AssetDynamics;
import paritydesk.study.PathDynamics.Correlation;
import paritydesk.study.PathDynamics.Jumps;
import paritydesk.study.PathDynamics.ParityGap;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.util.List;
import java.util.concurrent.TimeUnit;

/// (c) Monte Carlo: 1 000 paths × 10 000 positions × 90 steps, with jumps, a parity gap and adoption noise.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PathsBench {

    private static final int POSITIONS = 10_000;
    private static final int PATHS = 1000;
    private static final int STEPS = 90;
    private static final double CONFIDENCE = 0.95;

    private MonteCarlo paths;

    @Setup
    public void prepare() {
        var run = Timeline.run(BenchScenario.of(POSITIONS, 2), Progress.NONE);
        paths = MonteCarlo.along(run, 0, STEPS - 1, dynamics());
    }

    static PathDynamics dynamics() {
        return new PathDynamics(
                List.of(
                        new AssetDynamics("NEW", 0, 0.8, new Jumps(2, -0.1, 0.05)),
                        new AssetDynamics("C1", 0, 0.6, null),
                        new AssetDynamics("C2", 0, 0.6, null)),
                List.of(new Correlation("C1", "C2", 0.7)),
                List.of(new ParityGap("OLD", 20, 0.2, true)),
                List.of(new AdoptionNoise("OLD", 0.5)));
    }

    @Benchmark
    public MonteCarloResult paths() {
        return paths.run(PATHS, CONFIDENCE, true, Progress.NONE);
    }
}
