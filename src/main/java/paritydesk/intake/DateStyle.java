package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import paritydesk.file.Parsed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a source writes instants: the order of day and month, and the zone of those that state none.
///
/// @param zone such as `UTC` or `Europe/Zurich`; null refuses what states no zone of its own
public record DateStyle(Order order, @Nullable String zone) {

    /// The parts of a date, in their order.
    public enum Order {
        /// `2025-02-01`, `2025/02/01`.
        YEAR_MONTH_DAY("year, month, day"),
        /// `01.02.2025` is the first of February.
        DAY_MONTH_YEAR("day, month, year"),
        /// `01/02/2025` is the second of January.
        MONTH_DAY_YEAR("month, day, year"),
        /// Seconds since 1970.
        EPOCH_SECONDS("seconds since 1970"),
        /// Milliseconds since 1970.
        EPOCH_MILLIS("milliseconds since 1970");

        private final String words;

        Order(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// ISO-8601 with its own zone.
    public static final DateStyle PLAIN = new DateStyle(Order.YEAR_MONTH_DAY, null);

    static final Pattern PARTS =
            Pattern.compile(
                    "([0-9]{1,4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,4})(?:[T"
                            + " ]+([0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?))?"
                            + "\\s*(Z|UTC|GMT|[+-][0-9]{2}:?(?:[0-9]{2})?)?");

    public DateStyle {
        if (zone != null) {
            zoneOf(zone);
        }
    }

    private static ZoneId zoneOf(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no time zone " + name, e);
        }
    }

    /// The instant in a cell, from 1970 to 2199.
    public Parsed<Instant> parse(String cell) {
        var text = cell.strip();
        return switch (order) {
            case EPOCH_SECONDS -> epoch(text, 1_000);
            case EPOCH_MILLIS -> epoch(text, 1);
            case YEAR_MONTH_DAY, DAY_MONTH_YEAR, MONTH_DAY_YEAR -> date(text);
        };
    }

    private static Parsed<Instant> epoch(String text, long millis) {
        var number = NumberStyle.PLAIN.parse(text).value();
        if (number == null) {
            return Parsed.bad("is not a count since 1970", "write digits alone");
        }
        var at = number.multiply(BigDecimal.valueOf(millis));
        return at.signum() < 0 || at.compareTo(BigDecimal.valueOf(7_258_118_400_000L)) >= 0
                ? Parsed.bad(
                        "is outside the years 1970 to 2199",
                        millis == 1
                                ? "read it as seconds, or check it"
                                : "read it as milliseconds, or check it")
                : Parsed.good(Instant.ofEpochMilli(at.longValue()));
    }

    private Parsed<Instant> date(String text) {
        var parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Parsed.bad(
                    "is not a date as " + order.words(), "write it as 2025-09-22T14:00:00Z");
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        int third = Integer.parseInt(parts.group(3));
        try {
            var day =
                    parts.group(1).length() == 4
                            ? LocalDate.of(first, second, third)
                            : ordered(first, second, third, parts.group(3).length());
            if (day == null) {
                return Parsed.bad(
                        "has no year of four digits as " + order.words(),
                        "write it as 2025-09-22T14:00:00Z");
            }
            var time = parts.group(4);
            return zoned(
                    LocalDateTime.of(day, time == null ? LocalTime.MIDNIGHT : time(time)),
                    parts.group(5));
        } catch (DateTimeException _) {
            return Parsed.bad(
                    "is no day of the calendar as " + order.words(),
                    order == Order.YEAR_MONTH_DAY
                            ? "check its month and day"
                            : "check whether day or month comes first");
        }
    }

    private @Nullable LocalDate ordered(int first, int second, int third, int yearDigits) {
        if (yearDigits != 4) {
            return null;
        }
        return switch (order) {
            case DAY_MONTH_YEAR -> LocalDate.of(third, second, first);
            case MONTH_DAY_YEAR -> LocalDate.of(third, first, second);
            case YEAR_MONTH_DAY, EPOCH_SECONDS, EPOCH_MILLIS -> null;
        };
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.charAt(1) == ':' ? "0" + text : text);
    }

    private Parsed<Instant> zoned(LocalDateTime at, @Nullable String stated) {
        if (at.getYear() < 1970 || at.getYear() >= 2200) {
            return Parsed.bad("is outside the years 1970 to 2199", "check the year");
        }
        if (stated != null) {
            var offset =
                    stated.matches("Z|UTC|GMT")
                            ? ZoneOffset.UTC
                            : ZoneOffset.of(
                                    stated.length() == 5
                                            ? stated.substring(0, 3) + ":" + stated.substring(3)
                                            : stated);
            return Parsed.good(OffsetDateTime.of(at, offset).toInstant());
        }
        var named = zone;
        if (named == null) {
            return Parsed.bad(
                    "states no time zone",
                    "say in the mapping which zone the source uses, or write "
                            + at.toString().replaceFirst("(T[0-9]{2}:[0-9]{2})$", "$1:00")
                            + "Z");
        }
        return Parsed.good(at.atZone(ZoneId.of(named)).toInstant());
    }

    /// The zone that a cell states, in one spelling; empty for none.
    static String zoneIn(String cell) {
        var parts = PARTS.matcher(cell.strip());
        if (!parts.matches() || parts.group(5) == null) {
            return "";
        }
        return parts.group(5).toUpperCase(Locale.ROOT).matches("Z|UTC|GMT|[+-]00:?(00)?")
                ? "UTC"
                : parts.group(5);
    }

    public String words() {
        return order.words() + (zone == null ? ", each with its own zone" : ", in " + zone);
    }
}
