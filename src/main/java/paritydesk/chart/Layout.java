package paritydesk.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where everything of a [Chart] stands at one size: painted by, and asked for hits. Pure; all in px. Plots share their left and right edge, and neither
/// plots, lanes nor the time axis overlap.
///
/// @param heading the title and subtitle, of height 0 when there are none
/// @param axis    the strip of time labels below the last plot
public record Layout(
        Chart chart,
        double width,
        double height,
        Box heading,
        List<Box> lanes,
        List<Box> plots,
        Box axis) {
    static final double EDGE = 8;
    static final double LANE = 22;
    static final double PANEL_HEAD = 20;
    static final double AXIS = 24;
    static final double LABEL_GAP = 14;
    private static final double HIT = 7;
    private static final double MOST_LABEL_SHARE = 0.36;

    public Layout {
        lanes = List.copyOf(lanes);
        plots = List.copyOf(plots);
    }

    public static Layout of(Chart chart, double width, double height) {
        double left = EDGE + leftGutter(chart);
        double plotWidth = Math.max(1, width - left - rightGutter(chart, width) - EDGE);
        double headingHeight = chart.title().isEmpty() ? 0 : chart.subtitle().isEmpty() ? 26 : 44;
        double y = headingHeight == 0 ? 2 : EDGE + headingHeight;
        List<Box> lanes = new ArrayList<>();
        for (int i = 0; i < chart.lanes().size(); i++, y += LANE) {
            lanes.add(new Box(left, y, plotWidth, LANE));
        }
        List<Box> plots =
                plots(chart, left, y + (lanes.isEmpty() ? 0 : 4), plotWidth, height - AXIS);
        Box axis = new Box(left, height - AXIS, plotWidth, AXIS);
        return new Layout(
                chart,
                width,
                height,
                new Box(EDGE, EDGE, width - 2 * EDGE, headingHeight),
                lanes,
                plots,
                axis);
    }

    public double xAt(double time) {
        return axis.x() + chart.axis().fraction(time) * axis.width();
    }

    /// The time under x, kept within the axis.
    public double timeAt(double x) {
        return chart.axis().time(Math.clamp((x - axis.x()) / axis.width(), 0, 1));
    }

    /// Seconds of time that `px` pixels stand for.
    public double seconds(double px) {
        return px / axis.width() * chart.axis().span();
    }

    public double yAt(int panel, double value) {
        Box plot = plots.get(panel);
        return plot.bottom() - chart.panels().get(panel).axis().fraction(value) * plot.height();
    }

    public double valueAt(int panel, double y) {
        Box plot = plots.get(panel);
        return chart.panels().get(panel).axis().value((plot.bottom() - y) / plot.height());
    }

    /// The panel whose plot or title line is at `y`, or −1.
    public int panelAt(double y) {
        for (int i = 0; i < plots.size(); i++) {
            if (y >= plots.get(i).y() - PANEL_HEAD && y < plots.get(i).bottom()) {
                return i;
            }
        }
        return -1;
    }

    /// The event under the pointer: the nearest point within 7 px, or a ramp or window that covers it.
    public Optional<Mark> markAt(double x, double y) {
        Mark best = null;
        double bestDistance = HIT;
        for (int i = 0; i < lanes.size(); i++) {
            if (y < lanes.get(i).y() || y >= lanes.get(i).bottom()) {
                continue;
            }
            for (Mark mark : chart.lanes().get(i).marks()) {
                double distance = Math.max(0, Math.max(xAt(mark.from()) - x, x - xAt(mark.to())));
                if (distance < bestDistance || (best == null && distance <= HIT)) {
                    best = mark;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// The x of the right end of everything, label gutter included.
    double labelEnd() {
        return width - EDGE;
    }

    /// Most ticks a plot of this height carries without crowding.
    static int ticksFor(Box plot) {
        return (int) Math.clamp(plot.height() / 26, 2, 6);
    }

    private static List<Box> plots(Chart chart, double x, double top, double width, double bottom) {
        double weights = chart.panels().stream().mapToDouble(Panel::weight).sum();
        double room = Math.max(0, bottom - top - chart.panels().size() * PANEL_HEAD);
        List<Box> plots = new ArrayList<>();
        double y = top;
        for (Panel panel : chart.panels()) {
            double height = Math.max(1, Math.floor(room * panel.weight() / weights) - 6);
            plots.add(new Box(x, y + PANEL_HEAD, width, height));
            y += PANEL_HEAD + height + 6;
        }
        return plots;
    }

    private static double leftGutter(Chart chart) {
        TextStyle style = TextStyle.of(Ink.TEXT_SOFT, 11);
        double widest = 16;
        for (Panel panel : chart.panels()) {
            for (Tick tick : panel.axis().ticks(6)) {
                widest = Math.max(widest, style.width(tick.label()));
            }
            for (Tick tick : panel.axis().ticks(2)) {
                widest = Math.max(widest, style.width(tick.label()));
            }
        }
        for (Lane lane : chart.lanes()) {
            widest = Math.max(widest, style.width(lane.name()));
        }
        return Math.ceil(widest) + 8;
    }

    private static double rightGutter(Chart chart, double width) {
        TextStyle style = TextStyle.of(Ink.TEXT, 11);
        double widest = 0;
        for (Panel panel : chart.panels()) {
            for (EndLabel label : EndLabel.of(panel, chart.axis())) {
                widest = Math.max(widest, style.width(label.text()) + LABEL_GAP + 2);
            }
        }
        return Math.ceil(Math.min(widest, width * MOST_LABEL_SHARE));
    }
}
