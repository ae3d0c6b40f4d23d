package paritydesk.ui.part;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import paritydesk.ui.help.Explained;
import paritydesk.ui.help.HelpEvent;
import paritydesk.ui.help.HelpMark;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;

import java.util.ArrayList;
import java.util.List;

/// One headline figure: label, value with unit, a second line, and its meaning as mark and colour. It is a button, because every figure
/// opens what explains it.
public final class FigureTile extends GrowingButton {
    private final Label label = label("figure-label");
    private final Label mark = label("figure-mark");
    private final Label value = label("figure-value");
    private final Label unit = label("figure-unit");
    private final Label note = label("figure-note");
    private final HBox head = new HBox(4, label);
    private String topic = "";
    private final ObjectProperty<Figure> figure = new SimpleObjectProperty<>(Figure.none(""));

    /// @param opens runs when the tile is clicked or Enter or Space is pressed on it
    public FigureTile(Runnable opens) {
        super(new VBox());
        getStyleClass().setAll("figure-tile");
        label.setWrapText(true);
        note.setWrapText(true);
        value.setWrapText(true);
        setMaxHeight(Double.MAX_VALUE);
        setAlignment(Pos.TOP_LEFT);
        HBox line = new HBox(mark, value, unit);
        line.getStyleClass().add("figure-line");
        lines().getChildren().setAll(head, line, note);
        lines().getStyleClass().add("figure-body");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setOnAction(event -> opens.run());
        figure.subscribe(this::show);
        Notation.of(this).subscribe(now -> show(figure.get()));
        CopyMenu.on(this, under -> choices());
        Explained.on(this, this::explain);
    }

    /// Names the topic that explains the figure: a mark beside its label, and F1.
    public FigureTile about(String id) {
        topic = id;
        var help = new HelpMark(id);
        help.getStyleClass().add("quiet");
        help.setFocusTraversable(false);
        head.getChildren().setAll(label, help);
        return this;
    }

    private boolean explain() {
        if (!topic.isEmpty()) fireEvent(new HelpEvent(Topic.of(topic)));
        return !topic.isEmpty();
    }

    private List<CopyMenu.Choice> choices() {
        var shown = figure.get();
        var choices = new ArrayList<CopyMenu.Choice>();
        choices.add(CopyMenu.Choice.copy(Text.of("copy.value"), shown::value));
        choices.add(
                CopyMenu.Choice.copy(
                        Text.of("copy.row"),
                        () ->
                                String.join(
                                        "\t",
                                        shown.label(),
                                        shown.value(),
                                        shown.unit(),
                                        shown.note())));
        if (!topic.isEmpty()) choices.add(CopyMenu.Choice.explain(this, topic));
        return choices;
    }

    /// What the tile shows.
    public ObjectProperty<Figure> figureProperty() {
        return figure;
    }

    private void show(Figure shown) {
        label.setText(shown.label());
        mark.setText(shown.tone().mark());
        mark.setManaged(!shown.tone().mark().isEmpty());
        var notation = Notation.of(this).getValue();
        value.setText(notation.shown(shown.value()));
        unit.setText(shown.unit());
        unit.setManaged(!shown.unit().isEmpty());
        note.setText(notation.shown(shown.note()));
        for (Tone tone : Tone.values()) getStyleClass().remove(tone.styleClass());
        getStyleClass().add(shown.tone().styleClass());
        setAccessibleText(
                shown.label() + ": " + shown.value() + " " + shown.unit() + ". " + shown.note());
        setTooltip(shown.help().isEmpty() ? null : new Tooltip(shown.help()));
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
