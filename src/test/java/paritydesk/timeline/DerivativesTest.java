package paritydesk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.market.Market;
import paritydesk.market.ModelledRate;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.market.rate.Kinked;
import paritydesk.plan.Event;
import paritydesk.plan.PlanHead;
import paritydesk.scenario.Scenario;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Quotient;
import paritydesk.valuation.margin.Black76;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Derivatives on the clock: their marks, settlement in cash, contracts after a redenomination, and debts whose rate follows from a
/// model.
class DerivativesTest {

    private static final double MARGIN = 0.05;

    /// 10 000 USD of collateral, 100 contracts long OLD from 90; OLD falls from 100 by 1 a day.
    @Test
    void settledPositionIsCashAtTheMeanOfItsIndexAndRequiresNothing() {
        var settled =
                new Event.Settlement(
                        Small.head("settle", 4),
                        Small.VENUE,
                        "OLD",
                        "mean of a day",
                        "old-usd",
                        Duration.ofDays(1));
        var run = run(List.of(settled), linear("100", "90"));
        int at = run.clock().indexAt(Small.day(4));
        var path = Explain.account(run, 0);
        // before: 100·(96 − 90) gained, 5 % of 9600 required
        assertThat(path.healthPerceived().get(at - 1))
                .isCloseTo((8_000 + 600) / (6_000 + MARGIN * 9_600), within(1e-9));
        // after: the mean of the last day is 96.5 on a straight line
        for (int s = at; s < run.clock().size(); s++) {
            assertThat(path.healthPerceived().get(s))
                    .isCloseTo((8_000 + 650) / 6_000.0, within(1e-9));
            assertThat(path.healthEconomic().get(s))
                    .isCloseTo((8_000 + 650) / 6_000.0, within(1e-9));
        }
        assertThat(Settlements.exact(run.scenario(), settled).orElseThrow())
                .isEqualByComparingTo("96.5");
    }

    /// A book of one account has that account's health factor, the maintenance requirement beside its debt.
    @Test
    void bookOfOneAccountStandsWhereTheAccountStands() {
        var run = run(List.of(), linear("100", "90"));
        var path = Explain.account(run, 0);
        for (int s = run.clock().bookFrom(); s < run.clock().size(); s++) {
            assertThat(run.book().perceived().health().get(s))
                    .isEqualTo(path.healthPerceived().get(s));
            assertThat(run.book().economic().health().get(s))
                    .isEqualTo(path.healthEconomic().get(s));
        }
        assertThat(run.book().perceived().requirement().get(run.clock().bookFrom()))
                .isCloseTo(MARGIN * 100 * 100, within(1e-9));
    }

    /// Gain and requirement move under the derivatives, and nothing is left over.
    @Test
    void healthWithDerivativesIsExplainedWithoutRest() {
        var run = run(List.of(), linear("100", "90"));
        int last = run.clock().size() - 1;
        var drivers = Explain.accountDrivers(run, 0, 0, last, true, Quotient.HEALTH);
        var path = Explain.account(run, 0).healthPerceived();
        assertThat(drivers.start()).isCloseTo(path.get(0), within(1e-9));
        assertThat(drivers.end()).isCloseTo(path.get(last), within(1e-9));
        assertThat(drivers.part(Driver.DERIVATIVES)).isNegative();
        assertThat(drivers.residual()).isCloseTo(0, within(1e-12));
        assertThat(drivers.substituted()).isTrue();
    }

    @Test
    void settlementWithoutAWindowTakesThePriceOfItsInstant() {
        var settled = new Event.Settlement(Small.head("settle", 4), Small.VENUE, "OLD", "last");
        var run = run(List.of(settled), linear("-100", "90"));
        var path = Explain.account(run, 0);
        assertThat(path.healthPerceived().last()).isCloseTo(8_000 / 6_600.0, within(1e-9));
        assertThat(Settlements.exact(run.scenario(), settled).orElseThrow())
                .isEqualByComparingTo("96");
    }

