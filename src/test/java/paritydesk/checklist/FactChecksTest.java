package paritydesk.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.checklist.Judging.judge;
import static paritydesk.checklist.Judging.verdict;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import paritydesk.asset.Asset;
import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.market.Market;
import paritydesk.market.ModelledRate;
import paritydesk.market.Series;
import paritydesk.market.rate.Kinked;
import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.plan.Pace;
import paritydesk.plan.Plan;
import paritydesk.plan.PlanFacts;
import paritydesk.plan.SwitchMode;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Small;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The checks that hold a plan's facts against the run: each with a plan that passes and one that fails by exactly what it looks for, with
/// the figures of the event in its source where that is public.
class FactChecksTest {

    private static final PlanFacts NONE = PlanFacts.none();

    private static Scenario stating(Scenario scenario, PlanFacts facts) {
        var was = scenario.plan();
        return scenario.withPlan(was.withRecord(was.record().with(facts)));
    }

    private static Scenario through(
            Scenario scenario, Conversion.Converter converter, Duration delay) {
        var was = scenario.plan();
        var own = was.conversions().getFirst();
        var pace = delay.isZero() ? null : new Pace(null, delay, List.of());
        var other =
                new Conversion(
                        own.id(), own.ratio(), converter, own.fee(), null, null, null, pace, null);
        return scenario.withPlan(was.withConversions(List.of(other)));
    }

    /// A plan that states these facts and no others.
    private static PlanFacts facts(Record... stated) {
        return new PlanFacts(
                of(PlanFacts.LiquidatorRoute.class, stated),
                of(PlanFacts.StatedTime.class, stated),
                of(PlanFacts.BlockTime.class, stated),
                of(PlanFacts.Response.class, stated),
                of(PlanFacts.FreeFloat.class, stated),
                of(PlanFacts.Backing.class, stated),
                of(PlanFacts.Redemption.class, stated),
                of(PlanFacts.PublishedSum.class, stated));
    }

