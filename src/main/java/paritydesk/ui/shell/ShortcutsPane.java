package paritydesk.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import paritydesk.ui.look.Text;

import java.util.List;

/// All shortcuts that work now: the screen's at the left, the program's at the right.
final class ShortcutsPane extends VBox {
    private final ShellModel model;
    private final HBox columns = new HBox();

    ShortcutsPane(ShellModel model) {
        this.model = model;
        getStyleClass().add("shortcuts");
        Label title = new Label(Text.of("shortcuts.title"));
        title.getStyleClass().add("shortcuts-title");
        columns.getStyleClass().add("shortcuts-columns");
        getChildren().addAll(title, columns);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /// Lists what works now and takes the keyboard.
    void open() {
        columns.getChildren().clear();
        model.current()
                .ifPresent(
                        screen -> {
                            if (screen.commands().stream().anyMatch(ShortcutsPane::hasKeys)) {
                                columns.getChildren()
                                        .add(column(screen.title(), screen.commands()));
                            }
                        });
        List<Command> everywhere =
                model.available().stream()
                        .filter(
                                command ->
                                        model
                                                .current()
                                                .map(Screen::commands)
                                                .orElse(List.of())
                                                .stream()
                                                .noneMatch(command::equals))
                        .toList();
        columns.getChildren().add(column(Text.of("shortcuts.everywhere"), everywhere));
        setFocusTraversable(true);
        requestFocus();
    }

    private static VBox column(String name, List<Command> commands) {
        Label head = new Label(name);
        head.getStyleClass().add("shortcuts-head");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcuts-grid");
        ColumnConstraints titles = new ColumnConstraints();
        titles.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(titles);
        int row = 0;
        for (Command command : commands) {
            if (!hasKeys(command)) continue;
            grid.add(label(command.title(), "shortcuts-text"), 0, row);
            HBox keys = new HBox(label(command.keysText(), "keys"));
            keys.getStyleClass().add("shortcuts-keys");
            grid.add(keys, 1, row++);
        }
        return new VBox(head, grid);
    }

    private static boolean hasKeys(Command command) {
        return !command.keysText().isEmpty();
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
