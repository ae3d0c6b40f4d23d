package paritydesk.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.checklist.Judging.judge;
import static paritydesk.checklist.Judging.verdict;
import static paritydesk.timeline.Small.account;
import static paritydesk.timeline.Small.day;
import static paritydesk.timeline.Small.head;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import paritydesk.asset.Asset;
import paritydesk.asset.Ratio;
import paritydesk.file.Cases;
import paritydesk.market.Depth;
import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.market.pool.ConstantProduct;
import paritydesk.market.pool.Reserve;
import paritydesk.plan.Adoption;
import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.plan.Pace;
import paritydesk.plan.Plan;
import paritydesk.plan.PlanRecord;
import paritydesk.plan.SwitchMode;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Small;
import paritydesk.venue.Terms;
import paritydesk.venue.Venue;
import paritydesk.venue.Venues;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The checks that need no more than plan, book, market and run: each with a scenario that it passes and one that differs by exactly
/// what it looks for, and with the real event that it comes from where a case ships it.
class MoreChecksTest {

    private static Scenario open(String id) {
        return Cases.open(id).scenario().value().orElseThrow();
    }

    private static Scenario conversions(Scenario scenario, Conversion... all) {
        var was = scenario.plan();
        return scenario.withPlan(was.withConversions(List.of(all)));
    }

    private static Conversion swap(
            Ratio ratio, String capacity, String minimum, @Nullable Pace pace) {
        return new Conversion(
                "swap",
                ratio,
                Conversion.Converter.FIXED_RATIO_CONTRACT,
                BigDecimal.ZERO,
                capacity.isEmpty() ? null : new BigDecimal(capacity),
                minimum.isEmpty() ? null : new BigDecimal(minimum),
                null,
                pace,
                null);
    }

    private static final Ratio TEN = Ratio.of("OLD", "NEW", 10, 1);

