package paritydesk.ui.positions;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import paritydesk.bench.BenchScenario;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.util.concurrent.TimeUnit;

/// The table of 100 000 accounts filtered and sorted anew, as after a key in its query box.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FilterBench {

    private static final int ACCOUNTS = 100_000;

    @Param({"", "now = masked or not (hf > 1.2 and debt < 10k)"})
    public String query = "";

    @Param({"WORST", "WHY"})
    public Field field = Field.WORST;

    private Rows rows;
    private Query parsed;

    @Setup
    public void prepare() {
        var run = Timeline.run(BenchScenario.of(ACCOUNTS, 2), Progress.NONE);
        rows = Rows.of(run).at(Explain.accountsAt(run, run.clock().size() - 1));
        parsed = Query.parse(query).value().orElseThrow();
    }

    @Benchmark
    public Object select() {
        return Selection.of(rows, parsed, new Order(field, true));
    }
}
