package paritydesk.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.chart.BarList;
import paritydesk.chart.Chart;
import paritydesk.chart.Layer;
import paritydesk.chart.Matrix;
import paritydesk.chart.Network;
import paritydesk.chart.Waterfall;
import paritydesk.chart.XyChart;
import paritydesk.file.Cases;
import paritydesk.file.QuestionForm;
import paritydesk.study.AdoptionQuestion;
import paritydesk.study.ConcentrationQuestion;
import paritydesk.study.ForkQuestion;
import paritydesk.study.IncentiveQuestion;
import paritydesk.study.LiquidityQuestion;
import paritydesk.study.MarginQuestion;
import paritydesk.study.PegQuestion;
import paritydesk.study.Question;
import paritydesk.study.SimulationQuestion;
import paritydesk.study.SystemicQuestion;
import paritydesk.timeline.LiquidityPath;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Session;
import paritydesk.ui.work.Background;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// Main figures of the six views on two cases each: what is drawn is what the engine answers.
class ViewFiguresTest {

    private final Session session = new Session(Background.sameThread());

    private static final List<Class<? extends Question>> ALL =
            List.of(
                    LiquidityQuestion.class,
                    ConcentrationQuestion.class,
                    SimulationQuestion.class,
                    SystemicQuestion.class,
                    MarginQuestion.class,
                    ForkQuestion.class,
                    IncentiveQuestion.class,
                    AdoptionQuestion.class,
                    PegQuestion.class);

    private AskModel model(String id, String first) {
        var run = Timeline.run(Cases.open(id).scenario().value().orElseThrow(), Progress.NONE);
        session.show(new Evaluation(id, "hash", run, Duration.ofMillis(1)));
        var model = new AskModel("view", session, first, ALL);
        model.show(true);
        model.chooseKind(first);
        return model;
    }

    private Reply.Answered answered(String id, String kind) {
        return answered(model(id, kind));
    }

    private static Reply.Answered answered(AskModel model) {
        return (Reply.Answered) model.replyProperty().get();
    }

    private static Readout told(Reply.Answered answered) {
        return new Readout(answered.view(), answered.run());
    }

