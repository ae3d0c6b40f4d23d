package paritydesk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.book.Leg;
import paritydesk.file.Cases;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.valuation.Driver;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The published facts of the MKR → SKY case, against a run of the documents that ship with the product.
class MkrSkyTest {

    private static Run run;

    @BeforeAll
    static void runTheCase() {
        var loaded = Cases.open("mkr-sky").scenario();
        assertThat(loaded.blocked()).as(loaded.findings().toString()).isFalse();
        run = Timeline.run(loaded.value().orElseThrow(), Progress.NONE);
    }

    @Test
    void computedFeedIsThePublishedIntegerAtTheSwitch() {
        var reading = run.exact().switches().getFirst();
        assertThat(reading.afterUnits()).isEqualTo(new BigInteger("149495401440"));
        assertThat(reading.before()).isEqualByComparingTo("1501.49941844");
        assertThat(reading.at())
                .isBetween(
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-01-31T00:00:00Z"));
    }

    @Test
    void ladderIsThatOfTheVotes() {
        assertThat(run.exact().ladder().stream().map(r -> r.perToken().intValueExact()))
                .containsExactly(24_000, 23_760, 23_520, 23_280, 23_040);
    }

    @Test
    void gapOverTheSeriesHasThePublishedStatistics() {
        var gap = run.exact().comparisons().getFirst();
        assertThat(gap.samples()).isEqualTo(61);
        assertThat(gap.mean()).isCloseTo(0.00065, within(5e-6));
        assertThat(gap.deviation()).isCloseTo(0.00817, within(5e-6));
        assertThat(gap.least()).isCloseTo(-0.0204, within(5e-5));
        assertThat(gap.most()).isCloseTo(0.0152, within(5e-5));
        assertThat(gap.flatMean()).isCloseTo(-0.01625, within(5e-6));
    }

    @Test
    void feeStepIsDetectedOnTheDayOnWhichItWasReadToChange() {
        var gap = run.exact().comparisons().getFirst();
        assertThat(gap.stepAfter()).isEqualTo("2025-12-14T17:40:59Z");
        assertThat(gap.stepBy()).isEqualTo("2025-12-15T18:09:35Z");
    }

    @Test
    void oneHolderHas77PercentOfTheCollateral() {
        var held = new HashMap<String, Double>();
        for (var account : run.scenario().book().accounts()) {
            for (var leg : account.legs()) {
                if (leg instanceof Leg.Collateral c && c.asset().equals("MKR")) {
                    held.merge(account.owner(), c.quantity().doubleValue(), Double::sum);
                }
            }
        }
        double total = held.values().stream().mapToDouble(Double::doubleValue).sum();
        double most = held.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        assertThat(run.scenario().book().accounts()).hasSize(10_000);
        assertThat(run.scenario().book().synthetic()).isTrue();
        assertThat(most / total).isCloseTo(0.77, within(1e-4));
    }

    @Test
    void computedFeedEndsFalseAndMaskedCases() {
        int at = run.clock().indexAt(run.exact().switches().getFirst().at());
        var book = run.book();
        assertThat(run.headline().falsely().accountsEver()).isPositive();
        assertThat(run.headline().masked().accountsEver()).isPositive();
        for (int s = at; s < run.clock().size(); s++) {
            assertThat(book.falsely().accounts().get(s) + book.masked().accounts().get(s)).isZero();
            assertThat(book.perceived().ratio().get(s))
                    .isCloseTo(book.economic().ratio().get(s), within(1e-9));
        }
    }

    @Test
    void penaltyStepErodesTheEconomicTruthByThePenaltyAndThePerceivedOneNotAtAll() {
        int after = run.clock().indexAt(Instant.parse("2025-12-15T14:00:00Z"));
        var economic = Explain.bookDrivers(run, after - 1, after, false);
        double share = economic.part(Driver.PENALTY) / Math.log(0.98 / 0.99);
        assertThat(share).isBetween(0.9, 1.0);
        var perceived = run.book().perceived().ratio();
        assertThat(perceived.get(after)).isEqualTo(perceived.get(after - 1));
    }

    @Test
    void waterfallOfEveryAccountAddsUp() {
        int from = run.clock().bookFrom();
        int to = run.clock().size() - 1;
        Map<Integer, Double> worst = new HashMap<>();
        for (int a = 0; a < run.scenario().book().accounts().size(); a++) {
            if (Double.isFinite(run.accounts().healthNow().get(a))) {
                double seen = Explain.accountDrivers(run, a, from, to, true).residual();
                double fair = Explain.accountDrivers(run, a, from, to, false).residual();
                if (Math.abs(seen) > 1e-12 || Math.abs(fair) > 1e-12) {
                    worst.put(a, Math.max(Math.abs(seen), Math.abs(fair)));
                }
            }
        }
        assertThat(worst).isEmpty();
        assertThat(Explain.bookDrivers(run, from, to, true).residual()).isCloseTo(0, within(1e-12));
    }

    @Test
    void sameInputGivesTheSameBits() {
        var again = Timeline.run(run.scenario(), Progress.NONE);
        assertThat(again.head()).isEqualTo(run.head());
        assertThat(again.book()).isEqualTo(run.book());
        assertThat(again.accounts()).isEqualTo(run.accounts());
        assertThat(again.parity()).isEqualTo(run.parity());
    }

    @Test
    void oneThreadGivesTheSameBitsAsMany() throws Exception {
        try (var one = new java.util.concurrent.ForkJoinPool(1)) {
            var alone = one.submit(() -> Timeline.run(run.scenario(), Progress.NONE)).get();
            assertThat(alone.book()).isEqualTo(run.book());
            assertThat(alone.accounts()).isEqualTo(run.accounts());
        }
    }
}
