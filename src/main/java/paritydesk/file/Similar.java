package paritydesk.file;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody may have meant: the nearest of the known words by edits (Levenshtein), if it is near at all.
public final class Similar {

    private Similar() {}

    public static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    /// The remedy for a word that is none of `known`.
    public static String choice(String text, Collection<String> known) {
        return to(text, known)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> "choose from " + String.join(", ", known));
    }

    public static Optional<String> to(String word, Collection<String> known) {
        var plain = plain(word);
        if (plain.length() > 60) {
            return Optional.empty();
        }
        return known.stream()
                .min(Comparator.comparingInt(k -> edits(plain, plain(k))))
                .filter(k -> edits(plain, plain(k)) <= Math.max(1, plain.length() / 3));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]", "");
    }

    private static int edits(String a, String b) {
        var row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
