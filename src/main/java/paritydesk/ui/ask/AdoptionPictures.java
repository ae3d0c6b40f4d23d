package paritydesk.ui.ask;

import paritydesk.chart.Drawing;
import paritydesk.chart.Ink;
import paritydesk.chart.Layer;
import paritydesk.chart.NumberStyle;
import paritydesk.chart.Panel;
import paritydesk.chart.Stroke;
import paritydesk.chart.XyChart;
import paritydesk.study.AdoptionQuestion.Diffusion;
import paritydesk.study.GovernanceQuestion.QuorumRisk;
import paritydesk.ui.look.Text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Pictures of how fast holders migrate, and of votes while they do.
final class AdoptionPictures {

    private static final int POINTS = 80;

    private AdoptionPictures() {}

    /// The plan's own course to its ceiling, and what drives it below.
    static List<Drawing> curve(Readout told) {
        var share = Text.of("picture.adoption.migrated");
        var drive = Text.of("picture.adoption.advantage");
        var panels = new ArrayList<Panel>();
        panels.add(
                Panel.of(
                        share,
                        "%",
                        NumberStyle.percent(1),
                        List.of(
                                Layer.Line.of(told.clocked("migrated", share, Readout.stroke(0))),
                                Layer.Threshold.limit(
                                        told.figure("ceiling"),
                                        Text.of("picture.adoption.ceiling")))));
        if (told.draws("advantage")) {
            var stroke = Stroke.solid(Ink.ECONOMIC);
            panels.add(
                    Panel.of(
                            drive,
                            "%",
                            Readout.FINE,
                            List.of(Layer.Line.of(told.clocked("advantage", drive, stroke)))));
        }
        return List.of(MarginPictures.chart(told.axis(), panels));
    }

    /// Votes that count beside the quorum, and the margin to it below.
    static List<Drawing> quorum(QuorumRisk q, Readout told) {
        var votes = Text.of("picture.quorum.votes");
        var margin = Text.of("picture.quorum.margin");
        var panels =
                List.of(
                        Panel.of(
                                votes,
                                "",
                                NumberStyle.compact(""),
                                List.of(
                                        Layer.Line.of(
                                                told.clocked("votes", votes, Readout.stroke(0))),
                                        Layer.Threshold.limit(
                                                q.quorum(), Text.of("picture.quorum")))),
                        Panel.of(
                                margin,
                                "%",
                                NumberStyle.percent(1).withSign(),
                                List.of(
                                        Layer.Line.of(
                                                told.clocked(
                                                        "margin",
                                                        margin,
                                                        Stroke.solid(Ink.ECONOMIC))),
                                        Layer.Threshold.limit(0, Text.of("picture.quorum")))));
        return List.of(MarginPictures.chart(told.axis(), panels));
    }

    /// The whole S-curve from its start to the last time asked for, with the times asked for on it.
    static List<Drawing> diffusion(Diffusion q, Readout told) {
        double[] shares = told.path("shares");
        var last = q.times().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        if (last.signum() == 0 || shares.length != q.times().size()) {
            return Depiction.of(told.view(), told.run());
        }
        var times =
                IntStream.rangeClosed(0, POINTS)
                        .mapToObj(
                                i ->
                                        last.multiply(BigDecimal.valueOf(i))
                                                .divide(
                                                        BigDecimal.valueOf(POINTS),
                                                        MathContext.DECIMAL64))
                        .toList();
        var whole = new Diffusion(q.id(), q.innovation(), q.imitation(), q.ceiling(), times);
        var marks = new ArrayList<XyChart.Mark>();
        for (int i = 0; i < shares.length; i++) {
            marks.add(
                    new XyChart.Mark(
                            NumberStyle.percent(1).full(shares[i]),
                            q.times().get(i).doubleValue(),
                            shares[i],
                            Ink.ECONOMIC));
        }
        var line =
                new XyChart.Line(
                        Text.of("picture.adoption.migrated"),
                        times.stream().map(BigDecimal::doubleValue).toList(),
                        Portrayal.asked(whole, told.run())
                                .map(a -> Readout.list(a.path("shares")))
                                .orElseThrow(),
                        Readout.stroke(0),
                        false);
        var ceiling = q.ceiling() == null ? 1 : q.ceiling().doubleValue();
        return List.of(
                XyChart.of(
                                Text.of("picture.diffusion"),
                                Text.of("picture.diffusion.time"),
                                NumberStyle.plain(0),
                                "",
                                NumberStyle.percent(0),
                                List.of(line))
                        .with(new XyChart.Limit(Text.of("picture.adoption.ceiling"), ceiling))
                        .with(marks.toArray(XyChart.Mark[]::new)));
    }
}
