package paritydesk.ui.ask;

import paritydesk.chart.BarList;
import paritydesk.chart.Chart;
import paritydesk.chart.Drawing;
import paritydesk.chart.Ink;
import paritydesk.chart.Layer;
import paritydesk.chart.NumberStyle;
import paritydesk.chart.Panel;
import paritydesk.chart.ValueAxis;
import paritydesk.chart.Waterfall;
import paritydesk.chart.XyChart;
import paritydesk.file.AnswerView;
import paritydesk.study.ConcentrationQuestion;
import paritydesk.study.ConcentrationQuestion.BookConcentration;
import paritydesk.study.LiquidityQuestion.LiquidCollateral;
import paritydesk.study.LiquidityQuestion.SaleDepth;
import paritydesk.study.LiquidityQuestion.SplitSale;
import paritydesk.timeline.LiquidityPath;
import paritydesk.timeline.Run;
import paritydesk.ui.look.Text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Pictures of selling: what a sale costs by its size, where it goes, how deep the market is, and whether it takes what is liquidated.
final class LiquidityPictures {

    private static final int POINTS = 16;

    /// Coverage far above its pinch point is not drawn, as the point would lie on the axis.
    private static final double HEAD = 2.5;

    private static final NumberStyle BPS = new NumberStyle(1, 1e4, "bps", false, false);
    private static final NumberStyle MONEY = NumberStyle.compact("");

    private LiquidityPictures() {}

    /// Cost of best and naive route by the amount sold, where the best route goes, and what its cost is made of.
    static List<Drawing> split(SplitSale q, Readout told) {
        var drawings = new ArrayList<Drawing>();
        drawings.add(costs(q, told));
        told.view().tables().stream()
                .filter(t -> t.name().equals("parts"))
                .findFirst()
                .ifPresent(
                        parts ->
                                drawings.add(
                                        plots(told)
                                                .bars(
                                                        parts,
                                                        "pool",
                                                        "value",
                                                        Text.of("depiction.bars.sale"))));
        told.section("shortfall").ifPresent(part -> drawings.add(shortfall(told, part)));
        return drawings;
    }

    private static Plots plots(Readout told) {
        return new Plots(told, new Wording(told.run()));
    }

    private static XyChart costs(SplitSale q, Readout told) {
        var most = q.quantity().multiply(BigDecimal.TWO);
        var amounts = Sweep.even(most.movePointLeft(3), most, POINTS);
        var sweep = Sweep.of(q, "/quantity", amounts, told.run());
        double cost = told.figure("haircut");
        return XyChart.of(
                        Text.of("picture.sale"),
                        Text.of("picture.sale.amount", q.asset()),
                        MONEY,
                        Text.of("picture.sale.cost"),
                        BPS,
                        List.of(
                                sweep.line(
                                        Text.of("picture.sale.best"), 0, a -> a.figure("haircut")),
                                sweep.line(
                                        Text.of("picture.sale.naive"),
                                        1,
                                        a -> a.figure("naiveHaircut"))))
                .with(
                        new XyChart.Mark(
                                BPS.full(cost), q.quantity().doubleValue(), cost, Ink.THRESHOLD));
    }

    private static Waterfall shortfall(Readout told, Readout part) {
        var drivers = new ArrayList<Waterfall.Driver>();
        for (var figure : part.view().figures()) {
            switch (figure.name()) {
                case "paper", "proceeds" -> {}
                default ->
                        drivers.add(
                                new Waterfall.Driver(
                                        Wording.name(figure.help(), figure.name()),
                                        -Readout.number(figure.value())));
            }
        }
        return new Waterfall(
                Text.of(
                        "wording.head",
                        Text.of("picture.sale.parts"),
                        told.run().scenario().market().currency()),
                Text.of("picture.sale.paper"),
                part.figure("paper"),
                drivers,
                Text.of("picture.sale.proceeds"),
                part.figure("proceeds"),
                NumberStyle.plain(0));
    }

    /// How much can be sold by how much of the price is given up, with the bounds that were asked for on it.
    static List<Drawing> depth(SaleDepth q, Readout told) {
        var most = q.within().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        var bounds =
                Sweep.even(most.movePointLeft(2), most, POINTS).stream()
                        .map(BigDecimal::new)
                        .toList();
        var dense = new SaleDepth(q.id(), q.asset(), q.at(), bounds, q.pools());
        var curve = Portrayal.asked(dense, told.run());
        if (curve.isEmpty()) {
            return Depiction.of(told.view(), told.run());
        }
        var marks = new ArrayList<XyChart.Mark>();
        var at = told.column("depths", "within");
        var values = told.column("depths", "value");
        for (int i = 0; i < at.length; i++) {
            if (Double.isFinite(values[i])) {
                marks.add(new XyChart.Mark(MONEY.full(values[i]), at[i], values[i], Ink.ECONOMIC));
            }
        }
        var line =
                new XyChart.Line(
                        q.asset(),
                        Readout.list(curve.get().column("depths", "within")),
                        Readout.list(curve.get().column("depths", "value")),
                        Readout.stroke(0),
                        false);
        return List.of(
                XyChart.of(
                                Text.of("depiction.sellable"),
                                Text.of("picture.depth.given"),
                                NumberStyle.percent(1),
                                told.run().scenario().market().currency(),
                                MONEY,
                                List.of(line))
                        .with(marks.toArray(XyChart.Mark[]::new)));
    }

