package paritydesk.ui.look;

import javafx.application.ColorScheme;
import javafx.application.Platform;

/// What the user chose: light, dark, or as the operating system has it.
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /// The colour table that this choice means now. On the JavaFX thread only, as it may ask the operating system.
    public ColorScheme scheme() {
        return switch (this) {
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
            case SYSTEM -> Platform.getPreferences().getColorScheme();
        };
    }

    /// The choice after this one, going round.
    public Theme next() {
        return switch (this) {
            case SYSTEM -> LIGHT;
            case LIGHT -> DARK;
            case DARK -> SYSTEM;
        };
    }

    /// The name shown to the user.
    public String title() {
        return switch (this) {
            case SYSTEM -> Text.of("theme.system");
            case LIGHT -> Text.of("theme.light");
            case DARK -> Text.of("theme.dark");
        };
    }
}
