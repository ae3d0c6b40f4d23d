package paritydesk.ui.ask;

import paritydesk.chart.Bar;
import paritydesk.chart.BarList;
import paritydesk.chart.Chart;
import paritydesk.chart.Drawing;
import paritydesk.chart.Ink;
import paritydesk.chart.Layer;
import paritydesk.chart.NumberStyle;
import paritydesk.chart.Panel;
import paritydesk.chart.Series;
import paritydesk.chart.Stroke;
import paritydesk.chart.TimeAxis;
import paritydesk.chart.XyChart;
import paritydesk.study.MarginQuestion;
import paritydesk.study.RateQuestion;
import paritydesk.ui.look.Text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Pictures of margin, rates and ramps.
final class MarginPictures {

    private static final int POINTS = 100;
    private static final NumberStyle MONEY = NumberStyle.compact("");

    private MarginPictures() {}

    /// The same book under each mode: what is asked, what lacks, how many are closed.
    static List<Drawing> modes(Readout told) {
        if (told.figure("accounts") == 0) {
            return List.of();
        }
        return List.of(
                bars(told, "requirement", Text.of("picture.modes.requirement"), MONEY),
                bars(told, "shortfall", Text.of("picture.modes.shortfall"), MONEY),
                bars(
                        told,
                        "liquidatable",
                        Text.of("picture.modes.liquidatable"),
                        NumberStyle.plain(0)));
    }

    private static BarList bars(Readout told, String column, String title, NumberStyle style) {
        var modes = told.words("readings", "mode");
        var values = told.column("readings", column);
        var rows =
                IntStream.range(0, values.length)
                        .mapToObj(i -> new BarList.Row(modes.get(i), values[i], Ink.ACCENT))
                        .toList();
        return BarList.of(title, rows, style);
    }

    /// Borrow and supply rate over utilisation, with where the pool stands.
    static List<Drawing> rates(RateQuestion.AccrueDebt q, Readout told) {
        var curve =
                Portrayal.asked(new RateQuestion.RateCurve(q.id(), q.model(), POINTS), told.run());
        if (curve.isEmpty()) {
            return List.of();
        }
        var usage = Readout.list(curve.get().path("utilisation"));
        var lines = new ArrayList<XyChart.Line>();
        for (var name : List.of("borrow", "supply")) {
            var rates = curve.get().path(name);
            if (Arrays.stream(rates).anyMatch(Double::isFinite)) {
                var stroke = Readout.stroke(lines.size());
                lines.add(
                        new XyChart.Line(
                                curve.get().label(name),
                                usage,
                                Readout.list(rates),
                                stroke,
                                false));
            }
        }
        double used = told.figure("utilisation") / told.figure("unit");
        var mark =
                new XyChart.Mark(
                        Text.of(
                                "picture.rates.here",
                                NumberStyle.percent(1).full(used),
                                Readout.FINE.full(told.figure("yearlyRate"))),
                        used,
                        told.figure("yearlyRate"),
                        Ink.THRESHOLD);
        return List.of(
                XyChart.of(
                                Text.of("picture.rates"),
                                Text.of("picture.rates.usage"),
                                NumberStyle.percent(0),
                                Text.of("picture.rates.yearly"),
                                NumberStyle.percent(1),
                                lines)
                        .with(mark));
    }

    /// Rate and payment at each end of an interval.
    static List<Drawing> funding(Readout told) {
        var times = told.times("payments", "at");
        if (times.length < 2) {
            return List.of();
        }
        var rate =
                line(
                        Text.of("picture.funding.rate"),
                        times,
                        told.column("payments", "fundingRate"));
        var paid =
                line(Text.of("picture.funding.payment"), times, told.column("payments", "payment"));
        var panels =
                List.of(
                        Panel.of(
                                rate.name(),
                                Text.of("picture.funding.each"),
                                NumberStyle.percent(4),
                                List.of(Layer.Line.of(rate))),
                        Panel.of(
                                paid.name(),
                                Text.of("picture.funding.sign"),
                                NumberStyle.plain(2),
                                List.of(Layer.Line.of(paid))));
        return List.of(chart(new TimeAxis(times[0], times[times.length - 1]), panels));
    }

