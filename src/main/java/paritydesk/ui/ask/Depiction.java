package paritydesk.ui.ask;

import paritydesk.chart.BarList;
import paritydesk.chart.Chart;
import paritydesk.chart.Dash;
import paritydesk.chart.Drawing;
import paritydesk.chart.Fill;
import paritydesk.chart.Ink;
import paritydesk.chart.Layer;
import paritydesk.chart.Network;
import paritydesk.chart.NumberStyle;
import paritydesk.chart.Panel;
import paritydesk.chart.Series;
import paritydesk.chart.Stroke;
import paritydesk.chart.TimeAxis;
import paritydesk.chart.Waterfall;
import paritydesk.chart.XyChart;
import paritydesk.file.AnswerView;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Pictures of an answer: what runs along the clock as strips of time, curves over their own figure, shares as bars, claims as a network. An
/// answer whose figures make no picture has none.
final class Depiction {

    private static final Dash[] DASHES = {Dash.SOLID, Dash.DASHED, Dash.DOTTED, Dash.DASH_DOT};
    private static final Ink[] INKS = {
        Ink.ACCENT, Ink.ECONOMIC, Ink.PERCEIVED, Ink.NEUTRAL, Ink.MASKED_INSOLVENCY
    };
    private static final int MOST_BARS = 14;
    private static final double COMPACT_FROM = 1e5;

    private final Run run;
    private final List<Drawing> drawings = new ArrayList<>();

    private Depiction(Run run) {
        this.run = run;
    }

    static List<Drawing> of(AnswerView view, Run run) {
        var depiction = new Depiction(run);
        depiction.draw(view, "");
        return List.copyOf(depiction.drawings);
    }

    private void draw(AnswerView view, String title) {
        switch (view.record()) {
            case "SaleSchedule" -> schedule(view);
            case "RatesOverUsage" -> over(view, "utilisation", "Rates over utilisation");
            case "LossAlong" -> over(view, "factors", "Loss over price factor");
            case "Fan" -> fan(view, title);
            case "Waterfall" -> waterfall(view);
            case "Finality", "DiffusedShares" -> counted(view);
            default -> {
                clocked(view, title);
                counted(view);
            }
        }
        tables(view);
        view.sections().forEach(s -> draw(s.view(), s.name()));
        courses(view);
    }

    // ---- along the clock

    private void clocked(AnswerView view, String title) {
        var paths = view.paths().stream().filter(p -> p.values().size() == steps()).toList();
        if (paths.isEmpty()) {
            return;
        }
        var layers = new ArrayList<Layer>();
        for (int i = 0; i < paths.size(); i++) {
            layers.add(Layer.Line.of(series(paths.get(i), i)));
        }
        var panel =
                Panel.of(
                        title.isEmpty() ? Say.name(view.record()) : Say.name(title),
                        "",
                        NumberStyle.plain(4),
                        layers);
        chart(List.of(panel));
    }

    private Series series(AnswerView.Path path, int i) {
        var values = path.values().stream().mapToDouble(v -> v).toArray();
        for (int s = 0; s < values.length; s++) {
            values[s] = Double.isInfinite(values[s]) ? Double.NaN : values[s];
        }
        return Readout.clocked(values, Say.name(path.name()), stroke(i), run);
    }

    private void chart(List<Panel> panels) {
        double[] seconds = run.clock().seconds();
        int from = Math.max(0, run.clock().bookFrom());
        double last = seconds[seconds.length - 1];
        var axis = new TimeAxis(seconds[from], last > seconds[from] ? last : seconds[from] + 1);
        drawings.add(new Chart("", "", axis, List.of(), panels));
    }

    /// Courses of several measures in one picture: one line each.
    private void courses(AnswerView view) {
        if (!view.record().equals("PolicyCourses")) {
            return;
        }
        var lines = new ArrayList<XyChart.Line>();
        for (var section : view.sections()) {
            for (var path : section.view().paths()) {
                if (path.name().equals("price")) {
                    lines.add(
                            line(
                                    Say.name(section.name()),
                                    index(path),
                                    path.values(),
                                    lines.size()));
                }
            }
        }
        if (!lines.isEmpty()) {
            drawings.addFirst(
                    XyChart.of(
                            "Price under each policy",
                            "step",
                            NumberStyle.plain(0),
                            "",
                            NumberStyle.plain(4),
                            lines));
        }
    }

