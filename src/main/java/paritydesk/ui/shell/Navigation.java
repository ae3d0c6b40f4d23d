package paritydesk.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.Map;

/// The list of screens. Arrows move in it, Enter or Space shows a screen.
final class Navigation extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final ShellModel model;
    private final Map<String, Button> items = new HashMap<>();

    Navigation(ShellModel model) {
        this.model = model;
        getStyleClass().add("navigation");
        model.screens().subscribe(this::fill);
        model.currentProperty().subscribe(this::mark);
        addEventHandler(KeyEvent.KEY_PRESSED, this::step);
        fill();
    }

    /// Puts the keyboard on the item of the screen shown.
    void focusCurrent() {
        Button item = items.get(model.currentProperty().get());
        if (item != null) item.requestFocus();
    }

    private void fill() {
        items.clear();
        for (Screen screen : model.screens())
            items.put(screen.id(), item(screen, model.screens().indexOf(screen) + 1));
        getChildren()
                .setAll(model.screens().stream().map(screen -> items.get(screen.id())).toList());
        mark();
    }

    private Button item(Screen screen, int number) {
        Label title = new Label(screen.title());
        title.getStyleClass().add("nav-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label key = new Label(number <= 9 ? Integer.toString(number) : "");
        key.getStyleClass().add("nav-key");
        HBox line = new HBox(screen.icon().node(), title, gap, key);
        line.getStyleClass().add("nav-line");
        Button item = new Button();
        item.setId("nav-" + screen.id());
        item.setGraphic(line);
        item.getStyleClass().setAll("nav-item");
        item.setAccessibleRole(AccessibleRole.TAB_ITEM);
        item.setAccessibleText(screen.title());
        item.setMaxWidth(Double.MAX_VALUE);
        item.setOnAction(event -> model.show(screen.id()));
        return item;
    }

    private void mark() {
        items.forEach(
                (id, item) ->
                        item.pseudoClassStateChanged(
                                SELECTED, id.equals(model.currentProperty().get())));
    }

    private void step(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case UP -> -1;
                    case DOWN -> 1;
                    default -> 0;
                };
        if (step == 0 || getChildren().isEmpty()) return;
        int at = getChildren().indexOf(getScene().getFocusOwner());
        getChildren().get(Math.clamp(at + step, 0, getChildren().size() - 1)).requestFocus();
        event.consume();
    }
}
