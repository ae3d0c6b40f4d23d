package paritydesk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.timeline.Bench.day;
import static paritydesk.timeline.Bench.head;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import paritydesk.asset.Ratio;
import paritydesk.plan.Adoption;
import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.plan.Pace;
import paritydesk.plan.PlanHead;
import paritydesk.valuation.Driver;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// Merges, alternatives, bridges and wind-downs on the clock, and converters that let through only so much.
class PassageTest {

    private static Bench merge() {
        return new Bench(PlanHead.Kind.MERGE)
                .asset("ONE", "one")
                .asset("TWO", "two")
                .asset("SUM", 5)
                .pegged("ONE", 10)
                .pegged("TWO", 100)
                .listed("SUM", "1")
                .conversion("one", "ONE", "SUM", 2)
                .conversion("two", "TWO", "SUM", 20)
                .holds("a", "ONE", 30, 200)
                .holds("b", "TWO", 7, 400);
    }

    @Test
    void mergeConvertsEachSourceAtItsOwnRatioAndKeepsTheValue() {
        var run =
                merge().adoption(
                                new Adoption.Forced("holders", "one", day(3)),
                                new Adoption.Forced("holders", "two", day(6)))
                        .run();
        assertThat(run.parity()).hasSize(2);
        assertThat(run.parity().get(0).conversionId()).isEqualTo("one");
        assertThat(run.parity().get(1).conversionId()).isEqualTo("two");
        for (int s = 0; s < run.clock().size(); s++) {
            assertThat(run.book().economic().collateral().get(s)).isCloseTo(1000, within(1e-9));
            assertThat(run.book().perceived().collateral().get(s)).isCloseTo(1000, within(1e-9));
            assertThat(run.parity().get(0).holding().market().get(s)).isCloseTo(1, within(1e-12));
            assertThat(run.parity().get(1).holding().market().get(s)).isCloseTo(1, within(1e-12));
            assertThat(Explain.bookDrivers(run, 0, s, true).residual()).isCloseTo(0, within(1e-12));
        }
        int middle = run.clock().indexAt(day(4));
        assertThat(run.parity().get(0).migrated().get(middle)).isEqualTo(1);
        assertThat(run.parity().get(1).migrated().get(middle)).isZero();
    }

    private static Bench twoWays(double slow, double fast) {
        return new Bench(PlanHead.Kind.BRIDGE_SWITCH)
                .asset("OLD", "slow")
                .asset("NEW", 10)
                .asset("WRAPPED", 8)
                .pegged("OLD", 10)
                .listed("NEW", "1")
                .listed("WRAPPED", "0.5")
                .conversion("slow", "OLD", "NEW", 1)
                .conversion("fast", "OLD", "WRAPPED", 1)
                .adoption(
                        observed("slow", new Adoption.Share(day(2), slow)),
                        observed("fast", new Adoption.Share(day(4), fast)))
                .holds("a", "OLD", 100, 500);
    }

    private static Adoption observed(String conversion, Adoption.Share share) {
        return new Adoption.Observed("holders", conversion, List.of(share));
    }

    @Test
    void alternativesEachTakeTheShareThatTheirAdoptionStates() {
        var run = twoWays(0.3, 0.5).run();
        assertThat(run.book().economic().collateral().last())
                .isCloseTo(100 * (0.2 * 10 + 0.3 * 10) + 100 * 0.5 * 8 * 0.5, within(1e-9));
        assertThat(run.book().perceived().collateral().last()).isCloseTo(700, within(1e-9));
        assertThat(run.parity()).hasSize(2);
        for (var parity : run.parity()) {
            assertThat(parity.migrated().last()).isCloseTo(0.8, within(1e-12));
        }
        var way = run.parity().get(1);
        assertThat(way.conversion().market().last()).isCloseTo(1, within(1e-12));
        assertThat(way.holding().market().last()).isCloseTo(9.0 / 8, within(1e-12));
        int last = run.clock().size() - 1;
        for (int s = 0; s <= last; s++) {
            assertThat(Explain.accountDrivers(run, 0, s, last, true).residual())
                    .isCloseTo(0, within(1e-12));
        }
    }

    @Property(tries = 30)
    void alternativesNeverConvertMoreThanThereIs(
            @ForAll @IntRange(min = 0, max = 100) int slow,
            @ForAll @IntRange(min = 0, max = 100) int fast) {
        var run = twoWays(slow / 100.0, fast / 100.0).run();
        var holding = run.tables().slots.getFirst().holding();
        for (int s = 0; s < run.clock().size(); s++) {
            double all = holding.received(0, s) + holding.received(1, s);
            assertThat(holding.kept(s) + all).isCloseTo(1, within(1e-12));
            assertThat(holding.kept(s)).isGreaterThanOrEqualTo(-1e-12);
        }
    }

