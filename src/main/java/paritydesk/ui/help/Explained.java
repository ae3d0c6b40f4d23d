package paritydesk.ui.help;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/// What a part of the screen does when F1 is pressed while it has the keyboard.
@FunctionalInterface
public interface Explained {

    /// Explains the figure that has the keyboard; false where there is none to explain.
    boolean explain();

    /// Lets F1 on a node explain something.
    static void on(Node node, Explained explained) {
        node.getProperties().put(Explained.class, explained);
    }

    /// Asks a node, or the nearest one above it that knows an answer; false where nobody does.
    static boolean at(@Nullable Node owner) {
        for (var node = owner; node != null; node = node.getParent()) {
            if (node.hasProperties()
                    && node.getProperties().get(Explained.class) instanceof Explained explained
                    && explained.explain()) {
                return true;
            }
        }
        return false;
    }
}
