package paritydesk.ui.session;

import paritydesk.asset.Figures;
import paritydesk.explore.Output;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

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
        var rows = new ArrayList<Row>();
        rows.add(ratio(Text.of("compare.lowest"), runs, r -> r.headline().ratioLowest()));
        rows.add(percent(Text.of("compare.gap.worst"), runs, r -> r.headline().gapWorst()));
        rows.add(percent(Text.of("compare.gap.last"), runs, r -> r.headline().gapNow()));
        rows.add(count(Text.of("compare.risk"), runs, r -> r.headline().atRisk()));
        rows.add(count(Text.of("compare.false"), runs, r -> r.headline().falsely().accountsEver()));
        rows.add(count(Text.of("compare.masked"), runs, r -> r.headline().masked().accountsEver()));
        rows.add(count(Text.of("compare.true"), runs, r -> r.headline().truly().accountsEver()));
        rows.add(first(runs));
        if (runs.stream().allMatch(r -> r.dynamics() != null)) {
            rows.add(money(Text.of("output.dynamic_repaid"), runs, Output.DYNAMIC_REPAID));
            rows.add(money(Text.of("output.dynamic_bad_debt"), runs, Output.DYNAMIC_BAD_DEBT));
            rows.add(ratio(Text.of("output.dynamic_lowest"), runs, Output.DYNAMIC_LOWEST::of));
        }
        return new Comparison(names, rows);
    }

    private static Row ratio(String name, List<Run> runs, ToDoubleFunction<Run> figure) {
        var values = runs.stream().mapToDouble(figure).toArray();
        return row(
                name,
                values,
                v -> Figures.number(v, 3),
                d -> signed(d, Figures.number(Math.abs(d), 3)));
    }

    private static Row percent(String name, List<Run> runs, ToDoubleFunction<Run> figure) {
        var values = runs.stream().mapToDouble(figure).toArray();
        return row(
                name, values, v -> Figures.signedPercent(v, 2), d -> Figures.signedPercent(d, 2));
    }

    private static Row count(String name, List<Run> runs, ToDoubleFunction<Run> figure) {
        var values = runs.stream().mapToDouble(figure).toArray();
        return row(
                name,
                values,
                v -> Figures.number(v, 0),
                d -> signed(d, Figures.number(Math.abs(d), 0)));
    }

    private static Row money(String name, List<Run> runs, Output figure) {
        var values = runs.stream().mapToDouble(figure::of).toArray();
        return row(name, values, Figures::compact, d -> signed(d, Figures.compact(Math.abs(d))));
    }

    private static Row row(
            String name,
            double[] values,
            java.util.function.DoubleFunction<String> text,
            java.util.function.DoubleFunction<String> change) {
        var shown = new ArrayList<String>();
        var changes = new ArrayList<String>();
        for (double value : values) {
            shown.add(text.apply(value));
            double difference = value - values[0];
            changes.add(
                    difference == 0 || Double.isNaN(difference) ? "=" : change.apply(difference));
        }
        return new Row(name, shown, changes.subList(1, changes.size()));
    }

    private static String signed(double difference, String size) {
        return (difference < 0 ? "−" : "+") + size;
    }

    private static Row first(List<Run> runs) {
        var moments = new ArrayList<String>();
        for (var run : runs) {
            int step = firstBreach(run);
            moments.add(step < 0 ? Text.of("compare.never") : run.clock().when(step));
        }
        var changes = new ArrayList<String>();
        for (int i = 1; i < moments.size(); i++) {
            changes.add(moments.get(i).equals(moments.getFirst()) ? "=" : "");
        }
        return new Row(Text.of("compare.first"), moments, changes);
    }

    private static int firstBreach(Run run) {
        int first = -1;
        var steps = run.accounts().firstBreach();
        for (int a = 0; a < steps.size(); a++) {
            int step = steps.get(a);
            first = step >= 0 && (first < 0 || step < first) ? step : first;
        }
        return first;
    }
}
