package paritydesk.ui.part;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import paritydesk.ui.help.HelpEvent;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The menu of a figure, row, table or chart: what can be copied, and what can be explained. Opens by the right mouse button, by the menu
/// key and by Shift+F10.
public final class CopyMenu {
    private CopyMenu() {}

    /// One line of the menu.
    public record Choice(String title, Runnable does) {

        /// Puts a text on the clipboard.
        public static Choice copy(String title, Supplier<String> words) {
            return new Choice(title, () -> put(words.get()));
        }

        /// Explains a figure in the inspector.
        public static Choice explain(Node from, String topic) {
            var about = Topic.of(topic);
            return new Choice(
                    Text.of("help.about", about.title()),
                    () -> from.fireEvent(new HelpEvent(about)));
        }
    }

    /// Gives a node its menu. `choices` learns the node under the pointer, or nothing where the keyboard asks.
    public static void on(Node node, Function<Optional<Node>, List<Choice>> choices) {
        node.addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> {
                    Optional<Node> under =
                            event.isKeyboardTrigger()
                                    ? Optional.empty()
                                    : Optional.ofNullable(
                                            event.getPickResult().getIntersectedNode());
                    var menu = menu(choices.apply(under));
                    menu.show(node, event.getScreenX(), event.getScreenY());
                    event.consume();
                });
        node.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean asked =
                            event.getCode() == KeyCode.CONTEXT_MENU
                                    || (event.getCode() == KeyCode.F10 && event.isShiftDown());
                    if (asked) {
                        show(node, choices.apply(Optional.empty()));
                        event.consume();
                    }
                });
    }

    /// Opens a menu under a node.
    static void show(Node node, List<Choice> choices) {
        menu(choices).show(node, Side.BOTTOM, 0, 0);
    }

    /// Puts a text on the clipboard.
    public static void put(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static ContextMenu menu(List<Choice> choices) {
        var menu = new ContextMenu();
        menu.setAutoHide(true);
        for (var choice : choices) {
            var item = new MenuItem(choice.title());
            item.setOnAction(event -> choice.does().run());
            menu.getItems().add(item);
        }
        return menu;
    }
}
