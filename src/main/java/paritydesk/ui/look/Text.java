package paritydesk.ui.look;

import paritydesk.asset.Figures;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every text that a user reads on the desktop, by key, from the one bundle `paritydesk/text.properties`.
public final class Text {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("paritydesk.text", Locale.ROOT);

    private Text() {}

    /// The text of a key with `{0}`, `{1}`, … replaced. Numbers must arrive formatted: a bare number would get the wrong minus and
    /// thousands signs, so only text is accepted. A key that is missing is a fault of the program and throws.
    public static String of(String key, String... values) {
        String pattern = BUNDLE.getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(values);
    }

    /// The text of a key that counts: `{0}` is the count as it is shown, `{1,choice,…}` chooses words by it, and `{2}`, `{3}`, … are
    /// the values.
    public static String counted(String key, long count, String... values) {
        var all = new Object[values.length + 2];
        all[0] = Figures.number(count);
        all[1] = count;
        System.arraycopy(values, 0, all, 2, values.length);
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(all);
    }
}
