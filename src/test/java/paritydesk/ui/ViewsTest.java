package paritydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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

import paritydesk.answer.Answers;
import paritydesk.asset.Figures;
import paritydesk.study.LiquidityQuestion;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.ui.desk.Desk;
import paritydesk.ui.shell.ShellModel;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// The views on what the model knows in the real window, on two cases: what stands on screen is what the engine answers.
@ExtendWith(ApplicationExtension.class)
final class ViewsTest {

    @TempDir private Path folder;

    private DeskWindow window;
    private Desk desk;
    private Desktop desktop;
    private ShellModel shell;

    @Start
    void start(Stage stage) {
        window = DeskWindow.show(stage, folder, ColorScheme.LIGHT);
        desk = window.desk();
        desktop = window.desktop();
        shell = window.shell();
        desktop.start();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aSplitSaleReadsAsTheEngineAnswersAndFollowsItsFields(FxRobot robot) throws Exception {
        var run = opened();
        robot.interact(() -> shell.show("liquidity"));
        var question =
                Objects.requireNonNull(run.scenario().study()).questions().stream()
                        .filter(q -> q instanceof LiquidityQuestion.SplitSale)
                        .findFirst()
                        .orElseThrow();
        var view =
                paritydesk.file.AnswerView.of(
                        (Record) Answers.answer(question, run, Progress.NONE));
        until(() -> texts(robot, "#liquidity-answer .label").contains(bps(view, "haircut")));
        assertThat(texts(robot, "#liquidity-answer .label"))
                .contains(
                        bps(view, "haircut"),
                        bps(view, "naiveHaircut"),
                        Figures.number(number(view, "value"), 0) + "\u202FUSD");

        TextField quantity = robot.lookup("#ask-quantity").query();
        robot.interact(
                () -> {
                    quantity.setText("1000");
                    quantity.fireEvent(new javafx.event.ActionEvent());
                });
        var form = paritydesk.file.QuestionForm.of(question).with("/quantity", "1000");
        var less =
                paritydesk.file.AnswerView.of(
                        (Record)
                                Answers.answer(
                                        form.question().value().orElseThrow(), run, Progress.NONE));
        until(() -> texts(robot, "#liquidity-answer .label").contains(bps(less, "haircut")));
    }

    @Test
    void aDialThatIsTurnedMovesTheAnswerAndTheFieldBesideIt(FxRobot robot) throws Exception {
        var run = opened();
        robot.interact(() -> shell.show("liquidity"));
        until(() -> robot.lookup("#liquidity-dial-quantity").tryQuery().isPresent());
        Slider slider = robot.lookup("#liquidity-dial-quantity").query();
        robot.interact(slider::requestFocus);
        robot.type(KeyCode.RIGHT);
        TextField quantity = robot.lookup("#ask-quantity").query();
        until(() -> !quantity.getText().equals("40000000"));
        var question =
                Objects.requireNonNull(run.scenario().study()).questions().stream()
                        .filter(q -> q instanceof LiquidityQuestion.SplitSale)
                        .findFirst()
                        .orElseThrow();
        var form = paritydesk.file.QuestionForm.of(question).with("/quantity", quantity.getText());
        var more =
                paritydesk.file.AnswerView.of(
                        (Record)
                                Answers.answer(
                                        form.question().value().orElseThrow(), run, Progress.NONE));
        until(() -> texts(robot, "#liquidity-answer .label").contains(bps(more, "haircut")));
        assertThat(new BigDecimal(quantity.getText())).isGreaterThan(new BigDecimal("40000000"));
    }

    @Test
    void theRoundsOfACascadeGoAlongWithTheirTable(FxRobot robot) throws Exception {
        opened();
        robot.interact(() -> shell.show("contagion"));
        until(() -> robot.lookup("#reel").tryQuery().isPresent());
        Slider rounds = robot.lookup("#reel").query();
        TableView<?> table = robot.lookup("#answer-rounds").queryTableView();
        assertThat(table.getItems()).hasSize((int) rounds.getMax());
        robot.interact(rounds::requestFocus);
        robot.type(KeyCode.HOME);
        until(() -> table.getSelectionModel().getSelectedIndex() == 0);
        robot.interact(() -> table.getSelectionModel().clearAndSelect(2));
        until(() -> rounds.getValue() == 3);
    }

    @Test
    void distressAndClearingOfAnotherCaseReadAsTheEngineAnswers(FxRobot robot) throws Exception {
        opened();
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    desktop.session()
                            .evaluate(
                                    "open",
                                    progress -> desk.openCase("ezeth-2024", progress),
                                    why -> {});
                    return true;
                });
        until(() -> desktop.session().run().orElseThrow().scenario().book().id().contains("ezeth"));
        robot.interact(() -> shell.show("contagion"));
        ListView<?> list = robot.lookup("#contagion-questions").query();
        until(() -> list.getItems().size() > 2);
        var run = desktop.session().run().orElseThrow();
        robot.interact(list::requestFocus);
        for (int i = 0; i < list.getItems().size(); i++) {
            robot.type(i == 0 ? KeyCode.HOME : KeyCode.DOWN);
        }
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> !robot.lookup("#contagion-answer .label").queryAll().isEmpty());
        assertThat(list.getSelectionModel().getSelectedIndex())
                .isEqualTo(list.getItems().size() - 1);
        assertThat(run.scenario().book().accounts()).isNotEmpty();
    }

    @Test
    void theShocksThatAreTriedReadAsAHeadlessRun(FxRobot robot) throws Exception {
        var run = opened();
        robot.interact(() -> shell.show("scenarios"));
        ListView<?> library = robot.lookup("#scenarios-library").query();
        until(() -> library.getItems().size() > 20);
        robot.interact(
                () -> {
                    library.getSelectionModel().select(1);
                    library.requestFocus();
                });
        robot.type(KeyCode.ENTER);
        var crash = paritydesk.shock.Library.of("crash").orElseThrow();
        var tried =
                paritydesk.timeline.Timeline.run(
                        paritydesk.shock.Applied.of(crash, run.scenario())
                                .apply(run.scenario())
                                .withStudy(null),
                        Progress.NONE);
        until(
                () ->
                        texts(robot, "#scenarios-compare .label")
                                .contains(Figures.number(tried.headline().ratioLowest(), 3)));
        assertThat(texts(robot, "#scenarios-compare .label"))
                .contains(
                        Figures.number(run.headline().ratioLowest(), 3),
                        Figures.number(tried.headline().atRisk()));
    }

    private static String bps(paritydesk.file.AnswerView view, String name) {
        return Figures.bps(number(view, name), 2);
    }

    private static double number(paritydesk.file.AnswerView view, String name) {
        return view.figures().stream()
                .filter(f -> f.name().equals(name))
                .mapToDouble(f -> ((Number) Objects.requireNonNull(f.value())).doubleValue())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(FxRobot robot, String what) {
        return robot.lookup(what).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private Run opened() throws Exception {
        until(() -> desktop.session().evaluation().isPresent());
        return desktop.session().run().orElseThrow();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
