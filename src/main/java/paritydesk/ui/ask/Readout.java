package paritydesk.ui.ask;

import org.jspecify.annotations.Nullable;

import paritydesk.chart.Dash;
import paritydesk.chart.Ink;
import paritydesk.chart.NumberStyle;
import paritydesk.chart.Series;
import paritydesk.chart.Stroke;
import paritydesk.chart.TimeAxis;
import paritydesk.file.AnswerView;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads an answer's fields by their names, for pictures of it.
record Readout(AnswerView view, Run run) {

    /// Changes of a rate or a share, to a hundredth of a percent.
    static final NumberStyle FINE = NumberStyle.percent(2);

    private static final Dash[] DASHES = {Dash.SOLID, Dash.DASHED, Dash.DOTTED, Dash.DASH_DOT};
    private static final Ink[] INKS = {
        Ink.ACCENT, Ink.ECONOMIC, Ink.PERCEIVED, Ink.GOOD, Ink.NEUTRAL, Ink.MASKED_INSOLVENCY
    };

    /// A figure by its name, NaN where the answer has none.
    double figure(String name) {
        return view.figures().stream()
                .filter(f -> f.name().equals(name))
                .mapToDouble(f -> number(f.value()))
                .findFirst()
                .orElse(Double.NaN);
    }

    boolean has(String path) {
        return view.paths().stream().anyMatch(p -> p.name().equals(path));
    }

    /// A part by its field.
    Optional<Readout> section(String name) {
        return view.sections().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .map(s -> new Readout(s.view(), run));
    }

    /// What a path is called.
    String label(String path) {
        return view.paths().stream()
                .filter(p -> p.name().equals(path))
                .findFirst()
                .map(p -> Wording.name(p.help(), path))
                .orElse(path);
    }

    /// A column by its name; what is infinite is a gap, as no axis reaches it.
    double[] path(String name) {
        return view.paths().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .map(p -> p.values().stream().mapToDouble(v -> v).map(Readout::drawn).toArray())
                .orElse(new double[0]);
    }

    /// A column of a table.
    double[] column(String table, String name) {
        return cells(table, name).stream().mapToDouble(Readout::number).toArray();
    }

    /// A column of instants as UTC epoch seconds.
    double[] times(String table, String name) {
        return cells(table, name).stream()
                .mapToDouble(v -> v instanceof Instant at ? at.toEpochMilli() / 1000.0 : Double.NaN)
                .toArray();
    }

    /// A column in words.
    List<String> words(String table, String name) {
        return cells(table, name).stream().map(Say::value).toList();
    }

    private List<@Nullable Object> cells(String table, String name) {
        var rows = view.tables().stream().filter(t -> t.name().equals(table)).findFirst();
        if (rows.isEmpty()) {
            return List.of();
        }
        var names = rows.get().columns().stream().map(AnswerView.Figure::name).toList();
        int place = names.indexOf(name);
        return place < 0
                ? List.of()
                : rows.get().values().stream()
                        .<@Nullable Object>map(row -> row.get(place))
                        .toList();
    }

    /// Whether a path has any figure that can be drawn.
    boolean draws(String path) {
        return Arrays.stream(path(path)).anyMatch(Double::isFinite);
    }

    /// A path along the run's clock, from the book's first step on.
    Series clocked(String name, String title, Stroke stroke) {
        return clocked(path(name), title, stroke, run);
    }

    /// Figures of every step of a run, or of its last ones, as a line from the book's first step on, so that what came before does not stretch
    /// the axis.
    static Series clocked(double[] values, String title, Stroke stroke, Run run) {
        int from = Math.max(0, run.clock().bookFrom());
        double[] seconds = run.clock().seconds();
        int missing = seconds.length - values.length;
        int first = Math.max(from, missing);
        return Series.step(
                title,
                Arrays.copyOfRange(seconds, first, seconds.length),
                Arrays.copyOfRange(values, first - missing, values.length),
                stroke);
    }

    /// From the book's first step to the last.
    TimeAxis axis() {
        double[] seconds = run.clock().seconds();
        double first = seconds[Math.max(0, run.clock().bookFrom())];
        return new TimeAxis(first, Math.max(first + 1, seconds[seconds.length - 1]));
    }

    /// The market price over its parity, less one.
    double[] deviation(String price, String parity) {
        return Column.of(path(price)).over(Column.of(path(parity))).stream()
                .map(v -> v - 1)
                .toArray();
    }

    /// The line of the `i`-th of several, told apart by ink and dash.
    static Stroke stroke(int i) {
        return new Stroke(INKS[i % INKS.length], i == 0 ? 2 : 1.5, DASHES[i % DASHES.length]);
    }

    static List<Double> list(double[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
    }

    static List<Double> counts(int size) {
        return IntStream.range(0, size).mapToObj(i -> (double) i).toList();
    }

    private static double drawn(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    static double number(@Nullable Object value) {
        return value instanceof Number n ? n.doubleValue() : Double.NaN;
    }
}
