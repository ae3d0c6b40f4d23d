package paritydesk.ui.scenarios;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import paritydesk.shock.Applied;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;

/// What the shocks that are tried change, and the real events that they come from, for the inspector.
public final class TriedPane extends VBox {

    public TriedPane(ScenariosModel model) {
        getStyleClass().add("topic");
        model.stack().subscribe(() -> fill(model));
        fill(model);
    }

    private void fill(ScenariosModel model) {
        getChildren().clear();
        if (model.stack().isEmpty()) {
            getChildren().add(label(Text.of("scenarios.hint"), "muted"));
        }
        model.stack().forEach(this::add);
    }

    private void add(Applied applied) {
        var shock = applied.shock();
        getChildren()
                .addAll(
                        label(shock.name(), "key-values-section"),
                        label(shock.about(), "topic-text"),
                        label(shock.event(), "topic-formula"),
                        label(
                                Text.of("scenarios.changes", shock.documents(), applied.target()),
                                "caption"));
    }

    private static Label label(String text, String style) {
        var label = new Label();
        Notation.show(label, text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
