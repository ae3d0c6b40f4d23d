package paritydesk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.answer.Answers;
import paritydesk.file.Cases;
import paritydesk.timeline.HarmTable;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.valuation.Solvency;
import paritydesk.valuation.liquidation.Incentive;

import java.time.Instant;
import java.util.List;

/// The published totals of 24 April 2024 (forum.morpho.org/t/578), against a run of the case's documents.
class EzethTest {

    private static final Instant FIRST = Instant.parse("2024-04-24T02:29:47Z");

    private static Run run;
    private static List<HarmTable.Row> high;
    private static List<HarmTable.Row> low;

    @BeforeAll
    static void runTheCase() {
        var loaded = Cases.open("ezeth-2024").scenario();
        assertThat(loaded.blocked()).as(loaded.findings().toString()).isFalse();
        run = Timeline.run(loaded.value().orElseThrow(), Progress.NONE);
        var rows = HarmTable.of(run).rows();
        high = rows.stream().filter(r -> venue(r).equals("morpho-86")).toList();
        low = rows.stream().filter(r -> venue(r).equals("morpho-77")).toList();
    }

    private static String venue(HarmTable.Row row) {
        return run.scenario().book().accounts().get(row.account()).venue();
    }

    private static double repaid(List<HarmTable.Row> rows) {
        return rows.stream().mapToDouble(HarmTable.Row::repaid).sum();
    }

    private static double units(List<HarmTable.Row> rows, String venue) {
        double price = run.seen(venue, "ezETH").get(run.clock().indexAt(FIRST));
        return rows.stream().mapToDouble(HarmTable.Row::seized).sum() / price;
    }

    @Test
    void marketOf86PercentLiquidatesThePublishedTotals() {
        assertThat(high).hasSize(138);
        assertThat(repaid(high)).isCloseTo(5035, within(0.01));
        assertThat(units(high, "morpho-86")).isCloseTo(6236.72, within(0.01));
        assertThat(high.stream().mapToDouble(HarmTable.Row::deficit).sum())
                .isCloseTo(10.96, within(0.001));
    }

    @Test
    void marketOf77PercentLiquidatesThePublishedTotalsWithoutBadDebt() {
        assertThat(low).hasSize(8);
        assertThat(repaid(low)).isCloseTo(804, within(0.01));
        assertThat(units(low, "morpho-77")).isCloseTo(1000.25, within(0.01));
        assertThat(low.stream().mapToDouble(HarmTable.Row::deficit).sum()).isZero();
    }

    @Test
    void totalsImplyAnAverageOraclePrice() {
        double factor = Incentive.factor(0.3, 1.15, 0.86);
        assertThat(factor).isCloseTo(1.04384, within(5e-6));
        double implied = repaid(high) * factor / units(high, "morpho-86");
        assertThat(implied / 0.8427).isCloseTo(1, within(0.005));
        int at = run.clock().indexAt(FIRST);
        assertThat(run.seen("morpho-86", "ezETH").get(at)).isCloseTo(implied, within(1e-6));
    }

    @Test
    void nobodyIsLiquidatedBeforeTheFirstLiquidation() {
        var rows = HarmTable.of(run).rows();
        assertThat(rows).allMatch(r -> run.clock().at(r.step()).equals(FIRST));
        assertThat(rows).allMatch(r -> r.solvency() == Solvency.TRUE);
    }

    @Test
    void poolCannotTakeWhatIsLiquidated() {
        int at = run.clock().indexAt(FIRST);
        double capacity =
                run.scenario().market().series("ezeth-depth").orElseThrow().points().stream()
                        .filter(p -> !p.at().isAfter(FIRST))
                        .mapToDouble(p -> p.value().doubleValue())
                        .reduce((_, last) -> last)
                        .orElseThrow();
        double due = run.book().truly().repayable().get(at);
        assertThat(due).isCloseTo(5839, within(0.05));
        assertThat(capacity / due).isLessThan(0.1);
    }

    @Test
    void everyQuestionOfTheStudyIsAnswered() {
        var answers = Answers.of(run, Progress.NONE);
        assertThat(answers).hasSize(4);
        assertThat(answers.toString()).doesNotContain("None[");
    }
}
