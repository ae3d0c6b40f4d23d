package paritydesk.intake;

import paritydesk.intake.source.Format;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How a mapping reads text, numbers and dates, as the words that [Answers] takes, and what there is to choose from.
public final class Styles {

    public static final List<String> NUMBERS =
            NumberGuess.STYLES.stream().map(NumberStyle::words).toList();

    public static final List<String> DATES =
            Arrays.stream(DateStyle.Order.values()).map(DateStyle.Order::words).toList();

    public static final List<String> ZONES =
            List.of(
                    "UTC",
                    "Europe/London",
                    "Europe/Berlin",
                    "Europe/Zurich",
                    "America/New_York",
                    "America/Chicago",
                    "America/Los_Angeles",
                    "Asia/Singapore",
                    "Asia/Hong_Kong",
                    "Asia/Tokyo");

    public static final List<String> ENCODINGS =
            List.of(
                    "UTF-8",
                    "UTF-16LE",
                    "UTF-16BE",
                    "windows-1252",
                    "ISO-8859-1",
                    "ISO-8859-2",
                    "ISO-8859-15",
                    "windows-1250",
                    "windows-1251",
                    "Shift_JIS",
                    "GB18030");

    public static final List<String> DELIMITERS =
            List.of(",", ";", "TAB", "|", "^", "~", ":", "SPACE", "U+001F");

    private Styles() {}

    public static String numbers(Mapping mapping) {
        return mapping.numberStyle().words();
    }

    /// The number style of one of the [#NUMBERS].
    public static Optional<NumberStyle> numbers(String words) {
        return NumberGuess.STYLES.stream().filter(s -> s.words().equals(words)).findFirst();
    }

    public static String dates(Mapping mapping) {
        return mapping.dateStyle().order().words();
    }

    /// Empty where every instant states its own.
    public static String zone(Mapping mapping) {
        return Objects.requireNonNullElse(mapping.dateStyle().zone(), "");
    }

    public static String encoding(Mapping mapping) {
        return Objects.requireNonNullElse(mapping.form().encoding(), "UTF-8");
    }

    public static String delimiter(Mapping mapping) {
        return Objects.requireNonNullElse(mapping.form().delimiter(), ",");
    }

    public static boolean isText(Mapping mapping) {
        return mapping.form().format() != Format.XLSX;
    }

    public static boolean isTable(Mapping mapping) {
        return mapping.form().format() == Format.CSV;
    }
}
