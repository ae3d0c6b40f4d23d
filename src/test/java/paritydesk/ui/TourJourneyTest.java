package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.scene.control.Label;
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

import paritydesk.ui.shell.ShellModel;
import paritydesk.ui.tour.TourModel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The guided tour in the real window, with the keyboard alone: no test of this class touches the mouse or a model's methods.
@ExtendWith(ApplicationExtension.class)
final class TourJourneyTest {

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
        desktop.guided().offer();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void wholeTourIsWalkedWithTheKeyboardAlone(FxRobot robot) throws Exception {
        until(() -> desktop.session().run().isPresent());
        assertThat(stage()).isInstanceOf(TourModel.Stage.Offered.class);
        palette(robot, "guided tour from");
        var seen = new ArrayList<String>();
        for (int i = 0; i < 13; i++) {
            int index = i;
            until(() -> stage() instanceof TourModel.Stage.On on && on.index() == index);
            until(() -> shownTitle(robot).equals(task().task().title()));
            seen.add(task().task().id());
            until(() -> desktop.session().judgedProperty().get().isPresent());
            assertThat(task().task().done().getAsBoolean()).as(task().task().id()).isFalse();
            act(robot, task().task().id());
        }
        until(() -> stage() instanceof TourModel.Stage.Over);
        assertThat(seen).doesNotHaveDuplicates().hasSize(13);
        assertThat(shell.kept()).containsEntry("tour", "over");
    }

    @Test
    void tourThatWasLeftIsTakenUpWhereItWas(FxRobot robot) throws Exception {
        until(() -> desktop.session().run().isPresent());
        palette(robot, "guided tour from");
        until(() -> stage() instanceof TourModel.Stage.On);
        until(() -> desktop.session().judgedProperty().get().isPresent());
        act(robot, "light");
        until(() -> task().task().id().equals("part"));
        palette(robot, "leave the tour");
        until(() -> stage() instanceof TourModel.Stage.Off);
        assertThat(robot.lookup("#tour").queryAll()).isEmpty();
        palette(robot, "go on with the guided");
        until(() -> stage() instanceof TourModel.Stage.On);
        assertThat(task().task().id()).isEqualTo("part");
    }

    @Test
    void tourAsksBeforeItLeavesAnotherCaseAndComesBackToIt(FxRobot robot) throws Exception {
        until(() -> desktop.session().run().isPresent());
        robot.interact(
                () ->
                        desktop.session()
                                .evaluate(
                                        "open",
                                        progress -> window.desk().openCase("usdc-2023", progress),
                                        why -> {}));
        until(() -> book().contains("usdc"));
        var run = desktop.session().run().orElseThrow();
        palette(robot, "guided tour from");
        until(() -> stage() instanceof TourModel.Stage.Asked);
        assertThat(desktop.session().run()).contains(run);
        robot.interact(desktop.guided()::agree);
        until(() -> stage() instanceof TourModel.Stage.On && !book().contains("usdc"));
        palette(robot, "leave the tour");
        until(() -> stage() instanceof TourModel.Stage.Off);
        assertThat(desktop.session().run()).contains(run);
    }

    private String book() {
        return desktop.session().run().orElseThrow().scenario().book().id();
    }

    private void act(FxRobot robot, String task) throws Exception {
        switch (task) {
            case "light" -> shortcut(robot, KeyCode.DIGIT2);
            case "part" -> shifted(robot, KeyCode.LEFT);
            case "join" -> shifted(robot, KeyCode.RIGHT);
            case "pin" -> robot.type(KeyCode.P);
            case "move" ->
                    robot.press(KeyCode.ALT, KeyCode.SHIFT)
                            .type(KeyCode.LEFT)
                            .release(KeyCode.SHIFT, KeyCode.ALT);
            case "undo" -> shortcut(robot, KeyCode.Z);
            case "filter" -> {
                shortcut(robot, KeyCode.DIGIT3);
                shortcut(robot, KeyCode.F);
                robot.write("class = masked").type(KeyCode.ENTER);
            }
            case "account" -> robot.type(KeyCode.F7).type(KeyCode.ENTER);
            case "shock" -> {
                robot.type(KeyCode.ESCAPE);
                shortcut(robot, KeyCode.DIGIT5);
                robot.type(KeyCode.F7).type(KeyCode.ENTER);
            }
            case "question" -> shortcut(robot, KeyCode.DIGIT6);
            case "plan" -> {
                shortcut(robot, KeyCode.DIGIT4);
                robot.type(KeyCode.F7);
                down(robot, "plan");
            }
            case "holder" -> {
                palette(robot, "checklist");
                robot.type(KeyCode.F7);
                down(robot, "holder");
            }
            case "memo" -> palette(robot, "reports");
            default -> throw new IllegalArgumentException(task);
        }
    }

    /// Down until the task is done; a table ends.
    private void down(FxRobot robot, String task) {
        for (int i = 0; i < 60 && task().task().id().equals(task); i++) {
            robot.type(KeyCode.DOWN);
            WaitForAsyncUtils.waitForFxEvents();
            if (!(stage() instanceof TourModel.Stage.On)) {
                return;
            }
        }
    }

    private void palette(FxRobot robot, String words) throws Exception {
        shortcut(robot, KeyCode.K);
        until(() -> !robot.lookup("#palette-query").queryAll().isEmpty());
        robot.write(words).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void shortcut(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void shifted(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.SHIFT).type(code).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TourModel.Stage stage() {
        return desktop.guided().stageProperty().get();
    }

    private TourModel.Stage.On task() {
        return (TourModel.Stage.On) stage();
    }

    private static String shownTitle(FxRobot robot) {
        return robot.lookup("#tour .subheading").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .findFirst()
                .orElse("");
    }

    private void until(Callable<Boolean> holds) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, holds);
        } catch (TimeoutException late) {
            throw new AssertionError("The tour stands at " + stage(), late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