    /// The schedule in time: the threshold from each step on, and what each step liquidates beside the budget.
    static List<Drawing> ramp(MarginQuestion.ThresholdRamp q, Readout told) {
        var at = told.times("steps", "at");
        if (at.length == 0) {
            return List.of();
        }
        int n = at.length;
        double end = at[n - 1] + q.interval().toMillis() / 1000.0;
        var levels = told.column("steps", "threshold");
        var times = new double[n + 2];
        var values = new double[n + 2];
        times[0] = at[0];
        values[0] = told.figure("from");
        System.arraycopy(at, 0, times, 1, n);
        System.arraycopy(levels, 0, values, 1, n);
        times[n + 1] = end;
        values[n + 1] = levels[n - 1];
        var threshold = line(Text.of("picture.ramp.threshold"), times, values);
        var ends = Arrays.copyOf(at, n + 1);
        ends[n] = end;
        var sums = Arrays.copyOf(told.column("steps", "liquidated"), n + 1);
        sums[n] = Double.NaN;
        var liquidated =
                Series.step(
                        Text.of("picture.ramp.liquidated"),
                        ends,
                        sums,
                        Stroke.solid(Ink.TRUE_LIQUIDATION));
        var budget =
                Layer.Threshold.limit(q.budget().doubleValue(), Text.of("picture.ramp.budget"));
        var panels =
                List.of(
                        Panel.of(
                                threshold.name(),
                                "%",
                                NumberStyle.percent(2),
                                List.of(Layer.Line.of(threshold))),
                        Panel.of(
                                liquidated.name(),
                                Text.of("picture.ramp.each"),
                                MONEY,
                                List.of(
                                        new Layer.Bars(
                                                List.of(new Bar(liquidated, Bar.Pattern.SOLID))),
                                        budget)));
        return List.of(chart(new TimeAxis(at[0], end), panels));
    }

    /// The requirement as calculated, under each option, and as asked.
    static List<Drawing> requirement(Readout told) {
        var layers = new ArrayList<Layer>();
        for (var name : List.of("asked", "calculated", "buffered", "stressWeighted", "floored")) {
            if (told.has(name)) {
                var stroke = Readout.stroke(layers.size());
                layers.add(Layer.Line.of(told.clocked(name, told.label(name), stroke)));
            }
        }
        var panel =
                Panel.of(
                        Text.of("picture.requirement"),
                        Text.of("picture.requirement.unit"),
                        NumberStyle.percent(2),
                        layers);
        return List.of(chart(told.axis(), List.of(panel)));
    }

    /// An account's health with a rule and without, and what it sold and owes below.
    static List<Drawing> rule(Readout told) {
        var panels =
                List.of(
                        Panel.of(
                                Text.of("picture.rule.health"),
                                "",
                                NumberStyle.plain(3),
                                List.of(
                                        clocked(told, "healthWith", 0),
                                        clocked(told, "healthWithout", 1),
                                        Layer.Threshold.limit(1, Text.of("picture.rule.closed")))),
                        Panel.of(
                                Text.of("picture.rule.amounts"),
                                "",
                                MONEY,
                                List.of(clocked(told, "debt", 0), clocked(told, "sold", 1))));
        return List.of(chart(told.axis(), panels));
    }

    private static Layer clocked(Readout told, String path, int i) {
        return Layer.Line.of(told.clocked(path, told.label(path), Readout.stroke(i)));
    }

    private static Series line(String name, double[] times, double[] values) {
        return Series.step(name, times, values, Stroke.solid(Ink.ACCENT));
    }

    static Chart chart(TimeAxis axis, List<Panel> panels) {
        return new Chart("", "", axis, List.of(), panels);
    }
}