    @Test
    void creditByOneOfSeveralWaysTakesTheRest() {
        var run =
                twoWays(0.3, 0.5)
                        .event(new Event.AutoCredit(head("credit", 3), Bench.VENUE, "slow"))
                        .run();
        var holding = run.tables().slots.getFirst().holding();
        int last = run.clock().size() - 1;
        assertThat(holding.kept(last)).isZero();
        assertThat(holding.received(0, last)).isCloseTo(1, within(1e-12));
        assertThat(holding.received(1, last)).isZero();
    }

    private static Bench limited(
            @Nullable BigDecimal capacity, @Nullable BigDecimal minimum, @Nullable Pace pace) {
        return new Bench(PlanHead.Kind.TOKEN_SWAP)
                .asset("OLD", 20)
                .asset("NEW", 10)
                .listed("OLD", "1")
                .listed("NEW", "1")
                .conversion(Bench.of("swap", "OLD", "NEW", 2, capacity, minimum, pace))
                .adoption(new Adoption.Forced("holders", "swap", day(2)))
                .holds("a", "OLD", 60, 500)
                .holds("b", "OLD", 40, 100);
    }

    private static double converted(Run run, int step) {
        double sum = 0;
        double[] units = run.tables().book.totals();
        for (int i = 0; i < units.length; i++) {
            var slot = run.tables().slots.get(i);
            if (slot.slot().asset().equals("OLD")) {
                sum += units[i] * slot.holding().received(0, step);
            }
        }
        return sum;
    }

    @Property(tries = 30)
    void capacityIsNeverExceededAndMoreOfItConvertsMore(
            @ForAll @IntRange(min = 0, max = 300) int capacity) {
        var run = limited(BigDecimal.valueOf(capacity), null, null).run();
        var more = limited(BigDecimal.valueOf(capacity + 10), null, null).run();
        for (int s = 0; s < run.clock().size(); s++) {
            assertThat(converted(run, s)).isLessThanOrEqualTo(capacity + 1e-9);
            assertThat(converted(run, s)).isLessThanOrEqualTo(converted(more, s) + 1e-9);
        }
        int last = run.clock().size() - 1;
        assertThat(converted(run, last)).isCloseTo(Math.min(200, capacity), within(1e-9));
        assertThat(run.parity().getFirst().migrated().last())
                .isCloseTo(Math.min(1, capacity / 200.0), within(1e-12));
    }

    @Test
    void everySlotGetsItsPartOfAScarceConverter() {
        var run =
                limited(new BigDecimal("50"), null, null)
                        .account(
                                "c",
                                new paritydesk.book.Leg.Collateral("OLD", new BigDecimal("100")))
                        .run();
        for (var slot : run.tables().slots) {
            if (slot.slot().asset().equals("OLD")) {
                assertThat(slot.holding().received(0, run.clock().size() - 1))
                        .isCloseTo(0.25, within(1e-12));
            }
        }
    }

    @Property(tries = 20)
    void rateLimitLetsThroughItsRateWhateverTheGrid(
            @ForAll @IntRange(min = 1, max = 60) int perDay,
            @ForAll @IntRange(min = 1, max = 24) int hours) {
        var pace =
                new Pace(
                        new Pace.Limit(BigDecimal.valueOf(perDay), Duration.ofDays(1)),
                        null,
                        List.of());
        var run = limited(null, null, pace).every(Duration.ofHours(hours)).run();
        double before = 0;
        for (int s = 1; s < run.clock().size(); s++) {
            var time = Duration.between(run.clock().at(s - 1), run.clock().at(s));
            double most = perDay * (time.toMillis() / 86_400_000.0);
            assertThat(converted(run, s) - before).isBetween(-1e-9, most + 1e-9);
            before = converted(run, s);
        }
        var grid = run.clock().at(run.clock().indexAt(day(2)));
        double days = 8 + Duration.between(grid, day(2)).toMillis() / 86_400_000.0;
        assertThat(before).isGreaterThanOrEqualTo(Math.min(200, perDay * days) - perDay - 1e-9);
        assertThat(before).isLessThanOrEqualTo(Math.min(200, perDay * (days + 1)) + 1e-9);
    }