    // ---- liquidity

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "steth-2022"})
    void aSaleStandsOnItsCostCurveAndItsPartsAddUp(String id) {
        var answered = answered(id, "SPLIT_SALE");
        var told = told(answered);
        var chart = (XyChart) answered.pictures().getFirst();
        assertThat(chart.marks().getFirst().y()).isEqualTo(told.figure("haircut"));
        var best = chart.lines().getFirst();
        var naive = chart.lines().getLast();
        for (int i = 0; i < best.ys().size(); i++) {
            assertThat(naive.ys().get(i)).isGreaterThanOrEqualTo(best.ys().get(i) - 1e-12);
        }
        var parts = (Waterfall) answered.pictures().getLast();
        double sum = parts.drivers().stream().mapToDouble(Waterfall.Driver::change).sum();
        var shortfall = told.section("shortfall").orElseThrow();
        assertThat(shortfall.figure("paper") + sum)
                .isCloseTo(shortfall.figure("proceeds"), within(1e-6 * shortfall.figure("paper")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "usdc-2023"})
    void thePinchPointIsTheTightestStepOfTheRun(String id) {
        var answered = answered(id, "LIQUID_COLLATERAL");
        var cover = LiquidityPath.of(answered.run()).pinched().orElseThrow().coverage();
        var panel = ((Chart) answered.pictures().getLast()).panels().getFirst();
        var note =
                panel.layers().stream()
                        .filter(Layer.Note.class::isInstance)
                        .map(Layer.Note.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(note.value()).isEqualTo(cover.pinch());
        assertThat(note.time()).isEqualTo(answered.run().clock().seconds()[cover.pinchStep()]);
    }

    @Test
    void aLimitThatIsBrokenStandsInItsDimension() {
        var answered = answered("mkr-sky", "BOOK_CONCENTRATION");
        var broken = told(answered).column("breaches", "most");
        var limits =
                answered.pictures().stream()
                        .map(BarList.class::cast)
                        .filter(b -> Double.isFinite(b.limit()))
                        .toList();
        assertThat(limits).hasSize(broken.length).allMatch(b -> b.limitName().startsWith("✕"));
        assertThat(limits)
                .allSatisfy(b -> assertThat(b.rows().getFirst().value()).isGreaterThan(b.limit()));
    }

    // ---- contagion

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "ezeth-2024"})
    void aCascadeEndsInItsLastRoundWithWhatTheAnswerSumsUp(String id) {
        var answered = answered(id, "LIQUIDATION_CASCADE");
        var told = told(answered);
        var frames = answered.reel().frames();
        assertThat(frames).hasSameSizeAs(told.column("rounds", "repaid")).isNotEmpty();
        var first = ((Network) frames.getFirst()).links();
        assertThat(first.get(1).amount()).isEqualTo(told.column("rounds", "repaid")[0]);
        var last = ((Network) frames.getLast()).links();
        assertThat(last.get(0).amount())
                .isCloseTo(told.figure("seized"), within(1e-9 * told.figure("seized")));
        assertThat(last.get(1).amount())
                .isCloseTo(told.figure("repaid"), within(1e-9 * told.figure("repaid")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "ftm-2025"})
    void whoDefaultsInTheLastWaveLosesWhatItDoesNotPay(String id) {
        var answered = answered(id, "CLAIMS_CLEARING");
        var told = told(answered);
        var nodes = ((Network) answered.reel().frames().getLast()).nodes();
        var owes = told.column("nodes", "owes");
        var pays = told.column("nodes", "pays");
        for (int i = 0; i < owes.length; i++) {
            double lost = owes[i] == 0 ? 0 : 1 - pays[i] / owes[i];
            assertThat(nodes.get(i).hit()).isCloseTo(lost, within(1e-12));
        }
    }

    // ---- margin

    @ParameterizedTest
    @CsvSource({"ftm-2025, MARGIN_MODES", "mkr-sky, MARGIN_MODES"})
    void modesStandSideBySideOrTheViewSaysThatNothingIsAsked(String id, String kind) {
        var answered = answered(id, kind);
        var told = told(answered);
        if (told.figure("accounts") == 0) {
            assertThat(answered.pictures()).isEmpty();
            assertThat(Portrayal.remark(answered.view(), answered.run())).isPresent();
        } else {
            assertThat(((BarList) answered.pictures().get(1)).rows())
                    .extracting(BarList.Row::value)
                    .containsExactlyElementsOf(Readout.list(told.column("readings", "shortfall")));
        }
    }

    // ---- forks

    @Test
    void recognitionThatIsTurnedMovesTheFigures() {
        var model = model("merge-2022", "FORK_VALUE");
        var before = told(answered(model));
        var dial =
                model.dials().stream()
                        .filter(d -> d.pointer().equals("/recognition"))
                        .findFirst()
                        .orElseThrow();
        model.turn(dial, "0.5");
        var after = told(answered(model));
        assertThat(after.figure("erosion")).isCloseTo(before.figure("weight") / 2, within(1e-12));
        assertThat(after.figure("recognised"))
                .isCloseTo(before.figure("main") + before.figure("other") / 2, within(1e-9));
    }

    @Test
    void aCaseWithoutASplitSaysWhatItTakesAndOffersWhatItCanAnswer() {
        var model = model("mkr-sky", "FORK_VALUE");
        var elsewhere = (Reply.Elsewhere) model.replyProperty().get();
        assertThat(elsewhere.why()).contains("FORK", "plan document");
        assertThat(elsewhere.offers()).isNotEmpty();
        model.choose(elsewhere.offers().getFirst());
        assertThat(model.replyProperty().get()).isInstanceOf(Reply.Answered.class);
    }

    // ---- incentives

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "merge-2022"})
    void everyCellOfThePayoffMatrixIsWhatTheEngineAnswers(String id) {
        var model = model(id, "HOLDER_INCENTIVE");
        var answered = answered(model);
        var matrix = (Matrix) answered.pictures().getFirst();
        var now = told(answered).column("perToken", "value")[0];
        assertThat(matrix.cells().getFirst()).allSatisfy(v -> assertThat(v).isEqualTo(now));
        assertThat(matrix.favoured()).isGreaterThanOrEqualTo(0);
        for (int c = 0; c < matrix.columns().size(); c++) {
            int best = matrix.best(c);
            for (var row : matrix.cells()) {
                assertThat(row.get(c)).isLessThanOrEqualTo(matrix.cells().get(best).get(c));
            }
        }
    }

    // ---- peg

    @Test
    void anotherCasesTokenIsWrappedAtItsOwnRate() {
        var model = model("steth-2022", "WRAPPED_PARITY");
        var form = model.entry().orElseThrow().form();
        assertThat(Dials.value(form, "/asset")).isEqualTo("stETH");
        assertThat(Dials.value(form, "/rate")).isEqualTo("1");
        var told = told(answered(model));
        var record = told.section("record").orElseThrow();
        var panel = ((Chart) answered(model).pictures().getFirst()).panels().getFirst();
        var off = ((Layer.Line) panel.layers().getLast()).series();
        assertThat(off.value((int) record.figure("worstStep")))
                .isCloseTo(record.figure("deviationWorst"), within(1e-12));
        assertThat(record.figure("deviationWorst")).isBetween(-0.2, 0.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "usdc-2023"})
    void theRunwayIsReserveOverOutflow(String id) {
        var model = model(id, "PEG_DEFENCE");
        var answered = answered(model);
        var question =
                (PegQuestion.PegDefence)
                        model.entry().orElseThrow().form().question().value().orElseThrow();
        var mark = ((XyChart) answered.pictures().getLast()).marks().getFirst();
        assertThat(mark.y())
                .isCloseTo(
                        figure(question.reserve()) / figure(question.netOutflowPerDay()),
                        within(1e-9));
        assertThat(mark.y()).isEqualTo(told(answered).figure("runwayDays"));
    }

    @Test
    void anExampleIsAskedWithoutSayingAnythingTwice() {
        var model = model("usdc-2023", "MONTE_CARLO");
        assertThat(model.entry().orElseThrow().form().kind()).isEqualTo("MONTE_CARLO");
        assertThat(
                        model.entry()
                                .map(
                                        e ->
                                                QuestionForm.of(
                                                        e.form().question().value().orElseThrow())))
                .isPresent();
    }

    /// The case states it.
    private static double figure(@Nullable Double stated) {
        return Objects.requireNonNull(stated);
    }
}
