package paritydesk.chart;

import java.util.List;

/// Paints a chart by its layout: heading, lanes, panels, event hairlines, time axis.
final class ChartPainter {
    private static final TextStyle TICK = TextStyle.of(Ink.TEXT_SOFT, 11);
    private static final double TICK_SPACE = 84;

    private final Pen pen;
    private final Layout layout;

    ChartPainter(Pen pen, Layout layout) {
        this.pen = pen;
        this.layout = layout;
    }

    void paint() {
        heading();
        new LanePainter(pen, layout).paint();
        for (int i = 0; i < layout.plots().size(); i++) {
            new PanelPainter(pen, layout, i).paint();
        }
        timeAxis();
    }

    private void heading() {
        Box box = layout.heading();
        if (box.height() > 0) {
            TextStyle title = TextStyle.bold(Ink.TEXT, 16);
            TextStyle subtitle = TextStyle.of(Ink.TEXT_SOFT, 12);
            pen.text(
                    title.fitted(layout.chart().title(), box.width()),
                    box.x(),
                    box.y() + 15,
                    title);
            pen.text(
                    subtitle.fitted(layout.chart().subtitle(), box.width()),
                    box.x(),
                    box.y() + 34,
                    subtitle);
        }
    }

    private static List<Tick> ticks(Layout layout) {
        return layout.chart().axis().ticks((int) (layout.axis().width() / TICK_SPACE));
    }

    /// Where the dates stand, for whatever is laid over them.
    static List<Box> dates(Layout layout) {
        return ticks(layout).stream()
                .map(
                        tick -> {
                            double half = TICK.width(tick.label()) / 2;
                            double middle = middle(layout, tick, half);
                            return new Box(middle - half, layout.axis().y() + 3, 2 * half, 15);
                        })
                .toList();
    }

    /// The middle of a date, kept inside the chart.
    private static double middle(Layout layout, Tick tick, double half) {
        return Math.clamp(
                layout.xAt(tick.at()), half + 1, Math.max(half + 1, layout.width() - half - 1));
    }

    private void timeAxis() {
        Box axis = layout.axis();
        double y = axis.y() - 4;
        pen.line(axis.x(), y, axis.right(), y, Stroke.hairline(Ink.BASELINE));
        for (Tick tick : ticks(layout)) {
            double x = layout.xAt(tick.at());
            double half = TICK.width(tick.label()) / 2;
            pen.line(x, y, x, y + 4, Stroke.hairline(Ink.BASELINE));
            pen.text(tick.label(), middle(layout, tick, half), axis.y() + 14, TICK.centred());
        }
    }
}