    /// Haircut and days of each asset beside the horizon, and below whether the market takes what is liquidated, along the clock.
    static List<Drawing> book(LiquidCollateral q, Readout told) {
        var drawings = new ArrayList<Drawing>();
        for (AnswerView.Rows table : told.view().tables()) {
            var plots = plots(told);
            drawings.add(plots.bars(table, "asset", "haircut", Text.of("depiction.bars.haircut")));
            var days = plots.bars(table, "asset", "days", Text.of("picture.days"));
            if (days.rows().stream().anyMatch(r -> Double.isFinite(r.value()))) {
                var rows = days.rows().stream().filter(r -> Double.isFinite(r.value())).toList();
                drawings.add(
                        new BarList(
                                days.title(),
                                rows,
                                q.days() > 0 ? q.days() : Double.NaN,
                                Text.of("picture.days.horizon"),
                                NumberStyle.plain(1)));
            }
        }
        coverage(told.run()).ifPresent(drawings::add);
        return drawings;
    }

    /// Liquidity coverage of the asset that is tightest, with its pinch point; nothing where nothing is ever liquidatable.
    static java.util.Optional<Chart> coverage(Run run) {
        return LiquidityPath.of(run).pinched().map(tight -> coverage(run, tight));
    }

    private static Chart coverage(Run run, LiquidityPath.AssetLiquidity tight) {
        var cover = tight.coverage();
        double[] ratio =
                cover.ratio().stream().map(v -> Double.isInfinite(v) ? Double.NaN : v).toArray();
        double pinch = run.clock().seconds()[cover.pinchStep()];
        var note =
                new Layer.Note(
                        pinch,
                        cover.pinch(),
                        Text.of("picture.coverage.pinch", NumberStyle.times(2).full(cover.pinch())),
                        Ink.THRESHOLD);
        var all =
                Panel.of(
                        Text.of("picture.coverage", tight.asset()),
                        "×",
                        NumberStyle.times(2),
                        List.of(
                                Layer.Line.of(
                                        Readout.clocked(
                                                ratio,
                                                Text.of("picture.coverage.line"),
                                                Readout.stroke(0),
                                                run)),
                                note,
                                Layer.Threshold.limit(1, Text.of("picture.coverage.enough"))));
        var ratios =
                all.over(new ValueAxis(0, HEAD * Math.max(1, cover.pinch()), NumberStyle.times(2)));
        var amounts =
                Panel.of(
                        Text.of("picture.coverage.amounts"),
                        run.scenario().market().currency(),
                        MONEY,
                        List.of(
                                amount(run, cover.capacity().toArray(), "capacity", 1),
                                amount(run, cover.liquidatable().toArray(), "liquidatable", 0)));
        var axis = new Readout(EMPTY, run).axis();
        return MarginPictures.chart(axis, List.of(ratios, amounts));
    }

    private static final AnswerView EMPTY =
            new AnswerView("", List.of(), List.of(), List.of(), List.of());

    private static Layer amount(Run run, double[] values, String name, int stroke) {
        var drawn = Arrays.stream(values).map(v -> Double.isInfinite(v) ? Double.NaN : v).toArray();
        return Layer.Line.of(
                Readout.clocked(
                        drawn, Text.of("picture.coverage." + name), Readout.stroke(stroke), run));
    }

    /// The largest names of every dimension, with the limit on each where one is set, and whether it holds.
    static List<Drawing> concentration(BookConcentration q, Readout told) {
        var drawings = new ArrayList<Drawing>();
        var broken = told.words("breaches", "by");
        for (var section : told.view().sections()) {
            var by = new Readout(section.view(), told.run());
            var table = section.view().tables().stream().findFirst();
            if (table.isEmpty()) {
                continue;
            }
            var dimension =
                    section.view().figures().stream()
                            .map(AnswerView.Figure::value)
                            .filter(ConcentrationQuestion.Dimension.class::isInstance)
                            .findFirst()
                            .orElse(null);
            var title = Text.of("picture.names", Say.value(dimension));
            var bars = plots(by).bars(table.get(), "name", "share", title);
            var limit = q.limits().stream().filter(l -> l.by() == dimension).findFirst();
            boolean holds = !broken.contains(Say.value(dimension));
            drawings.add(
                    limit.map(
                                    l ->
                                            new BarList(
                                                    bars.title(),
                                                    bars.rows(),
                                                    l.most(),
                                                    limit(l.most(), holds),
                                                    bars.style()))
                            .orElse(bars));
        }
        return drawings;
    }

    private static String limit(double most, boolean holds) {
        var level = NumberStyle.percent(1).full(most);
        return holds
                ? Text.of("picture.limit.holds", level)
                : Text.of("picture.limit.broken", level);
    }
}
