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
import paritydesk.chart.ValueAxis;
import paritydesk.plan.Adoption;
import paritydesk.timeline.AccountPath;
import paritydesk.timeline.ParityPath;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Charts of one run. Every series stands on the run's own clock: two entries at one instant are the two sides of an event.
public final class RunCharts {

    /// The band that parity is read against: what a second source may deviate before a check warns.
    public static final double BAND = 0.02;

    /// The share of the book's own time that is shown before it.
    private static final double LEAD = 0.03;

    /// The solid line lies beneath the dashed one and is broader, so that both are seen where they coincide.
    private static final Stroke UNDERNEATH = new Stroke(Ink.ECONOMIC, 2.5, Dash.SOLID);

    private final Run run;
    private final double[] seconds;
    private final TimeAxis axis;
    private final double opened;

    private RunCharts(Run run) {
        this.run = run;
        this.seconds = run.clock().seconds();
        double first = seconds[0];
        double last = seconds[seconds.length - 1];
        this.axis = new TimeAxis(first, last > first ? last : first + 1);
        this.opened = run.clock().bookFrom() < 0 ? Double.NaN : seconds[run.clock().bookFrom()];
    }

    public static RunCharts of(Run run) {
        return new RunCharts(run);
    }

    /// Everything on one axis: event lanes, both truths, parity, liquidations, adoption.
    public Chart timeline() {
        return timeline(Beside.NOTHING, Strip.ALL);
    }

    /// The strips asked for, with what stands beside this run in them: the state before what is being tried, runs compared, coverage.
    public Chart timeline(Beside beside, Set<Strip> strips) {
        var panels = new ArrayList<Panel>();
        for (var strip : Strip.values()) {
            if (strips.contains(strip)) {
                panels.addAll(panels(strip, beside));
            }
        }
        return chart("", lanes(), panels);
    }

    private List<Panel> panels(Strip strip, Beside beside) {
        var plan = run.scenario().plan();
        return switch (strip) {
            case RATIO -> {
                var panel = ratio(List.of(since(), "before: prices only"), beside);
                yield List.of(panel.weighing(2.4));
            }
            case PARITY -> run.parity().stream().map(p -> parity(p, beside).weighing(1.9)).toList();
            case UNDER_WATER -> List.of(liquidations(beside).weighing(1.2));
            case COVERAGE -> MoreStrips.coverage(run, beside, seconds);
            case ADOPTION ->
                    plan.adoption().isEmpty() ? List.of() : List.of(adoption().weighing(0.7));
            case RATES -> MoreStrips.rates(run, seconds);
        };
    }

    /// The story at one glance, from shortly before the book's own instant: both truths, parity and whom it strikes, under the
    /// event lanes.
    public Chart story() {
        var panels = new ArrayList<Panel>();
        panels.add(ratio(List.of(since())).weighing(2.6));
        run.parity().forEach(path -> panels.add(parity(path).weighing(1.3)));
        panels.add(liquidations().weighing(1));
        return chart("", lanes(), panels).over(sinceBook());
    }

    /// Both truths of the collateral ratio under the event lanes, from shortly before the book's own instant.
    public Chart erosion(String title) {
        return chart(title, lanes(), List.of(ratio(List.of(since())))).over(sinceBook());
    }

