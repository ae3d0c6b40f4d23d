package paritydesk.chart;

/// Rising diagonals over a tint, computed rather than tiled: the same on every pen, and vector in documents.
final class Hatch {
    private static final double PITCH = 4.5;

    private Hatch() {}

    /// The diagonals keep their phase across neighbouring boxes, so that a run of bars reads as one hatched area.
    static void draw(Pen pen, Box box, Ink ink) {
        pen.rect(box, new Fill(ink, 0.2));
        if (box.width() < 2 || box.height() < 2) {
            pen.rect(box, new Fill(ink, 0.6));
            return;
        }
        Stroke stroke = new Stroke(ink, 1.4, Dash.SOLID);
        double first = Math.ceil((box.x() + box.y()) / PITCH) * PITCH;
        for (double sum = first; sum < box.right() + box.bottom(); sum += PITCH) {
            double left = Math.max(box.x(), sum - box.bottom());
            double right = Math.min(box.right(), sum - box.y());
            if (right - left > 0.3) {
                pen.line(left, sum - left, right, sum - right, stroke);
            }
        }
    }
}
