package paritydesk.chart;

/// How words are set: meaning, size in px (11, 12, 13, 16, 22 or 32), weight (regular or semi-bold), and where `x` lies in them.
public record TextStyle(Ink ink, double size, boolean bold, Anchor anchor) {
    /// Which point of the text stands at the given x; y is always the baseline.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    public static TextStyle of(Ink ink, double size) {
        return new TextStyle(ink, size, false, Anchor.START);
    }

    public static TextStyle bold(Ink ink, double size) {
        return new TextStyle(ink, size, true, Anchor.START);
    }

    public TextStyle ending() {
        return new TextStyle(ink, size, bold, Anchor.END);
    }

    public TextStyle centred() {
        return new TextStyle(ink, size, bold, Anchor.MIDDLE);
    }

    /// Width of the text in px.
    public double width(String text) {
        return FontWidths.of(text, size, bold);
    }

    /// The baseline that centres capitals and digits on `middle`.
    public double baseline(double middle) {
        return middle + size * 0.364;
    }

    /// The text, or its beginning and an ellipsis, or nothing when not even three letters fit into `space` px.
    public String fitted(String text, double space) {
        if (width(text) <= space) {
            return text;
        }
        for (int length = text.length() - 1; length >= 3; length--) {
            String shorter = text.substring(0, length).stripTrailing() + "…";
            if (width(shorter) <= space) {
                return shorter;
            }
        }
        return "";
    }
}
