package paritydesk.ui.look;

import javafx.application.ColorScheme;

/// What a scene wears.
///
/// @param scheme the colour table
/// @param size how large text is
/// @param notation how figures are shown
public record Dress(ColorScheme scheme, TextSize size, Notation notation) {
    /// Text of the usual size, figures as documents have them.
    public static Dress of(ColorScheme scheme) {
        return new Dress(scheme, TextSize.NORMAL, Notation.THIN);
    }
}
