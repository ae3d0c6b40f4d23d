package paritydesk.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import paritydesk.answer.Answer;
import paritydesk.answer.Answers;
import paritydesk.example.Examples;
import paritydesk.file.AnswerView;
import paritydesk.file.Cases;
import paritydesk.scenario.Scenario;
import paritydesk.study.Question;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.DeskWindow;
import paritydesk.ui.session.Evaluation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// Every view of questions in the real window, on two cases each: what stands on screen for every question that applies is what the engine
/// answers, figure by figure and table by table.
@ExtendWith(ApplicationExtension.class)
final class ViewCasesTest {

    private static final Set<String> ALL = Set.of();

    @TempDir private Path folder;

    private DeskWindow window;

    @Start
    void start(Stage stage) {
        window = DeskWindow.show(stage, folder, ColorScheme.LIGHT);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void marginReadsAsTheEngineAnswersOnTwoCases(FxRobot robot) throws Exception {
        var first = look(robot, "margin", scenario("ftm-2025"), ALL);
        var second = look(robot, "margin", Varied.derivatives(), ALL);
        assertThat(first).contains("MARGIN_MODES", "REQUIREMENT", "THRESHOLD_RAMP", "MARGIN_CALLS");
        assertThat(second)
                .contains("MARGIN_MODES", "REQUIREMENT", "THRESHOLD_RAMP", "MARGIN_CALLS");
    }

    @Test
    void forksReadAsTheEngineAnswersOnTwoCases(FxRobot robot) throws Exception {
        var first = look(robot, "forks", scenario("merge-2022"), ALL);
        var second = look(robot, "forks", Varied.fork(), ALL);
        assertThat(first)
                .contains(
                        "FORK_VALUE",
                        "FORK_FARM",
                        "DOUBLE_VOTING",
                        "FORK_FINALITY",
                        "SERIES_LEVEL");
        assertThat(second).contains("FORK_VALUE", "FORK_FARM", "DOUBLE_VOTING", "FORK_FINALITY");
    }

    @Test
    void liquidityAndPegReadAsTheEngineAnswersOnTwoCases(FxRobot robot) throws Exception {
        for (var id : List.of("steth-2022", "usdc-2023")) {
            var scenario = scenario(id);
            all(robot, "liquidity", scenario, Set.of("LIQUID_COLLATERAL", "BOOK_CONCENTRATION"));
            all(robot, "peg", scenario, Set.of("WRAPPED_PARITY", "PEG_DEFENCE"));
        }
    }

    @Test
    void contagionAndIncentivesReadAsTheEngineAnswersOnTwoCases(FxRobot robot) throws Exception {
        for (var id : List.of("ftm-2025", "wsteth-cap-2026")) {
            var scenario = scenario(id);
            all(
                    robot,
                    "contagion",
                    scenario,
                    Set.of("LIQUIDATION_CASCADE", "DISTRESS_SPREAD", "CLAIMS_CLEARING"));
            all(robot, "incentives", scenario, Set.of("LIQUIDATOR_INCENTIVE"));
        }
    }

    private static Scenario scenario(String id) {
        return Cases.open(id).scenario().value().orElseThrow();
    }

    private void all(FxRobot robot, String view, Scenario scenario, Set<String> kinds)
            throws Exception {
        assertThat(look(robot, view, scenario, kinds)).containsAll(kinds);
    }

    /// Shows a scenario and goes through the view's questions of some kinds, of every kind where none is named; gives those that were held
    /// against the engine.
    private Set<String> look(FxRobot robot, String view, Scenario scenario, Set<String> wanted)
            throws Exception {
        var run = Timeline.run(scenario, Progress.NONE);
        var session = window.desktop().session();
        robot.interact(
                () -> {
                    window.shell().show("open");
                    session.show(
                            new Evaluation(
                                    scenario.book().id(), "hash", run, Duration.ofMillis(1)));
                    window.shell().show(view);
                });
        until(() -> robot.lookup("#" + view + "-questions").tryQuery().isPresent());
        ListView<Entry> list = robot.lookup("#" + view + "-questions").query();
        var forms = forms(run);
        until(() -> own(list, forms));
        var kinds = new HashSet<String>();
        for (int i = 0; i < list.getItems().size(); i++) {
            var entry = list.getItems().get(i);
            var kind = entry.form().kind();
            if (entry.applies() && (wanted.isEmpty() || wanted.contains(kind))) {
                int at = i;
                robot.interact(() -> list.getSelectionModel().clearAndSelect(at));
                held(robot, view, entry, run);
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /// Whether the list is that of the run: its examples are about instants and accounts of it alone.
    private static boolean own(ListView<Entry> list, Set<Question> questions) {
        return !list.getItems().isEmpty()
                && list.getItems().stream()
                        .allMatch(
                                e -> questions.contains(e.form().question().value().orElseThrow()));
    }

    private static Set<Question> forms(Run run) {
        var all = new HashSet<Question>();
        Examples.of(run, List.of(Question.class)).forEach(e -> all.add(e.question()));
        var study = run.scenario().study();
        if (study != null) {
            all.addAll(study.questions());
        }
        return all;
    }

    private static void held(FxRobot robot, String view, Entry entry, Run run) throws Exception {
        var answer =
                Answers.answer(entry.form().question().value().orElseThrow(), run, Progress.NONE);
        assertThat(answer).as(entry.id()).isNotInstanceOf(Answer.None.class);
        var told = AnswerView.of((Record) answer);
        var expected = figures(told, new Wording(run));
        var labels = new ArrayList<String>();
        until(
                () -> {
                    labels.clear();
                    WaitForAsyncUtils.waitForAsyncFx(
                            10_000, () -> labels.addAll(texts(robot, view)));
                    return labels.containsAll(expected) && tables(robot, view, told);
                },
                () -> entry.id() + " shows " + labels + " and not " + expected);
    }

    private static List<String> texts(FxRobot robot, String view) {
        return robot.lookup("#" + view + "-answer .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static List<String> figures(AnswerView told, Wording words) {
        return told.figures().stream().map(f -> words.value(f.help(), f.value())).toList();
    }

    /// Whether every table on screen that belongs to the answer has the engine's rows.
    private static boolean tables(FxRobot robot, String view, AnswerView told) {
        return told.tables().stream().allMatch(rows -> table(robot, view, rows));
    }

    private static boolean table(FxRobot robot, String view, AnswerView.Rows rows) {
        var shown =
                robot.lookup("#" + view + "-answer #answer-" + rows.name().replace('.', '-'))
                        .<TableView<List<@Nullable Object>>>tryQuery();
        return shown.map(t -> List.copyOf(t.getItems()).equals(rows.values())).orElse(true);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        until(condition, () -> "it never came");
    }

    private static void until(
            Callable<Boolean> condition, java.util.function.Supplier<String> otherwise)
            throws Exception {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError(otherwise.get(), late);
        }
    }
}
