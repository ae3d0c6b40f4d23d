package paritydesk.report.figure;

import paritydesk.chart.Bar;
import paritydesk.chart.Chart;
import paritydesk.chart.Dash;
import paritydesk.chart.Fill;
import paritydesk.chart.Ink;
import paritydesk.chart.Lane;
import paritydesk.chart.Layer;
import paritydesk.chart.NumberStyle;
import paritydesk.chart.Panel;
import paritydesk.chart.Series;
import paritydesk.chart.Stroke;
import paritydesk.chart.TimeAxis;
import paritydesk.timeline.AccountPath;
import paritydesk.timeline.ParityPath;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Charts of one run. Every series stands on the run's own clock: two entries at one instant are the two sides of an event.
public final class RunCharts {

    /// The band that parity is read against: what a second source may deviate before a check warns.
    public static final double BAND = 0.02;

    private final Run run;
    private final double[] seconds;
    private final TimeAxis axis;

    private RunCharts(Run run) {
        this.run = run;
        this.seconds = run.clock().seconds();
        double first = seconds[0];
        double last = seconds[seconds.length - 1];
        this.axis = new TimeAxis(first, last > first ? last : first + 1);
    }

    public static RunCharts of(Run run) {
        return new RunCharts(run);
    }

    /// Everything on one axis: event lanes, both truths, parity, liquidations, adoption.
    public Chart timeline() {
        var panels = new ArrayList<Panel>();
        panels.add(ratio().weighing(2.4));
        run.parity().forEach(path -> panels.add(parity(path).weighing(1.9)));
        panels.add(liquidations().weighing(1.2));
        if (!run.parity().isEmpty()) {
            panels.add(adoption().weighing(0.6));
        }
        return chart("", lanes(), panels);
    }

    /// Both truths of the collateral ratio under the event lanes.
    public Chart erosion(String title) {
        return chart(title, lanes(), List.of(ratio()));
    }

    /// Both truths of the collateral ratio alone, for a small place.
    public Chart compact() {
        return chart("", List.of(), List.of(ratio()));
    }

    /// Parity of every conversion.
    public Chart parity(String title) {
        return chart(title, lanes(), run.parity().stream().map(this::parity).toList());
    }

    /// Health factor of one account in both truths.
    public Chart account(AccountPath path) {
        var seen = dashed("perceived", finite(path.healthPerceived()), Ink.PERCEIVED);
        var fair = solid("economic", finite(path.healthEconomic()), Ink.ECONOMIC);
        var panel =
                Panel.of(
                        "Health factor",
                        "",
                        NumberStyle.plain(3),
                        List.of(
                                new Layer.GapFill(seen, fair),
                                Layer.Threshold.limit(1, "liquidation 1"),
                                Layer.Line.namingLowest(fair),
                                Layer.Line.of(seen)));
        return chart("", List.of(), List.of(panel));
    }

    private Chart chart(String title, List<Lane> lanes, List<Panel> panels) {
        return new Chart(title, "", axis, lanes, panels);
    }

    private List<Lane> lanes() {
        return EventLanes.of(run.scenario().plan(), axis);
    }

    /// The line at which the book as a whole would be liquidated is its ratio over its health factor: Σ q·price·κ / Σ q·price·κ·LT.
    private Panel ratio() {
        var book = run.book();
        var seen = dashed("perceived", book.perceived().ratio(), Ink.PERCEIVED);
        var fair = solid("economic", book.economic().ratio(), Ink.ECONOMIC);
        var line = book.perceived().collateral().over(book.perceived().weighted());
        var limit = Series.step("liquidation", seconds, line.toArray(), Stroke.limit());
        return Panel.of(
                "Collateral ratio",
                "collateral per unit of debt",
                NumberStyle.plain(3),
                List.of(
                        new Layer.GapFill(seen, fair),
                        Layer.Line.of(limit),
                        lowest(fair, book.economic().ratio(), book.perceived().ratio()),
                        lowest(seen, book.perceived().ratio(), book.economic().ratio())));
    }

