package paritydesk.chart;

/// The second cue of a line, beside its colour.
public enum Dash {
    SOLID,
    DASHED,
    DASH_DOT,
    DOTTED;

    /// Alternating drawn and empty lengths in px; empty for a solid line.
    public double[] pattern() {
        return switch (this) {
            case SOLID -> new double[0];
            case DASHED -> new double[] {6, 4};
            case DASH_DOT -> new double[] {7, 3, 1.5, 3};
            case DOTTED -> new double[] {1.5, 3};
        };
    }
}
