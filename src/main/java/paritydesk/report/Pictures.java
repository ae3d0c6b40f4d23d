package paritydesk.report;

import paritydesk.chart.Chart;
import paritydesk.chart.Drawing;
import paritydesk.chart.Palette;
import paritydesk.chart.SvgPen;
import paritydesk.chart.Waterfall;
import paritydesk.report.figure.Beside;
import paritydesk.report.figure.RunCharts;
import paritydesk.report.figure.Strip;

import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Draws the memo's pictures at the width that its pages have, as vectors; `finish` fits an SVG to where it goes.
final class Pictures {

    private static final double WIDTH = 760;

    private final RunCharts charts;
    private final UnaryOperator<String> finish;

    Pictures(Memo memo, UnaryOperator<String> finish) {
        this.charts = RunCharts.of(memo.run());
        this.finish = finish;
    }

    /// Lanes, both truths, parity, classes and adoption on one axis: `height` px.
    Markup timeline(double height) {
        Chart chart = charts.timeline();
        return draw(chart, height);
    }

    /// The run's charts with those of others over them.
    Markup beside(List<Beside.Named> others, double height) {
        var lettered =
                IntStream.range(0, others.size())
                        .mapToObj(
                                i ->
                                        new Beside.Named(
                                                ComparisonPart.letter(i), others.get(i).run()))
                        .toList();
        var strips = EnumSet.of(Strip.RATIO, Strip.PARITY, Strip.UNDER_WATER);
        return draw(charts.timeline(new Beside(null, lettered, null), strips), height);
    }

    Markup fall(Waterfall waterfall) {
        return draw(waterfall, waterfall.height());
    }

    private Markup draw(Drawing drawing, double height) {
        var svg = SvgPen.render(drawing, Palette.light(), WIDTH, height);
        return Markup.tag("div", "picture", Markup.picture(finish.apply(svg)));
    }
}
