package paritydesk.chart;

/// One class of a stack of bars: its figures (never negative), its colour from the series' stroke, and its pattern.
public record Bar(Series series, Pattern pattern) {
    /// The second cue beside colour.
    public enum Pattern {
        SOLID,
        HATCHED,
        THIN;

        private static final double PITCH = 4;
        private static final double STROKE = 1.5;

        /// Draws one bar into the box.
        void draw(Pen pen, Box box, Ink ink) {
            switch (this) {
                case SOLID -> pen.rect(box, Fill.solid(ink));
                case THIN -> thin(pen, box, ink);
                case HATCHED -> Hatch.draw(pen, box, ink);
            }
        }

        /// Upright strokes that keep their phase across neighbouring boxes; at least one.
        private static void thin(Pen pen, Box box, Ink ink) {
            double first = Math.ceil(box.x() / PITCH) * PITCH;
            if (first + STROKE > box.right()) {
                double width = Math.min(STROKE, box.width());
                first = box.x() + (box.width() - width) / 2;
            }
            for (double x = first; x + 0.9 * STROKE <= box.right() || x == first; x += PITCH) {
                pen.rect(new Box(x, box.y(), STROKE, box.height()), Fill.solid(ink));
            }
        }
    }
}
