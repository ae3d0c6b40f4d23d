package paritydesk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.market.Depth;
import paritydesk.market.Market;
import paritydesk.market.Series;
import paritydesk.plan.Adoption;
import paritydesk.plan.Event;
import paritydesk.plan.SwitchMode;
import paritydesk.scenario.Scenario;
import paritydesk.study.Dynamics;
import paritydesk.study.Study;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What acts on the clock, one part at a time and together, against figures worked out by hand. OLD is worth 100 until day 3, when the
/// venue listens to a feed that says 80.
class LiveRunTest {

    private static final Dynamics.Liquidations LIQUIDATIONS =
            new Dynamics.Liquidations(Dynamics.SaleOrder.SIMULTANEOUS, 1, null, 100);

    private static final Dynamics NOTHING = new Dynamics(null, null, null, List.of(), null);

    private static Dynamics only(Dynamics.Liquidations part) {
        return new Dynamics(part, null, null, List.of(), null);
    }

    private static Dynamics only(Dynamics.Calls part) {
        return new Dynamics(null, part, null, List.of(), null);
    }

    private static Dynamics only(Dynamics.Rebalancing part) {
        return new Dynamics(null, null, part, List.of(), null);
    }

    private static Small falling(Account... accounts) {
        return Small.of()
                .book(accounts)
                .with(
                        new Event.OracleSwitch(
                                Small.head("switch", 3),
                                Small.VENUE,
                                "OLD",
                                "low",
                                new SwitchMode.Cut()));
    }

    private static Scenario deep(Scenario scenario, String capacity) {
        var m = scenario.market();
        var read = new Series.Provenance("test", true);
        var series = new ArrayList<>(m.series());
        series.add(Series.constant("depth", "USD", Small.START, new BigDecimal(capacity), read));
        series.add(Series.constant("funding", "share", Small.START, new BigDecimal("0.001"), read));
        return scenario.withMarket(
                new Market(
                        m.id(),
                        m.name(),
                        m.currency(),
                        series,
                        m.quotes(),
                        m.oracles(),
                        List.of(new Depth("OLD", new BigDecimal("0.1"), "depth")),
                        m.rates()));
    }

    private static Run run(Scenario scenario, Dynamics dynamics) {
        return Timeline.run(
                scenario.withStudy(new Study("s", "s", dynamics, List.of())), Progress.NONE);
    }

    private static DynamicPath path(Scenario scenario, Dynamics dynamics) {
        return Objects.requireNonNull(run(scenario, dynamics).dynamics());
    }

    /// First step after the switch of day 3.
    private static int switched(Run run) {
        for (int s = 0; s < run.clock().size(); s++) {
            if (run.clock().step(s).side() == Step.Side.AFTER) {
                return s;
            }
        }
        throw new IllegalStateException("no event");
    }

    private static double sum(paritydesk.valuation.Column flow) {
        return flow.stream().filter(Double::isFinite).sum();
    }

    @Test
    void runWithoutDynamicsHasNone() {
        assertThat(falling(Small.account("a", 10, 600)).run().dynamics()).isNull();
    }

    @Test
    void withoutAnyPartFiguresAreTheRunsOwn() {
        var run = run(falling(Small.account("a", 10, 700)).scenario(), NOTHING);
        var path = Objects.requireNonNull(run.dynamics());

        assertThat(path.perceived()).isEqualTo(run.book().perceived());
        assertThat(path.economic()).isEqualTo(run.book().economic());
        assertThat(path.accounts().falsely()).isEqualTo(run.book().falsely().accounts());
        assertThat(sum(path.accounts().falsely())).isPositive();
    }

    @Test
    void partsThatFindNothingToDoLeaveTheRunsFigures() {
        var all =
                new Dynamics(
                        LIQUIDATIONS,
                        new Dynamics.Calls(1, 1.1, Duration.ofDays(1), 1, null, null),
                        new Dynamics.Rebalancing(1, 1.2, 0.01, List.of()),
                        List.of(
                                new Dynamics.FundingPayments(
                                        Small.VENUE, "OLD", "funding", Duration.ofHours(8))),
                        new Dynamics.Liquidity(0.5));
        var scenario =
                deep(
                        falling(Small.account("a", 10, 300), Small.account("b", 7, 200)).scenario(),
                        "9");
        var run = run(scenario, all);
        var path = Objects.requireNonNull(run.dynamics());

        assertThat(path.perceived()).isEqualTo(run.book().perceived());
        assertThat(path.economic()).isEqualTo(run.book().economic());
        assertThat(sum(path.liquidated().liquidations())).isZero();
        assertThat(path.prices().getFirst().factor().stream()).containsOnly(1.0);
    }

