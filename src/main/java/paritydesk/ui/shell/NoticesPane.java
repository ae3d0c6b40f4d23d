package paritydesk.ui.shell;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import paritydesk.ui.look.Icon;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;

/// Short messages in the lower right corner, newest below.
final class NoticesPane extends VBox {
    private static final Duration STAY = Duration.seconds(7);

    private final ShellModel model;

    NoticesPane(ShellModel model) {
        this.model = model;
        getStyleClass().add("notices");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        model.notices().addListener(this::changed);
        fill();
    }

    private void changed(ListChangeListener.Change<? extends Notice> change) {
        while (change.next()) change.getAddedSubList().forEach(this::leaveInTime);
        fill();
    }

    private void leaveInTime(Notice notice) {
        if (notice.tone() == Tone.BLOCKER) return;
        PauseTransition stay = new PauseTransition(STAY);
        stay.setOnFinished(event -> model.notices().remove(notice));
        stay.play();
    }

    private void fill() {
        getChildren().setAll(model.notices().stream().map(this::node).toList());
    }

    private Node node(Notice notice) {
        Label mark = new Label(notice.tone().mark());
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.getStyleClass().add("notice-mark");
        Label text = new Label();
        Notation.show(text, notice.text());
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.getStyleClass().add("notice-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(mark, text);
        line.getStyleClass().addAll("notice", notice.tone().styleClass());
        notice.action().ifPresent(next -> line.getChildren().add(button(notice, next)));
        Button close = new Button();
        close.setGraphic(Icon.CLOSE.node());
        close.getStyleClass().setAll("tool");
        close.setAccessibleText(Text.of("notice.close"));
        close.setOnAction(event -> model.notices().remove(notice));
        line.getChildren().add(close);
        return line;
    }

    private Button button(Notice notice, Command next) {
        Button button = new Button(next.title());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(
                event -> {
                    model.notices().remove(notice);
                    next.run();
                });
        return button;
    }
}
