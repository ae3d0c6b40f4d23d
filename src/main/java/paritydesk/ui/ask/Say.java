package paritydesk.ui.ask;

import org.jspecify.annotations.Nullable;

import paritydesk.answer.FieldLabel;
import paritydesk.asset.Figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Names and values of answers in words.
final class Say {

    private static final double LARGE = 1e6;

    private Say() {}

    /// `naiveValue` is `Naive value`, `LOSS_WATERFALL` is `Loss waterfall`.
    static String name(String name) {
        var words =
                name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                        .replace('_', ' ')
                        .replace(".", ": ")
                        .toLowerCase(Locale.ROOT)
                        .strip();
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.substring(1).replace("carlo", "Carlo");
    }

    static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Double number -> number(number);
            case BigDecimal exact -> Figures.exact(exact);
            case BigInteger whole -> Figures.exact(new BigDecimal(whole));
            case Integer whole -> Figures.number(whole.longValue());
            case Long whole -> Figures.number(whole);
            case Boolean flag -> flag ? "yes" : "no";
            case Instant at -> Figures.moment(at);
            case Duration time -> time(time);
            case Enum<?> constant -> constant(constant);
            default -> value.toString();
        };
    }

    /// A constant by its label where it has one, by its name else.
    private static String constant(Enum<?> constant) {
        var key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return FieldLabel.of(key).map(FieldLabel::text).orElseGet(() -> name(constant.name()));
    }

    /// A value that stands alone: as many figures as it needs, six at most.
    static String exact(@Nullable Object value) {
        return value instanceof Double number && Double.isFinite(number) && Math.abs(number) < LARGE
                ? Figures.exact(new BigDecimal(number, new MathContext(6)))
                : value(value);
    }

    /// With about six figures, as no unit is known here.
    static String number(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e15) {
            return Figures.number(value, 0);
        }
        return Figures.number(value, size >= LARGE ? 0 : size >= 1000 ? 2 : size >= 1 ? 4 : 6);
    }

    static boolean numeric(@Nullable Object value) {
        return value instanceof Number;
    }

    private static String time(Duration time) {
        return time.compareTo(Duration.ofDays(2)) >= 0
                ? Figures.number(time.toHours() / 24.0, 1) + " d"
                : Figures.number(time.toMinutes() / 60.0, 2) + " h";
    }
}
