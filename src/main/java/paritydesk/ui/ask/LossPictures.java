package paritydesk.ui.ask;

import paritydesk.chart.Drawing;
import paritydesk.chart.Ink;
import paritydesk.chart.NumberStyle;
import paritydesk.chart.XyChart;
import paritydesk.study.LiquidityQuestion;
import paritydesk.ui.look.Text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What a provider loses as the price of one token moves.
final class LossPictures {

    private static final int STEPS = 64;
    private static final int MOST_NAMED = 5;

    private LossPictures() {}

    /// The loss over a whole range of factors, from a quarter or the least that is asked for to four times or the most, by even steps of a
    /// factor; what is asked for stands on it.
    static List<Drawing> of(LiquidityQuestion.LossCurve q, Readout told) {
        var asked = told.path("factors");
        var losses = told.path("losses");
        double low = Math.min(0.25, Arrays.stream(asked).min().orElse(1));
        double high = Math.max(4, Arrays.stream(asked).max().orElse(1));
        var factors =
                IntStream.rangeClosed(0, STEPS)
                        .mapToObj(
                                i ->
                                        new BigDecimal(
                                                        low
                                                                * Math.pow(
                                                                        high / low,
                                                                        i / (double) STEPS))
                                                .round(MathContext.DECIMAL32))
                        .toList();
        var dense =
                new LiquidityQuestion.LossCurve(
                        q.id(), q.curve(), factors, q.weight(), q.amplification(), q.fee());
        var whole = Portrayal.asked(dense, told.run()).orElse(told);
        var drawings =
                new ArrayList<Drawing>(
                        Plots.of(whole.view(), whole.run())
                                .over("factors", Text.of("depiction.loss")));
        if (!drawings.isEmpty() && drawings.getFirst() instanceof XyChart curve) {
            boolean few = asked.length <= MOST_NAMED;
            var marks =
                    IntStream.range(0, asked.length)
                            .mapToObj(
                                    i ->
                                            new XyChart.Mark(
                                                    few
                                                            ? NumberStyle.percent(2).full(losses[i])
                                                            : "",
                                                    asked[i],
                                                    losses[i],
                                                    Ink.ECONOMIC))
                            .toArray(XyChart.Mark[]::new);
            drawings.set(0, curve.with(marks));
        }
        return drawings;
    }
}
