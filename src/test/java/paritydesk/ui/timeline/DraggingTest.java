package paritydesk.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import paritydesk.chart.Mark;
import paritydesk.file.Cases;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.Opened;
import paritydesk.ui.chart.ChartCanvas;
import paritydesk.ui.look.Look;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;
import paritydesk.ui.work.Background;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// An event dragged by mouse in the real window: what it shows in passing, what it leaves, and that undo takes it back.
@ExtendWith(ApplicationExtension.class)
final class DraggingTest {

    private static final String SWITCH = "feed-replacement";
    private static final String PAUSE = "pause-c";

    private Background background;
    private Session session;
    private TimelineModel model;

    @Start
    void start(Stage stage) {
        Look.start();
        background = Background.threads(2);
        session = new Session(background);
        model = new TimelineModel(session);
        var scene = new Scene(new TimelinePane(model, notice -> {}, file -> {}), 1200, 860);
        Look.dress(scene, ColorScheme.DARK);
        stage.setScene(scene);
        stage.show();
        session.show(new Evaluation("MKR → SKY", "hash", Opened.RUN, Duration.ofMillis(1)));
    }

    private Run run() {
        return session.run().orElseThrow();
    }

    private static Point2D marker(ChartCanvas canvas, String event) {
        var layout = canvas.chartLayout().orElseThrow();
        int lane = 0;
        for (var row : layout.chart().lanes()) {
            for (Mark mark : row.marks()) {
                if (mark.id().equals(event)) {
                    return canvas.localToScreen(
                            layout.xAt(mark.from()), layout.lanes().get(lane).middleY());
                }
            }
            lane++;
        }
        throw new AssertionError(event + " is on no lane");
    }

    @Test
    void aDragOfTheSwitchGivesWhatAHeadlessRunOfTheEditedPlanGives(FxRobot robot) throws Exception {
        dragged(robot, SWITCH, "Market feed replaced", -180);
        var moved = session.scenario().orElseThrow().plan().event(SWITCH).orElseThrow().at();
        assertThat(moved).isBefore(Opened.RUN.scenario().plan().event(SWITCH).orElseThrow().at());
        undone(robot, Opened.RUN);
    }

    @Test
    void aDragInAnotherCaseDoesToo(FxRobot robot) throws Exception {
        var opened =
                Timeline.run(
                        Cases.open("wbtc-2024").scenario().value().orElseThrow(), Progress.NONE);
        robot.interact(
                () -> session.show(new Evaluation("WBTC", "hash", opened, Duration.ofMillis(1))));
        dragged(robot, PAUSE, "", -90);
        undone(robot, opened);
    }

    /// Drags an event; while the mouse is down the figures are told, and once it is let go they are those of a headless run.
    private void dragged(FxRobot robot, String event, String title, double by) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        var before = run();
        ChartCanvas canvas = robot.lookup("#timeline-chart").query();
        robot.drag(marker(canvas, event), MouseButton.PRIMARY)
                .moveBy(by * 2 / 3, 0)
                .moveBy(by / 3, 0);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> session.previewProperty().get().isPresent());
        assertThat(robot.lookup("#timeline-what").queryAs(Label.class).getText())
                .contains(title, "false ");
        robot.drop();
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> !run().head().fingerprint().equals(before.head().fingerprint()));
        var headless = Timeline.run(session.scenario().orElseThrow(), Progress.NONE);
        assertThat(run().head()).isEqualTo(headless.head());
        assertThat(run().headline().falsely()).isEqualTo(headless.headline().falsely());
        assertThat(run().headline().falsely().accountsEver())
                .isNotEqualTo(before.headline().falsely().accountsEver());
    }

    /// Undo gives back the same fingerprint.
    private void undone(FxRobot robot, Run opened) throws Exception {
        robot.interact(session::undo);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> run().head().equals(opened.head()));
        assertThat(session.previewProperty().get()).isEmpty();
    }

    @Test
    void escapeGivesADragUp(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        ChartCanvas canvas = robot.lookup("#timeline-chart").query();
        robot.drag(marker(canvas, SWITCH), MouseButton.PRIMARY).moveBy(-90, 0);
        robot.type(KeyCode.ESCAPE);
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.previewProperty().get()).isEmpty();
        assertThat(session.scenario()).contains(Opened.RUN.scenario());
    }
}
