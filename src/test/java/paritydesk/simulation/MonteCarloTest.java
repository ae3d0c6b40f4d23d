package paritydesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.plan.Adoption;
import paritydesk.plan.Event;
import paritydesk.study.PathDynamics;
import paritydesk.study.PathDynamics.AdoptionNoise;
import paritydesk.study.PathDynamics.AssetDynamics;
import paritydesk.study.PathDynamics.ParityGap;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Small;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;

class MonteCarloTest {

    private static final Offset<Double> NEAR = within(1e-9);
    private static final PathDynamics WILD =
            new PathDynamics(
                    List.of(
                            new AssetDynamics(
                                    "NEW", 0.05, 0.9, new PathDynamics.Jumps(4, -0.1, 0.2))),
                    List.of(),
                    List.of(new ParityGap("OLD", 20, 0.3, false)),
                    List.of(new AdoptionNoise("OLD", 3)));

    private static List<Account> accounts(int count) {
        var random = new Random(5);
        var accounts = new ArrayList<Account>();
        for (int i = 0; i < count; i++) {
            double old = 1 + random.nextInt(100);
            double health = 1.02 + 0.8 * random.nextDouble();
            var legs = new ArrayList<Leg>();
            legs.add(new Leg.Collateral("OLD", BigDecimal.valueOf(old)));
            double value = old * 100;
            if (i % 3 == 0) {
                legs.add(new Leg.Collateral("NEW", BigDecimal.valueOf(old)));
                value += old * 10;
            }
            legs.add(new Leg.Debt("USD", BigDecimal.valueOf(value * 0.8 / health)));
            accounts.add(new Account("a" + i, "a" + i, Small.VENUE, "holders", legs));
        }
        return accounts;
    }

    private static Run run(List<Account> accounts) {
        return migrating().book(accounts.toArray(new Account[0])).run();
    }

    private static Small migrating() {
        return Small.of()
                .with(
                        new Adoption.Logistic(
                                "holders",
                                "swap",
                                Small.START,
                                Small.day(5),
                                Duration.ofDays(1),
                                0.9))
                .with(new Event.PenaltyStep(Small.head("fee", 4), "swap", new BigDecimal("0.02")));
    }

    private static MonteCarlo along(Run run, PathDynamics dynamics) {
        return MonteCarlo.along(run, run.clock().bookFrom(), run.clock().size() - 1, dynamics);
    }

    private static MonteCarloResult year(Run run, PathDynamics dynamics, boolean liquidations) {
        return MonteCarlo.standing(run, run.clock().bookFrom(), Duration.ofDays(365), 24, dynamics)
                .run(200, 0.95, liquidations, Progress.NONE);
    }

    @Test
    void pathsOnWhichNothingMovesAreTheRunItself() {
        var run = run(accounts(50));
        var result = along(run, PathDynamics.still()).run(3, 0.95, false, Progress.NONE);
        int from = run.clock().bookFrom();
        for (int s = 0; s < result.ratio().median().size(); s++) {
            double ratio = run.book().perceived().ratio().get(from + s);
            double health = run.book().perceived().health().get(from + s);
            assertThat(result.ratio().low().get(s)).isCloseTo(ratio, within(1e-13));
            assertThat(result.ratio().high().get(s)).isCloseTo(ratio, within(1e-13));
            assertThat(result.health().median().get(s)).isCloseTo(health, within(1e-13));
        }
        assertThat(result.accounts()).isEqualTo(50);
        assertThat(result.unpriced()).isZero();
        assertThat(result.shortfall().largest()).isZero();
        assertThat(result.liquidated().largest()).isZero();
    }

    @Test
    void oneAccountOnAStillPathHasExactlyTheRunsBits() {
        var run = run(List.of(Small.account("a", 7.3, 501.37)));
        var result = along(run, PathDynamics.still()).run(1, 0.5, false, Progress.NONE);
        for (int s = 0; s < result.ratio().median().size(); s++) {
            assertThat(result.health().median().get(s))
                    .isEqualTo(run.book().perceived().health().get(run.clock().bookFrom() + s));
        }
    }