    /// Both truths of the collateral ratio alone, for a small place.
    public Chart compact() {
        return chart("", List.of(), List.of(ratio(List.of()))).over(sinceBook());
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

    /// One account under the event lanes, both truths of its health factor or of its collateral ratio, from shortly before the book's own
    /// instant.
    public Chart account(AccountPath path, boolean ratio) {
        var seen = ratio ? path.ratioPerceived() : path.healthPerceived();
        var fair = ratio ? path.ratioEconomic() : path.healthEconomic();
        var perceived = dashed("perceived", finite(seen), Ink.PERCEIVED);
        var economic = solid("economic", finite(fair), Ink.ECONOMIC);
        var limit =
                Series.step(
                        "liquidation",
                        seconds,
                        finite(path.ratioPerceived().over(path.healthPerceived())).toArray(),
                        Stroke.limit());
        var panel =
                Panel.of(
                        ratio ? "Collateral ratio" : "Health factor",
                        ratio ? "collateral per unit of debt" : "",
                        NumberStyle.plain(3),
                        List.of(
                                new Layer.GapFill(perceived, economic),
                                ratio
                                        ? new Layer.Limit(limit)
                                        : Layer.Threshold.limit(1, "liquidation 1"),
                                Layer.Line.namingLowest(economic),
                                Layer.Line.of(perceived)));
        return chart("", lanes(), List.of(panel)).over(sinceBook());
    }

    private Chart chart(String title, List<Lane> lanes, List<Panel> panels) {
        return new Chart(title, "", axis, lanes, panels);
    }

    /// The axis without what comes long before the book; the whole where the book is there from the start, or never.
    private TimeAxis sinceBook() {
        double lead = LEAD * (axis.to() - opened);
        return opened - lead > axis.from() && opened < axis.to()
                ? new TimeAxis(opened - lead, axis.to())
                : axis;
    }

    private String since() {
        return Double.isNaN(opened)
                ? "no book"
                : "book as of " + run.clock().when(run.clock().bookFrom());
    }

    /// Tints the time before the book exists; nothing where the book is there from the start.
    private List<Layer> unopened(List<String> words) {
        double end = Double.isNaN(opened) ? axis.to() : opened;
        return end > axis.from()
                ? List.of(new Layer.Span(axis.from(), end, new Fill(Ink.NEUTRAL, 0.07), words))
                : List.of();
    }

    private List<Lane> lanes() {
        return EventLanes.of(run.scenario().plan(), axis);
    }

    /// The line at which the book as a whole would be liquidated is its ratio over its health factor: Σ q·price·κ / Σ q·price·κ·LT.
    private Panel ratio(List<String> unopened) {
        return ratio(unopened, Beside.NOTHING);
    }

    private Panel ratio(List<String> unopened, Beside beside) {
        var book = run.book();
        var seen = dashed("perceived", book.perceived().ratio(), Ink.PERCEIVED);
        var fair = Series.step("economic", seconds, book.economic().ratio().toArray(), UNDERNEATH);
        var line = book.perceived().collateral().over(book.perceived().weighted());
        var limit = Series.step("liquidation", seconds, line.toArray(), Stroke.limit());
        var layers = new ArrayList<>(unopened(unopened));
        layers.add(new Layer.GapFill(seen, fair));
        layers.addAll(beside.ratios());
        layers.add(new Layer.Limit(limit));
        layers.add(lowest(fair, book.economic().ratio(), book.perceived().ratio()));
        layers.add(lowest(seen, book.perceived().ratio(), book.economic().ratio()));
        return Panel.of(
                "Collateral ratio", "collateral per unit of debt", NumberStyle.plain(3), layers);
    }

    private Panel parity(ParityPath path) {
        return parity(path, Beside.NOTHING);
    }

    private Panel parity(ParityPath path, Beside beside) {
        var conversion = new Stroke(Ink.NEUTRAL, 1.25, Dash.DOTTED);
        var layers = new ArrayList<Layer>();
        layers.add(new Layer.Band(-BAND, BAND, new Fill(Ink.NEUTRAL, 0.1), ""));
        layers.addAll(beside.gaps(path.conversionId()));
        layers.add(
                Layer.Line.of(
                        Series.step(
                                "conversion",
                                seconds,
                                gap(path.conversion().market()),
                                conversion)));
        layers.add(
                new Layer.Line(
                        Series.step("market", seconds, gap(path.holding().market()), UNDERNEATH),
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
        return liquidations(Beside.NOTHING);
    }

    private Panel liquidations(Beside beside) {
        var book = run.book();
        var layers = new ArrayList<>(unopened(List.of()));
        layers.add(
                new Layer.Bars(
                        List.of(
                                bar(
                                        "true",
                                        book.truly().accounts(),
                                        Ink.TRUE_LIQUIDATION,
                                        Bar.Pattern.OPEN),
                                bar(
                                        "masked",
                                        book.masked().accounts(),
                                        Ink.MASKED_INSOLVENCY,
                                        Bar.Pattern.HATCHED),
                                bar(
                                        "false",
                                        book.falsely().accounts(),
                                        Ink.FALSE_LIQUIDATION,
                                        Bar.Pattern.SOLID))));
        layers.addAll(beside.counts());
        return Panel.of("Under water", "accounts", NumberStyle.plain(0), layers);
    }

    /// Every class whose adoption the plan states, and that of the book's holders where the plan does not name them.
    private Panel adoption() {
        var lines = new ArrayList<Layer>();
        for (var stated : run.scenario().plan().adoption()) {
            var share = run.tables().migrated(stated);
            lines.add(Layer.Line.of(solid(name(stated), share, Ink.ACCENT)));
        }
        var holders = run.tables().holderClasses();
        for (var path : run.parity()) {
            boolean stated =
                    holders.size() == 1
                            && run.scenario()
                                    .plan()
                                    .adoptionOf(holders.getFirst(), path.conversionId())
                                    .isPresent();
            if (!stated) {
                var name = holders.size() == 1 ? holders.getFirst() + " (book)" : "book";
                lines.add(Layer.Line.of(dashed(name, path.migrated(), Ink.NEUTRAL)));
            }
        }
        return Panel.of("Adoption", "% migrated, by class of holder", NumberStyle.percent(1), lines)
                .over(new ValueAxis(0, 1, NumberStyle.percent(1)));
    }

    private String name(Adoption adoption) {
        return run.parity().size() <= 1
                ? adoption.holderClass()
                : adoption.holderClass() + " · " + adoption.conversion();
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
