package paritydesk.ui.timeline;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/// Moves the event that the scrubber stands on to an instant that is typed. Takes no room where there is no event.
final class EventMover extends VBox {

    private final TimelineModel model;
    private final TextField at = new TextField();
    private final Label fault = new Label();

    EventMover(TimelineModel model) {
        this.model = model;
        getStyleClass().add("panel");
        var name = new Label(Text.of("event.at"));
        name.getStyleClass().add("caption");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(at);
        at.setId("event-at");
        at.setAccessibleText(Text.of("event.at"));
        at.getStyleClass().add("figures");
        at.setOnAction(event -> move());
        HBox.setHgrow(at, Priority.ALWAYS);
        fault.getStyleClass().addAll("toned", Tone.BLOCKER.styleClass());
        fault.setId("event-at-fault");
        fault.setWrapText(true);
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        var line = new HBox(8, name, at);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, fault);
        managedProperty().bind(visibleProperty());
        model.momentProperty().subscribe(now -> show());
    }

    private void show() {
        var event = model.eventHere();
        setVisible(event.isPresent());
        fault.setText("");
        event.flatMap(model::instantOf).ifPresent(when -> at.setText(when.toString()));
    }

    private void move() {
        try {
            var to = Instant.parse(at.getText().strip());
            fault.setText("");
            model.moveHere(to);
        } catch (DateTimeParseException e) {
            fault.setText(Text.of("event.at.fault", at.getText()));
        }
    }
}
