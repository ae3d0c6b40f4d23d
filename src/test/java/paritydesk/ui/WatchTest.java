package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import paritydesk.book.Recipe;
import paritydesk.book.SyntheticBook;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.shell.ShellModel;
import paritydesk.ui.work.Watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/// The JavaFX thread stays free for the hand while a large book is open.
@ExtendWith(ApplicationExtension.class)
final class WatchTest {

    private static final int ACCOUNTS = 100_000;

    @TempDir private Path folder;

    private final Watch watch = new Watch();
    private DeskWindow window;
    private Desktop desktop;
    private ShellModel shell;

    @Start
    void start(Stage stage) {
        window = DeskWindow.watched(stage, folder, ColorScheme.LIGHT, watch);
        desktop = window.desktop();
        shell = window.shell();
    }

    @AfterEach
    void close() {
        window.close();
    }

    /// The first showing of a screen is left out: it makes the nodes and loads classes, skins and styles, once a start. Of the rounds after it
    /// a task counts that is over the limit in each of them: what blocks, blocks every time, and what another program's load or the garbage
    /// collector took does not.
    @Test
    void noTaskHoldsTheScreenUpOnceEachScreenWasShownWithAHundredThousandAccounts(FxRobot robot)
            throws Exception {
        var book = SyntheticBook.of(Recipe.mkrSky(ACCOUNTS), 7);
        var run = Timeline.run(Opened.RUN.scenario().withBook(book), Progress.NONE);
        round(robot, run, 1);
        var slow = round(robot, run, 2);
        for (int i = 3; i < 6 && !slow.isEmpty(); i++) {
            slow.retainAll(round(robot, run, i));
        }
        assertThat(slow).isEmpty();
    }

    @Test
    void aTaskThatBlocksIsSeenWithItsScreen(FxRobot robot) {
        robot.interact(
                () -> {
                    watch.reset();
                    watch.measure(
                            "test",
                            () -> {
                                long end = System.nanoTime() + Watch.LIMIT.toNanos() + 1;
                                while (System.nanoTime() < end) {
                                    Thread.onSpinWait();
                                }
                            });
                    assertThat(watch.slow())
                            .extracting(Watch.Task::what, Watch.Task::where)
                            .containsExactly(Tuple.tuple("test", "overview"));
                    assertThat(watch.longest()).contains(watch.slow().getFirst());
                });
    }

    /// Opens, goes over all screens with a few steps on each, looks at an account, filters; gives what was over the limit.
    private Set<String> round(FxRobot robot, Run run, int number) throws Exception {
        robot.interact(watch::reset);
        var opened = new Evaluation("large", "hash", run, Duration.ofMillis(number));
        robot.interact(() -> desktop.session().evaluate("large", progress -> opened, why -> {}));
        quiet();
        for (var screen : List.copyOf(shell.screens())) {
            robot.interact(() -> watch.measure("show", () -> shell.show(screen.id())));
            quiet();
            int from = desktop.session().stepProperty().get();
            for (int i = 1; i <= 3; i++) {
                int to = from - i;
                robot.interact(() -> watch.measure("step", () -> desktop.session().goTo(to)));
                quiet();
            }
            if (screen.id().equals("positions")) {
                positions(robot, number);
            }
        }
        var slow = new TreeSet<String>();
        robot.interact(
                () ->
                        watch.slow().stream()
                                .filter(t -> t.processor().compareTo(Watch.LIMIT) > 0)
                                .forEach(t -> slow.add(t.what() + " on " + t.where())));
        assertThat(watch.count()).isGreaterThan(100);
        return slow;
    }

    private void positions(FxRobot robot, int number) throws Exception {
        robot.interact(() -> watch.measure("select", () -> desktop.session().select(number)));
        quiet();
        var filter = robot.lookup("#positions-filter").queryAs(TextInputControl.class);
        robot.interact(() -> watch.measure("filter", () -> filter.setText("hf < 1.05")));
        quiet();
        robot.interact(() -> watch.measure("filter", () -> filter.setText("")));
        quiet();
    }

    private void quiet() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.asyncFx(() -> shell.background().running().isEmpty())
                                .get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
