package paritydesk.chart;

import java.util.List;

/// Event lanes: a name on the left, a thin rail, a glyph or a span per event, and its label where there is room (right of it, else left, else
/// shortened, else only under the pointer).
final class LanePainter {
    private static final double RADIUS = 4.5;
    private static final double SLOPE = 140;
    private static final double LEAST_LABEL = 40;
    private static final TextStyle NAME = TextStyle.of(Ink.TEXT_SOFT, 11).ending();
    private static final TextStyle LABEL = TextStyle.of(Ink.TEXT, 11);

    private final Pen pen;
    private final Layout layout;

    LanePainter(Pen pen, Layout layout) {
        this.pen = pen;
        this.layout = layout;
    }

    void paint() {
        for (int i = 0; i < layout.lanes().size(); i++) {
            Box box = layout.lanes().get(i);
            layout.chart().lanes().get(i).marks().forEach(mark -> drops(mark, box));
        }
        for (int i = 0; i < layout.lanes().size(); i++) {
            Box box = layout.lanes().get(i);
            Lane lane = layout.chart().lanes().get(i);
            pen.text(lane.name(), box.x() - 6, NAME.baseline(box.middleY()), NAME);
            pen.line(box.x(), box.middleY(), box.right(), box.middleY(), Stroke.hairline(Ink.GRID));
            List<Mark> marks = lane.marks().stream().filter(this::visible).toList();
            pen.clipped(
                    new Box(box.x() - 6, box.y(), box.width() + 12, box.height()),
                    () -> marks.forEach(mark -> shape(mark, box)));
            labels(marks, box);
        }
    }

    /// The event's hairlines on their way down through the lanes below.
    private void drops(Mark mark, Box lane) {
        drop(mark.from(), lane);
        if (mark.to() > mark.from()) {
            drop(mark.to(), lane);
        }
    }

    private void drop(double time, Box lane) {
        if (layout.chart().axis().contains(time)) {
            double x = layout.xAt(time);
            pen.line(x, lane.middleY(), x, layout.lanes().getLast().bottom(), PanelPainter.EVENT);
        }
    }

    private boolean visible(Mark mark) {
        TimeAxis axis = layout.chart().axis();
        return mark.to() >= axis.from() && mark.from() <= axis.to();
    }

    private void shape(Mark mark, Box box) {
        double left = left(mark);
        double right = right(mark);
        double y = box.middleY();
        switch (mark.extent()) {
            case POINT -> mark.glyph().draw(pen, left, y, RADIUS, Fill.solid(mark.ink()));
            case RAMP -> {
                double[] xs = {
                    layout.xAt(mark.from()), layout.xAt(mark.to()), layout.xAt(mark.to())
                };
                double[] ys = {y + 6, y - 6, y + 6};
                pen.polygon(xs, ys, 3, new Fill(mark.ink(), 0.3));
                pen.polyline(xs, ys, 3, Stroke.solid(mark.ink()));
            }
            case WINDOW -> {
                pen.rect(
                        new Box(left, y - 6, Math.max(1, right - left), 12),
                        new Fill(mark.ink(), 0.22));
                pen.line(left, y - 6, left, y + 6, Stroke.solid(mark.ink()));
                pen.line(right, y - 6, right, y + 6, Stroke.solid(mark.ink()));
            }
        }
    }

    private void labels(List<Mark> marks, Box box) {
        double taken = box.x();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double limit =
                    i + 1 < marks.size() ? left(marks.get(i + 1)) - RADIUS - 6 : layout.labelEnd();
            double start = right(mark) + reach(mark) + 4;
            double width = LABEL.width(mark.label());
            double before = left(mark) - reach(mark) - 4;
            String inside = inside(mark, limit, taken);
            if (inside.equals(mark.label())) {
                taken = within(mark, inside, box);
            } else if (start + width > limit && before - width >= taken + 4) {
                label(mark.label(), before - width, box);
                taken = left(mark) + RADIUS;
            } else if (!inside.isEmpty()) {
                taken = within(mark, inside, box);
            } else {
                String shown = start < taken ? "" : LABEL.fitted(mark.label(), limit - start);
                if (!shown.isEmpty()) {
                    label(shown, start, box);
                }
                taken = Math.max(taken, start + LABEL.width(shown));
            }
        }
    }

    /// What of a span's label stands inside it, before whatever comes next in the lane; a ramp's slope needs room of its own.
    private String inside(Mark mark, double limit, double taken) {
        double room = Math.min(right(mark), limit) - left(mark) - 10;
        boolean free = left(mark) + 6 >= taken;
        return switch (mark.extent()) {
            case POINT -> "";
            case RAMP -> free && room > LABEL.width(mark.label()) + SLOPE ? mark.label() : "";
            case WINDOW -> free && room > LEAST_LABEL ? LABEL.fitted(mark.label(), room) : "";
        };
    }

    /// Draws a label in its span and says where it ends.
    private double within(Mark mark, String text, Box box) {
        double width = LABEL.width(text);
        if (mark.extent() == Mark.Extent.RAMP) {
            pen.rect(
                    new Box(left(mark) + 3, box.y() + 3, width + 6, box.height() - 6),
                    new Fill(Ink.SURFACE, 0.85));
        }
        pen.text(text, left(mark) + 6, LABEL.baseline(box.middleY()), LABEL);
        return left(mark) + 6 + width;
    }

    /// A label on a patch of the surface, so that the rail does not strike it through.
    private void label(String text, double x, Box box) {
        pen.rect(
                new Box(x - 2, box.middleY() - 7, LABEL.width(text) + 4, 14),
                Fill.solid(Ink.SURFACE));
        pen.text(text, x, LABEL.baseline(box.middleY()), LABEL);
    }

    private double left(Mark mark) {
        return layout.xAt(Math.max(mark.from(), layout.chart().axis().from()));
    }

    private double right(Mark mark) {
        return layout.xAt(Math.min(mark.to(), layout.chart().axis().to()));
    }

    private static double reach(Mark mark) {
        return mark.extent() == Mark.Extent.POINT ? RADIUS * 1.2 : 1;
    }
}
