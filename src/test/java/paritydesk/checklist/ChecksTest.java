package paritydesk.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.checklist.Judging.judge;
import static paritydesk.timeline.Small.account;
import static paritydesk.timeline.Small.day;
import static paritydesk.timeline.Small.head;

import org.junit.jupiter.api.Test;

import paritydesk.asset.Asset;
import paritydesk.asset.Ratio;
import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.file.RuleBooks;
import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.plan.Event.Activity;
import paritydesk.plan.Plan;
import paritydesk.plan.PlanRecord;
import paritydesk.plan.SwitchMode;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Small;
import paritydesk.venue.LiquidationRule;
import paritydesk.venue.Venue;
import paritydesk.venue.Venues;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Each check with a scenario that it passes and one that differs by exactly what it looks for.
class ChecksTest {

    private static final Event FEE =
            new Event.PenaltyStep(head("fee", 5), "swap", new BigDecimal("0.02"));

    @Test
    void oneRatioPassesWhileDocumentsAgree() {
        var agreed = stated(Ratio.of("OLD", "NEW", 20, 2));
        assertThat(judge("A1", agreed).verdict()).isEqualTo(Verdict.PASS);
        assertThat(judge("A1", agreed).why()).contains("1 OLD = 10 NEW");
    }

    @Test
    void oneRatioFailsWhenADocumentTurnsItAround() {
        var outcome = judge("A1", stated(Ratio.of("NEW", "OLD", 10, 1)));
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.why()).contains("leaflet states 1 NEW = 10 OLD");
    }

    @Test
    void oneRatioOnlyWarnsWhenADocumentSaysTheSameBackwards() {
        var outcome = judge("A1", stated(Ratio.of("NEW", "OLD", 1, 10)));
        assertThat(outcome.verdict()).isEqualTo(Verdict.WARN);
    }

    @Test
    void testAmountPassesWithKnownTokensAtEveryFee() {
        var outcome = judge("A2", identified(Small.of().with(FEE).scenario(), 18));
        assertThat(outcome.verdict()).isEqualTo(Verdict.PASS);
        assertThat(outcome.figure().text()).isEqualTo("1 OLD pays 9.8 NEW");
    }

    @Test
    void testAmountFailsWhenAFeeLeavesARest() {
        var outcome = judge("A2", identified(Small.of().with(FEE).scenario(), 0));
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.why()).contains("at a fee of 2\u202F% leaves a rest below 0 decimals");
    }

    @Test
    void testAmountFailsWithoutAddress() {
        var outcome = judge("A2", Small.of().scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.why()).contains("the address of OLD is not stated");
    }

    @Test
    void feePassesWhenTheFeedTakesItOff() {
        assertThat(judge("A5", Small.of().with(FEE).scenario()).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void feeFailsWhenTheFeedIgnoresIt() {
        var outcome = judge("A5", Small.of().with(Small.flatFeed()).with(FEE).scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.why()).contains("feed at venue ignores a fee of 2.00\u202F%");
        assertThat(outcome.link().screen()).isEqualTo("timeline");
    }

    @Test
    void feeIgnoredCostsNothingWhileThereIsNone() {
        assertThat(judge("A5", Small.of().with(Small.flatFeed()).scenario()).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void feeFailsWhenAFixedPriceOutlivesIt() {
        var pegged = new Oracle.Pegged("feed", "OLD", 8, new BigDecimal("100"));
        assertThat(judge("A5", Small.of().with(pegged).scenario()).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(judge("A5", Small.of().with(pegged).with(FEE).scenario()).verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void feeFailsWhenACappedFeedReadsTheOldRatio() {
        var cap = new Oracle.Cap(BigDecimal.TEN, day(0), BigDecimal.ZERO);
        var capped = new Oracle.CappedRatio("feed", "OLD", 8, "live", "new-usd", cap);
        var live = series("live", "NEW per OLD", "10");
        var small = Small.of().with(capped);
        assertThat(judge("A5", plus(small.scenario(), live)).verdict()).isEqualTo(Verdict.PASS);
        var outcome = judge("A5", plus(small.with(FEE).scenario(), live));
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.why()).contains("10.0000 where the conversion pays 9.8000");
    }

    @Test
    void valueIsKeptWithoutAFee() {
        assertThat(judge("A8", Small.of().scenario()).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void valueFailsByTheFeeAndSaysTheAmount() {
        var outcome = judge("A8", Small.of().with(FEE).scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.figure().value()).isCloseTo(-2, within(1e-9));
        assertThat(outcome.why()).contains("holders lose 20.00 USD").contains("1 account loses");
    }

    @Test
    void valueFailsForOneAccountThatIsRoundedAway() {
        var whole = identified(Small.of().book(account("big", 1_000, 0)).scenario(), 0);
        assertThat(judge("A8", whole).verdict()).isEqualTo(Verdict.PASS);
        var crumb = Small.of().book(account("big", 1_000, 0), account("crumb", 0.09, 0)).scenario();
        var outcome = judge("A8", identified(crumb, 0));
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.why()).contains("from one account");
    }

    @Test
    void unitsPassWhenTheyChain() {
        assertThat(judge("A9", unitsNamed("USD per NEW")).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void unitsFailWhenTheSeriesIsInAnotherUnit() {
        var outcome = judge("A9", unitsNamed("ETH per NEW"));
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.why()).contains("“ETH per NEW” and not in “USD per NEW”");
    }

    @Test
    void unitsFailWhenAPlannedFeedAnswersZero() {
        var small = Small.of().with(change("nil", 20));
        var scenario = unitsNamed(small.scenario(), "USD per NEW");
        var nil = new Oracle.Pegged("nil", "OLD", 8, BigDecimal.ZERO);
        var outcome = judge("A9", plus(scenario, nil));
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.why()).contains("nil answers zero");
    }

    @Test
    void newFeedPassesNearTheOldOne() {
        assertThat(judge("A10", Small.of().with(change("net", 5)).scenario()).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void newFeedFailsFarFromTheOldOne() {
        var outcome = judge("A10", Small.of().with(change("low", 5)).scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.figure().text()).isEqualTo("−20.00\u202F%");
    }

    @Test
    void newFeedWarnsWhereItIgnoresATwoPercentFee() {
        var outcome = judge("A10", Small.of().with(FEE, change("flat", 6)).scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.WARN);
    }

    @Test
    void newFeedIsNotAskedForWithoutASwitch() {
        assertThat(judge("A10", Small.of().scenario()).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void feedAgePassesWithinTheHeartbeat() {
        var outcome = judge("A13", direct(Duration.ofDays(10), false));
        assertThat(outcome.verdict()).isEqualTo(Verdict.PASS);
        assertThat(outcome.figure().value()).isEqualTo(1);
    }

    @Test
    void feedAgeFailsBeyondTheHeartbeat() {
        var outcome = judge("A13", direct(Duration.ofDays(2), false));
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.why()).contains("240.0\u202Fh").contains("48.0\u202Fh");
    }

    @Test
    void feedAgeWarnsOfAFixedPrice() {
        var outcome = judge("A13", direct(Duration.ofDays(10), true));
        assertThat(outcome.verdict()).isEqualTo(Verdict.WARN);
        assertThat(outcome.why()).contains("USD at venue to 1");
    }

    @Test
    void liquidationsPassWhenTheFeedStaysTheSame() {
        var outcome = judge("A16", Small.of().book(large()).with(change("net", 5)).scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.PASS);
        assertThat(outcome.figure().value()).isZero();
    }

    @Test
    void liquidationsFailWhenTheSwitchCausesThem() {
        var outcome = judge("A16", Small.of().book(large()).with(change("low", 5)).scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.figure().value()).isEqualTo(700_000);
        assertThat(outcome.link().account()).isEqualTo("large");
    }

    /// Morpho lets one liquidation repay all of a debt whatever the venue's own close factor says.
    @Test
    void liquidationsAreCountedByTheRuleBookOfTheVenue() {
        var scenario = Small.of().book(large()).with(change("low", 5)).scenario();
        var venue = scenario.venues().venues().getFirst();
        var rule = venue.liquidation();
        var half =
                new LiquidationRule(
                        rule.ruleBook(), rule.closeFactor(), BigDecimal.ZERO, rule.dust());
        assertThat(liquidatedAt(scenario, venue, half)).isEqualTo(350_000);
        var morpho =
                new LiquidationRule("morpho-blue", half.closeFactor(), BigDecimal.ZERO, half.dust())
                        .with(RuleBooks.shipped("morpho-blue").orElseThrow());
        assertThat(liquidatedAt(scenario, venue, morpho)).isGreaterThan(600_000);
    }

    private static double liquidatedAt(Scenario scenario, Venue venue, LiquidationRule rule) {
        var other = new Venue(venue.id(), venue.name(), rule, venue.assets());
        return judge("A16", scenario.withVenues(new Venues("venues", "Venues", List.of(other))))
                .figure()
                .value();
    }

    @Test
    void liquidationsThatWouldHappenAnywayDoNotCount() {
        var broken = account("broken", 10_000, 900_000);
        var outcome = judge("A16", Small.of().book(broken).with(change("low", 5)).scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void largestHolderPassesInAnEvenBook() {
        assertThat(judge("A22", Small.of().book(five(1)).scenario()).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void largestHolderWarnsFromAQuarterAndFailsFromAHalf() {
        assertThat(judge("A22", Small.of().book(five(2)).scenario()).verdict())
                .isEqualTo(Verdict.WARN);
        var outcome = judge("A22", Small.of().book(five(4)).scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.figure().text()).isEqualTo("50.0\u202F%");
        assertThat(outcome.link().account()).isEqualTo("a0");
    }

    @Test
    void calendarPassesInTheSafeOrder() {
        var outcome =
                judge(
                        "A25",
                        Small.of()
                                .with(
                                        stop("borrow", 1, Activity.BORROWING),
                                        stop("trade", 3, Activity.TRADING),
                                        stop("deposit", 4, Activity.DEPOSITS))
                                .scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void calendarFailsWhenDepositsStopBeforeTrading() {
        var outcome =
                judge(
                        "A25",
                        Small.of()
                                .with(
                                        stop("borrow", 1, Activity.BORROWING),
                                        stop("trade", 4, Activity.TRADING),
                                        stop("deposit", 3, Activity.DEPOSITS))
                                .scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.why()).contains("deposits off (4 Jan 2026 00:00 UTC) comes before");
    }

    @Test
    void calendarIsNotAskedForWithoutStops() {
        assertThat(judge("A25", Small.of().scenario()).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void noticePassesWithTwoWeeks() {
        var told = new Event.Announcement(head("told", -9));
        assertThat(judge("A28", Small.of().with(told, FEE).scenario()).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void noticeFailsWithADayLess() {
        var told = new Event.Announcement(head("told", -8));
        var outcome = judge("A28", Small.of().with(told, FEE).scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.figure().value()).isEqualTo(13);
    }

    @Test
    void feeIsNotAskedOfAFeedThatIsReplacedAtItsInstant() {
        var small = Small.of().with(Small.flatFeed());
        assertThat(judge("A5", small.with(change("net", 5), FEE).scenario()).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(judge("A5", small.with(change("net", 6), FEE).scenario()).verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void valueIsThatOfTheLastStepAtWhichTheConverterIsOpen() {
        var close = new Event.Close(head("close", 4), "swap");
        assertThat(judge("A8", Small.of().with(close, FEE).scenario()).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void valueIsNotAskedForWhereTheConverterNeverOpens() {
        var outcome =
                judge("A8", Small.of().with(new Event.Close(head("close", -1), "swap")).scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(outcome.why()).contains("No converter is open");
    }

    @Test
    void liquidationsFailWhenACreditPaysATokenThatTheVenueDoesNotList() {
        var credit = new Event.AutoCredit(head("credit", 5), Small.VENUE, "swap");
        var scenario = Small.of().book(large()).with(credit).scenario();
        var venue = scenario.venues().venues().getFirst();
        var listed = venue.assets().stream().filter(t -> !t.asset().equals("NEW")).toList();
        var without =
                new Venues(
                        "venues",
                        "Venues",
                        List.of(new Venue(venue.id(), venue.name(), venue.liquidation(), listed)));
        assertThat(judge("A16", scenario).verdict()).isEqualTo(Verdict.PASS);
        assertThat(judge("A16", scenario.withVenues(without)).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void liquidationsWarnOfAccountsWithoutAPrice() {
        var ghost =
                new Account(
                        "ghost",
                        "ghost",
                        Small.VENUE,
                        "holders",
                        List.of(
                                new Leg.Collateral("GHOST", BigDecimal.ONE),
                                new Leg.Debt("USD", BigDecimal.ONE)));
        var outcome =
                judge("A16", Small.of().book(large(), ghost).with(change("net", 5)).scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.WARN);
        assertThat(outcome.why()).contains("Of one account nothing can be said");
        assertThat(outcome.figure().value()).isZero();
    }

    @Test
    void largestShareOfTheDebtIsSaidFirstWhereItIsTheLarger() {
        var outcome =
                judge("A22", Small.of().book(account("a", 1, 30), account("b", 9, 10)).scenario());
        assertThat(outcome.why()).startsWith("The share of the collateral is the larger one: b");
        var debt =
                judge("A22", Small.of().book(account("a", 1, 30), account("b", 2, 3)).scenario());
        assertThat(debt.why()).startsWith("The share of the debt is the larger one: a owes 90.9");
        assertThat(debt.figure().text()).startsWith("90.9");
    }

    @Test
    void calendarDoesNotOrderAssetsThatHaveNothingToDoWithEachOther() {
        var trade = stop("trade", 1, Activity.TRADING);
        var other = freeze("USD");
        assertThat(judge("A25", Small.of().with(trade, other).scenario()).verdict())
                .isEqualTo(Verdict.PASS);
        var all = freeze(null);
        assertThat(judge("A25", Small.of().with(trade, all).scenario()).verdict())
                .isEqualTo(Verdict.FAIL);
    }

    private static Event freeze(@org.jspecify.annotations.Nullable String asset) {
        return new Event.Freeze(head("borrow", 3), Small.VENUE, asset, Activity.BORROWING, true);
    }

    @Test
    void noticeIsOwedForACreditButNotForARefusedSwitch() {
        var credit = new Event.AutoCredit(head("credit", 5), Small.VENUE, "swap");
        assertThat(judge("A28", Small.of().with(credit).scenario()).verdict())
                .isEqualTo(Verdict.FAIL);
        var refused =
                new Event.OracleSwitch(
                        head("switch", 5),
                        Small.VENUE,
                        "OLD",
                        "low",
                        new SwitchMode.Guarded(new BigDecimal("0.05"), false));
        assertThat(judge("A28", Small.of().with(refused).scenario()).verdict())
                .isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void noticeIsNotOwedForALowerFee() {
        var told = new Event.Announcement(head("told", -9));
        var lower = new Event.PenaltyStep(head("lower", 40), "swap", new BigDecimal("0.01"));
        var again = new Event.Announcement(head("again", 39));
        assertThat(judge("A28", Small.of().with(told, FEE, again, lower).scenario()).verdict())
                .isEqualTo(Verdict.PASS);
    }

    private static Event change(String oracle, int day) {
        return new Event.OracleSwitch(
                head("switch", day), Small.VENUE, "OLD", oracle, new SwitchMode.Cut());
    }

    private static Event stop(String id, int day, Activity activity) {
        return new Event.Freeze(head(id, day), Small.VENUE, "OLD", activity, true);
    }

    /// Sound at 100 and under water at 80.
    private static Account large() {
        return account("large", 10_000, 700_000);
    }

    /// Five owners with one token each but the first, which has `first`; nobody owes.
    private static Account[] five(int first) {
        var accounts = new ArrayList<Account>();
        for (int i = 0; i < 5; i++) {
            accounts.add(account("a" + i, i == 0 ? first : 1, 0));
        }
        return accounts.toArray(Account[]::new);
    }

    private static Scenario stated(Ratio ratio) {
        var scenario = Small.of().scenario();
        var plan = scenario.plan();
        var record = PlanRecord.empty();
        return scenario.withPlan(
                new Plan(
                        plan.head(),
                        plan.assets(),
                        plan.conversions(),
                        plan.adoption(),
                        plan.events(),
                        new PlanRecord(
                                List.of(new PlanRecord.StatedRatio("leaflet", ratio)),
                                record.treatment(),
                                List.of(),
                                List.of(),
                                List.of())));
    }

    /// Both tokens with chain and address, the new one with so many decimals.
    private static Scenario identified(Scenario scenario, int decimals) {
        var plan = scenario.plan();
        var assets =
                List.of(
                        new Asset("OLD", "Old", 18, "R", "eip155:1", "0x01"),
                        new Asset("NEW", "New", decimals, "R", "eip155:1", "0x02"),
                        Asset.of("USD", 6));
        return scenario.withPlan(
                new Plan(
                        plan.head(),
                        assets,
                        List.<Conversion>copyOf(plan.conversions()),
                        plan.adoption(),
                        plan.events(),
                        plan.record()));
    }

    private static Scenario unitsNamed(String unit) {
        return unitsNamed(Small.of().scenario(), unit);
    }

    private static Scenario unitsNamed(Scenario scenario, String unit) {
        return market(scenario, List.of(series("new-usd", unit, "10")), List.of());
    }

    private static Scenario plus(Scenario scenario, Series series) {
        return market(scenario, List.of(series), List.of());
    }

    private static Scenario plus(Scenario scenario, Oracle oracle) {
        return market(scenario, List.of(), List.of(oracle));
    }

    /// A venue that reads a published feed for OLD, whose one answer stands for ten days; with or without debt at par.
    private static Scenario direct(Duration heartbeat, boolean owes) {
        var feed = new Oracle.DirectFeed("feed", "OLD", 8, "old-usd", heartbeat, null);
        var small = Small.of().with(feed).book(account("a", 10, owes ? 600 : 0));
        return plus(small.scenario(), series("old-usd", "USD per OLD", "100"));
    }

    private static Series series(String id, String unit, String value) {
        return Series.constant(
                id,
                unit,
                Instant.parse("2026-01-01T00:00:00Z"),
                new BigDecimal(value),
                new Series.Provenance("test", false));
    }

    /// The scenario with more series and oracles; those of the same id give way.
    private static Scenario market(Scenario scenario, List<Series> series, List<Oracle> oracles) {
        Market was = scenario.market();
        var allSeries = new ArrayList<>(series);
        was.series().stream()
                .filter(s -> series.stream().noneMatch(n -> n.id().equals(s.id())))
                .forEach(allSeries::add);
        var allOracles = new ArrayList<>(oracles);
        allOracles.addAll(was.oracles());
        return scenario.withMarket(
                new Market(
                        was.id(),
                        was.name(),
                        was.currency(),
                        allSeries,
                        List.<Quote>copyOf(was.quotes()),
                        allOracles,
                        was.depth(),
                        was.rates()));
    }
}
