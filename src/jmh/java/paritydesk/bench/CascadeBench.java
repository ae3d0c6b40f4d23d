package paritydesk.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import paritydesk.simulation.Shocks;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;
import paritydesk.valuation.cascade.Cascade;
import paritydesk.valuation.cascade.CascadeResult;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// (d) A cascade over 100 000 positions after all collateral has lost 30 %.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CascadeBench {

    private static final int POSITIONS = 100_000;
    private static final double LEFT = 0.7;

    private Cascade cascade;
    private double[] shock;

    @Setup
    public void prepare() {
        var run = Timeline.run(BenchScenario.of(POSITIONS, 2), Progress.NONE);
        var shocks = Shocks.at(run, 0);
        cascade = shocks.cascade(1);
        shock = new double[shocks.assets().size()];
        Arrays.fill(shock, LEFT);
        for (var debt : BenchScenario.debts()) {
            int at = shocks.assets().indexOf(debt);
            if (at >= 0) {
                shock[at] = 1;
            }
        }
    }

    @Benchmark
    public CascadeResult cascade() {
        return cascade.run(shock);
    }
}
