package paritydesk.chart;

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
            if (layer instanceof Layer.Line || layer instanceof Layer.Bars) {
                for (Series series : layer.columns()) {
                    double before = series.before(time);
                    double after = series.after(time);
                    double now = Double.isFinite(after) ? after : before;
                    String text = style.full(now);
                    boolean jumps = Double.isFinite(before) && !style.full(before).equals(text);
                    if (Double.isFinite(now)) {
                        readings.add(
                                new EndLabel(
                                        series.name()
                                                + ' '
                                                + (jumps ? style.text(before) + " → " : "")
                                                + text,
                                        now,
                                        series.stroke().ink(),
                                        null));
                    }
                }
            }
        }
        return readings;
    }
}
