package paritydesk.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import paritydesk.ui.look.Text;
import paritydesk.ui.part.Sized;

import java.util.List;

/// The command palette: type to narrow, arrows to choose, Enter to do, Escape to leave.
final class PalettePane extends VBox {
    private static final int ROWS = 12;
    private static final int PAGE = 8;

    private final ShellModel model;
    private final Runnable close;
    private final TextField query = new TextField();
    private final ListView<Command> list = new ListView<>();

    PalettePane(ShellModel model, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().add("palette");
        query.setId("palette-query");
        query.setPromptText(Text.of("palette.prompt"));
        list.setId("palette-list");
        list.setFocusTraversable(false);
        Sized.rows(list, 32);
        list.setCellFactory(any -> new Row());
        Label none = new Label(Text.of("palette.none"));
        none.getStyleClass().add("palette-none");
        list.setPlaceholder(none);
        list.setOnMouseClicked(event -> run());
        getChildren().addAll(query, list);
        query.textProperty().subscribe(this::find);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /// Empties the query, finds afresh and takes the keyboard.
    void open() {
        query.clear();
        find("");
        query.requestFocus();
    }

    private void find(String wanted) {
        List<Command> found = model.find(wanted);
        list.getItems().setAll(found);
        list.getSelectionModel().select(0);
        list.scrollTo(0);
        list.setPrefHeight(Math.clamp(found.size(), 1, ROWS) * list.getFixedCellSize() + 9);
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(PAGE);
            case PAGE_UP -> step(-PAGE);
            case ENTER -> run();
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int rows) {
        int last = list.getItems().size() - 1;
        if (last < 0) return;
        int index = Math.clamp(list.getSelectionModel().getSelectedIndex() + rows, 0, last);
        list.getSelectionModel().select(index);
        list.scrollTo(Math.max(0, index - ROWS + 1));
    }

    private void run() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) return;
        close.run();
        chosen.run();
    }

    private static final class Row extends ListCell<Command> {
        private final Label title = new Label();
        private final Label group = new Label();
        private final Label keys = new Label();
        private final HBox line;

        Row() {
            title.getStyleClass().add("palette-title");
            group.getStyleClass().add("palette-group");
            keys.getStyleClass().add("keys");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            line = new HBox(title, group, gap, keys);
            line.getStyleClass().add("palette-line");
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            title.setText(command.title());
            group.setText(command.group());
            keys.setText(command.keysText());
            keys.setVisible(!command.keysText().isEmpty());
            setGraphic(line);
        }
    }
}
