package paritydesk.chart;

/// How an area is filled: meaning and opacity (0..1).
public record Fill(Ink ink, double opacity) {
    /// The tint of the gap between two lines.
    public static final double GAP_OPACITY = 0.16;

    public Fill {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity outside 0..1: " + opacity);
        }
    }

    public static Fill solid(Ink ink) {
        return new Fill(ink, 1);
    }

    public static Fill tint(Ink ink) {
        return new Fill(ink, GAP_OPACITY);
    }
}
