package paritydesk.ui.form;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Instants and lengths of time as forms show them, `2025-09-22 14:00 UTC` and `7 d 12 h`, and the way back to what documents hold. What is
/// typed as documents have it stays accepted; what is neither is passed on as it is, to be refused where it is read.
public final class Times {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final List<DateTimeFormatter> TYPED =
            List.of(
                    SECONDS,
                    MINUTES,
                    DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH));
    private static final Pattern LENGTH =
            Pattern.compile(
                    "(?:(\\d+)\\s*d)?\\s*(?:(\\d+)\\s*h)?\\s*(?:(\\d+)\\s*min)?\\s*(?:(\\d+)\\s*s)?");

    private Times() {}

    /// Whether a field of this type is shown and read here.
    static boolean timed(String type) {
        return type.equals("Instant") || type.equals("Duration");
    }

    /// What a document holds, as it is shown; other types as they are. Several values are apart as they were.
    public static String shown(String type, String raw) {
        return switch (type) {
            case "Instant", "rows" -> each(raw, Times::instant);
            case "Duration" -> each(raw, Times::length);
            default -> raw;
        };
    }

    /// What is typed, as a document holds it.
    public static String read(String type, String typed) {
        return switch (type) {
            case "Instant", "rows" -> each(typed, Times::readInstant);
            case "Duration" -> each(typed, Times::readLength);
            default -> typed;
        };
    }

    private static String each(String text, java.util.function.UnaryOperator<String> one) {
        var apart = Pattern.compile("\\s*([|,;])\\s*");
        var matcher = apart.matcher(text);
        var all = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            all.append(one.apply(text.substring(from, matcher.start()))).append(matcher.group());
            from = matcher.end();
        }
        return all.append(one.apply(text.substring(from))).toString();
    }

    private static String instant(String raw) {
        try {
            var at = Instant.parse(raw);
            boolean whole = at.getNano() == 0;
            boolean minutes = at.getEpochSecond() % 60 == 0;
            return whole
                    ? (minutes ? MINUTES : SECONDS).format(at.atOffset(ZoneOffset.UTC)) + " UTC"
                    : raw;
        } catch (DateTimeException _) {
            return raw;
        }
    }

    private static String readInstant(String typed) {
        var text = typed.strip().replaceAll("\\s*(UTC|Z)$", "").replace('\u202F', ' ');
        for (var format : TYPED) {
            try {
                return LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC).toString();
            } catch (DateTimeException _) {
                // The next notation is tried.
            }
        }
        try {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC).toString();
        } catch (DateTimeException _) {
            return typed;
        }
    }

    private static String length(String raw) {
        return parsed(raw)
                .filter(d -> !d.isNegative() && d.toNanosPart() == 0)
                .map(Times::length)
                .orElse(raw);
    }

    /// In days, hours, minutes and seconds, those that are there.
    public static String length(Duration time) {
        var text = new StringBuilder();
        part(text, time.toDays(), "d");
        part(text, time.toHoursPart(), "h");
        part(text, time.toMinutesPart(), "min");
        part(text, time.toSecondsPart(), "s");
        return text.isEmpty() ? "0 s" : text.toString();
    }

    private static void part(StringBuilder text, long count, String unit) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : " ").append(count).append(' ').append(unit);
        }
    }

    private static Optional<Duration> parsed(String raw) {
        try {
            return Optional.of(Duration.parse(raw));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String readLength(String typed) {
        var found = LENGTH.matcher(typed.strip().replace('\u202F', ' '));
        if (typed.isBlank() || !found.matches()) {
            return typed;
        }
        try {
            return Duration.ofDays(count(found.group(1)))
                    .plusHours(count(found.group(2)))
                    .plusMinutes(count(found.group(3)))
                    .plusSeconds(count(found.group(4)))
                    .toString();
        } catch (ArithmeticException | NumberFormatException _) {
            return typed;
        }
    }

    private static long count(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
