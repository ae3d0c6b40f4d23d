package paritydesk.ui.checklist;

import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;

/// Name, role and comment under an item. What is missing is said in the form; nothing opens.
final class SignForm extends VBox {

    private final ChecklistModel model;
    private final TextField name = new TextField();
    private final TextField role = new TextField();
    private final TextArea comment = new TextArea();

    SignForm(ChecklistModel model) {
        this.model = model;
        getStyleClass().add("form");
        name.setId("sign-name");
        role.setId("sign-role");
        comment.setId("sign-comment");
        comment.setPrefRowCount(3);
        comment.setWrapText(true);
        comment.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        var fault = new Label();
        fault.setId("sign-fault");
        fault.setWrapText(true);
        fault.getStyleClass().addAll("toned", Tone.BLOCKER.styleClass());
        fault.textProperty().bind(model.faultProperty());
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        var sign = new Button(Text.of("sign.sign"));
        sign.setId("sign-button");
        sign.getStyleClass().add("primary");
        sign.setOnAction(event -> sign());
        getChildren()
                .addAll(
                        field(Text.of("sign.name"), name),
                        field(Text.of("sign.role"), role),
                        field(Text.of("sign.comment"), comment),
                        fault,
                        sign);
    }

    private void sign() {
        model.sign(
                name.getText(),
                role.getText(),
                comment.getText(),
                () -> {
                    name.clear();
                    role.clear();
                    comment.clear();
                });
    }

    /// Tab goes on to the next control instead of into the text.
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            comment.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private static VBox field(String title, TextInputControl input) {
        var label = new Label(title);
        label.getStyleClass().add("caption");
        label.setLabelFor(input);
        return new VBox(label, input);
    }
}
