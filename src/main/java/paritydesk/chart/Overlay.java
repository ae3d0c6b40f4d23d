package paritydesk.chart;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What moves over an unchanged chart: the crosshair with its read-out, the selected step and the event under the pointer.
///
/// @param crosshair epoch seconds, NaN for none
/// @param selected  the scrubber's step in epoch seconds, NaN for none
/// @param mark      the id of the event to name in full, empty for none
public record Overlay(double crosshair, double selected, String mark) {
    public static final Overlay NONE = new Overlay(Double.NaN, Double.NaN, "");

    public Overlay at(double time) {
        return new Overlay(time, selected, mark);
    }

    public Overlay selecting(double time) {
        return new Overlay(crosshair, time, mark);
    }

    public Overlay naming(String id) {
        return new Overlay(crosshair, selected, id);
    }

    /// Draws onto an empty surface of the layout's size.
    public void draw(Pen pen, Layout layout) {
        new OverlayPainter(pen, layout).paint(this);
    }

    /// The read-out of one panel at a time: each line's name and value, both sides where it jumps there.
    static List<EndLabel> readings(Panel panel, double time) {
        NumberStyle style = panel.axis().style();
        List<EndLabel> readings = new ArrayList<>();
        for (Layer layer : panel.layers()) {
            switch (layer) {
                case Layer.Line line -> add(readings, line.series(), null, time, 0, style);
                case Layer.Bars bars -> {
                    double floor = 0;
                    for (Bar bar : bars.bars()) {
                        floor += add(readings, bar.series(), bar.pattern(), time, floor, style);
                    }
                }
                case Layer.Limit limit -> {
                    double now = limit.series().after(time);
                    if (panel.axis().contains(now)) {
                        add(readings, limit.series(), null, time, 0, style);
                    }
                }
                case Layer.Ghost _,
                        Layer.GapFill _,
                        Layer.Span _,
                        Layer.Ribbon _,
                        Layer.Threshold _,
                        Layer.Band _,
                        Layer.Note _ -> {}
            }
        }
        return readings;
    }

    /// Adds the reading of one series that stands on `floor` and returns its value, 0 where it has none.
    private static double add(
            List<EndLabel> readings,
            Series series,
            Bar.@Nullable Pattern pattern,
            double time,
            double floor,
            NumberStyle style) {
        double before = series.before(time);
        double after = series.after(time);
        double now = Double.isFinite(after) ? after : before;
        if (!Double.isFinite(now)) {
            return 0;
        }
        String text = style.full(now);
        boolean jumps = Double.isFinite(before) && !style.full(before).equals(text);
        String shown = series.name() + ' ' + (jumps ? style.text(before) + " → " : "") + text;
        readings.add(new EndLabel(shown, floor + now, series.stroke().ink(), pattern));
        return now;
    }
}