    private static <T> List<T> of(Class<T> kind, Record... stated) {
        return Stream.of(stated).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static BigDecimal d(String digits) {
        return new BigDecimal(digits);
    }

    // A7

    private static PlanFacts route(PlanFacts.Reach reach) {
        return facts(new PlanFacts.LiquidatorRoute(Small.VENUE, "swap", reach, "a day's wait"));
    }

    @Test
    void liquidatorsNeedARouteInOneTransaction() {
        var scenario = Small.of().scenario();
        assertThat(verdict("A7", scenario)).isEqualTo(Verdict.WARN);
        assertThat(verdict("A7", stating(scenario, route(PlanFacts.Reach.ONE_TRANSACTION))))
                .isEqualTo(Verdict.PASS);
        var several = judge("A7", stating(scenario, route(PlanFacts.Reach.SEVERAL_TRANSACTIONS)));
        assertThat(several.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(several.why()).contains("OLD at venue").contains("a day's wait");
    }

    @Test
    void aConverterThatPaysLaterIsNotReachedInOneTransactionWhateverIsStated() {
        var scenario =
                through(
                        Small.of().scenario(),
                        Conversion.Converter.FIXED_RATIO_CONTRACT,
                        Duration.ofDays(1));
        assertThat(verdict("A7", stating(scenario, route(PlanFacts.Reach.ONE_TRANSACTION))))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void anAutomaticCreditNeedsNoLiquidator() {
        var scenario =
                through(
                        Small.of().scenario(),
                        Conversion.Converter.AUTOMATIC_CREDIT,
                        Duration.ZERO);
        assertThat(verdict("A7", scenario)).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    // A26

    private static PlanFacts times(String text, PlanFacts.BlockTime... blocks) {
        var stated = new ArrayList<Record>(List.of(blocks));
        if (!text.isEmpty()) {
            stated.add(new PlanFacts.StatedTime("snap", text, "a notice"));
        }
        return facts(stated.toArray(Record[]::new));
    }

    private static Scenario snapshot(@Nullable Long block) {
        var event = new Event.Snapshot(Small.head("snap", 5), Small.VENUE, "OLD", block);
        var scenario = Small.of().with(event).scenario();
        var was = scenario.plan();
        return scenario.withPlan(
                new Plan(
                        was.head(),
                        List.of(
                                new Asset("OLD", "Old", 18, "OLD", "chain:1", null),
                                Asset.of("NEW", 18),
                                Asset.of("USD", 6)),
                        was.conversions(),
                        was.adoption(),
                        was.events(),
                        was.record()));
    }

    /// Terra: 14:59 in UTC is 22:59 in Singapore; read as UTC it is eight hours late.
    @Test
    void aNoticeInAnotherTimeZoneNamesTheSameInstant() {
        var scenario = snapshot(null);
        assertThat(verdict("A26", scenario)).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict("A26", stating(scenario, times("2026-01-06T08:00:00+08:00"))))
                .isEqualTo(Verdict.PASS);
        var late = judge("A26", stating(scenario, times("2026-01-06T08:00:00Z")));
        assertThat(late.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(late.figure().value()).isEqualTo(480);
        assertThat(late.why()).contains("2026-01-06T08:00:00Z").contains("a notice");
    }

    /// Day 0 is block 1 000, a block every 12 s: day 5 is block 37 000.
    @Test
    void aSnapshotsBlockIsMadeAtItsInstant() {
        var known = new PlanFacts.BlockTime("chain:1", 1_000, Small.day(0), d("12"), "an explorer");
        assertThat(verdict("A26", snapshot(37_000L))).isEqualTo(Verdict.WARN);
        assertThat(verdict("A26", stating(snapshot(37_000L), times("", known))))
                .isEqualTo(Verdict.PASS);
        // A hundredth of five days is 72 minutes; 400 blocks are 80.
        assertThat(verdict("A26", stating(snapshot(37_350L), times("", known))))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict("A26", stating(snapshot(37_400L), times("", known))))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void betweenTwoKnownBlocksTheTimeIsInterpolated() {
        var first = new PlanFacts.BlockTime("chain:1", 1_000, Small.day(4), null, null);
        var second = new PlanFacts.BlockTime("chain:1", 3_000, Small.day(6), null, null);
        assertThat(verdict("A26", stating(snapshot(2_000L), times("", second, first))))
                .isEqualTo(Verdict.PASS);
        assertThat(
                        judge("A26", stating(snapshot(2_500L), times("", first, second)))
                                .figure()
                                .value())
                .isCloseTo(720 - 0.01 * 720, within(1e-6));
    }

    // A27

    private static PlanFacts responses(Duration delay) {
        return facts(
                new PlanFacts.Response("quick", "Guardian pause", Duration.ZERO, null),
                new PlanFacts.Response("vote", "Governance vote", delay, null));
    }

    /// The threshold falls from 0.8 to 0.4 over four days from day 2 on; 700 of debt on 1 000 break at 0.7, a day in.
    private static Scenario ramp() {
        var change =
                new Event.RecognitionChange(
                        Small.head("cut", 2), Small.VENUE, "OLD", d("0.5"), Duration.ofDays(4));
        return Small.of().book(Small.account("a", 10, 700)).with(change).scenario();
    }

    @Test
    void theSlowestResponseHoldsBeforeTheFirstLoss() {
        assertThat(verdict("A27", stating(Small.of().scenario(), responses(Duration.ofDays(7)))))
                .isEqualTo(Verdict.PASS);
        var silent = judge("A27", ramp());
        assertThat(silent.verdict()).isEqualTo(Verdict.FAIL);
        var timely = judge("A27", stating(ramp(), responses(Duration.ofHours(24))));
        assertThat(timely.verdict()).isEqualTo(Verdict.PASS);
        double left = timely.figure().value() + 24;
        assertThat(left).isBetween(24.0, 96.0);
        var late = judge("A27", stating(ramp(), responses(Duration.ofDays(5))));
        assertThat(late.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(late.figure().value()).isCloseTo(left - 120, within(1e-9));
        assertThat(late.why()).contains("Governance vote").contains("cut");
    }

    // A31

    private static Scenario owing(double old, Event... events) {
        var account =
                new Account(
                        "short",
                        "short",
                        Small.VENUE,
                        "holders",
                        List.of(
                                new Leg.Collateral("USD", d("1000000")),
                                new Leg.Debt("OLD", BigDecimal.valueOf(old))));
        return Small.of().book(account).with(events).scenario();
    }

    private static PlanFacts floating(String units) {
        return facts(new PlanFacts.FreeFloat("OLD", d(units), "an explorer"));
    }

    @Test
    void whoOwesTheOldTokenCanBuyItBackAfterTheCutOff() {
        var close = new Event.Close(Small.head("close", 6), "swap");
        assertThat(verdict("A31", owing(100))).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict("A31", Small.of().with(close).scenario()))
                .isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict("A31", owing(100, close))).isEqualTo(Verdict.FAIL);
        assertThat(verdict("A31", stating(owing(100, close), floating("200"))))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict("A31", stating(owing(100, close), floating("150"))))
                .isEqualTo(Verdict.WARN);
        var squeezed = judge("A31", stating(owing(100, close), floating("80")));
        assertThat(squeezed.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(squeezed.figure().value()).isCloseTo(125, within(1e-9));
    }

    // A32

    private static Scenario used(String before, String after) {
        var change =
                new Event.OracleSwitch(
                        Small.head("switch", 5), Small.VENUE, "OLD", "net", new SwitchMode.Cut());
        var scenario = Small.of().with(change).scenario();
        var was = scenario.market();
        var series = new ArrayList<>(was.series());
        series.add(
                new Series(
                        "use",
                        "fraction",
                        Series.Interpolation.STEP,
                        List.of(
                                new Series.Point(Small.day(0), d(before)),
                                new Series.Point(Small.day(5), d(after))),
                        List.of(),
                        new Series.Provenance("test", false)));
        var model =
                new Kinked(d("0.9"), BigDecimal.ZERO, d("0.04"), d("0.6"), BigDecimal.ZERO, null);
        return scenario.withMarket(
                new Market(
                        was.id(),
                        was.name(),
                        was.currency(),
                        series,
                        was.quotes(),
                        was.oracles(),
                        was.depth(),
                        was.rates(),
                        was.pools(),
                        was.reserves(),
                        List.of(new ModelledRate(Small.VENUE, "USD", model, "use"))));
    }

    @Test
    void utilisationCountsAfterTheStepAndNotBefore() {
        assertThat(verdict("A32", Small.of().scenario())).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict("A32", used("0.95", "0.89"))).isEqualTo(Verdict.PASS);
        var full = judge("A32", used("0.5", "0.9"));
        assertThat(full.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(full.figure().value()).isCloseTo(90, within(1e-9));
    }

    // A34

    private static PlanFacts backed(String supply, String locked, int quorum) {
        return facts(
                new PlanFacts.Backing("OLD", "home", d("1000"), d("1500"), 2, 3, null),
                new PlanFacts.Backing("OLD", "away", d(supply), d(locked), quorum, 3, null));
    }

    @Test
    void everyChainIsBackedByItselfAndNoVerifierActsAlone() {
        var scenario = Small.of().scenario();
        assertThat(verdict("A34", scenario)).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict("A34", stating(scenario, backed("500", "500", 2))))
                .isEqualTo(Verdict.PASS);
        var hollow = judge("A34", stating(scenario, backed("500", "499", 2)));
        assertThat(hollow.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(hollow.figure().value()).isCloseTo(99.8, within(1e-9));
        assertThat(hollow.why()).contains("0.07");
        assertThat(judge("A34", stating(scenario, backed("500", "500", 1))).why())
                .contains("one verifier of 3");
    }

    @Test
    void aBridgeWithoutStatedBackingBlocks() {
        var scenario = through(Small.of().scenario(), Conversion.Converter.BRIDGE, Duration.ZERO);
        assertThat(judge("A34", scenario).blocks()).isTrue();
    }

    // A38

    private static PlanFacts redeemed(String perDay, String queue, Duration last) {
        return facts(new PlanFacts.Redemption("swap", d(perDay), d(queue), last, null));
    }

    /// Ten OLD are pledged.
    @Test
    void redemptionTakesQueueAndBookAtItsDailyCapacity() {
        var scenario =
                through(Small.of().scenario(), Conversion.Converter.REDEMPTION, Duration.ZERO);
        assertThat(verdict("A38", Small.of().scenario())).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict("A38", scenario)).isEqualTo(Verdict.WARN);
        assertThat(verdict("A38", stating(scenario, redeemed("20", "5", Duration.ofHours(5)))))
                .isEqualTo(Verdict.PASS);
        var waits = judge("A38", stating(scenario, redeemed("10", "20", Duration.ofHours(12))));
        assertThat(waits.verdict()).isEqualTo(Verdict.WARN);
        assertThat(waits.figure().value()).isCloseTo(3.5, within(1e-9));
        assertThat(verdict("A38", stating(scenario, redeemed("10", "101", Duration.ZERO))))
                .isEqualTo(Verdict.FAIL);
    }

    // A42

    private static PlanFacts sum(String total, String... parts) {
        var all = new ArrayList<PlanFacts.SumPart>();
        for (var part : parts) {
            all.add(new PlanFacts.SumPart("part", d(part)));
        }
        return facts(
                new PlanFacts.PublishedSum("issued", "Units issued", "ETH", d(total), all, null));
    }

    /// rsETH: the published parts were 147 ETH off the total.
    @Test
    void publishedPartsMakeUpTheirTotal() {
        var scenario = Small.of().scenario();
        assertThat(verdict("A42", scenario)).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict("A42", stating(scenario, sum("1000.10", "600", "400.1"))))
                .isEqualTo(Verdict.PASS);
        var off = judge("A42", stating(scenario, sum("1000", "600", "253")));
        assertThat(off.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(off.why()).contains("147 ETH less");
    }

    @Test
    void noFactsAreNoFacts() {
        assertThat(NONE.isEmpty()).isTrue();
        assertThat(sum("1", "1").isEmpty()).isFalse();
    }
}