    @Test
    void inventoryPaysOutWhatHasBeenDelivered() {
        var pace =
                new Pace(
                        null,
                        null,
                        List.of(
                                new Pace.Delivery(day(1), new BigDecimal("40")),
                                new Pace.Delivery(day(6), new BigDecimal("70"))));
        var run = limited(null, null, pace).run();
        assertThat(converted(run, run.clock().indexAt(day(5)))).isCloseTo(40, within(1e-9));
        assertThat(converted(run, run.clock().indexAt(day(6)))).isCloseTo(110, within(1e-9));
        assertThat(converted(run, run.clock().size() - 1)).isCloseTo(110, within(1e-9));
    }

    @Test
    void holdingsUnderTheMinimumStayBehindAndOnesThatReachItDoNot() {
        var run = limited(null, new BigDecimal("60"), null).run();
        assertThat(converted(run, run.clock().size() - 1)).isCloseTo(120, within(1e-9));
        var none = limited(null, new BigDecimal("60.000001"), null).run();
        assertThat(converted(none, none.clock().size() - 1)).isZero();
        var credit = new Event.AutoCredit(head("credit", 7), Bench.VENUE, "swap");
        var all = limited(null, new BigDecimal("1000"), null).event(credit).run();
        assertThat(converted(all, all.clock().size() - 1)).isCloseTo(200, within(1e-9));
    }

    @Test
    void creditByTheVenueNeedsNoConverter() {
        var credit = new Event.AutoCredit(head("credit", 7), Bench.VENUE, "swap");
        var run = limited(new BigDecimal("50"), null, null).event(credit).run();
        assertThat(converted(run, run.clock().indexAt(day(6)))).isCloseTo(50, within(1e-9));
        assertThat(converted(run, run.clock().size() - 1)).isCloseTo(200, within(1e-9));
        assertThat(run.parity().getFirst().migrated().last()).isEqualTo(1);
    }

    @Test
    void whatIsOnItsWayOverABridgeBelongsToItsHolderAndCountsNowhere() {
        var pace = new Pace(null, Duration.ofDays(3), List.of());
        var run = limited(null, null, pace).run();
        var seen = run.book().perceived().collateral();
        var fair = run.book().economic().collateral();
        for (int day = 0; day < 10; day++) {
            int step = run.clock().indexAt(day(day));
            assertThat(fair.get(step)).isCloseTo(2000, within(1e-9));
            assertThat(seen.get(step)).isCloseTo(day >= 2 && day < 5 ? 0 : 2000, within(1e-9));
        }
    }

    @Test
    void windDownRedeemsUntilItClosesAndStrandsTheRest() {
        var redeem =
                new Conversion(
                        "redeem",
                        Ratio.of("OLD", "USD", 20, 1),
                        Conversion.Converter.REDEMPTION,
                        new BigDecimal("0.01"),
                        null,
                        null,
                        Conversion.Direction.ONE_WAY,
                        null,
                        null);
        var run =
                new Bench(PlanHead.Kind.WIND_DOWN)
                        .asset("OLD", 20)
                        .listed("OLD", "1")
                        .conversion(redeem)
                        .adoption(
                                new Adoption.Observed(
                                        "holders",
                                        "redeem",
                                        List.of(
                                                new Adoption.Share(day(2), 0.6),
                                                new Adoption.Share(day(8), 1))))
                        .event(new Event.Close(head("close", 5), "redeem"))
                        .event(
                                new Event.RecognitionChange(
                                        head("out", 6),
                                        Bench.VENUE,
                                        "OLD",
                                        BigDecimal.ZERO,
                                        Duration.ofDays(2)))
                        .holds("a", "OLD", 100, 900)
                        .run();
        assertThat(run.parity().getFirst().conversion().market().get(0))
                .isCloseTo(0.99, within(1e-12));
        assertThat(run.parity().getFirst().conversion().market().last()).isNaN();
        assertThat(run.book().economic().collateral().last())
                .isCloseTo(0.4 * 2000 + 0.6 * 1980, within(1e-9));
        assertThat(run.book().perceived().collateral().last()).isCloseTo(0.6 * 1980, within(1e-9));
        var drivers = Explain.accountDrivers(run, 0, 0, run.clock().indexAt(day(7)), true);
        assertThat(drivers.part(Driver.POLICY)).isNegative();
        assertThat(drivers.residual()).isCloseTo(0, within(1e-12));
    }

    @Test
    void converterWithADirectionNeedsNoEventToOpenAndMayStayClosed() {
        for (var direction : Conversion.Direction.values()) {
            var swap =
                    new Conversion(
                            "swap",
                            Ratio.of("OLD", "NEW", 2, 1),
                            Conversion.Converter.FIXED_RATIO_CONTRACT,
                            BigDecimal.ZERO,
                            null,
                            null,
                            direction,
                            null,
                            null);
            var run =
                    new Bench(PlanHead.Kind.TOKEN_SWAP)
                            .asset("OLD", 20)
                            .asset("NEW", 10)
                            .listed("OLD", "1")
                            .listed("NEW", "1")
                            .conversion(swap)
                            .adoption(new Adoption.Forced("holders", "swap", day(2)))
                            .holds("a", "OLD", 60, 500)
                            .run();
            boolean closed = direction == Conversion.Direction.CLOSED;
            assertThat(converted(run, run.clock().size() - 1)).isEqualTo(closed ? 0 : 120);
        }
    }

