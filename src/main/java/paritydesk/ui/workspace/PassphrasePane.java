package paritydesk.ui.workspace;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import paritydesk.store.Passphrase;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.Buttons;

import java.util.Arrays;
import java.util.function.BiConsumer;

/// Asks for a passphrase above everything else: the present one, a new one twice with a hint of how hard it is to guess, or both.
public final class PassphrasePane extends VBox {

    /// Below this a new passphrase is called weak, above twice as much strong; what a fast machine guesses in a year.
    private static final double WEAK = 50;

    private static final double STRONG = 80;

    private final PasswordField present = new PasswordField();
    private final PasswordField fresh = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Label hint = new Label();
    private final Label fault = new Label();
    private final Ask ask;
    private final Runnable close;
    private final BiConsumer<@Nullable Passphrase, @Nullable Passphrase> given;

    /// What is asked for.
    public enum Ask {
        PRESENT,
        FRESH,
        BOTH
    }

    /// @param about what for, as a sentence
    /// @param given gets the present passphrase and the new one, each null where it was not asked for
    public PassphrasePane(
            Ask ask,
            String about,
            Runnable close,
            BiConsumer<@Nullable Passphrase, @Nullable Passphrase> given) {
        this.ask = ask;
        this.close = close;
        this.given = given;
        getStyleClass().add("dialog");
        setMaxSize(440, Region.USE_PREF_SIZE);
        var title = new Label(Text.of("passphrase.title"));
        title.getStyleClass().add("heading");
        var words = new Label(about);
        words.setWrapText(true);
        getChildren().addAll(title, words);
        if (ask != Ask.FRESH) {
            add(Text.of("passphrase.present"), present, "passphrase-present");
        }
        if (ask != Ask.PRESENT) {
            add(Text.of("passphrase.fresh"), fresh, "passphrase-fresh");
            add(Text.of("passphrase.again"), again, "passphrase-again");
            hint.getStyleClass().add("muted");
            hint.setId("passphrase-hint");
            hint.setWrapText(true);
            getChildren().add(hint);
            fresh.textProperty().subscribe(this::weigh);
        }
        fault.getStyleClass().add("form-fault");
        fault.setId("passphrase-fault");
        fault.setWrapText(true);
        getChildren().addAll(fault, buttons());
    }

    private void add(String name, PasswordField field, String id) {
        field.setId(id);
        field.setAccessibleText(name);
        field.setOnAction(event -> go());
        var label = new Label(name);
        label.setLabelFor(field);
        label.getStyleClass().add("muted");
        getChildren().add(new VBox(4, label, field));
    }

    private HBox buttons() {
        Button go = Buttons.of("passphrase-go", Text.of("passphrase.go"), this::go);
        go.getStyleClass().add("primary");
        Button leave = Buttons.of("passphrase-leave", Text.of("passphrase.leave"), this::leave);
        var bar = new HBox(8, go, leave);
        bar.getStyleClass().add("dialog-buttons");
        return bar;
    }

    /// The field to type in first.
    public void focus() {
        (ask == Ask.FRESH ? fresh : present).requestFocus();
    }

    private void weigh(String text) {
        try (var phrase = phrase(fresh)) {
            var word =
                    phrase.length() < Passphrase.SHORTEST
                            ? "short"
                            : phrase.bits() < WEAK
                                    ? "weak"
                                    : phrase.bits() < STRONG ? "fair" : "strong";
            hint.setText(
                    text.isEmpty() ? Text.of("passphrase.hint") : Text.of("passphrase." + word));
        }
    }

    private void go() {
        if (ask != Ask.FRESH && present.getLength() == 0) {
            fault.setText(Text.of("passphrase.missing"));
        } else if (ask != Ask.PRESENT && fresh.getLength() < Passphrase.SHORTEST) {
            fault.setText(Text.of("passphrase.short"));
        } else if (ask != Ask.PRESENT && !fresh.getText().equals(again.getText())) {
            fault.setText(Text.of("passphrase.differ"));
        } else {
            var was = ask == Ask.FRESH ? null : phrase(present);
            var then = ask == Ask.PRESENT ? null : phrase(fresh);
            leave();
            given.accept(was, then);
        }
    }

    private void leave() {
        for (var field : new PasswordField[] {present, fresh, again}) {
            field.clear();
        }
        close.run();
    }

    private static Passphrase phrase(PasswordField field) {
        var letters = new char[field.getLength()];
        field.getCharacters().toString().getChars(0, letters.length, letters, 0);
        var phrase = Passphrase.of(letters);
        Arrays.fill(letters, ' ');
        return phrase;
    }
}
