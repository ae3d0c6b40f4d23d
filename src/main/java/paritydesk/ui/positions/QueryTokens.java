package paritydesk.ui.positions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A filter cut into its words, signs and brackets.
final class QueryTokens {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(\"[^\"]*\"?)|([()])|(<=|>=|!=|[=<>≤≥≠])|([^\\s,()=<>≤≥≠!\"]+|!)|(,))");
    private static final Set<String> JOINS = Set.of("and", "or", "not");

    private QueryTokens() {}

    /// What a piece of a filter is.
    enum Sort {
        WORD,
        QUOTED,
        SIGN,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        END
    }

    /// One piece and where it begins in what was typed.
    record Token(Sort sort, String text, int from) {
        boolean value() {
            return sort == Sort.WORD || sort == Sort.QUOTED;
        }
    }

    /// In their order, with an [Sort#END] behind the last; commas join like `and` and are left out.
    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        while (matcher.lookingAt()) {
            if (matcher.group(1) != null) {
                tokens.add(
                        new Token(
                                Sort.QUOTED, matcher.group(1).replace("\"", ""), matcher.start(1)));
            } else if (matcher.group(2) != null) {
                var sort = matcher.group(2).equals("(") ? Sort.OPEN : Sort.CLOSE;
                tokens.add(new Token(sort, matcher.group(2), matcher.start(2)));
            } else if (matcher.group(3) != null) {
                tokens.add(new Token(Sort.SIGN, matcher.group(3), matcher.start(3)));
            } else if (matcher.group(4) != null) {
                tokens.add(new Token(sort(matcher.group(4)), matcher.group(4), matcher.start(4)));
            }
            matcher.region(matcher.end(), text.length());
        }
        tokens.add(new Token(Sort.END, "", text.length()));
        return List.copyOf(tokens);
    }

    private static Sort sort(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return JOINS.contains(lower) ? Sort.valueOf(lower.toUpperCase(Locale.ROOT)) : Sort.WORD;
    }
}