    @Property(tries = 30)
    void hazardWithoutSensitivityIsExponential(
            @ForAll @DoubleRange(min = 0, max = 50) double rate,
            @ForAll @DoubleRange(min = 0, max = 1) double ceiling) {
        var run = hazard(rate, 0, Duration.ZERO, ceiling).run();
        var migrated = run.parity().getFirst().migrated();
        for (int s = 0; s < run.clock().size(); s++) {
            double days = Duration.between(day(1), run.clock().at(s)).toMillis() / 86_400_000.0;
            double due = days <= 0 ? 0 : ceiling * (1 - Math.exp(-rate * days / 365));
            assertThat(migrated.get(s)).isCloseTo(due, within(1e-12));
        }
    }

    private static Bench hazard(
            double rate, double sensitivity, Duration lookAhead, double ceiling) {
        return new Bench(PlanHead.Kind.TOKEN_SWAP)
                .asset("OLD", 20)
                .asset("NEW", 11)
                .listed("OLD", "1")
                .listed("NEW", "1")
                .conversion("swap", "OLD", "NEW", 2)
                .event(new Event.PenaltyStep(head("penalty", 6), "swap", new BigDecimal("0.2")))
                .adoption(
                        new Adoption.Hazard(
                                "holders", "swap", day(1), rate, sensitivity, lookAhead, ceiling))
                .holds("a", "OLD", 60, 500);
    }

    @Test
    void hazardFollowsWhatMigratingPaysAndWhatWaitingCosts() {
        var run = hazard(5, 10, Duration.ofDays(2), 0.9).run();
        var adoption = run.scenario().plan().adoption().getFirst();
        var advantage = run.tables().advantage(adoption);
        assertThat(advantage.get(run.clock().indexAt(day(3)))).isCloseTo(0.1, within(1e-12));
        assertThat(advantage.get(run.clock().indexAt(day(4)))).isCloseTo(0.3, within(1e-12));
        assertThat(advantage.get(run.clock().indexAt(day(7)))).isCloseTo(-0.12, within(1e-12));
        var migrated = run.tables().migrated(adoption);
        double odds = Math.exp(-5 * Math.exp(10 * 0.1) / 365);
        assertThat(migrated.get(run.clock().indexAt(day(2))))
                .isCloseTo(0.9 * (1 - odds), within(1e-12));
        double before = migrated.get(run.clock().indexAt(day(4)));
        double after = migrated.get(run.clock().indexAt(day(5)));
        assertThat((0.9 - after) / (0.9 - before))
                .isCloseTo(Math.exp(-5 * Math.exp(10 * 0.3) / 365), within(1e-12));
        for (int s = 1; s < run.clock().size(); s++) {
            assertThat(migrated.get(s)).isBetween(migrated.get(s - 1), 0.9);
        }
        assertThat(run.parity().getFirst().migrated()).isEqualTo(migrated);
    }

    @Test
    void hazardRestsWhileTheConverterIsClosed() {
        var closed =
                hazard(50, 0, Duration.ZERO, 1)
                        .event(new Event.Close(head("close", 3), "swap"))
                        .run();
        var migrated = closed.parity().getFirst().migrated();
        double stands = 1 - Math.exp(-50.0 * 2 / 365);
        assertThat(migrated.last()).isCloseTo(stands, within(1e-12));
        var seen =
                hazard(1, 1, Duration.ofDays(2), 1)
                        .event(new Event.Close(head("close", 3), "swap"))
                        .run();
        var advantage = seen.tables().advantage(seen.scenario().plan().adoption().getFirst());
        assertThat(advantage.get(seen.clock().indexAt(day(1)))).isCloseTo(1.1, within(1e-12));
    }

    @Test
    void unboundedAdvantageMovesEverybodyAndNothingElse() {
        var run = hazard(1, 1e6, Duration.ofDays(9), 0.75).run();
        var migrated = run.parity().getFirst().migrated();
        assertThat(migrated.last()).isEqualTo(0.75);
        assertThat(
                        hazard(0, 1e6, Duration.ofDays(9), 1)
                                .run()
                                .parity()
                                .getFirst()
                                .migrated()
                                .last())
                .isZero();
    }
}
