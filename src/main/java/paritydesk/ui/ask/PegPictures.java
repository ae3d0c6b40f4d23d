package paritydesk.ui.ask;

import paritydesk.chart.Drawing;
import paritydesk.chart.Fill;
import paritydesk.chart.Ink;
import paritydesk.chart.Layer;
import paritydesk.chart.NumberStyle;
import paritydesk.chart.Panel;
import paritydesk.chart.Series;
import paritydesk.chart.Stroke;
import paritydesk.chart.XyChart;
import paritydesk.file.AnswerView;
import paritydesk.study.PegQuestion;
import paritydesk.ui.look.Text;

import java.util.ArrayList;
import java.util.List;

/// Pictures of a peg.
final class PegPictures {

    private PegPictures() {}

    /// How far the market stands off parity, within or outside the band that redemption holds, and the prices themselves below.
    static List<Drawing> band(Readout told) {
        var record =
                told.view().sections().stream().filter(s -> s.name().equals("record")).findFirst();
        if (record.isEmpty()) {
            return Depiction.of(told.view(), told.run());
        }
        var kept = new Readout(record.get().view(), told.run());
        var off =
                Series.step(
                        Text.of("picture.band.market"),
                        told.run().clock().seconds(),
                        told.deviation("market", "exchangeRate"),
                        Stroke.solid(Ink.ACCENT));
        var band =
                new Layer.Band(
                        kept.figure("bandLow") - 1,
                        kept.figure("bandHigh") - 1,
                        new Fill(Ink.GOOD, 0.16),
                        Text.of("picture.band.band"));
        var panels = new ArrayList<Panel>();
        panels.add(
                Panel.of(
                        Text.of("picture.band"),
                        "%",
                        Readout.FINE.withSign(),
                        List.of(band, new Layer.Line(off, Layer.Extremes.BOTH))));
        var exchange =
                told.clocked(
                        "exchangeRate", Text.of("picture.band.rate"), Stroke.dashed(Ink.PERCEIVED));
        var fair = told.clocked("fair", Text.of("picture.band.fair"), Stroke.solid(Ink.ECONOMIC));
        var market = told.clocked("market", Text.of("picture.band.market"), Readout.stroke(0));
        panels.add(
                Panel.of(
                        Text.of("picture.band.prices"),
                        "",
                        NumberStyle.plain(4),
                        List.of(
                                Layer.Line.of(exchange),
                                Layer.Line.of(fair),
                                Layer.Line.of(market))));
        return List.of(MarginPictures.chart(told.axis(), panels));
    }

    /// Price, capital and cost of each policy under the same shocks; the price beside what is tolerated.
    static List<Drawing> policies(PegQuestion.PegPolicies q, Readout told) {
        var price = courses(told, "price", Text.of("picture.policies.price"), NumberStyle.plain(4));
        double off = q.tolerance();

        return List.of(
                price.with(
                        new XyChart.Limit(Text.of("picture.policies.least"), 1 - off),
                        new XyChart.Limit(Text.of("picture.policies.most"), 1 + off)),
                courses(
                        told,
                        "capital",
                        Text.of("picture.policies.capital"),
                        NumberStyle.compact("")),
                courses(told, "cost", Text.of("picture.policies.cost"), NumberStyle.compact("")));
    }

    private static XyChart courses(Readout told, String path, String title, NumberStyle style) {
        var lines = new ArrayList<XyChart.Line>();
        for (AnswerView.Section section : told.view().sections()) {
            var values = new Readout(section.view(), told.run()).path(path);
            lines.add(
                    new XyChart.Line(
                            Say.name(section.name()),
                            Readout.counts(values.length),
                            Readout.list(values),
                            Readout.stroke(lines.size()),
                            false));
        }
        return XyChart.of(
                title, Text.of("picture.policies.step"), NumberStyle.plain(0), "", style, lines);
    }
}
