package paritydesk.ui.checklist;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.KeyValues;

/// The inspector of an item: the question, the finding, the threshold and where it comes from; for a question to people, who
/// signed and the form to sign.
public final class ItemPane extends VBox {

    private final ChecklistModel model;
    private final Label question = wrapped("subheading");
    private final Label verdict = wrapped("toned");
    private final KeyValues figures = new KeyValues(1);
    private final VBox words = new VBox();
    private final VBox signed = new VBox();
    private final SignForm form;
    private Tone worn = Tone.NEUTRAL;

    public ItemPane(ChecklistModel model) {
        this.model = model;
        getStyleClass().add("item-pane");
        form = new SignForm(model);
        var head = new VBox(question, verdict);
        for (var part : new VBox[] {head, words, signed}) {
            part.getStyleClass().add("item-words");
        }
        getChildren().addAll(head, figures, words, signed, form);
        model.chosenProperty().subscribe(now -> now.ifPresent(this::show));
    }

    private void show(Entry entry) {
        question.setText(entry.question());
        verdict.getStyleClass().remove(worn.styleClass());
        worn = entry.tone();
        verdict.getStyleClass().add(worn.styleClass());
        verdict.setText((worn.mark() + " " + entry.verdict() + " · " + entry.severity()).strip());
        figures.clear();
        if (!entry.human()) {
            figures.row(entry.tone(), Text.of("checklist.figure"), entry.figure());
            figures.row(Text.of("checklist.threshold"), entry.threshold());
        }
        words.getChildren().clear();
        if (!entry.why().isEmpty()) {
            words.getChildren().add(said("text-13", entry.why()));
        }
        if (!entry.source().isEmpty()) {
            words.getChildren().add(said("caption", Text.of("checklist.from", entry.source())));
        }
        signed.getChildren().clear();
        for (var signature : model.signatures()) {
            signed.getChildren().add(said("text-13", Tone.GOOD.mark() + " " + signature.who()));
            signed.getChildren()
                    .add(said("caption", (signature.at() + " " + signature.comment()).strip()));
        }
        form.setVisible(entry.human());
        form.setManaged(entry.human());
    }

    private static Label said(String style, String text) {
        var label = wrapped(style);
        label.setText(text);
        return label;
    }

    private static Label wrapped(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