    @Test
    void sameBitsOnAnyNumberOfThreads() throws Exception {
        var monte = along(run(accounts(200)), WILD);
        var alone = monte.run(100, 0.95, true, Progress.NONE);
        for (int threads : new int[] {1, 2, 16}) {
            try (var pool = new ForkJoinPool(threads)) {
                var result = pool.submit(() -> monte.run(100, 0.95, true, Progress.NONE)).get();
                assertThat(result).isEqualTo(alone);
            }
        }
    }

    @Test
    void pathsStandAsTheyAreWhateverTheirNumber() {
        var monte = along(run(accounts(30)), WILD);
        var few = monte.run(1, 0.5, true, Progress.NONE);
        var many = monte.run(9, 0.5, true, Progress.NONE);
        assertThat(many.ratio().low().get(3)).isLessThanOrEqualTo(few.ratio().median().get(3));
        assertThat(many.ratio().high().get(3)).isGreaterThanOrEqualTo(few.ratio().median().get(3));
    }

    @Test
    void accountUnderWaterIsLiquidatedByItsVenuesRule() {
        // HF 0.9756: half of the debt, with 5 %.
        var half = still(Small.account("a", 10, 820));
        assertThat(half.liquidated().mean()).isCloseTo(430.5, NEAR);
        assertThat(half.shortfall().mean()).isZero();
        assertThat(half.health().median().get(0)).isCloseTo(569.5 * 0.8 / 410, NEAR);
        assertThat(half.ratio().median().last()).isCloseTo(569.5 / 410, NEAR);
        // HF 0.9412: all of it.
        var whole = still(Small.account("a", 10, 850));
        assertThat(whole.liquidated().mean()).isCloseTo(892.5, NEAR);
        assertThat(whole.shortfall().mean()).isZero();
        assertThat(whole.ratio().median().get(0)).isNaN();
        // Collateral for 952.38 of 1100.
        var lost = still(Small.account("a", 10, 1100));
        assertThat(lost.liquidated().mean()).isCloseTo(1000, NEAR);
        assertThat(lost.shortfall().mean()).isCloseTo(1100 - 1000 / 1.05, NEAR);
    }

    @Test
    void withoutLiquidationsTheGapStaysOpen() {
        var run = Small.of().book(Small.account("a", 10, 1100)).run();
        var result = along(run, PathDynamics.still()).run(2, 0.5, false, Progress.NONE);
        assertThat(result.shortfall().mean()).isCloseTo(100, NEAR);
        assertThat(result.liquidated().mean()).isZero();
    }

    private static MonteCarloResult still(Account account) {
        var run = Small.of().book(account).run();
        return along(run, PathDynamics.still()).run(2, 0.5, true, Progress.NONE);
    }

    @Test
    void stoppedLiquidationsTakeNothing() {
        var run =
                Small.of()
                        .with(
                                new Event.Freeze(
                                        Small.head("stop", 0),
                                        Small.VENUE,
                                        null,
                                        Event.Activity.LIQUIDATIONS,
                                        true))
                        .book(Small.account("a", 10, 1100))
                        .run();
        int last = run.clock().size() - 1;
        var result =
                MonteCarlo.standing(run, last, Duration.ofDays(10), 5, PathDynamics.still())
                        .run(2, 0.5, true, Progress.NONE);
        assertThat(result.liquidated().mean()).isZero();
        assertThat(result.shortfall().mean()).isCloseTo(100, NEAR);
    }

    @Test
    void marketMayLackWhatOraclesDoNotSee() {
        var gap =
                new PathDynamics(
                        List.of(),
                        List.of(),
                        List.of(new ParityGap("OLD", 0, 0.6, false)),
                        List.of());
        var run = Small.of().book(Small.account("a", 10, 780)).run();
        var result = year(run, gap, true);
        assertThat(result.liquidated().largest()).isZero();
        assertThat(result.shortfall().largest()).isGreaterThan(0);
        assertThat(result.health().low().last()).isEqualTo(result.health().high().last());
    }

    @Test
    void orderOfAccountsDoesNotMatter() {
        var accounts = accounts(150);
        var mixed = new ArrayList<>(accounts);
        Collections.shuffle(mixed, new Random(3));
        var one = year(run(accounts), WILD, true);
        var other = year(run(mixed), WILD, true);
        assertThat(other.shortfall().mean())
                .isCloseTo(one.shortfall().mean(), within(1e-9 * one.shortfall().mean()));
        assertThat(other.liquidated().valueAtRisk())
                .isCloseTo(
                        one.liquidated().valueAtRisk(),
                        within(1e-9 * one.liquidated().valueAtRisk()));
        assertThat(other.ratio().low().last()).isCloseTo(one.ratio().low().last(), within(1e-9));
    }

