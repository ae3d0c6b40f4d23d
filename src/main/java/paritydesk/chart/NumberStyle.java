package paritydesk.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// How the figures of one axis are written: fixed decimals after `value × scale`, then the unit. True minus, thin-space thousands, no negative zero.
///
/// @param scale  100 shows a fraction as percent, 10 000 as bps
/// @param unit   written after the figure, `×` without and anything else with a thin space; may be empty
/// @param signed whether a positive figure carries a plus sign
/// @param compact whether thousands, millions and billions are shortened to k, M, bn
public record NumberStyle(
        int decimals, double scale, String unit, boolean signed, boolean compact) {
    private static final char MINUS = '\u2212';
    private static final String NARROW = "\u202F";

    public NumberStyle {
        if (decimals < 0 || decimals > 12 || !(scale > 0)) {
            throw new IllegalArgumentException("decimals " + decimals + ", scale " + scale);
        }
    }

    public static NumberStyle plain(int decimals) {
        return new NumberStyle(decimals, 1, "", false, false);
    }

    /// A fraction shown as percent: 0.0163 is `1.63 %`.
    public static NumberStyle percent(int decimals) {
        return new NumberStyle(decimals, 100, "%", false, false);
    }

    /// A factor: `0.42×`.
    public static NumberStyle times(int decimals) {
        return new NumberStyle(decimals, 1, "×", false, false);
    }

    /// Large amounts, shortened: `12.4 M`; `unit` such as `USD` may be empty.
    public static NumberStyle compact(String unit) {
        return new NumberStyle(1, 1, unit, false, true);
    }

    public NumberStyle withSign() {
        return new NumberStyle(decimals, scale, unit, true, compact);
    }

    public NumberStyle withDecimals(int places) {
        return new NumberStyle(places, scale, unit, signed, compact);
    }

    /// The finite figure counted in the last decimal shown, rounded as it is shown.
    long units(double value) {
        return BigDecimal.valueOf(value * scale)
                .setScale(decimals, RoundingMode.HALF_UP)
                .unscaledValue()
                .longValue();
    }

    /// The figure that the last decimal shown counts.
    double unitOf() {
        return Math.pow(10, -decimals) / scale;
    }

    /// The figure without its unit; a gap is an en dash.
    public String text(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double shown = value * scale;
        if (!compact || Math.abs(shown) < 1000) {
            boolean whole = compact && shown == Math.rint(shown);
            return fixed(shown, whole ? 0 : decimals);
        }
        int power = Math.abs(shown) >= 999.95e6 ? 9 : Math.abs(shown) >= 999.95e3 ? 6 : 3;
        double reduced = shown / Math.pow(10, power);
        String suffix = power == 9 ? "bn" : power == 6 ? "M" : "k";
        return fixed(reduced, reduced == Math.rint(reduced) ? 0 : decimals) + NARROW + suffix;
    }

    /// The figure with its unit.
    public String full(double value) {
        String gap = unit.isEmpty() || unit.equals("×") ? "" : NARROW;
        return text(value) + gap + unit;
    }

    /// The same style with just the decimals that tell multiples of `step` apart.
    NumberStyle forTicks(double step) {
        double shown = step * scale;
        int places = 0;
        while (places < 9 && Math.abs(shown - Math.rint(shown)) > 1e-6 * Math.abs(shown)) {
            shown *= 10;
            places++;
        }
        return compact ? this : new NumberStyle(places, scale, unit, signed, false);
    }

    private String fixed(double shown, int places) {
        String digits =
                String.format(Locale.ROOT, "%,." + places + "f", Math.abs(shown))
                        .replace(",", NARROW);
        boolean zero = digits.chars().allMatch(c -> c < '1' || c > '9');
        String sign = zero ? "" : shown < 0 ? String.valueOf(MINUS) : signed ? "+" : "";
        return sign + digits;
    }
}
