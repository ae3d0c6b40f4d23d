package paritydesk.ui.part;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// Buttons of a bar.
public final class Buttons {
    private Buttons() {}

    /// A button that is never cut short.
    public static Button of(String id, String text, Runnable does) {
        var button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> does.run());
        return button;
    }
}
