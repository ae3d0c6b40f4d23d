package paritydesk.chart;

/// One class of a stack of bars: its figures (never negative), its colour from the series' stroke, and its pattern.
public record Bar(Series series, Pattern pattern) {
    /// The second cue beside colour.
    public enum Pattern {
        SOLID,
        HATCHED,
        /// A tint under a solid edge.
        OPEN;

        private static final double TINT = 0.36;
        private static final double EDGE = 1.5;

        /// Draws one bar into the box.
        void draw(Pen pen, Box box, Ink ink) {
            switch (this) {
                case SOLID -> pen.rect(box, Fill.solid(ink));
                case OPEN -> open(pen, box, ink);
                case HATCHED -> Hatch.draw(pen, box, ink);
            }
        }

        private static void open(Pen pen, Box box, Ink ink) {
            pen.rect(box, new Fill(ink, TINT));
            pen.rect(
                    new Box(box.x(), box.y(), box.width(), Math.min(EDGE, box.height())),
                    Fill.solid(ink));
        }
    }
}
