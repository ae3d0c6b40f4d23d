package paritydesk.ui.ask;

import paritydesk.asset.Figures;
import paritydesk.chart.Drawing;
import paritydesk.chart.Matrix;
import paritydesk.chart.NumberStyle;
import paritydesk.study.ForkQuestion.DoubleVoting;
import paritydesk.study.IncentiveQuestion.HolderIncentive;
import paritydesk.study.IncentiveQuestion.LiquidatorIncentive;
import paritydesk.study.IncentiveQuestion.ProviderIncentive;
import paritydesk.study.Question;
import paritydesk.ui.look.Text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Payoffs of every action in several states of what is uncertain, each answered by the engine, with the best action of each state.
final class IncentivePictures {

    private static final int DATES = 6;
    private static final int POINTS = 21;
    private static final double LARGE = 10_000;

    private IncentivePictures() {}

    /// A holder's actions by how late "later" is: migrate now, later, never.
    static List<Drawing> holder(HolderIncentive q, Readout told) {
        var dates = dates(q.now(), told.run().scenario().options().to());
        var matrix =
                matrix(
                        q,
                        "/later",
                        dates,
                        at -> Figures.day(Instant.parse(at)),
                        Text.of("picture.payoff.later"),
                        Say.value(q.intended()),
                        "perToken",
                        told);
        return matrix.rows().isEmpty() ? Depiction.of(told.view(), told.run()) : List.of(matrix);
    }

    private static List<String> dates(Instant from, Instant to) {
        var dates = new ArrayList<String>();
        var part = Duration.between(from, to).dividedBy(DATES);
        for (int i = 1; i <= DATES && !part.isNegative() && !part.isZero(); i++) {
            dates.add(from.plus(part.multipliedBy(i)).toString());
        }
        return dates;
    }

    /// A provider's by where the price of the two tokens goes.
    static List<Drawing> provider(ProviderIncentive q, Readout told) {
        return List.of(
                matrix(
                        q,
                        "/priceRatio",
                        List.of("0.25", "0.5", "0.75", "1", "1.5", "2", "4"),
                        ratio -> ratio + "×",
                        Text.of("picture.payoff.ratio"),
                        "",
                        "payoffs",
                        told));
    }

    /// A validator's by the chance that the other branch lasts.
    static List<Drawing> validator(DoubleVoting q, Readout told) {
        return List.of(
                matrix(
                        q,
                        "/persistence",
                        List.of("0", "0.1", "0.25", "0.5", "0.75", "1"),
                        share -> Figures.percent(Double.parseDouble(share), 0),
                        Text.of("picture.payoff.lasts"),
                        "",
                        "payoffs",
                        told));
    }

    /// For what share of the debt a liquidation is worth it, by slippage.
    static List<Drawing> liquidator(LiquidatorIncentive q, Readout told) {
        var most = new java.math.BigDecimal("0.2");
        var sweep =
                Sweep.of(
                        q,
                        "/slippage",
                        Sweep.even(java.math.BigDecimal.ZERO, most, POINTS),
                        told.run());
        var line =
                sweep.line(
                        Text.of("picture.liquidator.share"),
                        0,
                        a -> a.section("interest").map(i -> i.figure("share")).orElse(Double.NaN));
        double here = told.section("interest").map(i -> i.figure("share")).orElse(Double.NaN);
        return List.of(
                paritydesk.chart.XyChart.of(
                                Text.of("picture.liquidator"),
                                Text.of("picture.liquidator.slippage"),
                                NumberStyle.percent(1),
                                "%",
                                NumberStyle.percent(0),
                                List.of(line))
                        .with(
                                new paritydesk.chart.XyChart.Mark(
                                        NumberStyle.percent(1).full(here),
                                        q.slippage().doubleValue(),
                                        here,
                                        paritydesk.chart.Ink.THRESHOLD)));
    }

    private static Matrix matrix(
            Question q,
            String pointer,
            List<String> states,
            Function<String, String> words,
            String stateName,
            String favoured,
            String table,
            Readout told) {
        var rows = told.words(table, "action");
        var columns = new ArrayList<String>();
        var cells = new ArrayList<List<Double>>();
        rows.forEach(any -> cells.add(new ArrayList<>()));
        for (var state : states) {
            var answers = Sweep.of(q, pointer, List.of(state), told.run()).answers();
            if (!answers.isEmpty() && answers.getFirst().words(table, "action").equals(rows)) {
                columns.add(words.apply(state));
                var values = answers.getFirst().column(table, "value");
                for (int r = 0; r < rows.size(); r++) {
                    cells.get(r).add(values[r]);
                }
            }
        }
        return new Matrix(
                Text.of(
                        "wording.head",
                        Text.of("picture.payoff"),
                        told.run().scenario().market().currency()),
                stateName,
                rows,
                columns,
                cells,
                rows.indexOf(favoured),
                NumberStyle.plain(most(cells) >= LARGE ? 0 : 2));
    }

    private static double most(List<? extends List<Double>> cells) {
        return cells.stream()
                .flatMap(List::stream)
                .filter(Double::isFinite)
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
    }
}
