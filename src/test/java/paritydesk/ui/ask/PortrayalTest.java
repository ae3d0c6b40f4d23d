package paritydesk.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.chart.BarList;
import paritydesk.chart.Chart;
import paritydesk.chart.Drawing;
import paritydesk.chart.Layer;
import paritydesk.chart.XyChart;
import paritydesk.file.AnswerView;
import paritydesk.file.Cases;
import paritydesk.study.AdoptionQuestion;
import paritydesk.study.ForkQuestion;
import paritydesk.study.MarginQuestion;
import paritydesk.study.PegQuestion;
import paritydesk.study.Question;
import paritydesk.study.RateQuestion;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.util.List;
import java.util.Objects;

/// Pictures of answers carry the engine's figures, at the places that they name.
final class PortrayalTest {

    private record Shown(Question question, AnswerView view, Run run) {

        List<Drawing> pictures() {
            return Portrayal.of(question, view, run);
        }

        Readout told() {
            return new Readout(view, run);
        }
    }

    private static Shown first(String id, Class<? extends Question> kind) {
        var run = Timeline.run(Cases.open(id).scenario().value().orElseThrow(), Progress.NONE);
        var question =
                Objects.requireNonNull(run.scenario().study()).questions().stream()
                        .filter(kind::isInstance)
                        .findFirst()
                        .orElseThrow();
        return new Shown(question, Portrayal.asked(question, run).orElseThrow().view(), run);
    }

    private static double near(XyChart.Line line, double x) {
        int at = line.xs().indexOf(x);
        return line.ys().get(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "ftm-2025"})
    void thePoolStandsOnItsRateCurve(String id) {
        var shown = first(id, RateQuestion.AccrueDebt.class);
        var chart = (XyChart) shown.pictures().getFirst();
        var mark = chart.marks().getFirst();
        assertThat(mark.x()).isEqualTo(0.82);
        assertThat(mark.y()).isCloseTo(near(chart.lines().getFirst(), 0.82), within(1e-9));
        assertThat(chart.lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "ftm-2025"})
    void aRampFallsFromTheThresholdThatStandsAndKeepsToItsBudget(String id) {
        var shown = first(id, MarginQuestion.ThresholdRamp.class);
        var panels = ((Chart) shown.pictures().getFirst()).panels();
        var line = ((Layer.Line) panels.getFirst().layers().getFirst()).series();
        var levels = shown.told().column("steps", "threshold");
        assertThat(line.value(0)).isEqualTo(shown.told().figure("from"));
        assertThat(line.value(line.size() - 1)).isEqualTo(levels[levels.length - 1]);
        var budget = ((MarginQuestion.ThresholdRamp) shown.question()).budget().doubleValue();
        assertThat(Readout.list(shown.told().column("steps", "liquidated")))
                .allSatisfy(v -> assertThat(v).isLessThanOrEqualTo(budget));
        assertThat(panels.getLast().layers())
                .filteredOn(Layer.Threshold.class::isInstance)
                .singleElement()
                .isEqualTo(Layer.Threshold.limit(budget, "budget"));
    }

    @Test
    void theThreeModesStandSideBySide() {
        var shown = first("ftm-2025", MarginQuestion.MarginModes.class);
        var asked = shown.told().column("readings", "requirement");
        assertThat(((BarList) shown.pictures().getFirst()).rows())
                .extracting(BarList.Row::value)
                .containsExactly(asked[0], asked[1], asked[2]);
        assertThat(shown.pictures()).hasSize(3);
    }

    /// What borrowing until the Merge cost, 0.394 %, against a fork coin quoted at 2.72 %.
    @Test
    void farmingTheMergeStandsAgainstTheForkCoinsQuote() {
        var shown = first("merge-2022", ForkQuestion.ForkFarm.class);
        var rows = ((BarList) shown.pictures().getFirst()).rows();
        assertThat(rows.get(0).value()).isCloseTo(0.00394, within(1e-5));
        assertThat(rows.get(1).value()).isCloseTo(0.0272, within(5e-5));
    }

    @Test
    void erosionFallsToNothingWithFullRecognition() {
        var shown = first("merge-2022", ForkQuestion.ForkValue.class);
        var chart = (XyChart) shown.pictures().getLast();
        var line = chart.lines().getFirst();
        assertThat(near(line, 0)).isEqualTo(shown.told().figure("weight"));
        assertThat(near(line, 1)).isZero();
        assertThat(chart.marks().getFirst().y()).isEqualTo(shown.told().figure("erosion"));
    }

    @Test
    void enoughConfirmationsAreUnderTheAcceptedRiskAndOneLessIsNot() {
        var shown = first("merge-2022", ForkQuestion.ForkFinality.class);
        var chart = (XyChart) shown.pictures().getFirst();
        var needed = chart.marks().getLast();
        double limit = chart.limits().getFirst().y();
        assertThat(needed.y()).isLessThanOrEqualTo(limit);
        assertThat(near(chart.lines().getFirst(), needed.x() - 1)).isGreaterThan(limit);
    }

    @Test
    void theDiffusionRunsThroughTheTimesAskedFor() {
        var shown = first("mkr-sky", AdoptionQuestion.Diffusion.class);
        var chart = (XyChart) shown.pictures().getFirst();
        var line = chart.lines().getFirst();
        assertThat(chart.marks())
                .allSatisfy(m -> assertThat(m.y()).isCloseTo(near(line, m.x()), within(1e-12)));
    }

    @Test
    void theMarketStandsInItsBandAsTheRecordSays() {
        var shown = first("mkr-sky", PegQuestion.WrappedParity.class);
        var panel = ((Chart) shown.pictures().getFirst()).panels().getFirst();
        var off = ((Layer.Line) panel.layers().getLast()).series();
        var record = new Readout(shown.view().sections().getFirst().view(), shown.run());
        assertThat(off.value((int) record.figure("worstStep")))
                .isCloseTo(record.figure("deviationWorst"), within(1e-12));
        var band = (Layer.Band) panel.layers().getFirst();
        assertThat(band.low()).isEqualTo(record.figure("bandLow") - 1);
    }

    @Test
    void everyPolicyHasItsCourseUnderTheSameShocks() {
        var shown = first("mkr-sky", PegQuestion.PegPolicies.class);
        var question = (PegQuestion.PegPolicies) shown.question();
        var price = (XyChart) shown.pictures().getFirst();
        assertThat(shown.pictures()).hasSize(3);
        assertThat(price.lines()).hasSize(question.measures().size());
        assertThat(price.limits())
                .extracting(XyChart.Limit::y)
                .containsExactly(1 - question.tolerance(), 1 + question.tolerance());
        for (int i = 0; i < price.lines().size(); i++) {
            var course = new Readout(shown.view().sections().get(i).view(), shown.run());
            assertThat(price.lines().get(i).ys().getLast()).isEqualTo(course.figure("priceEnd"));
        }
    }
}
