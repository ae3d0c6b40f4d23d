package paritydesk.ui.checklist;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import paritydesk.checklist.Link;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;

import java.util.function.Consumer;

/// The inspector of an item: the question, the finding, the threshold and where it comes from; for a question to people, who
/// signed and the form to sign.
public final class ItemPane extends VBox {

    private final ChecklistModel model;
    private final Consumer<Link> opens;
    private final Label question = wrapped("subheading");
    private final Label verdict = wrapped("toned");
    private final VBox words = new VBox();
    private final VBox signed = new VBox();
    private final SignForm form;
    private Tone worn = Tone.NEUTRAL;

    /// @param opens goes to the view that shows an item's figure
    public ItemPane(ChecklistModel model, Consumer<Link> opens) {
        this.model = model;
        this.opens = opens;
        getStyleClass().add("item-pane");
        form = new SignForm(model);
        var head = new VBox(question, verdict);
        for (var part : new VBox[] {head, words, signed}) {
            part.getStyleClass().add("item-words");
        }
        getChildren().addAll(head, words, signed, form);
        model.chosenProperty().subscribe(now -> now.ifPresent(this::show));
        model.turnProperty().subscribe(() -> model.chosenProperty().get().ifPresent(this::show));
    }

    private void show(Entry entry) {
        question.setText(entry.question());
        verdict.getStyleClass().remove(worn.styleClass());
        worn = entry.tone();
        verdict.getStyleClass().add(worn.styleClass());
        var grave = worn == Tone.BLOCKER ? " · " + entry.severity() : "";
        verdict.setText((worn.mark() + " " + entry.verdict() + grave).strip());
        words.getChildren().clear();
        fact(Text.of("checklist.figure"), entry.figure());
        fact(Text.of("checklist.threshold"), entry.threshold());
        if (!entry.why().isEmpty()) {
            words.getChildren().add(said("text-13", entry.why()));
        }
        if (!entry.source().isEmpty()) {
            words.getChildren().add(said("caption", Text.of("checklist.from", entry.source())));
        }
        entry.link().ifPresent(link -> words.getChildren().add(button(link)));
        signed.getChildren().clear();
        if (entry.human()) {
            signed.getChildren().add(said("subheading", Text.of("sign.list")));
        }
        if (entry.human() && model.signatures().isEmpty()) {
            signed.getChildren().add(said("muted", Text.of("sign.none")));
        }
        model.signatures().forEach(s -> signed(s, s.stale().isEmpty() ? Tone.GOOD : Tone.CAUTION));
        if (!model.waivers().isEmpty()) {
            signed.getChildren().add(said("subheading", Text.of("waive.list")));
        }
        model.waivers().forEach(w -> signed(w, Tone.CAUTION));
        var moves = model.statements().moves();
        if (!moves.isEmpty()) {
            signed.getChildren().add(said("subheading", Text.of("threshold.list")));
        }
        moves.forEach(m -> signed(m, Tone.CAUTION));
        form.show(entry);
    }

    private void signed(Statements.Said signature, Tone tone) {
        signed.getChildren().add(said("text-13", tone.mark() + " " + signature.who()));
        signed.getChildren()
                .add(
                        said(
                                "caption",
                                signature.comment().isEmpty()
                                        ? signature.at()
                                        : signature.at() + " · " + signature.comment()));
        if (!signature.stale().isEmpty()) {
            var stale = said("toned", signature.stale());
            stale.getStyleClass().add(Tone.CAUTION.styleClass());
            signed.getChildren().add(stale);
        }
    }

    /// A name over its value, which may be as long as it needs to be.
    private void fact(String name, String value) {
        words.getChildren().add(new VBox(said("caption", name), said("text-13", value)));
    }

    private Button button(Link link) {
        var button = new Button(Text.of("checklist.show", LinkCell.screen(link)));
        button.setId("item-link");
        button.setOnAction(event -> opens.accept(link));
        return button;
    }

    private static Label said(String style, String text) {
        var label = wrapped(style);
        Notation.show(label, text);
        return label;
    }

    private static Label wrapped(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
