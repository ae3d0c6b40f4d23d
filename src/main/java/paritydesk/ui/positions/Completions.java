package paritydesk.ui.positions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What may come next in a filter that is being typed: columns, signs' values, joining words.
final class Completions {

    private static final int MOST = 12;
    private static final List<String> JOINS = List.of("and", "or", "not");

    private Completions() {}

    /// One way to go on: what to show, and the whole text and caret once it is taken.
    record Completion(String shown, String text, int caret) {}

    /// For the word before the caret; nothing where it is complete already.
    ///
    /// @param values gives the values that a column of words has in the book
    static List<Completion> of(String text, int caret, Values values) {
        var before = text.substring(0, caret);
        var tokens = QueryTokens.of(before);
        int last = tokens.size() - 2;
        boolean typing =
                last >= 0 && !before.isBlank() && !before.endsWith(" ") && word(tokens, last);
        var part = typing ? tokens.get(last).text() : "";
        int from = typing ? tokens.get(last).from() : caret;
        int sign = typing ? last - 1 : last;
        boolean valued = sign >= 1 && tokens.get(sign).sort() == QueryTokens.Sort.SIGN;
        var found =
                valued
                        ? Field.of(tokens.get(sign - 1).text()).stream()
                                .flatMap(field -> values.of(field).stream())
                        : part.isEmpty() ? Stream.<String>empty() : words();
        return found.filter(one -> fits(one, part))
                .limit(MOST)
                .map(one -> completion(text, from, caret, one, valued))
                .toList();
    }

    /// The values of a column.
    @FunctionalInterface
    interface Values {
        List<String> of(Field field);
    }

    /// Different words of a column in the book, in order; classes are the same in any book.
    static List<String> values(Rows rows, Field field) {
        var found = new TreeSet<String>();
        switch (field) {
            case VENUE, HOLDER, OWNER, ACCOUNT, LARGEST, WHY -> {
                for (int row = 0; row < rows.size(); row++) {
                    found.add(rows.text(field, row));
                }
            }
            case ASSET -> {
                for (int row = 0; row < rows.size(); row++) {
                    rows.account(row).legs().forEach(leg -> found.add(leg.asset()));
                }
            }
            default -> {
                return field.classes() ? Words.classes() : List.of();
            }
        }
        found.remove("");
        return List.copyOf(found);
    }

    private static boolean word(List<QueryTokens.Token> tokens, int at) {
        return switch (tokens.get(at).sort()) {
            case WORD, QUOTED, AND, OR, NOT -> true;
            case SIGN, OPEN, CLOSE, END -> false;
        };
    }

    private static Stream<String> words() {
        return Stream.concat(
                Arrays.stream(Field.values()).filter(Field::written).map(Field::word),
                JOINS.stream());
    }

    private static boolean fits(String one, String part) {
        var lower = one.toLowerCase(Locale.ROOT);
        var typed = part.toLowerCase(Locale.ROOT);
        return lower.startsWith(typed) && !lower.equals(typed);
    }

    private static Completion completion(
            String text, int from, int caret, String one, boolean value) {
        var parts = new ArrayList<String>();
        boolean quotes = value && one.chars().anyMatch(c -> " ,()=<>!".indexOf(c) >= 0);
        parts.add(text.substring(0, from));
        parts.add(quotes ? '"' + one + '"' : one);
        parts.add(" ");
        var head = String.join("", parts);
        return new Completion(one, head + text.substring(caret).stripLeading(), head.length());
    }
}
