package paritydesk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.timeline.Bench.VENUE;
import static paritydesk.timeline.Bench.day;
import static paritydesk.timeline.Bench.head;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import paritydesk.book.Leg;
import paritydesk.plan.Event;
import paritydesk.plan.PlanHead;
import paritydesk.plan.Reference;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Solvency;
import paritydesk.valuation.fork.ForkPrices;

import java.math.BigDecimal;
import java.util.List;

class ForkTest {

    /// SRC splits into A (90) and B (10) on day 5; the venue listens to a feed of SRC at 100 before.
    private static Bench fork(String recognition, Event.Follow... follows) {
        return bench(90, 10, recognition, follows);
    }

    private static Bench bench(
            double main, double other, String recognition, Event.Follow... follows) {
        var bench =
                new Bench(PlanHead.Kind.HARD_FORK)
                        .asset("SRC", "a")
                        .asset("A", main)
                        .asset("B", other)
                        .pegged("SRC", main + other)
                        .listed("A", "1")
                        .branch("a", "SRC", "A", "")
                        .branch("b", "SRC", "B", "")
                        .event(new Event.Fork(head("fork", 5), "SRC", List.of(follows)))
                        .holds("holder", "SRC", 10, 500);
        return recognition.isEmpty() ? bench : bench.listed("B", recognition);
    }

    private static int after(Run run) {
        return run.clock().indexAt(day(5));
    }

    @Property(tries = 30)
    void valueIsConservedAndRecognisedAsTheVenueSays(
            @ForAll @DoubleRange(min = 1, max = 5000) double main,
            @ForAll @DoubleRange(min = 1, max = 500) double other,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        var run = bench(main, other, BigDecimal.valueOf(percent, 2).toPlainString()).run();
        var prices = new ForkPrices(main, other);
        var fair = run.book().economic().collateral();
        var seen = run.book().perceived().collateral();
        for (int s = 0; s < run.clock().size(); s++) {
            boolean apart = s >= after(run);
            double whole = 10 * prices.together();
            assertThat(fair.get(s)).isCloseTo(whole, within(1e-9 * whole));
            double counted = apart ? 10 * prices.recognised(percent / 100.0) : whole;
            assertThat(seen.get(s)).isCloseTo(counted, within(1e-9 * whole));
        }
        int at = after(run);
        assertThat(1 - seen.get(at) / seen.get(at - 1))
                .isCloseTo(prices.erosion(percent / 100.0), within(1e-9));
    }

    @Test
    void splitIsAMatterOfPolicyAloneAndLmdiExplainsItOverBothBranches() {
        var run = fork("0.5").run();
        int at = after(run);
        var drivers = Explain.bookDrivers(run, at - 1, at, true);
        assertThat(drivers.substituted()).isFalse();
        assertThat(drivers.part(Driver.POLICY)).isCloseTo(Math.log(0.95), within(1e-12));
        assertThat(drivers.part(Driver.MARKET)).isZero();
        assertThat(drivers.part(Driver.QUANTITY)).isZero();
        assertThat(drivers.part(Driver.ORACLE)).isCloseTo(0, within(1e-12));
        assertThat(drivers.residual()).isCloseTo(0, within(1e-15));
        var economic = Explain.accountDrivers(run, 0, at - 1, at, false);
        assertThat(economic.total()).isCloseTo(0, within(1e-12));
        assertThat(economic.part(Driver.POLICY)).isZero();
    }

    @Test
    void branchThatIsNotRecognisedErodesByItsWeight() {
        var run = fork("0").run();
        int at = after(run);
        var drivers = Explain.accountDrivers(run, 0, at - 1, at, true);
        assertThat(drivers.substituted()).isTrue();
        assertThat(drivers.part(Driver.POLICY)).isCloseTo(Math.log(0.9), within(1e-12));
        assertThat(drivers.residual()).isCloseTo(0, within(1e-12));
        assertThat(run.book().perceived().ratio().last()).isCloseTo(900.0 / 500, within(1e-12));
        assertThat(run.book().economic().ratio().last()).isCloseTo(1000.0 / 500, within(1e-12));
    }

    @Property(tries = 30)
    void driversReconcileOverAnyTwoSteps(
            @ForAll @IntRange(min = 0, max = 11) int from,
            @ForAll @IntRange(min = 0, max = 11) int to,
            @ForAll @IntRange(min = 0, max = 4) int quarters) {
        var run = fork(BigDecimal.valueOf(25L * quarters, 2).toPlainString()).run();
        for (boolean seen : new boolean[] {true, false}) {
            var drivers = Explain.bookDrivers(run, from, to, seen);
            assertThat(drivers.residual()).isCloseTo(0, within(1e-12));
            var ratio = (seen ? run.book().perceived() : run.book().economic()).ratio();
            assertThat(drivers.start()).isCloseTo(ratio.get(from), within(1e-9));
            assertThat(drivers.end()).isCloseTo(ratio.get(to), within(1e-9));
        }
    }

    @Test
    void branchThatTheVenueDoesNotListCountsNothingThereAndInFullForItsHolder() {
        var run = fork("").run();
        assertThat(run.book().perceived().collateral().last()).isCloseTo(900, within(1e-9));
        assertThat(run.book().economic().collateral().last()).isCloseTo(1000, within(1e-9));
        assertThat(run.book().economic().weighted().last()).isCloseTo(800, within(1e-9));
        assertThat(run.headline().unpriced()).isZero();
    }

    @Test
    void venueThatStaysWithTheOtherBranchKeepsItsFeedAndTermsForThat() {
        var stays = new Event.Follow(VENUE, "b", Event.Owed.FOLLOWED);
        var run = fork("", stays).run();
        // B is not listed by itself: it keeps the feed of SRC, which answers 100; A is listed at
        // 90.
        assertThat(run.book().perceived().collateral().last()).isCloseTo(1900, within(1e-9));
        assertThat(run.book().economic().collateral().last()).isCloseTo(1000, within(1e-9));
    }

