package paritydesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import static paritydesk.scenario.Scenarios.account;
import static paritydesk.scenario.Scenarios.collateral;
import static paritydesk.scenario.Scenarios.daily;
import static paritydesk.scenario.Scenarios.day;
import static paritydesk.scenario.Scenarios.debt;
import static paritydesk.scenario.Scenarios.decimal;
import static paritydesk.scenario.Scenarios.head;
import static paritydesk.scenario.Scenarios.terms;

import org.junit.jupiter.api.Test;

import paritydesk.asset.Asset;
import paritydesk.asset.Ratio;
import paritydesk.book.Account;
import paritydesk.book.Book;
import paritydesk.finding.Finding;
import paritydesk.finding.Level;
import paritydesk.market.Depth;
import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Rate;
import paritydesk.market.Series;
import paritydesk.plan.Adoption;
import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.plan.Plan;
import paritydesk.plan.SwitchMode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ScenarioCheckTest {

    private static final Scenario SOUND = Scenarios.sound();

    @Test
    void soundScenarioHasNoFindings() {
        assertThat(ScenarioCheck.check(SOUND)).isEmpty();
    }

    @Test
    void findingsNameTheDocumentsAsTheUserDoes() {
        var names = new Documents("p.json", "m.json", "v.json", "b.csv");
        var doubled = SOUND.withBook(Scenarios.book(account("A1"), account("A1")));
        assertThat(ScenarioCheck.check(doubled, names).getFirst().place().toString())
                .isEqualTo("b.csv: account A1");
    }

    @Test
    void ratioUpsideDownBlocksAndSaysWhatTheMarketSays() {
        var finding =
                expect(
                        SOUND.withPlan(Scenarios.plan(Ratio.of("OLD", "NEW", 1, 100))),
                        Level.BLOCK,
                        "ratio-inverted",
                        "plan: /conversions/swap/ratio");
        assertThat(finding.text())
                .isEqualTo(
                        "written the wrong way round: 1 NEW = 100 OLD; the market says 1 OLD ="
                                + " 100 NEW");
    }

    @Test
    void ratioBetweenTheRightTokensInTheWrongOrderBlocks() {
        var finding =
                expect(
                        SOUND.withPlan(Scenarios.plan(Ratio.of("NEW", "OLD", 100, 1))),
                        Level.BLOCK,
                        "ratio-inverted",
                        "plan: /conversions/swap/ratio");
        assertThat(finding.text()).contains("1 NEW = 100 OLD").contains("1 OLD = 100 NEW");
    }

    @Test
    void ratioFarOffTheMarketWarnsAndOneSlightlyOffPasses() {
        expect(
                SOUND.withPlan(Scenarios.plan(Ratio.of("OLD", "NEW", 1000, 1))),
                Level.WARN,
                "ratio-off-market",
                "plan: /conversions/swap/ratio");
        assertThat(
                        ScenarioCheck.check(
                                SOUND.withPlan(Scenarios.plan(Ratio.of("OLD", "NEW", 110, 1)))))
                .isEmpty();
    }

    @Test
    void oneToOneSwapIsNeverUpsideDown() {
        var plan = Scenarios.plan(Ratio.of("OLD", "NEW", 1, 1));
        var market = series(daily("old-usd", "10"), daily("new-usd", "10"));
        assertThat(ScenarioCheck.check(SOUND.withPlan(plan).withMarket(market))).isEmpty();
    }

    @Test
    void assetsThatThePlanDoesNotDefineBlockOnceForAllAccounts() {
        var ghost =
                Scenarios.book(
                        account("A1", debt("GHOST", "1")), account("A2", debt("GHOST", "2")));
        var finding = among(SOUND.withBook(ghost), "unknown-asset", "book: account A1");
        assertThat(finding.text()).contains("2 accounts");
        var depth =
                new Market(
                        "market",
                        "Market",
                        "USD",
                        SOUND.market().series(),
                        SOUND.market().quotes(),
                        SOUND.market().oracles(),
                        List.of(new Depth("GHOST", decimal("0.02"), "new-usd")),
                        List.of());
        expect(SOUND.withMarket(depth), Level.BLOCK, "unknown-asset", "market: /depth/GHOST");
    }

    @Test
    void venuesWithoutRiskParametersBlock() {
        var elsewhere = new Account("A9", "O9", "nowhere", "x", List.of(collateral("OLD", "1")));
        expect(
                SOUND.withBook(Scenarios.book(elsewhere)),
                Level.BLOCK,
                "unknown-venue",
                "book: account A9");
        var freeze =
                new Event.Freeze(
                        head("stop", day(2)), "nowhere", null, Event.Activity.BORROWING, true);
        expect(with(freeze), Level.BLOCK, "unknown-venue", "plan: /events/stop/venue");
    }

    @Test
    void ratesAtUnknownVenuesAndOfUnknownSeriesBlock() {
        var market =
                new Market(
                        "market",
                        "Market",
                        "USD",
                        SOUND.market().series(),
                        SOUND.market().quotes(),
                        SOUND.market().oracles(),
                        List.of(),
                        List.of(new Rate("nowhere", "USD", "no-rate")));
        among(SOUND.withMarket(market), "unknown-venue", "market: /rates/USD/venue");
        among(SOUND.withMarket(market), "unknown-series", "market: /rates/USD/series");
    }

    @Test
    void oraclesThatTheMarketDoesNotHaveBlock() {
        expect(
                SOUND.withVenues(
                        Scenarios.venues(
                                terms("OLD", "gone", "0.7"), terms("USD", "usd-par", "0.75"))),
                Level.BLOCK,
                "unknown-oracle",
                "venues: /venues/bank/assets/OLD/oracle");
        expect(
                with(switchTo("again", 7, "OLD", "gone")),
                Level.BLOCK,
                "unknown-oracle",
                "plan: /events/again/oracle");
    }

    @Test
    void seriesAndConversionsThatAreNotThereBlock() {
        var oracles = new ArrayList<>(Scenarios.oracles());
        oracles.set(1, new Oracle.ConversionRatio("old-computed", "OLD", 8, "gone", "none", true));
        var market = SOUND.withMarket(Scenarios.market(SOUND.market().quotes(), oracles));
        among(market, "unknown-series", "market: /oracles/old-computed/underlying");
        among(market, "unknown-conversion", "market: /oracles/old-computed/conversion");
    }

    @Test
    void debtWithoutAPriceBlocksAndCollateralWarns() {
        var quotes =
                SOUND.market().quotes().stream().filter(q -> !q.asset().equals("USD")).toList();
        var market = SOUND.withMarket(Scenarios.market(quotes, Scenarios.oracles()));
        expect(market, Level.BLOCK, "debt-without-price", "book: account A1");
        var pledged = Scenarios.book(account("A1", collateral("USD", "5")));
        expect(
                market.withBook(pledged),
                Level.WARN,
                "collateral-without-price",
                "book: account A1");
    }

    @Test
    void convertedQuoteIsNoPriceWithoutTheTokenThatItPays() {
        var quotes =
                SOUND.market().quotes().stream().filter(q -> !q.asset().equals("NEW")).toList();
        var market = SOUND.withMarket(Scenarios.market(quotes, Scenarios.oracles()));
        expect(market, Level.WARN, "collateral-without-price", "book: account A1");
    }

    @Test
    void legWithoutTermsAtItsVenueIsReported() {
        var onlyOld = SOUND.withVenues(Scenarios.venues(terms("OLD", "old-feed", "0.7")));
        expect(onlyOld, Level.BLOCK, "debt-without-terms", "book: account A1");
        var onlyUsd = SOUND.withVenues(Scenarios.venues(terms("USD", "usd-par", "0.7")));
        var finding = expect(onlyUsd, Level.WARN, "collateral-without-terms", "book: account A1");
        assertThat(finding.text()).contains("2 accounts, the first of them A1");
    }

    @Test
    void bookAfterTheWindowBlocksAndBeforeItWarns() {
        expect(SOUND.withBook(asOf(day(11))), Level.BLOCK, "book-after-window", "book: /as_of");
        expect(SOUND.withBook(asOf(day(-1))), Level.WARN, "book-before-window", "book: /as_of");
        assertThat(ScenarioCheck.check(SOUND.withBook(asOf(day(10))))).isEmpty();
    }

    @Test
    void accountIdsThatStandTwiceBlock() {
        expect(
                SOUND.withBook(
                        Scenarios.book(
                                account("A1", collateral("OLD", "1")),
                                account("A1", collateral("OLD", "1")))),
                Level.BLOCK,
                "duplicate-account",
                "book: account A1");
    }

    @Test
    void holdingsRoundedToNothingWarn() {
        var plan = SOUND.plan();
        var whole =
                new Plan(
                        plan.head(),
                        List.of(Asset.of("OLD", 18), Asset.of("NEW", 0), Asset.of("USD", 18)),
                        plan.conversions(),
                        plan.adoption(),
                        plan.events(),
                        plan.record());
        // 0.0101 OLD is 1.01 NEW before the fee of 1 % and 0.9999 after it.
        var dust = Scenarios.book(account("A1", collateral("OLD", "0.0101")));
        assertThat(ScenarioCheck.check(SOUND.withBook(dust))).isEmpty();
        expect(
                SOUND.withPlan(whole).withBook(dust),
                Level.WARN,
                "rounded-to-nothing",
                "book: account A1");
        var enough = Scenarios.book(account("A1", collateral("OLD", "0.0102")));
        assertThat(ScenarioCheck.check(SOUND.withPlan(whole).withBook(enough))).isEmpty();
    }

    @Test
    void holdingsUnderTheMinimumWarn() {
        var plan = SOUND.plan();
        var conversion =
                new Conversion(
                        "swap",
                        Ratio.of("OLD", "NEW", 100, 1),
                        Conversion.Converter.AUTOMATIC_CREDIT,
                        BigDecimal.ZERO,
                        null,
                        decimal("3"));
        var minimum =
                new Plan(
                        plan.head(),
                        plan.assets(),
                        List.of(conversion),
                        plan.adoption(),
                        plan.events(),
                        plan.record());
        expect(SOUND.withPlan(minimum), Level.WARN, "rounded-to-nothing", "book: account A2");
    }

    @Test
    void windowWithoutPricesBlocks() {
        var late = SOUND.withOptions(window(day(-9), day(-2))).withBook(asOf(day(-5)));
        among(late, "window-without-prices", "market: /series/new-usd/points");
    }

    @Test
    void pricesThatStartLateOrEndEarlyWarn() {
        var early = SOUND.withOptions(window(day(-1), day(9)));
        among(early, "prices-start-late", "market: /series/new-usd/points");
        var after = SOUND.withOptions(window(day(20), day(21))).withBook(asOf(day(20)));
        among(after, "prices-end-early", "market: /series/new-usd/points");
    }

    @Test
    void answerOlderThanItsHeartbeatWarnsWithTheWorstAge() {
        var gap =
                new Series(
                        "old-usd",
                        "USD",
                        Series.Interpolation.STEP,
                        List.of(
                                new Series.Point(day(0), decimal("990")),
                                new Series.Point(day(1), decimal("991")),
                                new Series.Point(day(4), decimal("992")),
                                new Series.Point(day(5), decimal("993"))),
                        List.of(),
                        new Series.Provenance("test", true));
        var market = series(gap, daily("new-usd", "10"));
        var finding =
                expect(
                        SOUND.withMarket(market),
                        Level.WARN,
                        "stale-answer",
                        "market: /oracles/old-feed/heartbeat");
        assertThat(finding.text()).contains(day(1).toString()).contains("72.0 h");
    }

    @Test
    void feedThatIsNoLongerReadMayGoStale() {
        var ends =
                new Series(
                        "old-usd",
                        "USD",
                        Series.Interpolation.STEP,
                        daily("old-usd", "990").points().subList(0, 6),
                        List.of(),
                        new Series.Provenance("test", true));
        assertThat(ScenarioCheck.check(SOUND.withMarket(series(ends, daily("new-usd", "10")))))
                .isEmpty();
    }

    @Test
    void computedFeedBeforeFeeWarnsWhileAFeeIsCharged() {
        var oracles = new ArrayList<>(Scenarios.oracles());
        oracles.set(
                1, new Oracle.ConversionRatio("old-computed", "OLD", 8, "swap", "new-usd", false));
        var gross = SOUND.withMarket(Scenarios.market(SOUND.market().quotes(), oracles));
        var finding = expect(gross, Level.WARN, "feed-ignores-fee", "plan: /events/switch/oracle");
        assertThat(finding.text()).contains("1.00");
        var free = gross.plan().without(e -> e instanceof Event.PenaltyStep);
        assertThat(ScenarioCheck.check(gross.withPlan(free))).isEmpty();
    }

    @Test
    void switchToAnOracleOfAnotherAssetBlocks() {
        expect(
                with(switchTo("wrong", 7, "OLD", "usd-par")),
                Level.BLOCK,
                "oracle-of-another-asset",
                "plan: /events/wrong/oracle");
    }

    @Test
    void wrappedTokenReadAsItsUnderlyingWarnsOnly() {
        var plan = SOUND.plan();
        var oneRoot =
                new Plan(
                        plan.head(),
                        List.of(
                                new Asset("OLD", "Old", 18, "USD", null, null),
                                Asset.of("NEW", 18),
                                Asset.of("USD", 18)),
                        plan.conversions(),
                        plan.adoption(),
                        plan.events(),
                        plan.record());
        var events = new ArrayList<>(plan.events());
        events.add(switchTo("wrapped", 7, "OLD", "usd-par"));
        expect(
                SOUND.withPlan(oneRoot.withEvents(events)),
                Level.WARN,
                "oracle-of-another-asset",
                "plan: /events/wrapped/oracle");
    }

    /// The figures of Aave's wstETH price cap on 10 March 2026: the ratio was limited to +3 %, the instant was not.
    @Test
    void cappedRatioOfMarch2026IsRefused() {
        var limited = decimal("1.157209899495068171").multiply(decimal("1.03"));
        var snapshotAt = day(2);
        var capped = capped(new Oracle.Cap(limited, snapshotAt, decimal("0.08712")), "1.228849");
        var findings = ScenarioCheck.check(capped);
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("cap-below-live", "snapshot-mismatch");
        assertThat(findings).allMatch(Finding::blocks);
        assertThat(findings.getFirst().text())
                .contains("1.193918")
                .contains("1.228849")
                .contains("2.843")
                .contains("1.0293");
    }

    @Test
    void capOfOneMomentAboveTheLiveRatioPasses() {
        var cap = new Oracle.Cap(decimal("1.228849"), day(2), decimal("0.0968"));
        assertThat(ScenarioCheck.check(capped(cap, "1.228849"))).isEmpty();
    }

    private static Scenario capped(Oracle.Cap cap, String live) {
        var oracles = new ArrayList<>(Scenarios.oracles());
        oracles.add(new Oracle.CappedRatio("old-capped", "OLD", 8, "live", "new-usd", cap));
        var market = Scenarios.market(SOUND.market().quotes(), oracles);
        var series = new ArrayList<>(market.series());
        series.add(daily("live", live));
        var changed =
                new Market(
                        market.id(),
                        market.name(),
                        market.currency(),
                        series,
                        market.quotes(),
                        oracles,
                        List.of(),
                        List.of());
        return with(switchTo("cap", 9, "OLD", "old-capped")).withMarket(changed);
    }

    private static Scenario alternatives(double one, double two) {
        var plan = SOUND.plan();
        var first = plan.conversions().getFirst();
        var other =
                new Conversion(
                        "other",
                        first.ratio(),
                        first.converter(),
                        first.fee(),
                        first.capacity(),
                        first.minimum());
        var start = new Adoption.Share(day(1), 0);
        var shares =
                List.<Adoption>of(
                        new Adoption.Observed(
                                "collateral", first.id(), List.of(start, share(day(9), one))),
                        new Adoption.Observed(
                                "collateral", "other", List.of(start, share(day(9), two))));
        return SOUND.withPlan(
                new Plan(
                        plan.head(),
                        plan.assets(),
                        List.of(first, other),
                        shares,
                        plan.events(),
                        plan.record()));
    }

    @Test
    void forkFromBeforeTheBookBlocksWhereTheBookStillHoldsTheOldToken() {
        var plan = SOUND.plan();
        var branch =
                new Conversion(
                        "swap",
                        Ratio.of("OLD", "NEW", 100, 1),
                        Conversion.Converter.AUTOMATIC_CREDIT,
                        BigDecimal.ZERO,
                        null,
                        null,
                        null,
                        null,
                        new Conversion.Branch(null));
        for (int at = 0; at < 2; at++) {
            var events = new ArrayList<>(plan.events());
            events.add(new Event.Fork(head("fork", day(at)), "OLD", List.of()));
            var forked =
                    SOUND.withPlan(
                            new Plan(
                                    plan.head(),
                                    plan.assets(),
                                    List.of(branch),
                                    List.of(),
                                    events,
                                    plan.record()));
            if (at == 0) {
                among(forked, "forked-before-book", "book: account A1");
            } else {
                assertThat(ScenarioCheck.check(forked))
                        .noneMatch(f -> f.code().equals("forked-before-book"));
            }
        }
    }

    @Test
    void venuesThatFollowABranchHaveToExist() {
        var follow = new Event.Follow("ghost", "swap", Event.Owed.FOLLOWED);
        var fork = new Event.Fork(head("fork", day(4)), "OLD", List.of(follow));
        among(with(fork), "unknown-venue", "plan: /events/fork/follows");
    }

    private static Adoption.Share share(Instant at, double migrated) {
        return new Adoption.Share(at, migrated);
    }

    @Test
    void alternativesThatConvertMoreThanEverythingBlock() {
        among(alternatives(0.6, 0.5), "adopted-twice", "plan: /adoption");
        assertThat(ScenarioCheck.check(alternatives(0.5, 0.5)))
                .noneMatch(f -> f.code().equals("adopted-twice"));
    }

    @Test
    void rateThatBeginsAfterTheDebtsBlocks() {
        var market = SOUND.market();
        var series = new ArrayList<>(market.series());
        series.add(
                Series.constant(
                        "late",
                        "per year",
                        SOUND.book().asOf().plus(Duration.ofHours(30)),
                        BigDecimal.ONE,
                        new Series.Provenance("test", true)));
        var changed =
                new Market(
                        market.id(),
                        market.name(),
                        market.currency(),
                        series,
                        market.quotes(),
                        market.oracles(),
                        List.of(),
                        List.of(new Rate("bank", "USD", "late")));
        among(SOUND.withMarket(changed), "rate-starts-late", "market: /series/late/points");
    }

    private static Market series(Series... series) {
        return new Market(
                "market",
                "Market",
                "USD",
                List.of(series),
                SOUND.market().quotes(),
                SOUND.market().oracles(),
                List.of(),
                List.of());
    }

    private static Options window(Instant from, Instant to) {
        return new Options(from, to, Duration.ofHours(6), BigDecimal.TEN, 1);
    }

    private static Book asOf(Instant at) {
        var book = SOUND.book();
        return new Book(book.id(), book.name(), at, true, book.note(), book.accounts());
    }

    private static Event switchTo(String id, int day, String asset, String oracle) {
        return new Event.OracleSwitch(
                head(id, day(day)), "bank", asset, oracle, new SwitchMode.Cut());
    }

    private static Scenario with(Event... more) {
        var events = new ArrayList<>(SOUND.plan().events());
        events.addAll(List.of(more));
        return SOUND.withPlan(SOUND.plan().withEvents(events));
    }

    private static Finding expect(Scenario scenario, Level level, String code, String place) {
        var findings = ScenarioCheck.check(scenario);
        assertThat(findings).as("%s", findings).hasSize(1);
        assertThat(findings.getFirst().level()).isEqualTo(level);
        return among(scenario, code, place);
    }

    private static Finding among(Scenario scenario, String code, String place) {
        var findings = ScenarioCheck.check(scenario);
        var matching =
                findings.stream()
                        .filter(f -> f.code().equals(code) && f.place().toString().equals(place))
                        .toList();
        assertThat(matching).as("%s", findings).hasSize(1);
        return matching.getFirst();
    }
}
