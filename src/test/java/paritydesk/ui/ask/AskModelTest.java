package paritydesk.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import paritydesk.answer.Answer;
import paritydesk.answer.Answers;
import paritydesk.file.AnswerView;
import paritydesk.file.Cases;
import paritydesk.study.ConverterQuestion;
import paritydesk.study.ErosionQuestion;
import paritydesk.study.ForkQuestion;
import paritydesk.study.LiquidityQuestion;
import paritydesk.study.MarginQuestion;
import paritydesk.study.OracleQuestion;
import paritydesk.study.PegQuestion;
import paritydesk.study.Question;
import paritydesk.study.SimulationQuestion;
import paritydesk.study.SystemicQuestion;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;
import paritydesk.ui.work.Background;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Views on what the model knows, on two cases and more: what they show is what the engine answers.
class AskModelTest {

    private static final Map<String, Class<? extends Question>> FAMILIES =
            Map.of(
                    "liquidity", LiquidityQuestion.class,
                    "simulation", SimulationQuestion.class,
                    "systemic", SystemicQuestion.class,
                    "margin", MarginQuestion.class,
                    "fork", ForkQuestion.class,
                    "peg", PegQuestion.class);

    private static final List<Class<? extends Question>> PEG =
            List.of(PegQuestion.class, ConverterQuestion.class, OracleQuestion.class);

    private final Session session = new Session(Background.sameThread());

    private Run open(String id) {
        var run = Timeline.run(Cases.open(id).scenario().value().orElseThrow(), Progress.NONE);
        session.show(new Evaluation(id, "hash", run, Duration.ofMillis(1)));
        return run;
    }

    private AskModel model(String family) {
        var model = new AskModel(family, session, "", List.of(FAMILIES.get(family)));
        model.show(true);
        return model;
    }

    @ParameterizedTest
    @CsvSource({
        "mkr-sky, liquidity",
        "mkr-sky, systemic",
        "mkr-sky, peg",
        "mkr-sky, margin",
        "merge-2022, fork",
        "ezeth-2024, liquidity",
        "ftm-2025, margin",
        "steth-2022, peg",
        "usdc-2023, systemic"
    })
    void everyQuestionIsAnsweredAsTheEngineAnswersIt(String id, String family) {
        var run = open(id);
        var model = model(family);
        assertThat(model.entries()).isNotEmpty();
        for (int i = 0; i < model.entries().size(); i++) {
            model.choose(i);
            var question = model.entries().get(i).form().question().value();
            if (model.replyProperty().get() instanceof Reply.Elsewhere(var why, var _)) {
                assertThat(model.entries().get(i).why()).isEqualTo(why).contains("document");
                model.insist();
                assertThat(model.entries().get(i).applies()).isTrue();
            }
            if (question.isEmpty()) {
                assertThat(model.replyProperty().get()).isInstanceOf(Reply.Refused.class);
                continue;
            }
            var answer = Answers.answer(question.get(), run, Progress.NONE);
            switch (model.replyProperty().get()) {
                case Reply.Answered(var view, var _, var _, var _) ->
                        assertThat(view).isEqualTo(AnswerView.of((Record) answer));
                case Reply.Lacking(var why, var _, var _) ->
                        assertThat(((Answer.None) answer).why()).isEqualTo(why);
                default -> throw new AssertionError(model.replyProperty().get());
            }
        }
    }

    @Test
    void everyAnswerOfTheDefaultCaseThatRunsOrCountsIsDrawn() {
        open("mkr-sky");
        for (var family : FAMILIES.keySet()) {
            var model = model(family);
            for (int i = 0; i < model.entries().size(); i++) {
                model.choose(i);
                if (model.replyProperty().get()
                        instanceof Reply.Answered(var view, var _, var pictures, var _)) {
                    if (!view.paths().isEmpty()) {
                        assertThat(pictures).as(view.record()).isNotEmpty();
                    }
                }
            }
        }
    }

    @Test
    void aFieldThatIsTypedChangesTheAnswer() {
        open("mkr-sky");
        var model = model("liquidity");
        model.chooseKind("SPLIT_SALE");
        double before = figure(model, "value");
        var form = model.entry().orElseThrow().form();
        model.edit(form.with("/quantity", "1000000"));
        assertThat(model.replyProperty().get()).isInstanceOf(Reply.Answered.class);
        assertThat(figure(model, "value")).isLessThan(before);
        model.edit(form.with("/quantity", "much"));
        assertThat(model.replyProperty().get())
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        r ->
                                assertThat(r.findings())
                                        .anyMatch(f -> f.place().spot().equals("/quantity")));
        model.reset();
        assertThat(figure(model, "value")).isEqualTo(before);
    }

    @Test
    void aKeptQuestionIsPartOfTheStudyAndUndoTakesItOut() {
        var run = open("ezeth-2024");
        var model = model("systemic");
        int asked = requireNonNull(session.scenario().orElseThrow().study()).questions().size();
        model.keep();
        var study = requireNonNull(session.scenario().orElseThrow().study());
        assertThat(study.questions()).hasSize(asked + 1);
        session.undo();
        assertThat(session.run().orElseThrow().head()).isEqualTo(run.head());
    }

    @Test
    void aViewOpensOnWhatAppliesAndSaysOfTheRestWhatItTakes() {
        open("merge-2022");
        var pegs = new AskModel("peg", session, "WRAPPED_PARITY", PEG);
        pegs.show(true);
        assertThat(pegs.entry().orElseThrow().applies()).isTrue();
        assertThat(pegs.replyProperty().get()).isInstanceOf(Reply.Answered.class);
        pegs.chooseKind("WRAPPED_PARITY");
        assertThat(pegs.replyProperty().get())
                .isInstanceOfSatisfying(
                        Reply.Elsewhere.class,
                        r -> {
                            assertThat(r.why()).contains("Nothing is pegged", "plan document");
                            pegs.choose(r.offers().getFirst());
                        });
        assertThat(pegs.replyProperty().get()).isInstanceOf(Reply.Answered.class);
    }

    @Test
    void randomPathsOpenOnRandomPathsAndSolversOnTheSmallestShock() {
        open("ftm-2025");
        var paths =
                new AskModel(
                        "paths",
                        session,
                        "MONTE_CARLO",
                        List.of(
                                SimulationQuestion.MonteCarlo.class,
                                ErosionQuestion.DaysToBreach.class));
        paths.show(true);
        assertThat(paths.entry().orElseThrow().form().kind()).isEqualTo("MONTE_CARLO");
        var solvers = new AskModel("solvers", session, "REVERSE_STRESS", Solvers.KINDS);
        solvers.chooseKind("THRESHOLD_RAMP");
        solvers.show(true);
        assertThat(solvers.entry().orElseThrow().form().kind()).isEqualTo("THRESHOLD_RAMP");
        assertThat(solvers.entries())
                .extracting(e -> e.form().kind())
                .containsAll(Solvers.KINDS.stream().map(Solvers::kind).toList());
    }

    @Test
    void nothingIsComputedForAViewThatIsHidden() {
        open("mkr-sky");
        var model = new AskModel("liquidity", session, "", List.of(LiquidityQuestion.class));
        assertThat(model.entries()).isEmpty();
        assertThat(model.replyProperty().get()).isInstanceOf(Reply.Nothing.class);
    }

    private static double figure(AskModel model, String name) {
        return ((Reply.Answered) model.replyProperty().get())
                .view().figures().stream()
                        .filter(f -> f.name().equals(name))
                        .mapToDouble(f -> ((Number) requireNonNull(f.value())).doubleValue())
                        .findFirst()
                        .orElseThrow();
    }
}
