package paritydesk.ui.ask;

import paritydesk.chart.BarList;
import paritydesk.chart.Drawing;
import paritydesk.chart.Ink;
import paritydesk.chart.NumberStyle;
import paritydesk.chart.XyChart;
import paritydesk.study.ForkQuestion;
import paritydesk.study.ForkQuestion.ForkValue;
import paritydesk.ui.look.Text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Pictures of a split.
final class ForkPictures {

    private static final List<BigDecimal> SHARES =
            List.of(
                    BigDecimal.ZERO,
                    new BigDecimal("0.25"),
                    new BigDecimal("0.5"),
                    new BigDecimal("0.75"),
                    BigDecimal.ONE);

    private static final int LEAST_SHOWN = 10;

    private ForkPictures() {}

    /// What one unit is worth by who counts it, and the erosion `w_B(1 − κ)` over every recognition κ.
    static List<Drawing> value(ForkValue q, Readout told) {
        var rows = new ArrayList<BarList.Row>();
        for (var name : List.of("main", "other", "recognised", "expected")) {
            var ink = name.equals("main") || name.equals("other") ? Ink.ECONOMIC : Ink.PERCEIVED;
            rows.add(new BarList.Row(Text.of("picture.fork." + name), told.figure(name), ink));
        }
        var kappas = new ArrayList<Double>();
        var erosions = new ArrayList<Double>();
        for (var share : SHARES) {
            Portrayal.asked(recognised(q, share), told.run())
                    .ifPresent(
                            answer -> {
                                kappas.add(share.doubleValue());
                                erosions.add(answer.figure("erosion"));
                            });
        }
        double erosion = told.figure("erosion");
        var here =
                new XyChart.Mark(
                        Text.of("picture.fork.here", Readout.FINE.full(erosion)),
                        told.figure("recognition"),
                        erosion,
                        Ink.THRESHOLD);
        var name = Text.of("picture.fork.erosion.line");
        var line = new XyChart.Line(name, kappas, erosions, Readout.stroke(0), false);
        return List.of(
                BarList.of(Text.of("picture.fork.unit"), rows, NumberStyle.plain(2)),
                XyChart.of(
                                Text.of("picture.fork.erosion"),
                                Text.of("picture.fork.recognition"),
                                NumberStyle.percent(0),
                                Text.of("picture.fork.share"),
                                Readout.FINE,
                                List.of(line))
                        .with(here));
    }

    private static ForkValue recognised(ForkValue q, BigDecimal share) {
        return new ForkValue(
                q.id(),
                q.asset(),
                q.venue(),
                q.at(),
                share,
                q.persistence(),
                q.main(),
                q.other(),
                q.race());
    }

    /// What borrowing until the split costs against what the other branch is quoted at: it pays where the quote is the longer bar.
    static List<Drawing> farm(Readout told) {
        var rows =
                List.of(
                        new BarList.Row(
                                Text.of("picture.farm.cost"),
                                told.figure("breakEven"),
                                Ink.NEUTRAL),
                        new BarList.Row(
                                Text.of("picture.farm.quote"), told.figure("weight"), Ink.ACCENT));
        return List.of(
                BarList.of(Text.of("picture.farm"), rows, NumberStyle.percent(3)),
                BarList.of(
                        Text.of("picture.farm.rates"),
                        List.of(
                                new BarList.Row(
                                        Text.of("picture.farm.borrow"),
                                        told.figure("borrowRate"),
                                        Ink.NEUTRAL),
                                new BarList.Row(
                                        Text.of("picture.farm.deterring"),
                                        told.figure("deterringRate"),
                                        Ink.THRESHOLD)),
                        NumberStyle.percent(2)));
    }

    /// The chance to be overtaken by confirmations, with the accepted risk and where it is first kept.
    static List<Drawing> finality(ForkQuestion.ForkFinality q, Readout told) {
        var chances = told.path("probabilities");
        double epsilon = q.epsilon().doubleValue();
        var lead =
                Text.of(
                        "picture.finality.lead",
                        NumberStyle.plain(0).text(q.race().blocks()),
                        NumberStyle.percent(3).full(told.figure("probability")));
        var marks = new ArrayList<XyChart.Mark>();
        int needed = (int) told.figure("confirmations");
        if (needed > 0) {
            int shown = Math.max(LEAST_SHOWN, 2 * Math.max(needed, q.race().blocks()));
            chances = Arrays.copyOf(chances, Math.min(chances.length, shown + 1));
        }
        if (needed > 0 && needed < chances.length) {
            var words = Text.of("picture.finality.needed", NumberStyle.plain(0).text(needed));
            marks.add(new XyChart.Mark(words, needed, chances[needed], Ink.GOOD));
        }
        var name = Text.of("picture.finality.line");
        var line =
                new XyChart.Line(
                        name,
                        Readout.counts(chances.length),
                        Readout.list(chances),
                        Readout.stroke(0),
                        false);
        var limit =
                new XyChart.Limit(
                        Text.of("picture.finality.limit", NumberStyle.percent(3).full(epsilon)),
                        epsilon);
        return List.of(
                XyChart.of(
                                Text.of("picture.finality"),
                                Text.of("picture.finality.confirmations"),
                                NumberStyle.plain(0),
                                lead,
                                NumberStyle.percent(1),
                                List.of(line))
                        .with(limit)
                        .with(marks.toArray(XyChart.Mark[]::new)));
    }
}
