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
import paritydesk.timeline.Timeline;

import java.util.concurrent.TimeUnit;

/// (b) One event dragged by a day: the whole run again, from the one before.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DragBench {

    private static final int FIRST_DAY = 121;
    private static final int DAYS = 20;

    @Param("100000")
    public int positions;

    /// Legs of a position: with two it stands in a group, with three it is valued step by step.
    @Param({"2", "3"})
    public int legs;

    private Scenario scenario;
    private Run last;
    private int moves;

    @Setup
    public void prepare() {
        scenario = BenchScenario.of(positions, legs);
        last = Timeline.run(scenario, Progress.NONE);
    }

    @Benchmark
    public Run drag() {
        var moved = scenario.withPlan(BenchScenario.plan(FIRST_DAY + moves++ % DAYS));
        last = Timeline.rerun(last, moved, Progress.NONE);
        return last;
    }
}
