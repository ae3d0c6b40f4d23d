package paritydesk.ui.timeline;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import paritydesk.ui.figure.Charts;
import paritydesk.ui.figure.DriverChoice;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.KeyValues;

import java.util.stream.Stream;

/// The inspector of a moment: before, after and difference, then what moved the ratio since the book began.
public final class StepPane extends VBox {

    private static final int COLUMNS = 3;

    private final KeyValues figures = new KeyValues(COLUMNS);

    public StepPane(TimelineModel model) {
        getStyleClass().add("step-pane");
        var title = new Label(Text.of("timeline.drivers"));
        title.getStyleClass().add("subheading");
        var note = new Label();
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        note.textProperty().bind(model.driversNoteProperty());
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        var scope = new CheckBox(Text.of("timeline.ofaccount"));
        scope.setId("drivers-of-account");
        scope.selectedProperty().bindBidirectional(model.ofAccountProperty());
        var head =
                new VBox(
                        title,
                        new DriverChoice(model.perceivedProperty(), model.quotientProperty()),
                        scope,
                        note);
        head.getStyleClass().add("panel");
        getChildren()
                .addAll(
                        new EventMover(model),
                        figures,
                        head,
                        Charts.canvas(model.driversProperty()),
                        new ComparePane(model));
        Runnable show = () -> model.momentProperty().get().ifPresent(now -> show(model, now));
        model.momentProperty().subscribe(show);
        model.reachProperty().subscribe(show);
        show.run();
    }

    /// Whom the event reaches first, then the book.
    private void show(TimelineModel model, TimelineModel.Moment moment) {
        figures.clear();
        figures.head(moment.before(), moment.after(), "Δ");
        var groups =
                Stream.concat(
                        model.reachProperty().get().stream(), moment.reading().groups().stream());
        for (var group : groups.toList()) {
            figures.section(group.title());
            for (var row : group.rows()) {
                figures.row(row.tone(), row.name(), row.before(), row.after(), row.change())
                        .about(row.topic());
            }
        }
    }
}
