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
        List<Tick> ticks = layout.chart().axis().ticks((int) (layout.axis().width() / TICK_SPACE));
        for (int i = 0; i < layout.plots().size(); i++) {
            new PanelPainter(pen, layout, i).paint();
        }
        timeAxis(ticks);
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

    private void timeAxis(List<Tick> ticks) {
        Box axis = layout.axis();
        double y = axis.y() - 4;
        pen.line(axis.x(), y, axis.right(), y, Stroke.hairline(Ink.BASELINE));
        for (Tick tick : ticks) {
            double x = layout.xAt(tick.at());
            double half = TICK.width(tick.label()) / 2;
            pen.line(x, y, x, y + 4, Stroke.hairline(Ink.BASELINE));
            pen.text(
                    tick.label(),
                    Math.clamp(x, half + 1, Math.max(half + 1, layout.width() - half - 1)),
                    axis.y() + 14,
                    TICK.centred());
        }
    }
}
