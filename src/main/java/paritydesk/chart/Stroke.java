package paritydesk.chart;

/// How a line is drawn: meaning, width in px, dash.
public record Stroke(Ink ink, double width, Dash dash) {
    public Stroke {
        if (!(width > 0)) {
            throw new IllegalArgumentException("width must be positive: " + width);
        }
    }

    public static Stroke solid(Ink ink) {
        return new Stroke(ink, 1.5, Dash.SOLID);
    }

    public static Stroke dashed(Ink ink) {
        return new Stroke(ink, 1.5, Dash.DASHED);
    }

    /// The line of a limit: dash-dot.
    public static Stroke limit() {
        return new Stroke(Ink.THRESHOLD, 1.25, Dash.DASH_DOT);
    }

    /// One pixel wide, solid: grid, axes, rules.
    public static Stroke hairline(Ink ink) {
        return new Stroke(ink, 1, Dash.SOLID);
    }
}