    private Panel parity(ParityPath path) {
        var conversion = new Stroke(Ink.NEUTRAL, 1.25, Dash.DOTTED);
        var layers = new ArrayList<Layer>();
        layers.add(new Layer.Band(-BAND, BAND, new Fill(Ink.NEUTRAL, 0.1), ""));
        layers.add(
                Layer.Line.of(
                        Series.step(
                                "conversion",
                                seconds,
                                gap(path.conversion().market()),
                                conversion)));
        layers.add(
                new Layer.Line(
                        solid("market", column(gap(path.holding().market())), Ink.ECONOMIC),
                        Layer.Extremes.BOTH));
        layers.add(
                Layer.Line.of(
                        dashed("oracle", column(gap(path.holding().oracle())), Ink.PERCEIVED)));
        layers.removeIf(RunCharts::empty);
        return Panel.of(
                "Parity gap " + title(path),
                "% against the reference, band ±2\u202F%",
                NumberStyle.percent(2),
                layers);
    }

    private Panel liquidations() {
        var book = run.book();
        return Panel.of(
                "Under water",
                "accounts",
                NumberStyle.plain(0),
                List.of(
                        new Layer.Bars(
                                List.of(
                                        bar(
                                                "true",
                                                book.truly().accounts(),
                                                Ink.TRUE_LIQUIDATION,
                                                Bar.Pattern.THIN),
                                        bar(
                                                "masked",
                                                book.masked().accounts(),
                                                Ink.MASKED_INSOLVENCY,
                                                Bar.Pattern.HATCHED),
                                        bar(
                                                "false",
                                                book.falsely().accounts(),
                                                Ink.FALSE_LIQUIDATION,
                                                Bar.Pattern.SOLID)))));
    }

    private Panel adoption() {
        var lines = new ArrayList<Layer>();
        for (var path : run.parity()) {
            var name = run.parity().size() == 1 ? "migrated" : title(path);
            lines.add(Layer.Line.of(solid(name, path.migrated(), Ink.ACCENT)));
        }
        var panel =
                Panel.of(
                        "Adoption",
                        "% of what the book's holders hold",
                        NumberStyle.percent(1),
                        lines);
        return panel.over(new paritydesk.chart.ValueAxis(0, 1, NumberStyle.percent(1)));
    }

    private Bar bar(String name, Column accounts, Ink ink, Bar.Pattern pattern) {
        return new Bar(Series.step(name, seconds, accounts.toArray(), Stroke.solid(ink)), pattern);
    }

    private Series solid(String name, Column values, Ink ink) {
        return Series.step(name, seconds, values.toArray(), Stroke.solid(ink));
    }

    private Series dashed(String name, Column values, Ink ink) {
        return Series.step(name, seconds, values.toArray(), Stroke.dashed(ink));
    }

    private String title(ParityPath path) {
        return run.scenario()
                .plan()
                .conversion(path.conversionId())
                .map(c -> c.ratio().from() + " → " + c.ratio().to())
                .orElse(path.conversionId());
    }

    /// Names the minimum of the line that goes lower.
    private static Layer lowest(Series line, Column own, Column other) {
        int mine = own.argMin();
        int theirs = other.argMin();
        boolean lower = mine >= 0 && (theirs < 0 || own.get(mine) < other.get(theirs));
        return lower ? Layer.Line.namingLowest(line) : Layer.Line.of(line);
    }

    private static boolean empty(Layer layer) {
        return layer instanceof Layer.Line line
                && java.util.stream.IntStream.range(0, line.series().size())
                        .allMatch(i -> Double.isNaN(line.series().value(i)));
    }

    private static double[] gap(Column parity) {
        return Arrays.stream(parity.toArray()).map(ratio -> ratio - 1).toArray();
    }

    private static Column column(double[] values) {
        return Column.of(values);
    }

    /// A health factor without debt has no place on an axis.
    private static Column finite(Column values) {
        return Column.of(
                values.size(), i -> Double.isInfinite(values.get(i)) ? Double.NaN : values.get(i));
    }
}
