package paritydesk.ui.look;

import javafx.application.ColorScheme;

import java.util.function.UnaryOperator;

/// What a scene wears.
///
/// @param scheme the colour table
/// @param size how large text is
/// @param notation how figures are shown
/// @param clock puts a second clock beside the instants of a text
public record Dress(
        ColorScheme scheme, TextSize size, Notation notation, UnaryOperator<String> clock) {

    /// Instants in UTC alone.
    public Dress(ColorScheme scheme, TextSize size, Notation notation) {
        this(scheme, size, notation, UnaryOperator.identity());
    }

    /// Text of the usual size, figures as documents have them.
    public static Dress of(ColorScheme scheme) {
        return new Dress(scheme, TextSize.NORMAL, Notation.THIN);
    }
}
