package paritydesk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.answer.Answers;
import paritydesk.file.Cases;
import paritydesk.timeline.Explain;
import paritydesk.timeline.PricePath;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.time.Duration;
import java.time.Instant;

/// The ramps of the WBTC wind-down, against a run of the case's documents.
class WbtcTest {

    private static final Instant RAMP = Instant.parse("2024-11-28T16:00:00Z");
    private static final Instant PAUSE = Instant.parse("2024-12-08T16:00:00Z");

    private static Run run;

    @BeforeAll
    static void runTheCase() {
        var loaded = Cases.open("wbtc-2024").scenario();
        assertThat(loaded.blocked()).as(loaded.findings().toString()).isFalse();
        run = Timeline.run(loaded.value().orElseThrow(), Progress.NONE);
    }

    private static double ratio(String venue, Instant at) {
        PricePath path =
                run.prices().stream()
                        .filter(p -> p.venue().equals(venue) && p.asset().equals("WBTC"))
                        .findFirst()
                        .orElseThrow();
        return 1 / path.threshold().get(run.clock().indexAt(at));
    }

    @Test
    void vaultAt208PercentBecomesLiquidatableOnTheFifthDayOfTheRamp() {
        var path = Explain.account(run, 0);
        assertThat(path.ratioPerceived().get(0)).isCloseTo(2.083, within(1e-9));
        var before = run.clock().indexAt(RAMP.plus(Duration.ofHours(4 * 24 + 20)));
        var day5 = run.clock().indexAt(RAMP.plus(Duration.ofDays(5).plusHours(8)));
        assertThat(path.healthPerceived().get(before)).isGreaterThan(1);
        assertThat(path.healthPerceived().get(day5)).isLessThan(1);
        int breach = run.accounts().firstBreach().get(0);
        var took = Duration.between(RAMP, run.clock().at(breach));
        assertThat(took)
                .isBetween(Duration.ofDays(4).plusHours(12), Duration.ofDays(5).plusHours(12));
        var event = Explain.breach(run, 0).orElseThrow().event().orElseThrow();
        assertThat(event.head().id()).isEqualTo("a-500");
    }

    @Test
    void rampIsLinearInTheRatio() {
        assertThat(ratio("wbtc-a", Instant.parse("2024-09-18T00:00:00Z")))
                .isCloseTo(1.45, within(1e-9));
        assertThat(ratio("wbtc-a", Instant.parse("2024-09-22T00:00:00Z")))
                .isCloseTo(1.475, within(1e-9));
        assertThat(ratio("wbtc-b", Instant.parse("2024-09-22T00:00:00Z")))
                .isCloseTo(1.4, within(1e-9));
        assertThat(ratio("wbtc-b", Instant.parse("2024-09-26T00:00:00Z")))
                .isCloseTo(1.5, within(1e-9));
        var halfDay = Instant.parse("2024-12-02T00:00:00Z");
        double days = Duration.between(RAMP, halfDay).toHours() / 24.0;
        assertThat(ratio("wbtc-a", halfDay)).isCloseTo(1.5 + 3.5 * days / 30, within(1e-9));
        assertThat(ratio("wbtc-c", halfDay)).isCloseTo(1.7 + 3.3 * days / 30, within(1e-9));
    }

    @Test
    void pauseFreezesTheRampWhereItStands() {
        double stands = 1.5 + 3.5 * 10 / 30;
        assertThat(ratio("wbtc-a", PAUSE)).isCloseTo(stands, within(1e-9));
        assertThat(ratio("wbtc-a", Instant.parse("2024-12-20T00:00:00Z")))
                .isCloseTo(stands, within(1e-9));
        assertThat(ratio("wbtc-a", Instant.parse("2024-12-31T00:00:00Z")))
                .isCloseTo(stands, within(1e-9));
    }

    @Test
    void sparkStepsDownAtItsVotes() {
        assertThat(1 / ratio("spark", Instant.parse("2024-10-04T00:00:00Z"))).isEqualTo(0.75);
        assertThat(1 / ratio("spark", Instant.parse("2024-10-05T00:00:00Z")))
                .isCloseTo(0.7, within(1e-12));
        assertThat(1 / ratio("spark", Instant.parse("2024-10-18T00:00:00Z")))
                .isCloseTo(0.65, within(1e-12));
        assertThat(1 / ratio("spark", Instant.parse("2024-12-31T00:00:00Z")))
                .isCloseTo(0.6, within(1e-12));
    }

    @Test
    void whoeverIsLiquidatedWasSoundAtTheTermsBefore() {
        assertThat(run.headline().falsely().accountsEver()).isPositive();
        assertThat(run.headline().truly().accountsEver()).isZero();
    }

    @Test
    void everyQuestionOfTheStudyIsAnswered() {
        var answers = Answers.of(run, Progress.NONE);
        assertThat(answers).hasSize(3);
        assertThat(answers.toString()).doesNotContain("None[");
    }
}
