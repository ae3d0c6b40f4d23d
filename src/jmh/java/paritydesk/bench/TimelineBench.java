package paritydesk.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import paritydesk.scenario.Scenario;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.RunInsides;
import paritydesk.timeline.Timeline;
import paritydesk.valuation.BookKernel;
import paritydesk.valuation.KernelTwins;

import java.util.concurrent.TimeUnit;

/// (a) The timeline of a book of positions with two legs each over 365 steps: both truths, all aggregates.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TimelineBench {

    @Param({"10000", "100000", "1000000"})
    public int positions;

    private Scenario scenario;
    private BookKernel kernel;
    private BookKernel dense;

    @Setup
    public void prepare() {
        scenario = BenchScenario.of(positions, 2);
        var run = Timeline.run(scenario, Progress.NONE);
        kernel = RunInsides.kernel(run);
        dense = KernelTwins.dense(kernel);
    }

    /// The kernel on columns and unit values that are at hand.
    @Benchmark
    public BookKernel.Result kernel() {
        return kernel.run(_ -> {}, () -> false);
    }

    /// The same without groups: every position is valued at every step.
    @Benchmark
    public BookKernel.Result dense() {
        return dense.run(_ -> {}, () -> false);
    }

    /// The plain twin on one thread.
    @Benchmark
    public BookKernel.Result plain() {
        return KernelTwins.plain(kernel);
    }

    /// The whole run: documents to columns, paths, kernel, causes, fingerprint.
    @Benchmark
    public Run run() {
        return Timeline.run(scenario, Progress.NONE);
    }
}
