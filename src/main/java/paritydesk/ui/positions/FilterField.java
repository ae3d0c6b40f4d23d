package paritydesk.ui.positions;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import paritydesk.ui.look.Text;
import paritydesk.ui.part.Sized;

/// The filter's line, with completions beneath it while somebody types and the menu of kept filters beside it. Enter uses the filter, arrow
/// down goes into the completions, Escape closes them.
final class FilterField {

    private final PositionsModel model;
    private final TextField field = new TextField();
    private final ContextMenu completions = new ContextMenu();

    FilterField(PositionsModel model, Runnable entered) {
        this.model = model;
        field.setId("positions-filter");
        model.momentProperty().subscribe(any -> field.setPromptText(model.example()));
        field.setAccessibleText(Text.of("positions.filter"));
        Sized.mostWidth(field, 560);
        field.textProperty().bindBidirectional(model.filterProperty());
        completions.setId("positions-completions");
        field.setOnAction(
                event -> {
                    completions.hide();
                    model.filters().used(field.getText());
                    entered.run();
                });
        field.addEventHandler(KeyEvent.KEY_TYPED, event -> suggest());
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
                        suggest();
                        event.consume();
                    }
                });
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                completions.hide();
                            }
                        });
    }

    TextField node() {
        return field;
    }

    /// Filters with a name, the last ones used, and keeping the present one.
    MenuButton kept() {
        var menu = new MenuButton(Text.of("positions.saved"));
        menu.setId("positions-kept");
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(Text.of("positions.saved.help")));
        fill(menu);
        menu.setOnShowing(event -> fill(menu));
        return menu;
    }

    private void fill(MenuButton menu) {
        var keep = TableActions.item(Text.of("positions.save"), this::keep);
        keep.setDisable(field.getText().isBlank() || !model.faultProperty().get().isEmpty());
        menu.getItems().setAll(keep);
        var filters = model.filters();
        if (!filters.named().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (var one : filters.named()) {
            menu.getItems()
                    .add(
                            TableActions.item(
                                    one.name() + " — " + one.filter(),
                                    () -> model.filterProperty().set(one.filter())));
        }
        for (var one : filters.named()) {
            menu.getItems()
                    .add(
                            TableActions.item(
                                    Text.of("positions.forget", one.name()),
                                    () -> filters.forget(one)));
        }
        if (!filters.recent().isEmpty()) {
            var head = TableActions.item(Text.of("positions.recent"), () -> {});
            head.setDisable(true);
            menu.getItems().addAll(new SeparatorMenuItem(), head);
        }
        for (var recent : filters.recent()) {
            menu.getItems()
                    .add(TableActions.item(recent, () -> model.filterProperty().set(recent)));
        }
    }

    private void keep() {
        var asks = new TextInputDialog();
        asks.initOwner(field.getScene().getWindow());
        asks.setTitle(Text.of("positions.save.title"));
        asks.setHeaderText(field.getText());
        asks.setContentText(Text.of("positions.save.name"));
        asks.showAndWait().ifPresent(name -> model.filters().keep(name, field.getText()));
    }

    private void suggest() {
        var found = model.completions(field.getText(), field.getCaretPosition());
        completions.getItems().clear();
        for (var one : found) {
            completions.getItems().add(TableActions.item(one.shown(), () -> take(one)));
        }
        if (found.isEmpty() || field.getScene() == null) {
            completions.hide();
        } else if (!completions.isShowing()) {
            completions.show(field, Side.BOTTOM, 0, 0);
        }
    }

    private void take(Completions.Completion one) {
        field.setText(one.text());
        field.requestFocus();
        field.positionCaret(one.caret());
    }
}
