package paritydesk.memo;

/// A picture of a letterhead, checked when it was read: nothing in it reaches outside of itself.
///
/// @param name of its file
/// @param data the bytes of a PNG, or the text of an SVG, in Base64
/// @param width of the picture in its own units, above zero; so is `height`
public record Logo(String name, Format format, String data, double width, double height) {

    /// The most bytes that a logo's file has.
    public static final int MOST_BYTES = 512 << 10;

    /// The most pixels on a side.
    public static final int MOST_PIXELS = 4_000;

    /// The forms that a logo may have.
    public enum Format {
        PNG,
        SVG
    }

    public Logo {
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("a logo has a width and a height");
        }
    }

    /// The factor that makes it fit a box without changing its shape.
    public double fit(double wide, double high) {
        return Math.min(wide / width, high / height);
    }
}
