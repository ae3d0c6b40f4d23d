package paritydesk.ui.form;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// What documents call by constants and lists, in words, from the bundle `paritydesk/ui/words.properties`: a constant by itself, or by the
/// field that it stands in where it means something else there.
public final class Words {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("paritydesk.ui.words", Locale.ROOT);

    private Words() {}

    /// A constant in words; empty where the bundle has none.
    public static Optional<String> known(String field, String constant) {
        return of(field + "." + constant).or(() -> of(constant));
    }

    /// A constant in words; as it is where the bundle has none, such as a name that somebody chose.
    public static String of(String field, String constant) {
        return known(field, constant).orElse(constant);
    }

    /// What an element of a list of a document is, such as a venue.
    public static Optional<String> part(String list) {
        return of("part." + list);
    }

    private static Optional<String> of(String key) {
        return BUNDLE.containsKey(key) ? Optional.of(BUNDLE.getString(key)) : Optional.empty();
    }
}
