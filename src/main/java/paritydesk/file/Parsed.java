package paritydesk.file;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// A scalar out of a document: its value, or what is wrong with it and what would be right. Numbers are exact decimals; an
/// instant states its zone, because "14:00" alone is a different hour for every reader.
public record Parsed<T>(@Nullable T value, String problem, String remedy) {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?\\d{1,3}([,\\s'’]\\d{3})+(\\.\\d+)?");
    private static final Pattern DATE_TIME =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)");
    private static final Duration CENTURY = Duration.ofDays(36_525);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

    public static <T> Parsed<T> good(T value) {
        return new Parsed<>(value, "", "");
    }

    public static <T> Parsed<T> bad(String problem, String remedy) {
        return new Parsed<>(null, problem, remedy);
    }

    /// An exact decimal with a point, at most 100 characters long and 100 places either side of it.
    public static Parsed<BigDecimal> decimal(String text) {
        if (text.length() > Limits.NUMBER) {
            return bad("is longer than a number may be (100 characters)", "write fewer digits");
        }
        if (!NUMBER.matcher(text).matches()) {
            return bad("is not a number", numberRemedy(text));
        }
        var value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) > Limits.NUMBER) {
            return bad("is too large or too small for any ledger", "write at most 100 places");
        }
        return good(value);
    }

    private static String numberRemedy(String text) {
        var plain = text.replace('−', '-').strip();
        if (NUMBER.matcher(plain).matches()) {
            return "write " + plain;
        }
        if (plain.endsWith("%")) {
            var share = plain.substring(0, plain.length() - 1).strip();
            return NUMBER.matcher(share).matches()
                    ? "write a fraction, " + new BigDecimal(share).movePointLeft(2).toPlainString()
                    : "write a fraction such as 0.02";
        }
        if (GROUPED.matcher(plain).matches()) {
            return "write "
                    + plain.replaceAll("[,\\s'’]", "")
                    + ", without separators between thousands";
        }
        return "write digits with a point for decimals, such as 1234.5";
    }

    /// A point in time, ISO-8601 with `Z` or an offset, from 1970 to 2199.
    public static Parsed<Instant> instant(String text) {
        try {
            var at = OffsetDateTime.parse(text);
            return at.getYear() >= 1970 && at.getYear() < 2200
                    ? good(at.toInstant())
                    : bad("is outside the years 1970 to 2199", "check the year");
        } catch (DateTimeException _) {
            return bad("is not an instant with a zone", "write " + instantLike(text));
        }
    }

    private static String instantLike(String text) {
        try {
            var local = DATE_TIME.matcher(text);
            if (local.matches()) {
                return SECONDS.format(LocalDateTime.parse(local.group(1) + "T" + local.group(2)));
            }
            return SECONDS.format(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return "it as UTC, such as 2025-09-22T14:00:00Z";
        }
    }

    /// A length of time, ISO-8601 (`PT6H`), from nothing to a century.
    public static Parsed<Duration> duration(String text) {
        try {
            var length = Duration.parse(text);
            return length.isNegative() || length.compareTo(CENTURY) > 0
                    ? bad("is below zero or longer than a century", "check its length")
                    : good(length);
        } catch (DateTimeException _) {
            return bad("is not a length of time", "write it as ISO-8601, such as PT6H or P1D");
        }
    }

    /// One of a closed set, in upper case.
    public static <E extends Enum<E>> Parsed<E> choice(String text, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return good(constant);
            }
        }
        return bad("is not one of the choices", Similar.choice(text, Similar.names(type)));
    }
}
