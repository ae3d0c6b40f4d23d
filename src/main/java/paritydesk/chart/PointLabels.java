package paritydesk.chart;

import java.util.ArrayList;
import java.util.List;

/// Names points inside a plot: the least and greatest value in view of each line that asks for it, notes, and both sides of jumps. A label goes where it
/// meets no other label and as few lines as possible; where there is no room only the dot stays.
final class PointLabels {
    private static final double DOT = 2.75;
    private static final int MOST_JUMPS = 24;

    private final Pen pen;
    private final Layout layout;
    private final int index;
    private final Panel panel;
    private final Box plot;
    private final List<Box> taken = new ArrayList<>();

    PointLabels(Pen pen, Layout layout, int index) {
        this.pen = pen;
        this.layout = layout;
        this.index = index;
        this.panel = layout.chart().panels().get(index);
        this.plot = layout.plots().get(index);
    }

    void paint() {
        for (Layer layer : panel.layers()) {
            switch (layer) {
                case Layer.Line line -> line(line);
                case Layer.Note note ->
                        point(note.time(), note.value(), note.text(), note.ink(), true);
                case Layer.Ghost _,
                        Layer.GapFill _,
                        Layer.Ribbon _,
                        Layer.Limit _,
                        Layer.Span _,
                        Layer.Threshold _,
                        Layer.Band _,
                        Layer.Bars _ -> {}
            }
        }
    }

    private void line(Layer.Line line) {
        Series series = line.series();
        jumps(series);
        boolean low =
                line.extremes() == Layer.Extremes.MIN || line.extremes() == Layer.Extremes.BOTH;
        boolean high =
                line.extremes() == Layer.Extremes.MAX || line.extremes() == Layer.Extremes.BOTH;
        if (low) {
            extreme(series, -1, "min");
        }
        if (high) {
            extreme(series, 1, "max");
        }
    }

    /// Both sides of an event: an open dot before, a full one after.
    private void jumps(Series series) {
        TimeAxis axis = layout.chart().axis();
        int from = Math.max(1, series.indexFrom(axis.from()));
        int end = series.indexAfter(axis.to());
        int seen = 0;
        for (int i = from; i < end; i++) {
            seen += jumps(series, i) ? 1 : 0;
        }
        for (int i = from; i < end && seen <= MOST_JUMPS; i++) {
            if (jumps(series, i)) {
                double x = layout.xAt(series.time(i));
                pen.disc(x, layout.yAt(index, series.value(i - 1)), DOT, Fill.solid(Ink.SURFACE));
                pen.ring(
                        x,
                        layout.yAt(index, series.value(i - 1)),
                        DOT,
                        new Stroke(series.stroke().ink(), 1.25, Dash.SOLID));
                pen.disc(
                        x,
                        layout.yAt(index, series.value(i)),
                        DOT,
                        Fill.solid(series.stroke().ink()));
            }
        }
    }

    private boolean jumps(Series series, int i) {
        return series.time(i) == series.time(i - 1)
                && Math.abs(
                                layout.yAt(index, series.value(i))
                                        - layout.yAt(index, series.value(i - 1)))
                        > 3 * DOT
                && panel.axis().contains(series.value(i))
                && panel.axis().contains(series.value(i - 1));
    }

    private void extreme(Series series, int direction, String word) {
        TimeAxis axis = layout.chart().axis();
        int best = -1;
        int end = series.indexAfter(axis.to());
        for (int i = series.indexFrom(axis.from()); i < end; i++) {
            double value = series.value(i) * direction;
            if (Double.isFinite(value) && (best < 0 || value > series.value(best) * direction)) {
                best = i;
            }
        }
        if (best >= 0) {
            String text =
                    word
                            + ' '
                            + panel.axis().style().full(series.value(best))
                            + " · "
                            + TimeTicks.day(series.time(best));
            point(
                    series.time(best),
                    series.value(best),
                    text,
                    series.stroke().ink(),
                    direction > 0);
        }
    }

    private void point(double time, double value, String text, Ink ink, boolean above) {
        if (!layout.chart().axis().contains(time) || !panel.axis().contains(value)) {
            return;
        }
        double x = layout.xAt(time);
        double y = layout.yAt(index, value);
        TextStyle style = TextStyle.bold(ink, 11);
        Box spot = spot(x, y, style.width(text), above);
        pen.disc(x, y, DOT, Fill.solid(ink));
        if (spot.width() > 0) {
            taken.add(spot);
            pen.rect(spot, new Fill(Ink.SURFACE, 0.78));
            pen.text(text, spot.x() + 2, style.baseline(spot.middleY()), style);
        }
    }

    private Box spot(double x, double y, double width, boolean above) {
        double w = width + 4;
        double h = 14;
        double side = above ? -h - 5 : 5;
        double otherSide = above ? 5 : -h - 5;
        double[][] corners = {
            {x - w / 2, y + side},
            {x + 4, y + side},
            {x - w - 4, y + side},
            {x + 8, y - h / 2},
            {x - w - 8, y - h / 2},
            {x - w / 2, y + otherSide},
            {x + 4, y + otherSide},
            {x - w - 4, y + otherSide}
        };
        Box best = new Box(x, y, 0, 0);
        int least = Integer.MAX_VALUE;
        double lowest = plot.bottom() + (index + 1 < layout.plots().size() ? 8 : 1);
        for (double[] corner : corners) {
            double left = Math.clamp(corner[0], plot.x(), Math.max(plot.x(), plot.right() - w));
            Box box = new Box(left, corner[1], w, h);
            boolean inside = box.y() >= plot.y() - 4 && box.bottom() <= lowest && w <= plot.width();
            int cost =
                    inside && taken.stream().noneMatch(box::overlaps)
                            ? crossings(box)
                            : Integer.MAX_VALUE;
            if (cost < least) {
                least = cost;
                best = box;
            }
        }
        return best;
    }

    /// How much of a box lies on lines.
    int crossings(Box box) {
        int hits = 0;
        for (Layer layer : panel.layers()) {
            switch (layer) {
                case Layer.Line line -> {
                    for (int i = 0; i <= 24; i++) {
                        double y =
                                layout.yAt(
                                        index,
                                        line.series()
                                                .after(
                                                        layout.timeAt(
                                                                box.x() + i * box.width() / 24)));
                        hits += y > box.y() && y < box.bottom() ? 1 : 0;
                    }
                }
                case Layer.Threshold limit -> {
                    double y = layout.yAt(index, limit.value());
                    hits += y > box.y() && y < box.bottom() ? 12 : 0;
                }
                case Layer.Ghost _,
                        Layer.GapFill _,
                        Layer.Limit _,
                        Layer.Span _,
                        Layer.Ribbon _,
                        Layer.Band _,
                        Layer.Bars _,
                        Layer.Note _ -> {}
            }
        }
        return hits;
    }
}