    private void fan(AnswerView view, String title) {
        var paths = view.paths();
        if (paths.size() != 5) {
            return;
        }
        boolean clock = paths.getFirst().values().size() == steps();
        double[] times =
                clock
                        ? run.clock().seconds()
                        : IntStream.range(0, paths.getFirst().values().size())
                                .mapToDouble(
                                        i ->
                                                run.clock()
                                                                .seconds()[
                                                                Math.max(0, run.clock().bookFrom())]
                                                        + i * 86_400.0)
                                .toArray();
        var lines =
                paths.stream()
                        .map(
                                p ->
                                        Series.step(
                                                Say.name(p.name()),
                                                times,
                                                p.values().stream().mapToDouble(v -> v).toArray(),
                                                Stroke.solid(Ink.ACCENT)))
                        .toList();
        var layers =
                List.<Layer>of(
                        new Layer.Ribbon(
                                lines.get(0), lines.get(4), new Fill(Ink.ACCENT, 0.14), "5–95 %"),
                        new Layer.Ribbon(
                                lines.get(1), lines.get(3), new Fill(Ink.ACCENT, 0.24), "25–75 %"),
                        Layer.Line.of(lines.get(2)));
        var panel = Panel.of(Say.name(title), "over all paths", NumberStyle.plain(3), layers);
        double first = times[0];
        double last = times[times.length - 1];
        drawings.add(
                new Chart(
                        "",
                        "",
                        new TimeAxis(first, last > first ? last : first + 1),
                        List.of(),
                        List.of(panel)));
    }

    // ---- over a figure of their own

    private void over(AnswerView view, String axis, String title) {
        var across = path(view, axis);
        if (across.isEmpty()) {
            return;
        }
        var lines = new ArrayList<XyChart.Line>();
        for (var path : view.paths()) {
            if (!path.name().equals(axis)) {
                lines.add(
                        line(
                                Say.name(path.name()),
                                across.get().values(),
                                path.values(),
                                lines.size()));
            }
        }
        drawings.add(
                XyChart.of(
                        title,
                        Say.name(axis),
                        NumberStyle.plain(2),
                        "",
                        NumberStyle.plain(4),
                        lines));
    }

    /// What has no clock is counted: confirmations, units of time, slices.
    private void counted(AnswerView view) {
        var lines = new ArrayList<XyChart.Line>();
        for (var path : view.paths()) {
            if (path.values().size() != steps() && path.values().size() > 1) {
                lines.add(line(Say.name(path.name()), index(path), path.values(), lines.size()));
            }
        }
        if (!lines.isEmpty()) {
            drawings.add(
                    XyChart.of(
                            Say.name(view.record()),
                            "count",
                            NumberStyle.plain(0),
                            "",
                            NumberStyle.plain(4),
                            lines));
        }
    }

    private void schedule(AnswerView view) {
        path(view, "holdings")
                .ifPresent(
                        p ->
                                drawings.add(
                                        XyChart.of(
                                                "Holding left to sell",
                                                "slice",
                                                NumberStyle.plain(0),
                                                "tokens",
                                                NumberStyle.compact(""),
                                                List.of(
                                                        line(
                                                                "holding",
                                                                index(p),
                                                                p.values(),
                                                                0)))));
        var risks = path(view, "risks");
        var costs = path(view, "costs");
        if (risks.isPresent() && costs.isPresent()) {
            drawings.add(
                    XyChart.of(
                            "Efficient frontier",
                            "risk (standard deviation)",
                            NumberStyle.compact(""),
                            "expected cost",
                            NumberStyle.compact(""),
                            List.of(
                                    line(
                                            "frontier",
                                            risks.get().values(),
                                            costs.get().values(),
                                            0))));
        }
    }

    private void waterfall(AnswerView view) {
        var parts = view.sections().stream().filter(s -> s.name().equals("parts")).findFirst();
        if (parts.isEmpty()) {
            return;
        }
        var figures = parts.get().view().figures();
        var drivers = new ArrayList<Waterfall.Driver>();
        double before = Double.NaN;
        double received = Double.NaN;
        for (var figure : figures) {
            double value = number(figure.value());
            switch (figure.name()) {
                case "before" -> before = value;
                case "received" -> received = value;
                case "receivedUnits" -> {}
                default -> drivers.add(new Waterfall.Driver(Say.name(figure.name()), -value));
            }
        }
        if (Double.isFinite(before) && Double.isFinite(received)) {
            drawings.add(
                    new Waterfall(
                            "From the old token to what is received",
                            "Before",
                            before,
                            drivers,
                            "Received",
                            received,
                            NumberStyle.plain(2)));
        }
    }

    // ---- tables that are pictures as well

    private void tables(AnswerView view) {
        for (var table : view.tables()) {
            switch (view.record() + "." + table.name()) {
                case "SaleDepths.depths" ->
                        curve(table, "within", "value", "Sellable by price given up");
                case "ParityHeadroom.deviations" ->
                        curve(
                                table,
                                "deviation",
                                "liquidated",
                                "Liquidated by deviation of the price");
                case "RampSchedule.steps" -> curveByRow(table, "threshold", "Threshold by step");
                case "SaleSplit.parts" -> bars(table, "pool", "value", "Where the sale goes");
                case "CascadeOutcome.rounds" -> rounds(table);
                case "CascadeOutcome.assets" -> bars(table, "asset", "sold", "Sold of each asset");
                case "Contagion.nodes" -> {
                    network(table, "gross", "hit", "Distress by node");
                    bars(table, "node", "distress", "Distress that a node's failure spreads");
                }
                case "ClearedClaims.nodes" -> bars(table, "node", "pays", "What each pays");
                case "LossShares.layers" -> bars(table, "name", "amount", "Loss by layer");
                case "LossShares.claimants" -> bars(table, "name", "amount", "Loss by claimant");
                case "HolderPayoffs.perToken", "ProviderPayoffs.payoffs", "CastVotes.payoffs" ->
                        bars(table, "action", "value", "Payoff by action");
                case "ModeReadings.readings" ->
                        bars(table, "mode", "requirement", "Requirement by margin mode");
                case "DimensionShares.largest" -> bars(table, "name", "share", "Largest shares");
                case "PoolQuotes.quotes" -> bars(table, "pool", "average", "Average paid by pool");
                case "LiquidBook.assets" ->
                        bars(table, "asset", "haircut", "Haircut of each asset when it is sold");
                case "TokenMarket.depth" -> curve(table, "within", "sellable", "Depth by distance");
                case "BreachTimes.accounts" ->
                        bars(table, "name", "probability", "Probability of a breach");
                default -> {}
            }
        }
    }