    @Test
    void settlementElsewhereOrOfAnotherAssetChangesNothing() {
        var other = new Event.Settlement(Small.head("a", 4), Small.VENUE, "NEW", "last");
        var plain = Explain.account(run(List.of(), linear("100", "90")), 0);
        var same = Explain.account(run(List.of(other), linear("100", "90")), 0);
        assertThat(same.healthPerceived().last()).isEqualTo(plain.healthPerceived().last());
        assertThat(plain.healthPerceived().last())
                .isCloseTo(8_000 / (6_000 + MARGIN * 9_000), within(1e-9));
    }

    @Test
    void contractKeepsItsValueThroughARedenomination() {
        var credit = new Event.AutoCredit(Small.head("credit", 4), Small.VENUE, "swap");
        var scenario = scenario(List.of(credit), linear("100", "90"), null);
        var plan = scenario.plan();
        var head = plan.head();
        var redenominated =
                new PlanHead(
                        head.id(),
                        1,
                        head.name(),
                        PlanHead.Kind.REDENOMINATION,
                        head.status(),
                        head.parityAgainst(),
                        null);
        var changed =
                new paritydesk.plan.Plan(
                        redenominated,
                        plan.assets(),
                        plan.conversions(),
                        plan.adoption(),
                        plan.events(),
                        plan.record());
        var run = Timeline.run(scenario.withPlan(changed), Progress.NONE);
        var path = Explain.account(run, 0);
        int at = run.clock().indexAt(Small.day(4));
        // 1 OLD = 10 NEW at 10: the contract is on 10 NEW from then on, marked at 100 instead of 96
        // and less
        assertThat(path.healthPerceived().get(at - 1))
                .isCloseTo((8_000 + 600) / (6_000 + MARGIN * 9_600), within(1e-9));
        assertThat(path.healthPerceived().last())
                .isCloseTo((8_000 + 1_000) / (6_000 + MARGIN * 10_000), within(1e-9));
        var swap = Timeline.run(scenario, Progress.NONE);
        assertThat(Explain.account(swap, 0).healthPerceived().last())
                .isCloseTo(8_000 / (6_000 + MARGIN * 9_000), within(1e-9));
    }

    @Test
    void optionIsMarkedByBlack76UntilItPaysOut() {
        var expiry = Small.day(5);
        var run = run(List.of(), option("-50", "4", expiry));
        var path = Explain.account(run, 0);
        double days = 365;
        double first = new Black76(true, 100, 95, 5 / days, 0.8, 0).mark();
        assertThat(path.healthPerceived().get(0))
                .isCloseTo(
                        (8_000 + Math.max(0, -50 * (first - 4)))
                                / (6_000 + Math.max(0, 50 * (first - 4)) + MARGIN * 50 * 100),
                        within(1e-9));
        int at = run.clock().indexAt(expiry);
        assertThat(path.healthPerceived().get(at)).isCloseTo(8_200 / 6_000.0, within(1e-9));
        assertThat(path.healthPerceived().last()).isCloseTo(8_200 / 6_000.0, within(1e-9));
        var inTheMoney = Explain.account(run(List.of(), option("50", "4", Small.day(3))), 0);
        // pays out 97 − 95 on day 3 and keeps it while OLD falls to 90
        assertThat(inTheMoney.healthPerceived().last())
                .isCloseTo(8_000 / (6_000 + 50 * 2.0), within(1e-9));
    }

    @Test
    void settledOptionIsWorthWhatItPaysAtTheSettlementPrice() {
        var settled =
                new Event.Settlement(
                        Small.head("settle", 2),
                        Small.VENUE,
                        "OLD",
                        "mean",
                        "old-usd",
                        Duration.ofDays(2));
        var path = Explain.account(run(List.of(settled), option("50", "4", Small.day(9))), 0);
        // the mean is 99, so that the call at 95 pays 4
        assertThat(path.healthPerceived().last()).isCloseTo(8_000 / 6_000.0, within(1e-9));
    }

