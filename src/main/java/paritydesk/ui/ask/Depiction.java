package paritydesk.ui.ask;

import paritydesk.chart.Chart;
import paritydesk.chart.Drawing;
import paritydesk.chart.Fill;
import paritydesk.chart.Ink;
import paritydesk.chart.Layer;
import paritydesk.chart.NumberStyle;
import paritydesk.chart.Panel;
import paritydesk.chart.Series;
import paritydesk.chart.Stroke;
import paritydesk.chart.TimeAxis;
import paritydesk.chart.Waterfall;
import paritydesk.chart.XyChart;
import paritydesk.file.AnswerView;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Pictures of an answer by what it holds: what runs along the clock as strips of time, curves over their own figure, shares as bars, claims as
/// a network. An answer whose figures make no picture has none.
final class Depiction {

    private static final double DAY = 86_400;

    private final Run run;
    private final List<Drawing> drawings = new ArrayList<>();

    private Depiction(Run run) {
        this.run = run;
    }

    static List<Drawing> of(AnswerView view, Run run) {
        var depiction = new Depiction(run);
        depiction.draw(view, Wording.title(view.record()));
        return List.copyOf(depiction.drawings);
    }

    private void draw(AnswerView view, String title) {
        var plots = Plots.of(view, run);
        switch (view.record()) {
            case "SaleSchedule" -> schedule(plots);
            case "RatesOverUsage" ->
                    drawings.addAll(plots.over("utilisation", Text.of("depiction.rates")));
            case "Fan" -> fan(view, title);
            case "Waterfall" -> waterfall(view);
            case "Finality", "DiffusedShares" -> drawings.addAll(plots.counted());
            default -> {
                plots.clocked(title).ifPresent(drawings::add);
                drawings.addAll(plots.counted());
            }
        }
        view.tables().forEach(table -> table(plots, view.record(), table));
        view.sections().forEach(s -> draw(s.view(), AnswerPane.named(s)));
    }

    private void fan(AnswerView view, String title) {
        var paths = view.paths();
        if (paths.size() != 5) {
            return;
        }
        double[] times = times(paths.getFirst().values().size());
        var lines =
                paths.stream()
                        .map(
                                p ->
                                        Series.step(
                                                Wording.name(p.help(), p.name()),
                                                times,
                                                p.values().stream().mapToDouble(v -> v).toArray(),
                                                Stroke.solid(Ink.ACCENT)))
                        .toList();
        var layers =
                List.<Layer>of(
                        new Layer.Ribbon(
                                lines.get(0),
                                lines.get(4),
                                new Fill(Ink.ACCENT, 0.14),
                                Text.of("depiction.fan.outer")),
                        new Layer.Ribbon(
                                lines.get(1),
                                lines.get(3),
                                new Fill(Ink.ACCENT, 0.24),
                                Text.of("depiction.fan.inner")),
                        Layer.Line.of(lines.get(2)));
        var panel = Panel.of(title, Text.of("depiction.fan"), NumberStyle.plain(3), layers);
        var axis = new TimeAxis(times[0], Math.max(times[0] + 1, times[times.length - 1]));
        drawings.add(new Chart("", "", axis, List.of(), List.of(panel)));
    }

    /// Instants of a fan: those of the clock, or days from the book's first step on.
    private double[] times(int size) {
        double[] seconds = run.clock().seconds();
        double first = seconds[Math.max(0, run.clock().bookFrom())];
        return size == seconds.length
                ? seconds
                : IntStream.range(0, size).mapToDouble(i -> first + i * DAY).toArray();
    }

