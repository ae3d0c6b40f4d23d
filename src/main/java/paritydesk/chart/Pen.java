package paritydesk.chart;

/// The few strokes every picture is made of. Coordinates in px, y downwards. A pen knows how an [Ink] looks; a drawing does not.
public interface Pen {
    void line(double x1, double y1, double x2, double y2, Stroke stroke);

    /// An open path through the first `count` points. The arrays are the caller's and may be reused after the call.
    void polyline(double[] xs, double[] ys, int count, Stroke stroke);

    /// A closed area through the first `count` points.
    void polygon(double[] xs, double[] ys, int count, Fill fill);

    void rect(Box box, Fill fill);

    void disc(double x, double y, double radius, Fill fill);

    void ring(double x, double y, double radius, Stroke stroke);

    /// Text with its baseline at `y`.
    void text(String text, double x, double y, TextStyle style);

    /// Draws with everything outside the box cut off.
    void clipped(Box box, Runnable drawing);
}
