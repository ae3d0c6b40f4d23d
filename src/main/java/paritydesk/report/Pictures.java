package paritydesk.report;

import paritydesk.chart.Chart;
import paritydesk.chart.Drawing;
import paritydesk.chart.Palette;
import paritydesk.chart.SvgPen;
import paritydesk.chart.Waterfall;
import paritydesk.report.figure.RunCharts;

import java.util.function.UnaryOperator;

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

    Markup fall(Waterfall waterfall) {
        return draw(waterfall, waterfall.height());
    }

    private Markup draw(Drawing drawing, double height) {
        var svg = SvgPen.render(drawing, Palette.light(), WIDTH, height);
        return Markup.tag("div", "picture", Markup.picture(finish.apply(svg)));
    }
}
