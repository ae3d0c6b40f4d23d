package paritydesk.ui.session;

import paritydesk.report.figure.Compared;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;

import java.util.List;
import java.util.stream.IntStream;

/// The run shown beside those that it is compared with: a row of figures each, with the difference to the run shown.
public record Comparison(List<String> names, List<Row> rows) {

    public Comparison {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /// One figure over all runs; the differences are those of the others to the first.
    public record Row(String name, List<String> values, List<String> changes) {
        public Row {
            values = List.copyOf(values);
            changes = List.copyOf(changes);
        }
    }

    /// The first of `runs` is the one shown.
    public static Comparison of(List<String> names, List<Run> runs) {
        var rows = Compared.of(runs).lines().stream().map(Comparison::row).toList();
        return new Comparison(names, rows);
    }

    private static Row row(Compared.Line line) {
        var never = Text.of("compare.never");
        int runs = line.values().size();
        return new Row(
                name(line.figure()),
                IntStream.range(0, runs).mapToObj(i -> line.text(i, never)).toList(),
                IntStream.range(1, runs).mapToObj(i -> line.changed(i, never)).toList());
    }

    private static String name(Compared.Figure figure) {
        return switch (figure) {
            case LOWEST_RATIO -> Text.of("compare.lowest");
            case WORST_GAP -> Text.of("compare.gap.worst");
            case LAST_GAP -> Text.of("compare.gap.last");
            case AT_RISK -> Text.of("compare.risk");
            case FALSE -> Text.of("compare.false");
            case MASKED -> Text.of("compare.masked");
            case TRUE -> Text.of("compare.true");
            case FIRST -> Text.of("compare.first");
            case DYNAMIC_REPAID -> Text.of("output.dynamic_repaid");
            case DYNAMIC_BAD_DEBT -> Text.of("output.dynamic_bad_debt");
            case DYNAMIC_LOWEST -> Text.of("output.dynamic_lowest");
        };
    }
}
