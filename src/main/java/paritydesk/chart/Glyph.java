package paritydesk.chart;

/// The shape of a mark, so that kinds differ without colour.
public enum Glyph {
    DISC,
    DIAMOND,
    TRIANGLE,
    SQUARE;

    /// Draws the sign around its centre, about `2 × radius` wide.
    void draw(Pen pen, double x, double y, double radius, Fill fill) {
        double r = radius;
        switch (this) {
            case DISC -> pen.disc(x, y, r, fill);
            case DIAMOND ->
                    pen.polygon(
                            new double[] {x, x + r * 1.2, x, x - r * 1.2},
                            new double[] {y - r * 1.2, y, y + r * 1.2, y},
                            4,
                            fill);
            case TRIANGLE ->
                    pen.polygon(
                            new double[] {x, x + r * 1.15, x - r * 1.15},
                            new double[] {y - r * 1.1, y + r * 0.9, y + r * 0.9},
                            3,
                            fill);
            case SQUARE -> pen.rect(new Box(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8), fill);
        }
    }
}
