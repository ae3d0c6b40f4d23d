package paritydesk.ui.part;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import paritydesk.ui.look.Notation;

/// A button of a title and a smaller text that wraps: a choice that explains itself.
public final class TextButton extends GrowingButton {

    public TextButton(Label title, String text, Runnable does) {
        super(new VBox(wrapped(title), small(text)));
        getStyleClass().setAll("list-button");
        setAccessibleText(title.getText() + ". " + text);
        setOnAction(event -> does.run());
    }

    private static Label small(String text) {
        var small = new Label();
        Notation.show(small, text);
        small.getStyleClass().add("caption");
        return wrapped(small);
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        return label;
    }
}