    private void curve(AnswerView.Rows table, String x, String y, String title) {
        drawings.add(
                XyChart.of(
                        title,
                        Say.name(x),
                        NumberStyle.percent(1),
                        Say.name(y),
                        NumberStyle.compact(""),
                        List.of(line(Say.name(y), column(table, x), column(table, y), 0))));
    }

    private void curveByRow(AnswerView.Rows table, String y, String title) {
        var ys = column(table, y);
        var xs = IntStream.range(0, ys.size()).mapToObj(i -> (double) i).toList();
        drawings.add(
                XyChart.of(
                        title,
                        "step",
                        NumberStyle.plain(0),
                        Say.name(y),
                        NumberStyle.percent(1),
                        List.of(
                                new XyChart.Line(
                                        Say.name(y), xs, ys, Stroke.solid(Ink.ACCENT), true))));
    }

    private void rounds(AnswerView.Rows table) {
        var xs = IntStream.rangeClosed(1, table.values().size()).mapToObj(i -> (double) i).toList();
        var lines = new ArrayList<XyChart.Line>();
        for (var name : List.of("repaid", "seized", "badDebt")) {
            lines.add(line(Say.name(name), xs, column(table, name), lines.size()));
        }
        drawings.add(
                XyChart.of(
                        "Cascade, round by round",
                        "round",
                        NumberStyle.plain(0),
                        "reporting currency",
                        NumberStyle.compact(""),
                        lines));
    }

    private void bars(AnswerView.Rows table, String name, String value, String title) {
        int named = place(table, name);
        int valued = place(table, value);
        if (named < 0 || valued < 0) {
            return;
        }
        var rows = new ArrayList<BarList.Row>();
        boolean shares = true;
        for (var row : table.values().stream().limit(MOST_BARS).toList()) {
            double amount = number(row.get(valued));
            shares &= Math.abs(amount) <= 1;
            var ink = amount < 0 ? Ink.THRESHOLD : Ink.ACCENT;
            rows.add(new BarList.Row(Say.value(row.get(named)), amount, ink));
        }
        boolean percent =
                shares
                        && (value.contains("share")
                                || value.contains("haircut")
                                || value.contains("prob"));
        var style =
                percent
                        ? NumberStyle.percent(1)
                        : shares
                                ? NumberStyle.plain(4)
                                : most(rows) < COMPACT_FROM
                                        ? NumberStyle.plain(2)
                                        : NumberStyle.compact("");
        drawings.add(BarList.of(title, rows, style));
    }

    private static double most(List<BarList.Row> rows) {
        return rows.stream().mapToDouble(r -> Math.abs(r.value())).max().orElse(0);
    }

    private void network(AnswerView.Rows table, String size, String hit, String title) {
        int named = place(table, "node");
        var sizes = column(table, size);
        var hits = column(table, hit);
        var nodes = new ArrayList<Network.Node>();
        for (int i = 0; i < table.values().size(); i++) {
            nodes.add(
                    new Network.Node(
                            Say.value(table.values().get(i).get(named)),
                            Math.max(0, sizes.get(i)),
                            hits.get(i)));
        }
        drawings.add(new Network(title, nodes, List.of(), NumberStyle.compact("")));
    }

    // ---- parts

    private static XyChart.Line line(String name, List<Double> xs, List<Double> ys, int i) {
        return new XyChart.Line(name, xs, ys, stroke(i), false);
    }

    private static Stroke stroke(int i) {
        return new Stroke(INKS[i % INKS.length], i == 0 ? 2 : 1.5, DASHES[i % DASHES.length]);
    }

    private static List<Double> index(AnswerView.Path path) {
        return IntStream.range(0, path.values().size()).mapToObj(i -> (double) i).toList();
    }

    private static Optional<AnswerView.Path> path(AnswerView view, String name) {
        return view.paths().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    private static int place(AnswerView.Rows table, String name) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Double> column(AnswerView.Rows table, String name) {
        int place = place(table, name);
        return table.values().stream()
                .map(row -> place < 0 ? Double.NaN : number(row.get(place)))
                .toList();
    }

    private static double number(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number n ? n.doubleValue() : Double.NaN;
    }

    private int steps() {
        return run.clock().size();
    }
}
