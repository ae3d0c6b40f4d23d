package paritydesk.ui.positions;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;

import paritydesk.ui.figure.Charts;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.CopyMenu;
import paritydesk.ui.part.TableCopies;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.Notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// What can be taken away from the table and how its columns are chosen.
final class TableActions {

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final PositionsModel model;
    private final AccountsTable table;
    private final Consumer<Notice> tells;
    private final Consumer<Path> exports;

    /// @param exports hears of every file that is written
    TableActions(
            PositionsModel model,
            AccountsTable table,
            Consumer<Notice> tells,
            Consumer<Path> exports) {
        this.exports = exports;
        this.model = model;
        this.table = table;
        this.tells = tells;
    }

    /// The menu of a right click, and `Ctrl/⌘ C` for the rows.
    void attach(Runnable opens) {
        TableCopies.on(
                table.node(),
                List.of(new CopyMenu.Choice(Text.of("positions.open"), opens)),
                List.of(
                        new CopyMenu.Choice(Text.of("positions.copy.table"), this::copyTable),
                        new CopyMenu.Choice(Text.of("positions.copy.picture"), this::copyPicture),
                        new CopyMenu.Choice(Text.of("positions.export"), this::export)));
        table.node()
                .addEventHandler(
                        KeyEvent.KEY_PRESSED,
                        event -> {
                            if (COPY.match(event)) {
                                copyRows();
                                event.consume();
                            }
                        });
    }

    /// Chooses the columns; it is filled when it opens, as columns may have been dragged since.
    MenuButton columns() {
        var menu = new MenuButton(Text.of("positions.columns"));
        menu.setId("positions-columns");
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(Text.of("positions.columns.help")));
        menu.getItems().setAll(item(Text.of("positions.columns.usual"), model::disarrange));
        menu.setOnShowing(
                event -> {
                    menu.getItems()
                            .setAll(
                                    item(Text.of("positions.columns.usual"), model::disarrange),
                                    new SeparatorMenuItem());
                    Arrays.stream(Field.values()).map(this::choice).forEach(menu.getItems()::add);
                });
        return menu;
    }

    private MenuItem choice(Field field) {
        var item = new CheckMenuItem(model.title(field));
        item.setSelected(table.order().shows(field));
        item.setOnAction(event -> model.arrange(table.order().toggled(field)));
        return item;
    }

    void copyRows() {
        CopyMenu.put(model.table(table.selected(), table.order().fields()));
    }

    void copyTable() {
        model.tableOfAll(table.order().fields(), CopyMenu::put);
    }

    /// Twice the size of a cell, so that it can be read in a document.
    void copyPicture() {
        table.selected().stream()
                .findFirst()
                .flatMap(model.sparks()::of)
                .ifPresent(
                        line -> {
                            var canvas = Charts.canvas();
                            canvas.resize(2 * Field.EROSION.width(), 44);
                            canvas.setDrawing(line);
                            WritableImage image = canvas.toImage(2);
                            var content = new ClipboardContent();
                            content.putImage(image);
                            Clipboard.getSystemClipboard().setContent(content);
                        });
    }

    /// Writes what is shown into a file that is asked for.
    void export() {
        var chooser = new FileChooser();
        chooser.setTitle(Text.of("positions.export"));
        chooser.setInitialFileName("positions.csv");
        var file = chooser.showSaveDialog(table.node().getScene().getWindow());
        if (file == null) {
            return;
        }
        var made = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            Files.writeString(file.toPath(), model.csv(table.order().fields(), made));
            exports.accept(file.toPath());
            tells.accept(Notice.of(Tone.GOOD, Text.of("positions.written", file.toString())));
        } catch (IOException e) {
            tells.accept(Notice.of(Tone.BLOCKER, Session.reason(e)));
        }
    }

    static MenuItem item(String words, Runnable does) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> does.run());
        return item;
    }
}