    @Test
    void liquidationFollowsTheVenuesRule() {
        var run = run(falling(Small.account("a", 10, 650)).scenario(), only(LIQUIDATIONS));
        var path = Objects.requireNonNull(run.dynamics());
        int step = switched(run);

        assertThat(path.liquidated().repaid().get(step)).isCloseTo(325, within(1e-9));
        assertThat(path.liquidated().seized().get(step)).isCloseTo(341.25, within(1e-9));
        assertThat(path.liquidated().rounds().get(step)).isEqualTo(1);
        assertThat(path.liquidated().settled().get(step)).isEqualTo(1);
        assertThat(path.perceived().debt().last()).isCloseTo(325, within(1e-9));
        assertThat(path.perceived().collateral().last()).isCloseTo(458.75, within(1e-9));
        assertThat(path.perceived().weighted().last()).isCloseTo(367, within(1e-9));
        assertThat(path.economic().collateral().last()).isCloseTo(573.4375, within(1e-9));
        assertThat(path.accounts().falsely().last()).isZero();
        assertThat(run.book().falsely().accounts().last()).isEqualTo(1);
    }

    @Test
    void salesDragTheNextAccountUnder() {
        var book = falling(Small.account("a", 10, 650), Small.account("b", 10, 620)).scenario();

        var shallow = path(deep(book, "1000"), only(LIQUIDATIONS));
        var endless = path(book, only(LIQUIDATIONS));

        assertThat(sum(endless.liquidated().liquidations())).isEqualTo(1);
        assertThat(sum(shallow.liquidated().liquidations())).isGreaterThanOrEqualTo(2);
        assertThat(shallow.prices().getFirst().asset()).isEqualTo("OLD");
        double sold = sum(shallow.liquidated().seized());
        assertThat(sold).isGreaterThan(341.25);
        assertThat(shallow.prices().getFirst().factor().last()).isLessThan(1 - 0.04265625);
    }

    @Test
    void firstRoundTakesDepthTimesUnitsOffThePrice() {
        var book = falling(Small.account("a", 10, 650)).scenario();

        var path = path(deep(book, "1000"), only(LIQUIDATIONS));

        // 341.25 at 80 is 4.265625 OLD; 0.1 · 100 / 1000 of the price for each. The account stands
        // at 1.08 then.
        assertThat(path.prices().getFirst().factor().last()).isCloseTo(0.95734375, within(1e-12));
        assertThat(path.perceived().collateral().last())
                .isCloseTo(458.75 * 0.95734375, within(1e-9));
    }

    @Test
    void frozenOracleStopsTheCascadeAndMasksIt() {
        var book = falling(Small.account("a", 10, 650), Small.account("b", 10, 620)).scenario();
        var frozen = new Dynamics.Liquidations(Dynamics.SaleOrder.WORST_FIRST, 0, null, 100);

        var path = path(deep(book, "1000"), only(frozen));

        assertThat(sum(path.liquidated().liquidations())).isEqualTo(1);
        assertThat(path.perceived().collateral().last()).isCloseTo(458.75 + 800, within(1e-9));
        assertThat(path.economic().collateral().last())
                .isCloseTo((5.734375 + 10) * 100 * 0.95734375, within(1e-9));
    }

    @Test
    void halfOfAMoveIsGoneAfterTheRecovery() {
        var book = deep(falling(Small.account("a", 10, 650)).scenario(), "1000");
        var recovering =
                new Dynamics.Liquidations(
                        Dynamics.SaleOrder.SIMULTANEOUS, 1, Duration.ofDays(1), 100);
        var run = run(book, only(recovering));
        var factor = Objects.requireNonNull(run.dynamics()).prices().getFirst().factor();
        int step = switched(run);

        assertThat(factor.get(step)).isCloseTo(0.95734375, within(1e-12));
        assertThat(factor.get(step + 1)).isCloseTo(1 - 0.04265625 / 2, within(1e-12));
        assertThat(factor.get(step + 2)).isCloseTo(1 - 0.04265625 / 4, within(1e-12));
    }

    @Test
    void debtWithoutCollateralIsWrittenOff() {
        var path = path(falling(Small.account("a", 10, 1000)).scenario(), only(LIQUIDATIONS));

        // At 100 the account is at 0.8 already: 1000 of collateral repays 1000/1.05, the rest is
        // lost.
        assertThat(path.liquidated().repaid().get(0)).isCloseTo(1000 / 1.05, within(1e-9));
        assertThat(path.liquidated().badDebt().get(0)).isCloseTo(1000 - 1000 / 1.05, within(1e-9));
        assertThat(path.perceived().debt().last()).isZero();
        assertThat(path.perceived().collateral().last()).isZero();
    }

    @Test
    void callIsPaidInPartWhenItFallsDueAndMadeAgain() {
        var calls = new Dynamics.Calls(1.2, 1.25, Duration.ofDays(1), 0.5, null, null);
        var book = Small.of().book(Small.account("a", 10, 700)).scenario();

        var path = path(book, only(calls));

        assertThat(path.called().amount().get(0)).isCloseTo(60, within(1e-9));
        assertThat(path.called().paid().get(0)).isZero();
        assertThat(path.called().paid().get(1)).isCloseTo(30, within(1e-9));
        assertThat(path.perceived().debt().get(1)).isCloseTo(670, within(1e-9));
        assertThat(path.called().amount().get(1)).isCloseTo(30, within(1e-9));
        assertThat(path.called().paid().get(2)).isCloseTo(15, within(1e-9));
    }

