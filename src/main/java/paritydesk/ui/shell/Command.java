package paritydesk.ui.shell;

import javafx.scene.input.KeyCombination;

import java.util.function.BooleanSupplier;

/// Something that the user can do, from the palette, by its keys, or from a menu.
///
/// @param title what it does, as a verb phrase
/// @param group where it belongs, shown beside it in the palette
/// @param keys its shortcut, or [KeyCombination#NO_MATCH]
/// @param enabled whether it can be done now; what cannot is not offered
/// @param action does it, on the JavaFX thread
public record Command(
        String title, String group, KeyCombination keys, BooleanSupplier enabled, Runnable action) {
    /// A command without keys that can always be done.
    public static Command of(String title, String group, Runnable action) {
        return new Command(title, group, KeyCombination.NO_MATCH, () -> true, action);
    }

    /// The same with a shortcut in JavaFX's notation, such as `Shortcut+O`.
    public Command keys(String shortcut) {
        return new Command(title, group, KeyCombination.valueOf(shortcut), enabled, action);
    }

    /// The same, offered only while a condition holds.
    public Command when(BooleanSupplier condition) {
        return new Command(title, group, keys, condition, action);
    }

    /// Its keys as written for the user, empty if it has none.
    public String keysText() {
        return keys.equals(KeyCombination.NO_MATCH) ? "" : keys.getDisplayText();
    }

    /// Does it if it can be done.
    public boolean run() {
        boolean can = enabled.getAsBoolean();
        if (can) action.run();
        return can;
    }
}
