package paritydesk.ui.positions;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The words and figures of filters.
final class QueryWords {

    private static final double DAY = 86_400;

    private QueryWords() {}

    /// All columns that can be asked for, in a sentence.
    static String columns() {
        return Arrays.stream(Field.values())
                .filter(Field::written)
                .map(Field::word)
                .collect(Collectors.joining(", "));
    }

    /// The column that a mistyped word most likely meant: at most two letters off.
    static Optional<String> nearest(String word) {
        var typed = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(Field.values())
                .filter(Field::written)
                .map(Field::word)
                .filter(known -> distance(typed, known) <= Math.min(2, known.length() / 2))
                .min(Comparator.comparingInt(known -> distance(typed, known)));
    }

    /// Letters to add, drop or change to make one word of the other (Levenshtein).
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    /// `1.05`, `10k`, `2.5M`, `145%`, or a day for a moment; NaN where it is none of these.
    static double bound(Field field, String text) {
        return field.kind() == Field.Kind.MOMENT ? day(text) : figure(text);
    }

    /// The same at the upper end of a range: a day is over with its last second.
    static double end(Field field, String text) {
        return field.kind() == Field.Kind.MOMENT ? day(text) + DAY - 1 : figure(text);
    }

    private static double figure(String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double scale =
                switch (text.charAt(text.length() - 1)) {
                    case '%' -> 0.01;
                    case 'k' -> 1e3;
                    case 'M' -> 1e6;
                    case 'B' -> 1e9;
                    default -> 1;
                };
        var digits = scale == 1 ? text : text.substring(0, text.length() - 1);
        try {
            return new java.math.BigDecimal(digits.replace('−', '-')).doubleValue() * scale;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static double day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return Double.NaN;
        }
    }
}
