package paritydesk.ui.shell;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

import paritydesk.ui.look.Notation;
import paritydesk.ui.work.Work;

import java.util.HashMap;
import java.util.Map;

/// Below everything: what the figures on the screen rest on, and the work under way.
final class StatusBar extends HBox {
    /// Work that ends within this time is not announced: it would only flicker.
    private static final Duration PATIENCE = Duration.millis(250);

    private final ShellModel model;
    private final HBox parts = new HBox();
    private final HBox works = new HBox();
    private final Map<Work, WorkIndicator> shown = new HashMap<>();

    StatusBar(ShellModel model) {
        this.model = model;
        getStyleClass().add("status");
        parts.getStyleClass().add("status-parts");
        works.getStyleClass().add("status-works");
        HBox.setHgrow(parts, Priority.ALWAYS);
        getChildren().addAll(parts, works);
        model.statusProperty().subscribe(now -> showParts());
        model.preferences().zoneProperty().subscribe(now -> showParts());
        model.background().running().addListener(this::changed);
        model.background().running().forEach(this::announce);
    }

    private void showParts() {
        parts.getChildren().clear();
        var zone = model.preferences().zoneProperty().get();
        for (String text : model.statusProperty().get().parts(zone)) {
            if (!parts.getChildren().isEmpty()) parts.getChildren().add(label("·", "status-dot"));
            Label part = label("", "status-part");
            Notation.show(part, text);
            parts.getChildren().add(part);
        }
    }

    private void changed(ListChangeListener.Change<? extends Work> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::withdraw);
            change.getAddedSubList().forEach(this::announce);
        }
    }

    private void announce(Work work) {
        PauseTransition wait = new PauseTransition(PATIENCE);
        wait.setOnFinished(event -> show(work));
        wait.play();
    }

    private void show(Work work) {
        if (!model.background().running().contains(work)) return;
        WorkIndicator indicator =
                new WorkIndicator(work, () -> model.background().cancel(work.key()));
        shown.put(work, indicator);
        works.getChildren().add(indicator);
    }

    private void withdraw(Work work) {
        WorkIndicator indicator = shown.remove(work);
        if (indicator != null) works.getChildren().remove(indicator);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
