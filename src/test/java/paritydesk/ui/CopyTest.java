package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import paritydesk.timeline.Run;
import paritydesk.ui.help.Topic;
import paritydesk.ui.look.Text;
import paritydesk.ui.part.FigureTile;
import paritydesk.ui.part.KeyValues;
import paritydesk.ui.shell.ShellModel;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Copying and explaining by the keyboard: figures, rows, tables and charts.
@ExtendWith(ApplicationExtension.class)
final class CopyTest {

    @TempDir private Path folder;

    private DeskWindow window;
    private Desktop desktop;
    private ShellModel shell;

    @Start
    void start(Stage stage) {
        window = DeskWindow.show(stage, folder, ColorScheme.LIGHT);
        desktop = window.desktop();
        shell = window.shell();
        desktop.start();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aTileIsCopiedAndExplained(FxRobot robot) throws Exception {
        opened();
        until(() -> robot.lookup("#tile-0").tryQuery().isPresent());
        var tile = robot.lookup("#tile-0").queryAs(FigureTile.class);
        choose(robot, tile, Text.of("copy.value"));
        assertThat(clipboard(robot)).isEqualTo(tile.figureProperty().get().value());
        robot.interact(tile::requestFocus);
        robot.type(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shell.inspectionProperty().get().title())
                .isEqualTo(Topic.of("parity-gap").title());
    }

    @Test
    void aRowOfTheInspectorIsCopiedAndExplained(FxRobot robot) throws Exception {
        opened();
        robot.interact(() -> shell.show("timeline"));
        until(() -> robot.lookup(".key-values").tryQuery().isPresent());
        var grid = robot.lookup(".key-values").queryAs(KeyValues.class);
        robot.interact(grid::requestFocus);
        var rows = grid.table().lines().toList();
        int perceived = named(rows, Text.of("reading.ratio.perceived"));
        robot.type(KeyCode.DOWN, perceived);
        choose(robot, grid, Text.of("copy.row"));
        assertThat(clipboard(robot)).isEqualTo(rows.get(perceived));
        robot.interact(grid::requestFocus);
        robot.type(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shell.inspectionProperty().get().title())
                .isEqualTo(Topic.of("ratio-perceived").title());
    }

    /// Where the line that begins with `name` is.
    private static int named(List<String> lines, String name) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWholeTableIsCopiedWithTheFiguresShown(FxRobot robot) throws Exception {
        var run = opened();
        robot.interact(() -> shell.show("positions"));
        TableView<?> table = robot.lookup("#positions-table").queryTableView();
        until(() -> table.getItems().size() == run.scenario().book().accounts().size());
        choose(robot, table, Text.of("positions.copy.table"));
        until(() -> clipboard(robot).lines().count() == table.getItems().size() + 1);
        var heads =
                table.getVisibleLeafColumns().stream()
                        .filter(TableColumn::isSortable)
                        .map(TableColumn::getText)
                        .collect(Collectors.joining("\t"));
        assertThat(clipboard(robot).lines().findFirst()).contains(heads);
        assertThat(clipboard(robot).lines().map(line -> line.split("\t", 2)[0]).skip(1))
                .containsExactlyInAnyOrderElementsOf(
                        run.scenario().book().accounts().stream().map(a -> a.id()).toList());
    }

    @Test
    void aChartIsCopiedAsTable(FxRobot robot) throws Exception {
        opened();
        until(() -> robot.lookup("#overview-chart").tryQuery().isPresent());
        choose(robot, robot.lookup("#overview-chart").query(), Text.of("chart.table"));
        assertThat(clipboard(robot).lines().count())
                .isGreaterThan(desktop.session().run().orElseThrow().clock().size() / 2);
    }

    /// Opens the menu of a node by the keyboard and chooses a line.
    private static void choose(FxRobot robot, Node node, String title) {
        robot.interact(
                () -> {
                    node.setFocusTraversable(true);
                    node.requestFocus();
                });
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(
                () -> {
                    var menu =
                            Window.getWindows().stream()
                                    .filter(ContextMenu.class::isInstance)
                                    .map(ContextMenu.class::cast)
                                    .findFirst()
                                    .orElseThrow();
                    menu.getItems().stream()
                            .filter(item -> title.equals(item.getText()))
                            .findFirst()
                            .map(MenuItem::getOnAction)
                            .orElseThrow()
                            .handle(new ActionEvent());
                    menu.hide();
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String clipboard(FxRobot robot) {
        var text = new String[] {""};
        robot.interact(
                () -> {
                    var now = Clipboard.getSystemClipboard().getString();
                    text[0] = now == null ? "" : now;
                });
        return text[0];
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Run opened() throws Exception {
        until(() -> desktop.session().run().isPresent());
        return desktop.session().run().orElseThrow();
    }
}
