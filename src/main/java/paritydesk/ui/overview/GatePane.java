package paritydesk.ui.overview;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import paritydesk.checklist.Gate;
import paritydesk.checklist.Link;
import paritydesk.ui.checklist.ChecklistModel;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.TextButton;

import java.util.function.Consumer;

/// Why the gate is shut: every blocker with its sentence, each leading to its item.
public final class GatePane extends VBox {

    public GatePane(ChecklistModel model, Consumer<Link> opens) {
        getStyleClass().add("gate-pane");
        Runnable show =
                () -> {
                    getChildren()
                            .setAll(
                                    model.blockers().stream()
                                            .map(b -> blocker(b, model, opens))
                                            .toList());
                    if (model.blockers().isEmpty()) {
                        getChildren().add(label(Text.of("gate.open"), "text-13"));
                    }
                };
        model.blockers().subscribe(show);
        show.run();
    }

    private static TextButton blocker(
            Gate.Blocker blocker, ChecklistModel model, Consumer<Link> opens) {
        var title =
                label(Tone.BLOCKER.mark() + " " + blocker.item() + "  " + blocker.title(), "toned");
        title.getStyleClass().addAll(Tone.BLOCKER.styleClass(), "strong");
        return new TextButton(
                title,
                blocker.why(),
                () -> {
                    model.choose(blocker.item());
                    opens.accept(new Link("checklist", -1, null));
                });
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