    @Test
    void twiceTheBookLacksTwiceAsMuch() {
        var accounts = accounts(60);
        var twice = new ArrayList<>(accounts);
        for (var a : accounts) {
            twice.add(new Account(a.id() + "x", a.owner(), a.venue(), a.holderClass(), a.legs()));
        }
        var one = year(run(accounts), WILD, true);
        var two = year(run(twice), WILD, true);
        assertThat(one.shortfall().mean()).isGreaterThan(0);
        assertThat(two.shortfall().mean() / one.shortfall().mean()).isCloseTo(2, NEAR);
        assertThat(two.liquidated().expectedShortfall() / one.liquidated().expectedShortfall())
                .isCloseTo(2, NEAR);
        assertThat(two.health().median().last())
                .isCloseTo(one.health().median().last(), within(1e-9));
    }

    @Test
    void moreVolatilityLacksMore() {
        var run = run(accounts(60));
        double before = 0;
        for (double sigma : new double[] {0, 0.3, 0.6, 1.2}) {
            var dynamics =
                    new PathDynamics(
                            List.of(new AssetDynamics("NEW", 0, sigma, null)),
                            List.of(),
                            List.of(),
                            List.of());
            double lack = year(run, dynamics, false).shortfall().mean();
            assertThat(lack).isGreaterThanOrEqualTo(before);
            before = lack;
        }
        assertThat(before).isGreaterThan(0);
    }

    @Test
    void liquidationsSaveVenuesFromALoss() {
        var run = run(accounts(60));
        var with = year(run, WILD, true);
        var without = year(run, WILD, false);
        assertThat(with.shortfall().mean()).isLessThan(without.shortfall().mean());
        assertThat(with.liquidated().mean()).isGreaterThan(0);
    }

    @Test
    void derivativesAreValuedAndUnpricedAccountsCounted() {
        var future =
                new Leg.Linear(
                        "OLD",
                        new BigDecimal("-2"),
                        BigDecimal.ONE,
                        new BigDecimal("90"),
                        new BigDecimal("0.1"),
                        null);
        var usd = new Leg.Collateral("USD", new BigDecimal("5"));
        var owed = new Leg.Debt("GHOST", BigDecimal.ONE);
        var run =
                Small.of()
                        .book(
                                new Account("f", "f", Small.VENUE, "holders", List.of(usd, future)),
                                new Account("u", "u", Small.VENUE, "holders", List.of(usd, owed)))
                        .run();
        var result = along(run, PathDynamics.still()).run(1, 0.5, true, Progress.NONE);
        assertThat(result.accounts()).isEqualTo(1);
        assertThat(result.unpriced()).isEqualTo(1);
        // 20 lost on the future, 5 pledged.
        assertThat(result.shortfall().mean()).isCloseTo(15, NEAR);
        assertThat(result.ratio().median().get(0)).isCloseTo(0.25, NEAR);
        assertThat(result.ratio().median().last())
                .isCloseTo(run.book().perceived().ratio().last(), NEAR);
    }

    @Test
    void emptyBookLacksNothing() {
        var run = Small.of().book().run();
        var result = along(run, WILD).run(4, 0.5, true, Progress.NONE);
        assertThat(result.shortfall().largest()).isZero();
        assertThat(result.ratio().median().last()).isNaN();
    }

    @Test
    void cancelledSimulationEnds() {
        var monte = along(run(accounts(10)), WILD);
        var nobody =
                new Progress() {
                    @Override
                    public void done(double share) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThatThrownBy(() -> monte.run(50, 0.95, true, nobody))
                .isInstanceOf(Progress.CancelledException.class);
    }

    @Test
    void tooFewAndTooManyPathsAreRefused() {
        var monte = along(run(accounts(1)), WILD);
        assertThatThrownBy(() -> monte.run(0, 0.95, true, Progress.NONE))
                .hasMessageContaining("too few or too many");
        assertThatThrownBy(() -> monte.run(Integer.MAX_VALUE, 0.95, true, Progress.NONE))
                .hasMessageContaining("too few or too many");
    }
}
