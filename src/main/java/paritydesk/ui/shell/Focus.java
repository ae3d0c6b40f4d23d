package paritydesk.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.Optional;

/// Moves the keyboard between the parts of the frame.
final class Focus {
    private Focus() {}

    /// Puts the keyboard into the next part after the one that has it, going round and skipping parts that cannot take it.
    static void cycle(List<? extends Node> parts, Node owner, int direction) {
        int at = 0;
        for (int i = 0; i < parts.size(); i++) if (holds(parts.get(i), owner)) at = i;
        for (int i = 1; i <= parts.size(); i++) {
            Optional<Node> target =
                    first(parts.get(Math.floorMod(at + i * direction, parts.size())));
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    /// The first node below, or the node itself, that can take the keyboard.
    static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) return Optional.empty();
        if (node.isFocusTraversable()) return Optional.of(node);
        if (!(node instanceof Parent parent)) return Optional.empty();
        return parent.getChildrenUnmodifiable().stream()
                .map(Focus::first)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The first table or list below that is shown, with its first row chosen where none is.
    static Optional<Node> list(Node node) {
        if (!node.isVisible() || node.isDisabled()) return Optional.empty();
        return switch (node) {
            case TableView<?> table -> {
                if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
                yield Optional.of(table);
            }
            case ListView<?> list -> {
                if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
                yield Optional.of(list);
            }
            case Parent parent ->
                    parent.getChildrenUnmodifiable().stream()
                            .map(Focus::list)
                            .flatMap(Optional::stream)
                            .findFirst();
            default -> Optional.empty();
        };
    }

    private static boolean holds(Node part, Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) if (at.equals(part)) return true;
        return false;
    }
}
