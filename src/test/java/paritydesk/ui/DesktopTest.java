package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import paritydesk.asset.Figures;
import paritydesk.store.RecentWorkspaces;
import paritydesk.timeline.Run;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.session.Session;
import paritydesk.ui.shell.ShellModel;
import paritydesk.valuation.Solvency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// The real window on the real case: file, then workspace, then engine, then screen.
@ExtendWith(ApplicationExtension.class)
final class DesktopTest {

    private static final Path PICTURES = Path.of("target/screens");

    @TempDir static Path folder;

    private Desk desk;
    private Desktop desktop;
    private ShellModel shell;

    @Start
    void start(Stage stage) throws Exception {
        var place = Files.createTempDirectory(folder, "desk");
        var window = DeskWindow.show(stage, place, ColorScheme.LIGHT);
        desk = window.desk();
        desktop = window.desktop();
        shell = window.shell();
        desktop.start();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void scrubberMovesByKeyboardAndFiguresAreTheEngines(FxRobot robot) throws Exception {
        var run = opened();
        robot.press(KeyCode.CONTROL)
                .press(KeyCode.DIGIT2)
                .release(KeyCode.DIGIT2)
                .release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#timeline-chart").query().requestFocus());
        robot.type(KeyCode.HOME);
        assertThat(session().stepProperty().get()).isZero();
        robot.type(KeyCode.RIGHT, 3);
        assertThat(session().stepProperty().get()).isEqualTo(3);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        int event = session().stepProperty().get();
        assertThat(run.clock().step(event).event()).isNotNull();
        var after = Figures.number(run.book().perceived().ratio().get(event), 4);
        var before = Figures.number(run.book().perceived().ratio().get(event - 1), 4);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(values(robot)).contains(before, after);
    }

    @Test
    void filteredPositionsAreThoseOfTheEngine(FxRobot robot) throws Exception {
        var run = opened();
        robot.interact(() -> shell.show("positions"));
        robot.clickOn("#positions-filter").write("class = false");
        int expected =
                (int)
                        IntStream.range(0, run.accounts().everClasses().size())
                                .filter(i -> run.accounts().ever(i, Solvency.FALSE))
                                .count();
        TableView<?> table = robot.lookup("#positions-table").queryTableView();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> table.getItems().size() == expected);
        assertThat(robot.lookup("#positions-count").queryAs(Label.class).getText())
                .startsWith(Figures.number(expected) + " of ");
    }

    @Test
    void overviewShowsTheEnginesHeadline(FxRobot robot) throws Exception {
        var run = opened();
        WaitForAsyncUtils.waitForFxEvents();
        var shown =
                robot.lookup(".figure-value").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList();
        assertThat(shown)
                .contains(
                        Figures.number(run.headline().ratioLowest(), 3),
                        Figures.number(run.headline().atRisk()),
                        Figures.number(run.headline().falsely().accountsEver()),
                        Figures.number(run.headline().masked().accountsEver()));
    }

    @Test
    void picturesOfEveryScreenLandInTheBuild(FxRobot robot) throws Exception {
        var place = Files.createTempDirectory(folder, "gallery");
        try (var own =
                new Desk(
                        place.resolve("workspace"),
                        new RecentWorkspaces(place.resolve("recent.properties")),
                        InstantSource.system())) {
            var files =
                    WaitForAsyncUtils.waitForAsyncFx(
                            300_000, () -> new Gallery(own).write(PICTURES));
            // Every screen, and an account's own page.
            assertThat(files)
                    .hasSize((shell.screens().size() + 1) * 2 * 2)
                    .allMatch(Files::isRegularFile);
        }
    }

    private Session session() {
        return desktop.session();
    }

    private Run opened() throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> session().run().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        return session().run().orElseThrow();
    }

    private static java.util.List<String> values(FxRobot robot) {
        return robot.lookup(".key-values-value").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
