package paritydesk.chart;

/// An event on a lane: a point in time, a ramp or a window.
///
/// @param id    the caller's name for it, given back by hit-testing
/// @param from  UTC epoch seconds
/// @param to    the end of a ramp or window; equal to `from` for a point
public record Mark(
        String id, String label, double from, double to, Extent extent, Glyph glyph, Ink ink) {
    /// How an event fills time.
    public enum Extent {
        POINT,
        RAMP,
        WINDOW
    }

    public Mark {
        if (!(from <= to) || (extent == Extent.POINT && from != to)) {
            throw new IllegalArgumentException(id + " from " + from + " to " + to);
        }
    }

    public static Mark point(String id, String label, double time, Glyph glyph, Ink ink) {
        return new Mark(id, label, time, time, Extent.POINT, glyph, ink);
    }

    public static Mark ramp(String id, String label, double from, double to, Ink ink) {
        return new Mark(id, label, from, to, Extent.RAMP, Glyph.TRIANGLE, ink);
    }

    public static Mark window(String id, String label, double from, double to, Ink ink) {
        return new Mark(id, label, from, to, Extent.WINDOW, Glyph.SQUARE, ink);
    }
}
