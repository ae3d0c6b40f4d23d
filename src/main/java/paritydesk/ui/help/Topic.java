package paritydesk.ui.help;

import java.util.Locale;
import java.util.ResourceBundle;

/// What can be said of a figure, from the bundle `paritydesk/help/figures.properties`: `<id>.title`, `.meaning`, `.formula`, `.inputs`,
/// `.source`, and `.ours = yes` where the figure is a derivation of this product. Formula and inputs may be missing.
public record Topic(
        String id,
        String title,
        String meaning,
        String formula,
        String inputs,
        String source,
        boolean ours) {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("paritydesk.help.figures", Locale.ROOT);

    /// A topic by its id; one that is missing is a fault of the program and throws.
    public static Topic of(String id) {
        return new Topic(
                id,
                BUNDLE.getString(id + ".title"),
                BUNDLE.getString(id + ".meaning"),
                optional(id + ".formula"),
                optional(id + ".inputs"),
                BUNDLE.getString(id + ".source"),
                !optional(id + ".ours").isEmpty());
    }

    /// An id as it stands in code; one without a topic is a fault of the program and throws.
    public static String id(String id) {
        return of(id).id();
    }

    private static String optional(String key) {
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : "";
    }
}
