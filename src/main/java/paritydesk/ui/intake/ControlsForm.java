package paritydesk.ui.intake;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import paritydesk.ui.help.HelpMark;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.Buttons;

/// Sums that have to come out, why one may not, and the button that reads the whole file.
final class ControlsForm extends VBox {

    ControlsForm(IntakeModel model) {
        getStyleClass().add("intake-form");
        var totals = new TextField();
        totals.setId("intake-controls");
        totals.setPromptText(Text.of("intake.controls.prompt"));
        totals.textProperty().bindBidirectional(model.controlsProperty());
        totals.setOnAction(event -> model.readAll());
        var reason = new TextField();
        reason.setId("intake-reason");
        reason.setPromptText(Text.of("intake.reason.prompt"));
        reason.textProperty().bindBidirectional(model.reasonProperty());
        reason.setOnAction(event -> model.readAll());
        var read = Buttons.of("intake-read", Text.of("intake.readall"), model::readAll);
        getChildren()
                .setAll(
                        row(Text.of("intake.totals"), totals),
                        row(Text.of("intake.reason"), reason),
                        read);
    }

    private static VBox row(String title, TextField field) {
        var label = new Label(title);
        label.getStyleClass().add("caption");
        label.setLabelFor(field);
        field.setAccessibleText(title);
        var line = new HBox(field, new HelpMark(Topic.id("intake-control")));
        line.getStyleClass().add("intake-row");
        HBox.setHgrow(field, Priority.ALWAYS);
        return new VBox(label, line);
    }
}
