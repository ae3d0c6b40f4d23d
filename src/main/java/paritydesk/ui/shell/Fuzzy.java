package paritydesk.ui.shell;

import java.util.Locale;

/// How well a few typed letters fit a title: all of them must occur in order; letters at the start of words and in a row count more.
final class Fuzzy {
    private Fuzzy() {}

    /// Higher fits better; negative if it does not fit. An empty query fits everything.
    static int score(String query, String title) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        String text = title.toLowerCase(Locale.ROOT);
        int whole = text.indexOf(wanted);
        int score = whole < 0 || wanted.isEmpty() ? 0 : startsWord(text, whole) ? 200 : 100;
        int at = -1;
        for (int i = 0; i < wanted.length(); i++) {
            char letter = wanted.charAt(i);
            if (letter == ' ') continue;
            int next = text.indexOf(letter, at + 1);
            if (next < 0) return -1;
            score += startsWord(text, next) ? 8 : next == at + 1 ? 4 : 1;
            at = next;
        }
        return Math.max(0, score * 4 - Math.min(title.length(), 80) / 8);
    }

    private static boolean startsWord(String text, int index) {
        return index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1));
    }
}
