package paritydesk.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// What a field is called where an officer reads it, and in which form its value is written. From the bundle
/// `paritydesk/answer/labels.properties`, by `Record.component`, else by `*.component`; a record alone has its title there.
public record FieldLabel(String text, Measure measure) {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("paritydesk.answer.labels", Locale.ROOT);

    /// The label of a field, or the title of a record.
    ///
    /// @param key `Record.component`, or a record's simple name
    public static Optional<FieldLabel> of(String key) {
        return own(key).or(() -> own("*" + key.substring(Math.max(0, key.indexOf('.')))));
    }

    /// The label of the field itself; empty where only the component's common one is there.
    static Optional<FieldLabel> own(String key) {
        if (!BUNDLE.containsKey(key)) {
            return Optional.empty();
        }
        var parts = BUNDLE.getString(key).split("\\|", 2);
        var measure = Measure.valueOf(parts[0].strip().toUpperCase(Locale.ROOT));
        return Optional.of(new FieldLabel(parts[1].strip(), measure));
    }
}