    @Test
    void callsAreRoundedUpAndSmallOnesAreNotMade() {
        var book = Small.of().book(Small.account("a", 10, 700)).scenario();
        var rounded =
                new Dynamics.Calls(
                        1.2,
                        1.25,
                        Duration.ofDays(1),
                        1,
                        new BigDecimal("60"),
                        new BigDecimal("50"));
        var large =
                new Dynamics.Calls(1.2, 1.25, Duration.ofDays(1), 1, new BigDecimal("60.1"), null);

        assertThat(path(book, only(rounded)).called().amount().get(0)).isEqualTo(100);
        assertThat(sum(path(book, only(large)).called().calls())).isZero();
    }

    @Test
    void ownersSellBackToTheirTarget() {
        var rule = new Dynamics.Rebalancing(1.2, 1.25, 0.01, List.of("holders"));
        var others = new Dynamics.Rebalancing(1.2, 1.25, 0.01, List.of("funds"));
        var book = Small.of().book(Small.account("a", 10, 700)).scenario();

        var path = path(book, only(rule));
        double sold = 75 / (1.25 * 0.99 - 0.8);

        assertThat(path.rebalanced().sold().get(0)).isCloseTo(sold, within(1e-9));
        assertThat(path.rebalanced().repaid().get(0)).isCloseTo(sold * 0.99, within(1e-9));
        assertThat(path.perceived().health().get(0)).isCloseTo(1.25, within(1e-9));
        assertThat(path.perceived().collateral().last()).isCloseTo(1000 - sold, within(1e-9));
        assertThat(sum(path(book, only(others)).rebalanced().accounts())).isZero();
    }

    @Test
    void ownersComeBeforeTheVenue() {
        var both =
                new Dynamics(
                        LIQUIDATIONS,
                        null,
                        new Dynamics.Rebalancing(1.05, 1.1, 0, List.of()),
                        List.of(),
                        null);

        var path = path(falling(Small.account("a", 10, 650)).scenario(), both);

        assertThat(sum(path.liquidated().liquidations())).isZero();
        assertThat(sum(path.rebalanced().accounts())).isEqualTo(1);
        assertThat(path.perceived().health().last()).isCloseTo(1.1, within(1e-9));
    }

    @Test
    void longsPayFundingOncePerInterval() {
        var perpetual =
                new Account(
                        "p",
                        "p",
                        Small.VENUE,
                        "holders",
                        List.of(
                                new Leg.Collateral("USD", BigDecimal.valueOf(1000)),
                                new Leg.Linear(
                                        "OLD",
                                        BigDecimal.valueOf(5),
                                        BigDecimal.ONE,
                                        BigDecimal.valueOf(100),
                                        new BigDecimal("0.05"),
                                        null)));
        var funding =
                new Dynamics(
                        null,
                        null,
                        null,
                        List.of(
                                new Dynamics.FundingPayments(
                                        Small.VENUE, "OLD", "funding", Duration.ofHours(8))),
                        null);

        var path = path(deep(Small.of().book(perpetual).scenario(), "1"), funding);

        // Three payments of 5 · 100 · 0.001 a day; the loss counts as debt.
        assertThat(path.funding().get(1)).isCloseTo(1.5, within(1e-12));
        assertThat(path.perceived().debt().get(1)).isCloseTo(1.5, within(1e-12));
        assertThat(path.perceived().debt().last()).isCloseTo(15, within(1e-9));
    }

    @Test
    void depthGoesWithTheHolders() {
        var half =
                new Adoption.Observed(
                        "holders", "swap", List.of(new Adoption.Share(Small.day(2), 0.25)));
        var moving = new Dynamics(null, null, null, List.of(), new Dynamics.Liquidity(0.4));
        var scenario = deep(Small.of().with(half).scenario(), "1000");

        var path = path(scenario, moving);
        var still = path(scenario, NOTHING);

        assertThat(path.depth().getFirst().asset()).isEqualTo("OLD");
        assertThat(path.depth().getFirst().capacity().get(1)).isEqualTo(1000);
        assertThat(path.depth().getFirst().capacity().last()).isEqualTo(750);
        assertThat(still.depth().getFirst().capacity().last()).isEqualTo(1000);
    }

    @Test
    void debtIsRepaidWrittenOffOrStillThere() {
        var all =
                new Dynamics(
                        LIQUIDATIONS,
                        new Dynamics.Calls(1.1, 1.2, Duration.ofDays(1), 0.3, null, null),
                        new Dynamics.Rebalancing(1.05, 1.15, 0.02, List.of()),
                        List.of(),
                        null);
        var book =
                deep(
                        falling(
                                        Small.account("a", 10, 700),
                                        Small.account("b", 10, 650),
                                        Small.account("c", 10, 990),
                                        Small.account("d", 10, 740))
                                .scenario(),
                        "700");

        var path = path(book, all);
        double gone =
                sum(path.liquidated().repaid())
                        + sum(path.liquidated().badDebt())
                        + sum(path.called().paid())
                        + sum(path.rebalanced().repaid());

        assertThat(sum(path.liquidated().badDebt())).isPositive();
        assertThat(path.perceived().debt().last()).isCloseTo(3080 - gone, within(1e-6));
    }
}