    @Test
    void nobodyIsRoundedToNothingUnlessTheConverterTakesNoSoSmallAmount() {
        var scenario = Small.of().scenario();
        assertThat(verdict("A3", scenario)).isEqualTo(Verdict.PASS);
        assertThat(verdict("A3", conversions(scenario, swap(TEN, "", "10", null))))
                .isEqualTo(Verdict.PASS);
        var above = judge("A3", conversions(scenario, swap(TEN, "", "10.1", null)));
        assertThat(above.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(above.link().account()).isEqualTo("a");
    }

    @Test
    void aHoldingOfLessThanOneUnitOfTheNewTokenIsRoundedToNothing() {
        var crumbs = Small.of().book(account("a", 10, 600), account("crumb", 0.09, 0));
        assertThat(verdict("A3", crumbs.scenario())).isEqualTo(Verdict.PASS);
        var whole = judge("A3", decimals(crumbs.scenario()));
        assertThat(whole.figure().value()).isEqualTo(1);
        assertThat(whole.link().account()).isEqualTo("crumb");
    }

    private static Scenario decimals(Scenario scenario) {
        var was = scenario.plan();
        return scenario.withPlan(
                new Plan(
                        was.head(),
                        List.of(Asset.of("OLD", 18), Asset.of("NEW", 0), Asset.of("USD", 6)),
                        was.conversions(),
                        was.adoption(),
                        was.events(),
                        was.record()));
    }

    @Test
    void aRatioOfWholeNumbersIsExactAndARoundedDecimalIsNot() {
        var scenario = Small.of().scenario();
        assertThat(verdict("A4", scenario)).isEqualTo(Verdict.PASS);
        var rounded = new Ratio("OLD", "NEW", new BigDecimal("0.033"), BigDecimal.ONE);
        assertThat(judge("A4", conversions(scenario, swap(rounded, "", "", null))).why())
                .contains("2 significant figures");
        var six = new Ratio("OLD", "NEW", new BigDecimal("1.95583"), BigDecimal.ONE);
        assertThat(verdict("A4", conversions(scenario, swap(six, "", "", null))))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void anInverseThatIsRoundedContradictsTheRatio() {
        var scenario =
                conversions(
                        Small.of().scenario(), swap(Ratio.of("OLD", "NEW", 3, 1), "", "", null));
        var exact = stating(scenario, Ratio.of("NEW", "OLD", 1, 3));
        var rounded =
                stating(
                        scenario,
                        new Ratio("NEW", "OLD", new BigDecimal("0.333333"), BigDecimal.ONE));
        assertThat(verdict("A4", exact)).isEqualTo(Verdict.PASS);
        assertThat(judge("A4", rounded).why()).contains("leaflet states the inverse");
    }

    private static Scenario stating(Scenario scenario, Ratio ratio) {
        var was = scenario.plan();
        return scenario.withPlan(
                was.withRecord(
                        new PlanRecord(
                                List.of(new PlanRecord.StatedRatio("leaflet", ratio)),
                                PlanRecord.Treatment.unstated(),
                                List.of(),
                                List.of(),
                                List.of())));
    }

    @Test
    void theConverterHoldsWhatTheBookClaims() {
        var scenario = Small.of().scenario();
        assertThat(verdict("A6", scenario)).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict("A6", conversions(scenario, swap(TEN, "100", "", null))))
                .isEqualTo(Verdict.PASS);
        var drained = judge("A6", conversions(scenario, swap(TEN, "99", "", null)));
        assertThat(drained.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(drained.figure().value()).isCloseTo(99, within(1e-9));
    }

    @Test
    void aRateOverTheWindowBoundsTheConverterToo() {
        var day = new Pace.Limit(new BigDecimal("9"), Duration.ofDays(1));
        var slow = new Pace(day, null, List.of());
        var outcome = judge("A6", conversions(Small.of().scenario(), swap(TEN, "", "", slow)));
        assertThat(outcome.figure().value()).isCloseTo(90, within(1e-9));
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
    }

    private static Event change(String oracle) {
        return new Event.OracleSwitch(
                head("switch", 5), Small.VENUE, "OLD", oracle, new SwitchMode.Cut());
    }

    @Test
    void oneStepMovesAPriceByAPercentAtMost() {
        assertThat(verdict("A11", Small.of().with(change("net")).scenario()))
                .isEqualTo(Verdict.PASS);
        var far = judge("A11", Small.of().with(change("low")).scenario());
        assertThat(far.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(far.figure().value()).isCloseTo(20, within(1e-9));
        assertThat(judge("A11", open("wsteth-cap-2026")).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aFixedPriceNearItsBreakEvenWarnsAsUsdcDid() {
        var outcome = judge("A14", open("usdc-2023"));
        assertThat(outcome.verdict()).isEqualTo(Verdict.WARN);
        assertThat(outcome.figure().value()).isCloseTo(4.4, within(0.05));
        assertThat(verdict("A14", open("mkr-sky"))).isEqualTo(Verdict.PASS);
    }

    @Test
    void loansThatStartUnderWaterContradictTheOracle() {
        assertThat(verdict("A15", Small.of().scenario())).isEqualTo(Verdict.PASS);
        var broken = Small.of().book(account("a", 10, 600), account("b", 10, 900));
        assertThat(verdict("A15", broken.scenario())).isEqualTo(Verdict.FAIL);
    }

    private static Event cut(String to) {
        return new Event.ThresholdChange(
                head("cut", 9), Small.VENUE, "OLD", new BigDecimal(to), Duration.ZERO);
    }

    @Test
    void aCutIsSmallAnnouncedAndFarFromTheNextCrowd() {
        var told = new Event.Announcement(head("told", 1));
        var late = new Event.Announcement(head("told", 3));
        var far = Small.of().book(account("a", 10, 300));
        double threshold = threshold(far.scenario());
        var small = String.valueOf(threshold - 0.03);
        assertThat(verdict("A17", far.with(told, cut(small)).scenario())).isEqualTo(Verdict.PASS);
        assertThat(judge("A17", far.with(late, cut(small)).scenario()).why())
                .contains("6.0 days after it was announced");
        var large = String.valueOf(threshold - 0.04);
        assertThat(judge("A17", far.with(told, cut(large)).scenario()).why())
                .contains("4.0 points at once");
        var crowd = Small.of().book(account("a", 10, 1000 * (threshold - 0.03 - 0.05)));
        assertThat(judge("A17", crowd.with(told, cut(small)).scenario()).why())
                .contains("5.0 points above");
        assertThat(verdict("A17", open("wbtc-2024"))).isEqualTo(Verdict.WARN);
    }

    private static double threshold(Scenario scenario) {
        return scenario.venues()
                .venues()
                .getFirst()
                .terms("OLD")
                .orElseThrow()
                .liquidationThreshold()
                .doubleValue();
    }

    private static Scenario terms(Scenario scenario, UnaryOperator<Terms> change) {
        var was = scenario.venues().venues().getFirst();
        var terms = was.assets().stream().map(t -> t.asset().equals("OLD") ? change.apply(t) : t);
        return scenario.withVenues(
                new Venues(
                        "venues",
                        "Venues",
                        List.of(
                                new Venue(
                                        was.id(), was.name(), was.liquidation(), terms.toList()))));
    }

    private static Terms limits(Terms t, String threshold, String bonus, String cap) {
        return new Terms(
                t.asset(),
                t.oracle(),
                t.recognition(),
                new BigDecimal(threshold),
                t.loanToValue(),
                new BigDecimal(bonus),
                cap.isEmpty() ? null : new BigDecimal(cap),
                null);
    }

    @Test
    void aThresholdWhoseBonusEatsTheAccountIsToxic() {
        var scenario = Small.of().scenario();
        assertThat(verdict("A18", terms(scenario, t -> limits(t, "0.93", "0.05", ""))))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict("A18", terms(scenario, t -> limits(t, "0.94", "0.05", ""))))
                .isEqualTo(Verdict.WARN);
        assertThat(verdict("A18", terms(scenario, t -> limits(t, "0.96", "0.05", ""))))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void whatIsLiquidatableMustBeSellableAsEzethWasNot() {
        var outcome = judge("A19", open("ezeth-2024"));
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.link().screen()).isEqualTo("timeline");
        assertThat(verdict("A19", open("steth-2022"))).isEqualTo(Verdict.PASS);
        assertThat(verdict("A19", Small.of().scenario())).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(judge("A19", open("wbtc-2024")).why()).contains("neither pools nor depth");
    }

    @Test
    void depthThatHalvesInADayWarns() {
        assertThat(verdict("A20", deep("71"))).isEqualTo(Verdict.PASS);
        var fallen = judge("A20", deep("69"));
        assertThat(fallen.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(fallen.figure().value()).isCloseTo(-31, within(1e-9));
    }

    /// Depth of 100 that becomes another after five days.
    private static Scenario deep(String later) {
        var scenario = Small.of().scenario();
        var was = scenario.market();
        var series = new ArrayList<>(was.series());
        series.add(
                new Series(
                        "deep",
                        "USD",
                        Series.Interpolation.STEP,
                        List.of(
                                new Series.Point(day(0), new BigDecimal("100")),
                                new Series.Point(day(5), new BigDecimal(later))),
                        List.of(),
                        new Series.Provenance("test", false)));
        return scenario.withMarket(
                new Market(
                        was.id(),
                        was.name(),
                        was.currency(),
                        series,
                        was.quotes(),
                        was.oracles(),
                        List.of(new Depth("OLD", new BigDecimal("0.02"), "deep")),
                        List.of()));
    }

    @Test
    void anOldMarketFarFromItsConversionWarns() {
        assertThat(verdict("A21", traded("101"))).isEqualTo(Verdict.PASS);
        assertThat(verdict("A21", traded("103"))).isEqualTo(Verdict.WARN);
        assertThat(verdict("A21", traded("106"))).isEqualTo(Verdict.FAIL);
        assertThat(verdict("A21", open("steth-2022"))).isEqualTo(Verdict.FAIL);
    }

    /// 1 000 OLD at 100 belong beside 100 000 USD, not beside 100: somebody wrote thousands.
    @Test
    void marketGapSeesAPoolInOtherUnits() {
        assertThat(verdict("A21", pooled("100000"))).isEqualTo(Verdict.PASS);
        assertThat(verdict("A21", pooled("103000"))).isEqualTo(Verdict.WARN);
        assertThat(verdict("A21", pooled("100"))).isEqualTo(Verdict.FAIL);
    }

    private static Scenario pooled(String dollars) {
        var scenario = Small.of().scenario();
        var was = scenario.market();
        var pool =
                new ConstantProduct(
                        "amm",
                        List.of(
                                new Reserve("OLD", new BigDecimal("1000"), 18),
                                new Reserve("USD", new BigDecimal(dollars), 6)),
                        new BigDecimal("0.003"));
        return scenario.withMarket(
                new Market(
                        was.id(),
                        was.name(),
                        was.currency(),
                        was.series(),
                        was.quotes(),
                        was.oracles(),
                        was.depth(),
                        was.rates(),
                        List.of(pool)));
    }

    private static Scenario traded(String price) {
        var scenario = Small.of().scenario();
        var was = scenario.market();
        var series = new ArrayList<>(was.series());
        series.add(
                Series.constant(
                        "old-usd",
                        "USD",
                        Small.START,
                        new BigDecimal(price),
                        new Series.Provenance("test", false)));
        var quotes = new ArrayList<>(was.quotes());
        quotes.removeIf(q -> q.asset().equals("OLD"));
        quotes.add(new Quote.Converted("OLD", "swap", "old-usd"));
        return scenario.withMarket(
                new Market(
                        was.id(),
                        was.name(),
                        was.currency(),
                        series,
                        quotes,
                        was.oracles(),
                        List.of(),
                        List.of()));
    }

    @Test
    void capsStandALittleAboveUse() {
        var scenario = Small.of().scenario();
        assertThat(verdict("A23", terms(scenario, t -> limits(t, "0.8", "0.05", "10.8"))))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict("A23", terms(scenario, t -> limits(t, "0.8", "0.05", "12"))))
                .isEqualTo(Verdict.WARN);
        assertThat(verdict("A23", terms(scenario, t -> limits(t, "0.8", "0.05", "9"))))
                .isEqualTo(Verdict.WARN);
        assertThat(verdict("A23", scenario)).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void aFeedThatTwoMarketsReadIsListed() {
        assertThat(verdict("A24", Small.of().scenario())).isEqualTo(Verdict.PASS);
        assertThat(judge("A24", open("mkr-sky")).why())
                .contains("mkr-market-feed is read by aave-v3 (MKR), sky-vaults (MKR)");
    }

    @Test
    void accountsThatARampLiquidatesAreCountedWithTheirFirstDate() {
        var outcome = judge("A29", open("ftm-2025"));
        assertThat(outcome.figure().value()).isEqualTo(103);
        assertThat(outcome.why()).contains("6 Jan 2025 08:00 UTC");
        assertThat(verdict("A29", Small.of().scenario())).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void aSupplyThatHasNotMigratedWarns() {
        assertThat(verdict("A30", Small.of().with(observed(0.82)).scenario()))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict("A30", Small.of().with(observed(0.61)).scenario()))
                .isEqualTo(Verdict.WARN);
    }

    private static Adoption observed(double share) {
        return new Adoption.Observed("holders", "swap", List.of(new Adoption.Share(day(1), share)));
    }

    @Test
    void aForkWhoseDebtorsOweNoCoinCannotCreditLongsInFull() {
        var outcome = judge("A36", open("merge-2022"));
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.why()).contains("aave-v2 can credit").doesNotContain("exchange can");
        assertThat(judge("A37", open("merge-2022")).why())
                .contains("aave-v2 does not stop deposits of ETH before the fork");
        assertThat(verdict("A36", Small.of().scenario())).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void aClosedConverterPricesNothing() {
        var close = new Event.Close(head("close", 6), "swap");
        var on = judge("A39", Small.of().with(close).scenario());
        assertThat(on.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(on.why()).contains("goes on pricing OLD by feed");
        assertThat(verdict("A39", Small.of().with(change("low"), close).scenario()))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void everyMarketWorksAfterThePlanUnlessAFeedAnswersNothing() {
        assertThat(verdict("A40", Small.of().scenario())).isEqualTo(Verdict.PASS);
        var nil = new Oracle.Pegged("feed", "OLD", 8, BigDecimal.ZERO);
        var outcome = judge("A40", Small.of().with(nil).scenario());
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.why()).contains("the price of OLD at venue cannot be read");
        var stopped =
                new Event.Freeze(
                        head("stop", 5), Small.VENUE, null, Event.Activity.LIQUIDATIONS, true);
        assertThat(judge("A40", Small.of().with(stopped).scenario()).why())
                .contains("cannot be liquidated");
        for (var id : List.of("mkr-sky", "ftm-2025", "merge-2022", "wbtc-2024")) {
            assertThat(verdict("A40", open(id))).as(id).isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void aPlannedOracleThatWouldHaveLiquidatedTheSoundFailsItsReplay() {
        var near = Small.of().book(account("near", 10, 700));
        assertThat(verdict("A41", near.with(change("net")).scenario())).isEqualTo(Verdict.WARN);
        var fixed = new Oracle.Pegged("feed", "OLD", 8, new BigDecimal("100"));
        var crash = near.with(fixed).with(change("low"));
        var outcome = judge("A41", recovered(crash.scenario()));
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.link().account()).isEqualTo("near");
    }

    /// The low price of the new oracle, but only until the switch: today it would harm nobody.
    private static Scenario recovered(Scenario scenario) {
        var was = scenario.market();
        var series = new ArrayList<>(was.series());
        series.add(
                new Series(
                        "dip",
                        "USD",
                        Series.Interpolation.STEP,
                        List.of(
                                new Series.Point(day(0), new BigDecimal("80")),
                                new Series.Point(day(4), new BigDecimal("100"))),
                        List.of(),
                        new Series.Provenance("test", false)));
        var oracles = new ArrayList<>(was.oracles());
        oracles.removeIf(o -> o.id().equals("low"));
        oracles.add(new Oracle.DirectFeed("low", "OLD", 8, "dip", Duration.ofDays(20), null));
        return scenario.withMarket(
                new Market(
                        was.id(),
                        was.name(),
                        was.currency(),
                        series,
                        was.quotes(),
                        oracles,
                        List.of(),
                        List.of()));
    }
}
