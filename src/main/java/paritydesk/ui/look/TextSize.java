package paritydesk.ui.look;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// How large text is, and with it rows, bars and charts. A scene has one size; what is not styled by the sheet follows [#of].
public enum TextSize {
    NORMAL(1),
    LARGE(1.25),
    LARGEST(1.5);

    private static final String KEY = "text-size";

    private final double scale;

    TextSize(double scale) {
        this.scale = scale;
    }

    /// Times the sizes of the style sheet.
    public double scale() {
        return scale;
    }

    /// Times the widths of what stands beside other things: half the growth of text, as the window does not grow with it.
    public double across() {
        return across(scale);
    }

    static double across(double scale) {
        return 1 + (scale - 1) / 2;
    }

    /// The next larger one, or this where there is none.
    public TextSize larger() {
        return switch (this) {
            case NORMAL -> LARGE;
            case LARGE, LARGEST -> LARGEST;
        };
    }

    /// The next smaller one, or this where there is none.
    public TextSize smaller() {
        return switch (this) {
            case NORMAL, LARGE -> NORMAL;
            case LARGEST -> LARGE;
        };
    }

    /// The name shown to the user.
    public String title() {
        return switch (this) {
            case NORMAL -> Text.of("text.size.normal");
            case LARGE -> Text.of("text.size.large");
            case LARGEST -> Text.of("text.size.largest");
        };
    }

    /// The size of the scene that a node stands in; [#NORMAL] while it stands in none.
    public static ObservableValue<TextSize> of(Node node) {
        return node.sceneProperty().<TextSize>flatMap(TextSize::property).orElse(NORMAL);
    }

    /// The size of a scene.
    @SuppressWarnings("unchecked") // only this method puts something there
    static ObjectProperty<TextSize> property(Scene scene) {
        return (ObjectProperty<TextSize>)
                scene.getProperties()
                        .computeIfAbsent(KEY, any -> new SimpleObjectProperty<>(NORMAL));
    }
}