    @Test
    void debtGrowsByTheModelAtItsUtilisation() {
        var model =
                new Kinked(
                        new BigDecimal("0.8"),
                        BigDecimal.ZERO,
                        new BigDecimal("0.04"),
                        new BigDecimal("0.6"),
                        BigDecimal.ZERO,
                        Kinked.Compounding.TAYLOR);
        var rate = new ModelledRate(Small.VENUE, "USD", model, "usage");
        var run = Timeline.run(scenario(List.of(), null, rate), Progress.NONE);
        var debt = Explain.account(run, 0).debt();
        double expected = 6_000;
        for (int day = 1; day <= 10; day++) {
            double usage = day <= 5 ? 0.4 : 0.95;
            expected *= model.growth(usage, 86_400);
            assertThat(debt.get(run.clock().indexAt(Small.day(day))))
                    .isCloseTo(expected, within(1e-9));
        }
        assertThat(expected).isGreaterThan(6_000 * (1 + 0.49 * 5 / 365));
    }

    private static Run run(List<Event> events, Leg leg) {
        return Timeline.run(scenario(events, leg, null), Progress.NONE);
    }

    /// Collateral of 10 000 USD at a threshold of 0.8, a debt of 6 000 USD, and a derivative.
    private static Scenario scenario(
            List<Event> events, @Nullable Leg leg, @Nullable ModelledRate rate) {
        var legs = new ArrayList<Leg>();
        legs.add(new Leg.Collateral("USD", new BigDecimal("10000")));
        legs.add(new Leg.Debt("USD", new BigDecimal("6000")));
        if (leg != null) {
            legs.add(leg);
        }
        var account = new Account("a", "a", Small.VENUE, "holders", legs);
        var plain =
                Small.of()
                        .with(events.toArray(Event[]::new))
                        .with(
                                new Oracle.DirectFeed(
                                        "feed", "OLD", 8, "old-usd", Duration.ofDays(30), null))
                        .book(account)
                        .scenario();
        return plain.withMarket(market(plain.market(), rate));
    }

    private static Market market(Market plain, @Nullable ModelledRate rate) {
        var read = new Series.Provenance("test", false);
        var falling =
                new Series(
                        "old-usd",
                        "USD",
                        Series.Interpolation.LINEAR,
                        List.of(point(0, "100"), point(10, "90")),
                        List.of(),
                        read);
        var usage =
                new Series(
                        "usage",
                        "share",
                        Series.Interpolation.STEP,
                        List.of(point(0, "0.4"), point(5, "0.95")),
                        List.of(),
                        read);
        var series = new ArrayList<>(plain.series());
        series.add(falling);
        series.add(usage);
        var quotes = new ArrayList<>(plain.quotes());
        quotes.replaceAll(q -> q.asset().equals("OLD") ? new Quote.Traded("OLD", "old-usd") : q);
        return new Market(
                plain.id(),
                plain.name(),
                plain.currency(),
                series,
                quotes,
                plain.oracles(),
                plain.depth(),
                plain.rates(),
                List.of(),
                List.of(),
                rate == null ? List.of() : List.of(rate));
    }

    private static Series.Point point(int day, String value) {
        return new Series.Point(Small.day(day), new BigDecimal(value));
    }

    private static Leg linear(String contracts, String entry) {
        return new Leg.Linear(
                "OLD",
                new BigDecimal(contracts),
                BigDecimal.ONE,
                new BigDecimal(entry),
                BigDecimal.valueOf(MARGIN),
                null);
    }

    private static Leg option(String contracts, String premium, Instant expiry) {
        return new Leg.Option(
                "OLD",
                new BigDecimal(contracts),
                BigDecimal.ONE,
                new BigDecimal(premium),
                BigDecimal.valueOf(MARGIN),
                null,
                Leg.Right.CALL,
                new BigDecimal("95"),
                expiry,
                new BigDecimal("0.8"));
    }
}
