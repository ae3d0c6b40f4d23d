package paritydesk.ui.shell;

import java.util.Locale;

/// How well a few typed letters fit a title. Every letter must start a word or follow the letter before it, so that `oac` finds
/// "Open a case" and `case` finds nothing that merely has these letters somewhere.
final class Fuzzy {
    private static final int WORD = 8;
    private static final int NEXT = 4;
    private static final int INSIDE = 2;

    private Fuzzy() {}

    /// Higher fits better; negative if it does not fit. An empty query fits everything. A query that occurs as it is in the middle of a
    /// word fits too, but least.
    static int score(String query, String title) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        String text = title.toLowerCase(Locale.ROOT);
        int best = best(wanted.replace(" ", ""), 0, text, -1);
        if (best < 0 && text.contains(wanted)) best = INSIDE * wanted.length();
        int whole = text.indexOf(wanted);
        boolean head = whole >= 0 && !wanted.isEmpty() && startsWord(text, whole);
        return best < 0 ? -1 : head ? 2 * best : best;
    }

    private static int best(String wanted, int letter, String text, int last) {
        if (letter == wanted.length()) return 0;
        int best = -1;
        for (int at = last + 1; at < text.length(); at++) {
            boolean word = startsWord(text, at);
            if (text.charAt(at) != wanted.charAt(letter)
                    || !(word || (letter > 0 && at == last + 1))) continue;
            int rest = best(wanted, letter + 1, text, at);
            if (rest >= 0) best = Math.max(best, rest + (word ? WORD : NEXT));
        }
        return best;
    }

    private static boolean startsWord(String text, int index) {
        return Character.isLetterOrDigit(text.charAt(index))
                && (index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1)));
    }
}
