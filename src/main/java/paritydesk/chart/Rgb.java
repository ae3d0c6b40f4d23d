package paritydesk.chart;

import java.util.Locale;

/// One opaque sRGB colour, `0xRRGGBB`.
public record Rgb(int value) {
    public Rgb {
        if ((value & 0xFF000000) != 0) {
            throw new IllegalArgumentException("not 0xRRGGBB: " + Integer.toHexString(value));
        }
    }

    public int red() {
        return value >> 16;
    }

    public int green() {
        return value >> 8 & 0xFF;
    }

    public int blue() {
        return value & 0xFF;
    }

    /// `#rrggbb`.
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", value);
    }

    /// This colour with `share` (0..1) of the other mixed in, in sRGB.
    public Rgb mixed(Rgb other, double share) {
        return new Rgb(
                mix(red(), other.red(), share) << 16
                        | mix(green(), other.green(), share) << 8
                        | mix(blue(), other.blue(), share));
    }

    /// WCAG 2.2 contrast ratio, 1 to 21, the same in both directions.
    public double contrast(Rgb other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int mix(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }
}
