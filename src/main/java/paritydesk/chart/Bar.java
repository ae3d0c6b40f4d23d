package paritydesk.chart;

/// One class of a stack of bars: its figures (never negative), its colour from the series' stroke, and its pattern.
public record Bar(Series series, Pattern pattern) {
    /// The second cue beside colour.
    public enum Pattern {
        SOLID,
        HATCHED,
        THIN;

        /// Draws one bar into the box.
        void draw(Pen pen, Box box, Ink ink) {
            switch (this) {
                case SOLID -> pen.rect(box, Fill.solid(ink));
                case THIN -> {
                    double width = Math.clamp(box.width() * 0.36, 1, 4);
                    pen.rect(
                            new Box(
                                    box.x() + (box.width() - width) / 2,
                                    box.y(),
                                    width,
                                    box.height()),
                            Fill.solid(ink));
                }
                case HATCHED -> Hatch.draw(pen, box, ink);
            }
        }
    }
}
