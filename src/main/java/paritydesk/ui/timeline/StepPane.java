package paritydesk.ui.timeline;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import paritydesk.ui.figure.Charts;
import paritydesk.ui.figure.DriverChoice;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.KeyValues;

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
        model.momentProperty().subscribe(now -> now.ifPresent(this::show));
    }

    private void show(TimelineModel.Moment moment) {
        figures.clear();
        figures.head(moment.before(), moment.after(), "Δ");
        for (var group : moment.reading().groups()) {
            figures.section(group.title());
            for (var row : group.rows()) {
                figures.row(row.tone(), row.name(), row.before(), row.after(), row.change())
                        .about(row.topic());
            }
        }
    }
}
