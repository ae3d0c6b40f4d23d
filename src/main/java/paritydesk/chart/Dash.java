package paritydesk.chart;

/// The second cue of a line, beside its colour; lengths in px for a line of width 1.5.
public enum Dash {
    SOLID(),
    DASHED(6, 4),
    DASH_DOT(7, 3, 1.5, 3),
    DOTTED(1.5, 3);

    private final double[] pattern;

    Dash(double... pattern) {
        this.pattern = pattern;
    }

    /// Alternating drawn and empty lengths in px; empty for a solid line.
    public double[] pattern() {
        return pattern.clone();
    }
}
