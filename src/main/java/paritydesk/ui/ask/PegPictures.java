package paritydesk.ui.ask;

import paritydesk.chart.BarList;
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

import java.math.BigDecimal;
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

    /// How long the reserve lasts by the outflow of a day, and what the peg costs beside the reserve.
    static List<Drawing> defence(PegQuestion.PegDefence q, Readout told) {
        var drawings = new ArrayList<Drawing>();
        var rows = new ArrayList<BarList.Row>();
        rows.add(
                new BarList.Row(
                        Text.of("picture.defence.capital"), told.figure("capital"), Ink.ACCENT));
        if (q.reserve() != null) {
            rows.add(new BarList.Row(Text.of("picture.defence.reserve"), q.reserve(), Ink.GOOD));
        }
        drawings.add(
                BarList.of(
                        Text.of(
                                "wording.head",
                                Text.of("picture.defence"),
                                told.run().scenario().market().currency()),
                        rows,
                        NumberStyle.compact("")));
        if (q.reserve() != null && q.netOutflowPerDay() != null && q.netOutflowPerDay() > 0) {
            drawings.add(runway(q, told));
        }
        return drawings;
    }

    private static XyChart runway(PegQuestion.PegDefence q, Readout told) {
        var flow = BigDecimal.valueOf(java.util.Objects.requireNonNull(q.netOutflowPerDay()));
        var flows = Sweep.even(flow.movePointLeft(1), flow.multiply(BigDecimal.valueOf(3)), 30);
        var sweep = Sweep.of(q, "/netOutflowPerDay", flows, told.run());
        double days = told.figure("runwayDays");
        return XyChart.of(
                        Text.of("picture.runway"),
                        Text.of("picture.runway.outflow"),
                        NumberStyle.compact(""),
                        Text.of("picture.runway.days"),
                        NumberStyle.plain(0),
                        List.of(
                                sweep.line(
                                        Text.of("picture.runway.line"),
                                        0,
                                        a -> a.figure("runwayDays"))))
                .with(
                        new XyChart.Mark(
                                Wording.time(days * 86_400),
                                flow.doubleValue(),
                                days,
                                Ink.THRESHOLD));
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
