package paritydesk.ui.tour;

import javafx.beans.Observable;
import javafx.scene.input.KeyCombination;

import paritydesk.ui.look.Text;

import java.util.List;
import java.util.function.BooleanSupplier;

/// One thing to do.
///
/// @param id names its texts and is what is kept
/// @param watched what may change when it is done
/// @param done whether it is done now
public record Task(String id, List<Observable> watched, BooleanSupplier done) {
    public Task {
        watched = List.copyOf(watched);
    }

    /// What is to be done, in a line.
    public String title() {
        return Text.of("tour." + id + ".title");
    }

    /// What it shows and why it matters.
    public String text() {
        return Text.of("tour." + id + ".text");
    }

    /// What to press.
    public String keys() {
        return Text.of("tour." + id + ".keys", shortcut());
    }

    /// The machine's own key for shortcuts, as it is written before another one.
    private static String shortcut() {
        var shown = KeyCombination.valueOf("Shortcut+K").getDisplayText();
        return shown.substring(0, shown.length() - 1);
    }

    /// What to click instead.
    public String mouse() {
        return Text.of("tour." + id + ".mouse");
    }
}