    private void schedule(Plots plots) {
        var told = plots.told();
        if (told.has("holdings")) {
            var values = Readout.list(told.path("holdings"));
            drawings.add(
                    Plots.line(
                            Text.of("depiction.schedule"),
                            line(
                                    Text.of("depiction.holding"),
                                    Readout.counts(values.size()),
                                    values),
                            Text.of("depiction.slice"),
                            NumberStyle.plain(0),
                            Text.of("wording.tokens"),
                            NumberStyle.compact("")));
        }
        if (told.has("risks") && told.has("costs")) {
            drawings.add(
                    Plots.line(
                            Text.of("depiction.frontier"),
                            line(
                                    Text.of("depiction.frontier.line"),
                                    Readout.list(told.path("risks")),
                                    Readout.list(told.path("costs"))),
                            Text.of("depiction.frontier.risk"),
                            NumberStyle.compact(""),
                            Text.of("depiction.frontier.cost"),
                            NumberStyle.compact("")));
        }
    }

    private void waterfall(AnswerView view) {
        var parts = view.sections().stream().filter(s -> s.name().equals("parts")).findFirst();
        if (parts.isEmpty()) {
            return;
        }
        var drivers = new ArrayList<Waterfall.Driver>();
        var told = new Readout(parts.get().view(), run);
        for (var figure : parts.get().view().figures()) {
            switch (figure.name()) {
                case "before", "received", "receivedUnits" -> {}
                default ->
                        drivers.add(
                                new Waterfall.Driver(
                                        Wording.name(figure.help(), figure.name()),
                                        -Readout.number(figure.value())));
            }
        }
        if (Double.isFinite(told.figure("before")) && Double.isFinite(told.figure("received"))) {
            drawings.add(
                    new Waterfall(
                            Text.of(
                                    "wording.head",
                                    Text.of("depiction.waterfall"),
                                    run.scenario().market().currency()),
                            Text.of("depiction.before"),
                            told.figure("before"),
                            drivers,
                            Text.of("depiction.received"),
                            told.figure("received"),
                            NumberStyle.plain(2)));
        }
    }

    // ---- tables that are pictures as well

    private void table(Plots plots, String record, AnswerView.Rows table) {
        switch (record + "." + table.name()) {
            case "SaleDepths.depths" ->
                    drawings.add(
                            plots.curve(table, "within", "value", Text.of("depiction.sellable")));
            case "ParityHeadroom.deviations" ->
                    drawings.add(
                            plots.curve(
                                    table,
                                    "deviation",
                                    "liquidated",
                                    Text.of("depiction.headroom")));
            case "RampSchedule.steps" ->
                    drawings.add(plots.steps(table, "threshold", Text.of("depiction.ramp")));
            case "SaleSplit.parts" -> bars(plots, table, "pool", "value", "sale");
            case "CascadeOutcome.rounds" ->
                    drawings.add(
                            plots.rounds(
                                    table,
                                    Text.of("depiction.cascade"),
                                    List.of("repaid", "seized", "badDebt")));
            case "CascadeOutcome.assets" -> bars(plots, table, "asset", "sold", "sold");
            case "Contagion.nodes" -> bars(plots, table, "node", "alone", "alone");
            case "ClearedClaims.nodes" -> bars(plots, table, "node", "pays", "pays");
            case "LossShares.layers" -> bars(plots, table, "name", "amount", "layers");
            case "LossShares.claimants" -> bars(plots, table, "name", "amount", "claimants");
            case "HolderPayoffs.perToken", "ProviderPayoffs.payoffs", "CastVotes.payoffs" ->
                    bars(plots, table, "action", "value", "payoff");
            case "DimensionShares.largest" -> bars(plots, table, "name", "share", "shares");
            case "PoolQuotes.quotes" -> bars(plots, table, "pool", "average", "quotes");
            case "LiquidBook.assets" -> bars(plots, table, "asset", "haircut", "haircut");
            case "TokenMarket.depth" ->
                    drawings.add(
                            plots.curve(table, "within", "sellable", Text.of("depiction.depth")));
            case "BreachTimes.accounts" -> bars(plots, table, "name", "probability", "breach");
            default -> {}
        }
    }

    private void bars(Plots plots, AnswerView.Rows table, String name, String value, String title) {
        drawings.add(plots.bars(table, name, value, Text.of("depiction.bars." + title)));
    }

    private static XyChart.Line line(String name, List<Double> xs, List<Double> ys) {
        return new XyChart.Line(name, xs, ys, Readout.stroke(0), false);
    }
}
