package paritydesk.chart;

import java.util.List;

/// Paints an overlay: cheap enough for every movement of the pointer.
final class OverlayPainter {
    private static final TextStyle TAG = TextStyle.bold(Ink.TEXT, 11);
    private static final double TAG_DISTANCE = 15;

    private final Pen pen;
    private final Layout layout;

    OverlayPainter(Pen pen, Layout layout) {
        this.pen = pen;
        this.layout = layout;
    }

    void paint(Overlay overlay) {
        TimeAxis axis = layout.chart().axis();
        if (axis.contains(overlay.selected())) {
            rule(overlay.selected(), new Stroke(Ink.ACCENT, 1.5, Dash.SOLID));
            pill(overlay.selected(), Ink.ACCENT);
        }
        if (axis.contains(overlay.crosshair())) {
            rule(overlay.crosshair(), Stroke.hairline(Ink.TEXT));
            for (int i = 0; i < layout.plots().size(); i++) {
                readings(i, overlay.crosshair());
            }
            pill(overlay.crosshair(), Ink.TEXT);
        }
        for (int i = 0; i < layout.lanes().size(); i++) {
            name(i, overlay.mark());
        }
    }

    private void rule(double time, Stroke stroke) {
        double x = layout.xAt(time);
        double top =
                layout.lanes().isEmpty()
                        ? layout.plots().isEmpty() ? 0 : layout.plots().getFirst().y()
                        : layout.lanes().getFirst().y();
        pen.line(x, top, x, layout.axis().y() - 4, stroke);
    }

    private void pill(double time, Ink ink) {
        String text = TimeTicks.exact(time) + " UTC";
        double width = TAG.width(text) + 12;
        double left =
                Math.clamp(layout.xAt(time) - width / 2, 0, Math.max(0, layout.width() - width));
        Box box = new Box(left, layout.axis().y() - 1, width, 18);
        clear(box);
        pen.rect(box, Fill.solid(ink));
        TextStyle style = TextStyle.bold(Ink.SURFACE, 11).centred();
        pen.text(text, box.x() + width / 2, style.baseline(box.middleY()), style);
    }

    /// Takes away the whole of every date that the tag would cover in part.
    private void clear(Box tag) {
        for (Box label : ChartPainter.dates(layout)) {
            if (label.grown(3).overlaps(tag)) {
                pen.rect(label.grown(1), Fill.solid(Ink.SURFACE));
            }
        }
    }

    private void readings(int index, double time) {
        List<EndLabel> readings = Overlay.readings(layout.chart().panels().get(index), time);
        Box plot = layout.plots().get(index);
        double[] wanted =
                readings.stream()
                        .mapToDouble(
                                label ->
                                        Math.clamp(
                                                layout.yAt(index, label.value()),
                                                plot.y(),
                                                plot.bottom()))
                        .toArray();
        double[] placed = Spread.of(wanted, TAG_DISTANCE, plot.y(), plot.bottom() - 2);
        double x = layout.xAt(time);
        double widest =
                readings.stream().mapToDouble(label -> TAG.width(label.text())).max().orElse(0);
        boolean onLeft = x + widest + 16 > layout.labelEnd();
        for (int i = 0; i < placed.length; i++) {
            EndLabel reading = readings.get(i);
            double width = TAG.width(reading.text());
            double start = onLeft ? x - 9 - width : x + 9;
            pen.rect(
                    new Box(start - 4, placed[i] - 7.5, width + 8, 15),
                    new Fill(Ink.SURFACE, 0.94));
            TextStyle style = TextStyle.bold(reading.ink(), 11);
            pen.text(reading.text(), start, style.baseline(placed[i]), style);
            if (reading.pattern() == null) {
                pen.disc(x, wanted[i], 3, Fill.solid(reading.ink()));
            }
        }
    }

    private void name(int lane, String id) {
        Box box = layout.lanes().get(lane);
        for (Mark mark : layout.chart().lanes().get(lane).marks()) {
            if (!id.isEmpty() && mark.id().equals(id)) {
                double width = TAG.width(mark.label()) + 12;
                double middle = layout.xAt((mark.from() + mark.to()) / 2);
                double left = Math.clamp(middle + 8, 0, Math.max(0, layout.width() - width));
                Box label = new Box(left, box.y() + 1, width, box.height() - 2);
                pen.rect(label, Fill.solid(Ink.TEXT));
                TextStyle style = TextStyle.bold(Ink.SURFACE, 11);
                pen.text(mark.label(), label.x() + 6, style.baseline(label.middleY()), style);
                mark.glyph()
                        .draw(
                                pen,
                                layout.xAt(mark.from()),
                                box.middleY(),
                                6,
                                Fill.solid(Ink.ACCENT));
            }
        }
    }
}
