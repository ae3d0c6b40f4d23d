package paritydesk.asset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How figures are written everywhere, on screen and in documents: thin-space thousands (of the kind that does not break), a true
/// minus sign, a decimal point, a fixed number of places. A figure that is not there is an en dash, never a zero.
public final class Figures {

    private static final char NARROW = '\u202F';
    private static final String MINUS = "\u2212";
    private static final String NONE = "–";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Figures() {}

    /// `value` with `places` decimals, half-even; NaN is an en dash, an infinity is ∞ (a ratio without debt).
    public static String number(double value, int places) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : MINUS + "∞";
        }
        return number(BigDecimal.valueOf(value), places);
    }

    public static String number(BigDecimal value, int places) {
        return grouped(value.setScale(places, RoundingMode.HALF_EVEN));
    }

    public static String number(long value) {
        return grouped(BigDecimal.valueOf(value));
    }

    /// Every digit that the value has and no trailing zeros.
    public static String exact(BigDecimal value) {
        return grouped(value.signum() == 0 ? BigDecimal.ZERO : plain(value.stripTrailingZeros()));
    }

    /// A fraction as percent: 0.0163 → `1.63 %` (places = 2).
    public static String percent(double fraction, int places) {
        return unit(number(fraction * 100, places), "%");
    }

    /// The same with an explicit plus for gains, so that direction never hangs on colour.
    public static String signedPercent(double fraction, int places) {
        var text = percent(fraction, places);
        boolean rises = fraction > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9');
        return rises ? "+" + text : text;
    }

    /// A fraction in basis points: 0.0163 → `163 bps`.
    public static String bps(double fraction, int places) {
        return unit(number(fraction * 10_000, places), "bps");
    }

    /// A large amount in thousands, millions or billions with three significant figures or so: 12 430 000 → `12.4 M`.
    public static String compact(double value) {
        double size = Math.abs(value);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return number(value, 0);
        }
        if (size >= 999_500_000) {
            return unit(number(value / 1e9, 2), "B");
        }
        if (size >= 999_500) {
            return unit(number(value / 1e6, size >= 99_950_000 ? 0 : 1), "M");
        }
        if (size >= 9_995) {
            return unit(number(value / 1e3, size >= 99_950 ? 0 : 1), "k");
        }
        return number(value, size >= 100 || size == 0 ? 0 : 2);
    }

    /// `22 Sep 2025 14:00 UTC`.
    public static String moment(Instant at) {
        return MOMENT.format(at) + " UTC";
    }

    /// A moment of a window: its day, and within ten days or less `24 Apr 2024 02:35`, because days say nothing there.
    public static String within(Instant at, Duration window) {
        return window.compareTo(Duration.ofDays(10)) > 0 ? DAY.format(at) : MOMENT.format(at);
    }

    /// `22 Sep 2025`.
    public static String day(Instant at) {
        return DAY.format(at);
    }

    private static String unit(String number, String unit) {
        return number.equals(NONE) ? number : number + NARROW + unit;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static String grouped(BigDecimal value) {
        var digits = value.abs().toPlainString();
        int dot = digits.indexOf('.');
        var whole = dot < 0 ? digits : digits.substring(0, dot);
        var out = new StringBuilder(value.signum() < 0 ? MINUS : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(NARROW);
            }
            out.append(whole.charAt(i));
        }
        return dot < 0 ? out.toString() : out.append(digits, dot, digits.length()).toString();
    }
}
