package paritydesk.intake.source;

import java.util.List;
import java.util.Locale;

/// The names of what parts cells: a visible character is its own name, others are `TAB`, `SPACE` or a code such as `U+001F`.
public final class Delimiters {

    /// What is tried where nothing is said.
    static final List<String> TRIED = List.of(",", ";", "TAB", "|", "^", "~", "U+001F", ":");

    private Delimiters() {}

    /// The character of a name; a comma for a name that is none.
    static char of(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        if (upper.equals("TAB")) {
            return '\t';
        }
        if (upper.equals("SPACE")) {
            return ' ';
        }
        if (upper.matches("U\\+[0-9A-F]{4}")) {
            return (char) Integer.parseInt(upper.substring(2), 16);
        }
        return name.length() == 1 ? name.charAt(0) : ',';
    }

    /// Whether cells can be parted by it.
    public static boolean fits(String name) {
        char c = of(name);
        return (c != ',' || name.equals(",")) && c != '"' && c != '\n' && c != '\r' && c != 0;
    }
}
