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

    private Background background;
    private Session session;
    private TimelineModel model;

    @Start
    void start(Stage stage) {
        Look.start();
        background = Background.threads(2);
        session = new Session(background);
        model = new TimelineModel(session);
        var scene = new Scene(new TimelinePane(model, notice -> {}), 1200, 860);
        Look.dress(scene, ColorScheme.DARK);
        stage.setScene(scene);
        stage.show();
        session.show(new Evaluation("MKR → SKY", "hash", Opened.RUN, Duration.ofMillis(1)));
    }

    private Run run() {
        return session.run().orElseThrow();
    }

    private Point2D marker(ChartCanvas canvas) {
        var layout = canvas.chartLayout().orElseThrow();
        int lane = 0;
        for (var row : layout.chart().lanes()) {
            for (Mark mark : row.marks()) {
                if (mark.id().equals(SWITCH)) {
                    return canvas.localToScreen(
                            layout.xAt(mark.from()), layout.lanes().get(lane).middleY());
                }
            }
            lane++;
        }
        throw new AssertionError("the switch is on no lane");
    }

    @Test
    void aDragOfTheSwitchGivesWhatAHeadlessRunOfTheEditedPlanGives(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        ChartCanvas canvas = robot.lookup("#timeline-chart").query();
        robot.drag(marker(canvas), MouseButton.PRIMARY).moveBy(-120, 0).moveBy(-60, 0);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> session.previewProperty().get().isPresent());
        assertThat(robot.lookup("#timeline-what").queryAs(Label.class).getText())
                .contains("Market feed replaced", "false ");
        robot.drop();
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> !run().head().fingerprint().equals(Opened.RUN.head().fingerprint()));
        var headless = Timeline.run(session.scenario().orElseThrow(), Progress.NONE);
        assertThat(run().head()).isEqualTo(headless.head());
        assertThat(run().headline().falsely()).isEqualTo(headless.headline().falsely());
        assertThat(run().headline().falsely().accountsEver())
                .isNotEqualTo(Opened.RUN.headline().falsely().accountsEver());
        var moved = session.scenario().orElseThrow().plan().event(SWITCH).orElseThrow().at();
        assertThat(moved).isBefore(Opened.RUN.scenario().plan().event(SWITCH).orElseThrow().at());

        robot.interact(session::undo);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> run().head().equals(Opened.RUN.head()));
        assertThat(session.previewProperty().get()).isEmpty();
    }

    @Test
    void escapeGivesADragUp(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        ChartCanvas canvas = robot.lookup("#timeline-chart").query();
        robot.drag(marker(canvas), MouseButton.PRIMARY).moveBy(-90, 0);
        robot.type(KeyCode.ESCAPE);
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.previewProperty().get()).isEmpty();
        assertThat(session.scenario()).contains(Opened.RUN.scenario());
    }
}
