package paritydesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import paritydesk.ui.look.Fonts;
import paritydesk.ui.look.Look;
import paritydesk.ui.look.Theme;
import paritydesk.ui.look.Tokens;
import paritydesk.ui.work.Background;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The frame in a real window, used as a user does.
@ExtendWith(ApplicationExtension.class)
final class ShellTest {
    private final Background background = Background.threads(1);
    private final List<String> done = new ArrayList<>();
    private ShellModel model;
    private ShellPane pane;

    @Start
    void start(Stage stage) {
        Look.start();
        model = Sample.model(background);
        model.commands()
                .add(
                        Command.of("Recompute the book", "Run", () -> done.add("run"))
                                .keys("Shortcut+R"));
        pane = new ShellPane(model);
        var set = model.preferences();
        Look.dressWindows(
                set.themeProperty(), set.textSizeProperty(), set.notationProperty(), set.clock());
        Scene scene = new Scene(pane, 1440, 900);
        Look.dress(scene, ColorScheme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void thePaletteOpensByItsKeysNarrowsAndRunsWhatIsChosen(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("recomp");
        ListView<?> list = robot.lookup("#palette-list").queryAs(ListView.class);
        assertThat(list.getItems()).hasSize(1);
        robot.type(KeyCode.ENTER);
        assertThat(done).containsExactly("run");
        assertThat(robot.lookup("#palette-list").tryQuery()).isEmpty();
    }

    @Test
    void escapeLeavesThePaletteAndDoesNothing(FxRobot robot) {
        robot.clickOn("#search");
        robot.write("recomp");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#palette-list").tryQuery()).isEmpty();
        assertThat(done).isEmpty();
    }

    @Test
    void screensAreReachedByNumberAndByArrows(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        assertThat(model.currentProperty().get()).isEqualTo("plan");
        robot.interact(() -> robot.lookup("#nav-plan").query().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.SPACE);
        assertThat(model.currentProperty().get()).isEqualTo("timeline");
    }

    @Test
    void theKeyboardGoesRoundThePartsOfTheWindow(FxRobot robot) {
        robot.interact(() -> robot.lookup("#nav-overview").query().requestFocus());
        robot.type(KeyCode.F6);
        assertThat(robot.lookup(".centre").query().isFocusWithin()).isTrue();
        robot.type(KeyCode.F6);
        assertThat(robot.lookup(".inspector").query().isFocusWithin()).isTrue();
        robot.type(KeyCode.F6).type(KeyCode.F6);
        assertThat(robot.lookup("#nav-overview").query().isFocused()).isTrue();
    }

    @Test
    void aShortcutOfTheProgramWorksAnywhere(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
        assertThat(done).containsExactly("run");
    }

    @Test
    void theThemeChangesTheColoursOfTheWholeWindow(FxRobot robot) {
        robot.interact(() -> model.themeProperty().set(Theme.LIGHT));
        assertThat(ground()).isEqualTo(Tokens.of(ColorScheme.LIGHT).get("surface-1"));
        robot.clickOn("#theme");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(ground()).isEqualTo(Tokens.of(ColorScheme.DARK).get("surface-1"));
    }

    @Test
    void theQuestionMarkShowsTheShortcuts(FxRobot robot) {
        robot.interact(() -> robot.lookup("#nav-overview").query().requestFocus());
        robot.interact(
                () ->
                        robot.lookup("#nav-overview")
                                .query()
                                .fireEvent(
                                        new javafx.scene.input.KeyEvent(
                                                javafx.scene.input.KeyEvent.KEY_TYPED,
                                                "?",
                                                "",
                                                KeyCode.UNDEFINED,
                                                true,
                                                false,
                                                false,
                                                false)));
        assertThat(robot.lookup(".shortcuts").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup(".shortcuts").tryQuery()).isEmpty();
    }

    @Test
    void theInspectorIsMovedByTheKeyboardAndCloses(FxRobot robot) {
        double before = pane.inspectorWidthProperty().get();
        robot.interact(() -> robot.lookup(".inspector-edge").query().requestFocus());
        robot.type(KeyCode.LEFT);
        assertThat(pane.inspectorWidthProperty().get()).isEqualTo(before + 16);
        robot.press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
        assertThat(robot.lookup(".inspector").query().isVisible()).isFalse();
    }

    @Test
    void longWorkShowsHowFarItIsAndCanBeStopped(FxRobot robot) throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        robot.interact(
                () ->
                        background.submit(
                                "run",
                                "Valuing the book",
                                progress -> {
                                    progress.report(0.4);
                                    while (!progress.cancelled()) Thread.onSpinWait();
                                    stopped.countDown();
                                    return "";
                                },
                                result -> done.add("result"),
                                failure -> done.add("stopped")));
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup(".work").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".work-left").queryLabeled().getText()).startsWith("40\u202F%");
        robot.clickOn(".work-cancel");
        assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(done).containsExactly("stopped");
        assertThat(robot.lookup(".work").tryQuery()).isEmpty();
    }

    @Test
    void theStatusBarShowsTheRun(FxRobot robot) {
        assertThat(robot.lookup(".status-part").queryAllAs(javafx.scene.control.Label.class))
                .extracting(javafx.scene.control.Label::getText)
                .contains("10\u202F000 accounts", "2 unpriced", "run 8f3a12");
    }

    @Test
    void everyFigureOfTheTypefaceIsEquallyWide(FxRobot robot) {
        robot.interact(
                () -> {
                    for (Font font : Fonts.load()) {
                        assertThat(font.getFamily()).startsWith(Fonts.FAMILY);
                        double zero = width("0", font);
                        for (char digit = '1'; digit <= '9'; digit++) {
                            assertThat(width(String.valueOf(digit), font)).isEqualTo(zero);
                        }
                        assertThat(width("−", font)).isEqualTo(width("+", font)).isEqualTo(zero);
                        assertThat(width(".", font)).isEqualTo(width(",", font));
                    }
                });
    }

    private Color ground() {
        return (Color) ((Region) pane).getBackground().getFills().getFirst().getFill();
    }

    private static double width(String text, Font font) {
        javafx.scene.text.Text node = new javafx.scene.text.Text(text.repeat(100));
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }
}
