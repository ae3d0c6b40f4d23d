package paritydesk.ui.shell;

import javafx.scene.Node;

import paritydesk.ui.look.Icon;

import java.util.List;
import java.util.function.Supplier;

/// A screen that exists. Its place in the list gives it the shortcut `Ctrl/⌘ 1` … `9`.
///
/// @param id stable name, kept in the settings as the last screen
/// @param title name in the navigation
/// @param icon its sign there
/// @param commands what can be done on it; its shortcuts work while it is shown
/// @param content makes its node, once, when it is first shown
public record Screen(
        String id, String title, Icon icon, List<Command> commands, Supplier<Node> content) {
    public Screen {
        commands = List.copyOf(commands);
    }

    /// A screen without commands of its own.
    public static Screen of(String id, String title, Icon icon, Supplier<Node> content) {
        return new Screen(id, title, icon, List.of(), content);
    }
}