    @Test
    void feedOfTheFollowedBranchIsThatOfTheSourceWhereItIsNotListed() {
        var run =
                new Bench(PlanHead.Kind.HARD_FORK)
                        .asset("SRC", "a")
                        .asset("A", 90)
                        .asset("B", 10)
                        .pegged("SRC", 90)
                        .branch("a", "SRC", "A", "")
                        .branch("b", "SRC", "B", "")
                        .event(new Event.Fork(head("fork", 5), "SRC", List.of()))
                        .holds("holder", "SRC", 10, 500)
                        .run();
        assertThat(run.book().perceived().collateral().last()).isCloseTo(900, within(1e-9));
        assertThat(run.book().perceived().weighted().last()).isCloseTo(720, within(1e-9));
    }

    @Test
    void debtorsOweTheBranchThatTheVenueStaysWithOrEveryBranch() {
        var legs = new Leg[] {Bench.debt("SRC", 3), collateral("USD", 1000)};
        var one = fork("0.5").account("short", legs).run();
        var all = new Event.Follow(VENUE, "a", Event.Owed.EVERY_BRANCH);
        var every = fork("0.5", all).account("short", legs).run();
        int last = one.clock().size() - 1;
        assertThat(Explain.account(one, 1).debt().get(0)).isCloseTo(300, within(1e-9));
        assertThat(Explain.account(one, 1).debt().get(last)).isCloseTo(270, within(1e-9));
        assertThat(Explain.account(every, 1).debt().get(last)).isCloseTo(300, within(1e-9));
        assertThat(one.book().economic().debt().get(last)).isCloseTo(770, within(1e-9));
        assertThat(every.book().economic().debt().get(last)).isCloseTo(800, within(1e-9));
    }

    private static Leg collateral(String asset, double quantity) {
        return new Leg.Collateral(asset, BigDecimal.valueOf(quantity));
    }

    @Test
    void perpetualStaysOnTheBranchOfItsVenue() {
        var future =
                new Leg.Linear(
                        "SRC",
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        new BigDecimal("100"),
                        new BigDecimal("0.05"),
                        null);
        var run = fork("1").account("long", future, collateral("USD", 500)).run();
        var debt = Explain.account(run, 1).debt();
        assertThat(debt.get(0)).isZero();
        assertThat(debt.get(run.clock().size() - 1)).isCloseTo(100, within(1e-9));
    }

    @Test
    void parityOfAForkIsThatOfAllItsBranches() {
        for (Reference against : List.of(new Reference.PromisedRatio(), new Reference.OldToken())) {
            var run = fork("0.5").against(against).run();
            assertThat(run.parity()).hasSize(1);
            var parity = run.parity().getFirst();
            assertThat(parity.conversionId()).isEqualTo("a");
            for (int s = 0; s < run.clock().size(); s++) {
                assertThat(parity.conversion().market().get(s)).isCloseTo(1, within(1e-12));
                assertThat(parity.conversion().oracle().get(s)).isCloseTo(1, within(1e-9));
                assertThat(parity.holding().market().get(s)).isCloseTo(1, within(1e-12));
                assertThat(parity.migrated().get(s)).isEqualTo(s < after(run) ? 0 : 1);
            }
        }
    }

    @Test
    void expectedValueBeforeTheForkWeighsABranchByItsPersistence() {
        var run =
                new Bench(PlanHead.Kind.HARD_FORK)
                        .asset("SRC", "a")
                        .asset("A", 90)
                        .asset("B", 10)
                        .pegged("SRC", 93)
                        .listed("A", "1")
                        .branch("a", "SRC", "A", "")
                        .branch("b", "SRC", "B", "0.3")
                        .event(new Event.Fork(head("fork", 5), "SRC", List.of()))
                        .holds("holder", "SRC", 10, 500)
                        .run();
        var fair = run.book().economic().collateral();
        int at = after(run);
        assertThat(fair.get(at - 1))
                .isCloseTo(10 * new ForkPrices(90, 10).expected(0.3), within(1e-9));
        assertThat(fair.get(at)).isCloseTo(1000, within(1e-9));
        var drivers = Explain.accountDrivers(run, 0, at - 1, at, false);
        assertThat(drivers.part(Driver.PARITY)).isCloseTo(Math.log(100 / 93.0), within(1e-12));
        assertThat(drivers.residual()).isCloseTo(0, within(1e-12));
    }

    @Test
    void forkThatBreaksAnAccountIsItsCause() {
        var run = fork("0").holds("thin", "SRC", 10, 750).run();
        assertThat(run.accounts().ever(1, Solvency.FALSE)).isTrue();
        assertThat(Explain.breach(run, 1).orElseThrow().event().orElseThrow())
                .isInstanceOf(Event.Fork.class);
    }

    @Test
    void forkOutsideTheWindowSplitsNothing() {
        var later =
                new Bench(PlanHead.Kind.HARD_FORK)
                        .asset("SRC", "a")
                        .asset("A", 90)
                        .asset("B", 10)
                        .pegged("SRC", 100)
                        .branch("a", "SRC", "A", "")
                        .branch("b", "SRC", "B", "")
                        .event(new Event.Fork(head("fork", 20), "SRC", List.of()))
                        .holds("holder", "SRC", 10, 500)
                        .run();
        assertThat(later.book().perceived().collateral().last()).isCloseTo(1000, within(1e-9));
        assertThat(later.parity().getFirst().migrated().last()).isZero();
    }
}
