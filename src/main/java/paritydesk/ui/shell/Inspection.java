package paritydesk.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.function.Supplier;

/// What the inspector explains.
///
/// @param title what is looked at
/// @param subtitle when or where, may be empty
/// @param content makes the explanation when it is shown
public record Inspection(String title, String subtitle, Supplier<Node> content) {
    /// Nothing chosen; the inspector says how to choose.
    public static final Inspection NONE = new Inspection("", "", Region::new);
}
