package paritydesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.answer.ConcentrationAnswers.ConcentratedOn;
import paritydesk.answer.ErosionAnswers.BreachTimes;
import paritydesk.answer.GovernanceAnswers.TokenMarket;
import paritydesk.answer.GovernanceAnswers.VotesSplit;
import paritydesk.answer.KeeperAnswers.KeeperCalls;
import paritydesk.answer.MigratorAnswers.OldTokenBounds;
import paritydesk.answer.PegAnswers.ArbitrageTrade;
import paritydesk.answer.PegAnswers.PegDefended;
import paritydesk.answer.PegAnswers.WrappedValue;
import paritydesk.answer.PolicyAnswers.PolicyCourses;
import paritydesk.file.Cases;
import paritydesk.study.ConcentrationQuestion.AssetCorrelation;
import paritydesk.study.ConcentrationQuestion.AssetTrait;
import paritydesk.study.ConcentrationQuestion.AssetVolatility;
import paritydesk.study.ConcentrationQuestion.BookConcentration;
import paritydesk.study.ConcentrationQuestion.ConcentrationLimit;
import paritydesk.study.ConcentrationQuestion.Dimension;
import paritydesk.study.ErosionQuestion.DaysToBreach;
import paritydesk.study.GovernanceQuestion.QuorumRisk;
import paritydesk.study.GovernanceQuestion.TokenLiquidity;
import paritydesk.study.MarketReserves;
import paritydesk.study.PegMeasure;
import paritydesk.study.PegQuestion;
import paritydesk.study.PegQuestion.KeptPool;
import paritydesk.study.PegQuestion.PeggedPool;
import paritydesk.study.Question;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.valuation.peg.Migrator.Bound;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Questions about pegs, concentration, votes and erosion, put to the run of the MKR → SKY case.
class PegStudyTest {

    private static final Instant JANUARY = Instant.parse("2026-01-10T00:00:00Z");
    private static Run run;

    @BeforeAll
    static void runTheCase() {
        var scenario = Cases.open("mkr-sky").scenario().value().orElseThrow();
        run = Timeline.run(scenario.withStudy(null), Progress.NONE);
    }

    private static <A extends Answer> A answer(Question question, Class<A> type) {
        var answer = Answers.answer(question, run);
        assertThat(answer).isInstanceOf(type);
        return type.cast(answer);
    }

    private static int step() {
        return run.clock().indexAt(JANUARY);
    }

    private static double sky() {
        return run.fair("SKY").get(step());
    }

    private static PegQuestion.WrappedParity wrapped(String asset) {
        return new PegQuestion.WrappedParity(
                "q",
                asset,
                "SKY",
                24_000,
                new PegQuestion.WrappedBacking(98, 100),
                new PegQuestion.WrappedRedemption(
                        0.01, 0.5, 0.05, Duration.ofDays(73), 2.0, 0.02, 0.01, 0.001),
                Duration.ofDays(1));
    }

    @Test
    void oldTokenAgainstWhatItWraps() {
        var value = answer(wrapped("MKR"), WrappedValue.class);
        int s = step();
        double par = 24_000 * sky();
        double market = run.traded("MKR").get(s);
        assertThat(value.backing()).isEqualTo(0.98);
        assertThat(value.exchangeRate().get(s)).isCloseTo(par, within(1e-9));
        assertThat(value.market().get(s)).isEqualTo(market);
        double fair = par * 0.98 * 0.995 * Math.exp(-0.01) - 2;
        assertThat(value.fair().get(s)).isCloseTo(fair, within(1e-9));
        assertThat(value.hiddenByExchangeRate().get(s)).isCloseTo(par - market, within(1e-9));
        assertThat(value.hiddenByMarket().get(s)).isCloseTo(market - fair, within(1e-9));
        assertThat(value.fairNow()).isEqualTo(value.fair().last());
        var record = value.record();
        assertThat(record.bandLow()).isCloseTo(0.98 * 0.999 * Math.exp(-0.01), within(1e-12));
        assertThat(record.bandHigh()).isCloseTo(1.01 * 1.001, within(1e-12));
        assertThat(record.samples()).isEqualTo(62);
        assertThat(record.mean()).isCloseTo(-0.016, within(2e-3));
        assertThat(record.reverts()).isTrue();
        assertThat(record.halfLifeSeconds()).isPositive().isLessThan(10 * 86_400);
        assertThat(record.outsideShare()).isBetween(0.01, 0.5);
        assertThat(record.deviationWorst())
                .isEqualTo(
                        value.market().get(record.worstStep())
                                        / value.exchangeRate().get(record.worstStep())
                                - 1);
        assertThat(record.longestSeconds())
                .isEqualTo(
                        run.clock().seconds()[record.longestTo()]
                                - run.clock().seconds()[record.longestFrom()]);
    }

    @Test
    void tokenWithoutMarketHasNoRecord() {
        answer(wrapped("NOBODY"), Answer.None.class);
    }

    @Test
    void wrappedTokenWithNothingSaidIsSure() {
        var q = new PegQuestion.WrappedParity("q", "MKR", "SKY", 24_000, null, null, null);
        var value = answer(q, WrappedValue.class);
        assertThat(value.backing()).isNull();
        assertThat(value.fair()).isEqualTo(value.exchangeRate());
        assertThat(value.record().bandLow()).isEqualTo(1);
        assertThat(value.record().samples()).isEqualTo(246);
    }

    private static final PeggedPool POOL = new PeggedPool(800_000, 200_000, 100, 0, null);

    @Test
    void defenceOfThePegOfTheWorkedExample() {
        var defended =
                answer(
                        new PegQuestion.PegDefence("q", POOL, null, 1e6, 50_000.0),
                        PegDefended.class);
        assertThat(defended.price()).isCloseTo(0.9720288, within(5e-8));
        assertThat(defended.buys()).isTrue();
        assertThat(defended.capital()).isCloseTo(298_619.12, within(5e-3));
        assertThat(defended.cost())
                .isCloseTo(defended.capital() - defended.received(), within(1e-9));
        assertThat(defended.runwayDays()).isEqualTo(20);
        assertThat(defended.lasts()).isFalse();
        assertThat(defended.virtualPrice()).isCloseTo(1, within(1e-12));
        var lasting =
                answer(new PegQuestion.PegDefence("q", POOL, 0.98, 1e6, 0.0), PegDefended.class);
        assertThat(lasting.runwayDays()).isNull();
        assertThat(lasting.lasts()).isTrue();
        var unasked =
                answer(new PegQuestion.PegDefence("q", POOL, 0.98, 1e6, null), PegDefended.class);
        assertThat(unasked.lasts()).isNull();
        assertThat(unasked.runwayDays()).isNull();
    }

    @Test
    void policiesAreComparedUnderTheSameShocks() {
        var measures =
                List.<PegMeasure>of(
                        new PegMeasure.NoMeasure(),
                        new PegMeasure.StabilityModule(0.001, 1e9, 1e9),
                        new PegMeasure.KeeperMeasure(1e6, 5e5, 20_000),
                        new PegMeasure.BuyerIncentive(0.01, 0.009, 1e9),
                        new PegMeasure.SavingsRateMeasure(100, 0.2, 20, 5e7));
        var q =
                new PegQuestion.PegPolicies(
                        "q",
                        new PeggedPool(1e6, 1e6, 200, 1e-4, 0.5),
                        Duration.ofHours(6),
                        0.002,
                        List.of(600_000.0, 200_000.0, 0.0, -100_000.0),
                        measures);
        var courses = answer(q, PolicyCourses.class).courses();
        assertThat(courses).extracting(c -> c.measure()).isEqualTo(measures);
        double none = courses.getFirst().priceWorst();
        for (var course : courses.subList(1, 5)) {
            assertThat(course.priceWorst()).isGreaterThan(none);
            assertThat(course.price().size()).isEqualTo(4);
            assertThat(course.priceEnd()).isEqualTo(course.price().last());
            assertThat(course.costEnd()).isEqualTo(course.cost().last());
        }
        assertThat(courses.get(1).stepsOutside()).isZero();
        assertThat(courses.getFirst().stepsOutside()).isEqualTo(4);
        assertThat(courses.get(2).capitalMost()).isPositive();
    }

    @Test
    void keeperIsCalledUntilItDoesNotPay() {
        var wad = BigInteger.TEN.pow(18);
        var million = wad.multiply(BigInteger.valueOf(1_000_000));
        var pool =
                new KeptPool(
                        new BigInteger("1099998749941"),
                        new BigInteger("999998750059539606150989"),
                        6,
                        18,
                        new BigInteger("2099990236820217565529677"),
                        500,
                        1_000_000);
        var q =
                new PegQuestion.PegKeeper(
                        "q",
                        pool,
                        1,
                        PegQuestion.KeeperGeneration.SECOND,
                        20_000,
                        million,
                        null,
                        null,
                        100);
        var calls = answer(q, KeeperCalls.class);
        assertThat(calls.calls().getFirst().moved()).isEqualTo("19999999976292078769802");
        assertThat(calls.calls().getFirst().callerProfit()).isEqualTo("140672254095247250");
        assertThat(calls.stopped()).isEqualTo("UNPROFITABLE");
        assertThat(calls.calls().size()).isBetween(2, 30);
        assertThat(calls.debt())
                .isEqualTo(
                        calls.calls().stream()
                                .map(c -> c.moved())
                                .reduce(BigInteger.ZERO, BigInteger::add));
        assertThat(calls.profit()).isPositive();
        var first =
                new PegQuestion.PegKeeper(
                        "q",
                        pool,
                        0,
                        PegQuestion.KeeperGeneration.FIRST,
                        0,
                        BigInteger.ZERO,
                        BigInteger.ONE,
                        BigInteger.ONE,
                        3);
        assertThat(answer(first, KeeperCalls.class).stopped()).isNotEmpty();
    }

    @Test
    void arbitrageAgainstTheRunsPrice() {
        double price = sky();
        var pool = new MarketReserves(1e8, 1e8 * price * 1.1, 0.003);
        var q = new PegQuestion.PoolArbitrage("q", "SKY", JANUARY, pool, 50_000.0, 40);
        var trade = answer(q, ArbitrageTrade.class);
        assertThat(trade.price()).isEqualTo(price);
        assertThat(trade.buys()).isFalse();
        assertThat(trade.profit()).isPositive();
        assertThat(trade.poolPriceAfter()).isBetween(trade.bandLow(), trade.bandHigh());
        assertThat(trade.path().size()).isEqualTo(40);
        assertThat(trade.reached()).isBetween(2, 39);
        var one = new PegQuestion.PoolArbitrage("q", "SKY", JANUARY, pool, null, null);
        assertThat(answer(one, ArbitrageTrade.class).reached()).isZero();
        answer(
                new PegQuestion.PoolArbitrage("q", "NOBODY", JANUARY, pool, null, null),
                Answer.None.class);
    }

    private static PegQuestion.MigratorBounds bounds(
            String conversion,
            @Nullable Instant at,
            @Nullable MarketReserves old,
            @Nullable MarketReserves fresh) {
        return new PegQuestion.MigratorBounds(
                "q", conversion, 0.05, Duration.ofDays(1), 3.0, at, old, fresh);
    }

    @Test
    void oneWayMigratorLeavesOnlyTheFloor() {
        double price = sky();
        var fresh = new MarketReserves(1e8, 1e8 * price, 0.003);
        var cheap = new MarketReserves(1000, 1000 * 24_000 * price * 0.9, 0.001);
        var found = answer(bounds("mkr-to-sky", JANUARY, cheap, fresh), OldTokenBounds.class);
        int s = step();
        assertThat(found.floor().get(s))
                .isCloseTo(24_000 * 0.98 * price * Math.exp(-0.05 / 365) - 3, within(1e-6));
        assertThat(found.ceiling().get(s)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(found.aboveCeiling()).isZero();
        assertThat(found.belowFloor()).isPositive();
        assertThat(found.gapWorst())
                .isCloseTo(
                        found.market().get(found.gapWorstStep())
                                        / found.floor().get(found.gapWorstStep())
                                - 1,
                        within(1e-12))
                .isNegative();
        var rest = Objects.requireNonNull(found.rest());
        assertThat(rest.bound()).isEqualTo(Bound.FLOOR);
        assertThat(rest.profit()).isPositive();
        var dear = new MarketReserves(1000, 1000 * 24_000 * price * 1.5, 0.003);
        var stays = answer(bounds("mkr-to-sky", JANUARY, dear, fresh), OldTokenBounds.class);
        assertThat(Objects.requireNonNull(stays.rest()).bound()).isEqualTo(Bound.NONE);
        assertThat(answer(bounds("mkr-to-sky", null, null, null), OldTokenBounds.class).rest())
                .isNull();
        answer(bounds("nobody", null, null, null), Answer.None.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bounds("mkr-to-sky", JANUARY, null, null));
    }

    private static BookConcentration concentration(List<AssetVolatility> volatilities) {
        return new BookConcentration(
                "q",
                JANUARY,
                3,
                List.of(new AssetTrait("MKR", "Sky", null), new AssetTrait("SKY", "Sky", "none")),
                List.of(
                        new ConcentrationLimit(Dimension.OWNER, null, 0.25),
                        new ConcentrationLimit(Dimension.VENUE, "aave-v3", 1)),
                volatilities,
                List.of(new AssetCorrelation("USDS", "MKR", 0.1)));
    }

    @Test
    void bookHangsOnOneRootAndOneOwner() {
        var found = answer(concentration(List.of()), ConcentratedOn.class);
        assertThat(found.unpriced()).isZero();
        assertThat(found.risk()).isNull();
        assertThat(found.by()).extracting(d -> d.by()).containsExactly(Dimension.values());
        for (var dimension : found.by()) {
            assertThat(dimension.largest().getFirst().amount())
                    .isLessThanOrEqualTo(found.total() * (1 + 1e-12));
            assertThat(dimension.effectiveNumber() * dimension.herfindahl())
                    .isCloseTo(1, within(1e-12));
        }
        var owner = found.by().get(6);
        assertThat(owner.names()).isGreaterThan(1000);
        assertThat(owner.largest()).hasSize(3);
        assertThat(owner.largest().getFirst().share()).isBetween(0.5, 0.9);
        assertThat(found.breaches())
                .singleElement()
                .satisfies(
                        b -> {
                            assertThat(b.by()).isEqualTo(Dimension.OWNER);
                            assertThat(b.name()).isEqualTo(owner.largest().getFirst().name());
                            assertThat(b.most()).isEqualTo(0.25);
                        });
        assertThat(found.by().get(4).largest())
                .extracting(n -> n.name())
                .contains("mkr-market-feed");
        assertThat(found.by().get(2).largest()).extracting(n -> n.name()).contains("Sky");
    }

    @Test
    void venueReadsAnotherFeedAfterTheSwitch() {
        var q =
                new BookConcentration(
                        "q",
                        Instant.parse("2026-01-20T00:00:00Z"),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(answer(q, ConcentratedOn.class).by().get(4).largest())
                .extracting(n -> n.name())
                .contains("mkr-computed-feed")
                .doesNotContain("mkr-market-feed");
    }

    @Test
    void riskSharesAddUpInEveryDimension() {
        var found =
                answer(
                        concentration(
                                List.of(
                                        new AssetVolatility("MKR", 0.8),
                                        new AssetVolatility("SKY", 0.9))),
                        ConcentratedOn.class);
        var risk = Objects.requireNonNull(found.risk());
        assertThat(risk.risk()).isBetween(0.1 * found.total(), 0.9 * found.total());
        assertThat(risk.ratio()).isGreaterThanOrEqualTo(1 - 1e-12);
        var assets = found.by().getFirst().largest();
        assertThat(assets.stream().mapToDouble(n -> n.riskShare()).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(found.by().get(1).largest().getFirst().riskShare()).isCloseTo(1, within(1e-9));
    }

    @Test
    void emptyInstantHasNoConcentration() {
        var q =
                new BookConcentration(
                        "q",
                        Instant.parse("2025-11-27T00:00:00Z"),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        answer(q, Answer.None.class);
        answer(
                concentration(
                        List.of(new AssetVolatility("MKR", 0.8), new AssetVolatility("USDS", 0.1))),
                ConcentratedOn.class);
    }

    @Test
    void marketOfTheTokenThatDecides() {
        var pool = new MarketReserves(1000, 2_000_000, 0.003);
        var market =
                answer(new TokenLiquidity("q", pool, List.of(), 1000, 0.2, 500), TokenMarket.class);
        assertThat(market.price()).isEqualTo(2000);
        assertThat(market.depth()).extracting(d -> d.within()).containsExactly(0.01, 0.02, 0.05);
        assertThat(market.depth().get(2).sellable()).isCloseTo(49.622552, within(5e-7));
        assertThat(market.days()).isEqualTo(10);
        assertThat(market.liquidates()).isTrue();
        var never =
                answer(
                        new TokenLiquidity("q", pool, List.of(0.1), 1000, 0.2, 0),
                        TokenMarket.class);
        assertThat(never.days()).isNull();
        assertThat(never.liquidates()).isFalse();
        assertThat(never.depth()).hasSize(1);
    }

    private static QuorumRisk quorum(
            @Nullable String holders, double needed, @Nullable MarketReserves pool) {
        return new QuorumRisk("q", "mkr-to-sky", holders, 24e9, 4e9, 0.3, needed, 0, pool);
    }

    @Test
    void votesWhileTheTokenIsSplit() {
        var pool = new MarketReserves(6e9, 6e9 * 0.07, 0.003);
        var votes = answer(quorum("supply", 4e9, pool), VotesSplit.class);
        assertThat(votes.freeFloat()).isEqualTo(20e9);
        assertThat(votes.votes().last()).isCloseTo(0.3 * 20e9 * 0.815, within(1.0));
        assertThat(votes.marginWorst()).isCloseTo(0.3 * 20e9 * 0.815 / 4e9 - 1, within(1e-9));
        assertThat(votes.stepsWithoutQuorum()).isZero();
        assertThat(votes.safeFrom()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(votes.controlVotes()).isCloseTo(4.89e9, within(1.0));
        assertThat(votes.quorumCost()).isCloseTo(4.2e8 * 4 / (2 * 0.997), within(1.0));
        assertThat(votes.controlCost()).isGreaterThan(votes.quorumCost());
        var more = answer(quorum("supply", 7e9, pool), VotesSplit.class);
        assertThat(more.stepsWithoutQuorum()).isEqualTo(run.clock().size());
        assertThat(more.safeFrom()).isNull();
        assertThat(more.quorumCost()).isNull();
        assertThat(answer(quorum(null, 4e9, null), VotesSplit.class).quorumCost()).isNull();
        answer(quorum("nobody", 4e9, pool), Answer.None.class);
    }

    private static DaysToBreach days(
            @Nullable Double rate, @Nullable Integer most, List<String> accounts) {
        return new DaysToBreach(
                "q", JANUARY, Duration.ofDays(30), 0.8, null, rate, null, null, most, accounts);
    }

    @Test
    void leastHealthyAccountsBreachFirst() {
        var times = answer(days(null, 5, List.of()), BreachTimes.class);
        assertThat(times.accounts()).hasSize(5);
        assertThat(times.unpriced()).isEmpty();
        for (int i = 1; i < 5; i++) {
            assertThat(times.accounts().get(i).health())
                    .isGreaterThanOrEqualTo(times.accounts().get(i - 1).health());
            assertThat(times.accounts().get(i).probability())
                    .isLessThanOrEqualTo(times.accounts().get(i - 1).probability());
        }
        var book = times.book();
        assertThat(book.health()).isEqualTo(run.book().perceived().health().get(step()));
        assertThat(book.debtRate()).isCloseTo(0.05, within(1e-12));
        assertThat(book.carryDays()).isCloseTo(Math.log(book.health()) / 0.05 * 365, within(1e-6));
        assertThat(book.probability()).isBetween(0.0, 1.0);
        var named = run.scenario().book().accounts().get(7).id();
        var one = answer(days(0.0, null, List.of(named)), BreachTimes.class).accounts();
        assertThat(one).singleElement().satisfies(l -> assertThat(l.name()).isEqualTo(named));
        assertThat(one.getFirst().health())
                .isEqualTo(Explain.accountsAt(run, step()).perceived().get(7));
        assertThat(one.getFirst().carryDays()).isNull();
        assertThat(answer(days(null, null, List.of()), BreachTimes.class).accounts()).hasSize(10);
    }

    @Test
    void nothingBreachesBeforeThereIsABook() {
        var q =
                new DaysToBreach(
                        "q",
                        Instant.parse("2025-11-27T00:00:00Z"),
                        Duration.ofDays(1),
                        0.8,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of());
        answer(q, Answer.None.class);
    }

    @Test
    void questionsRefuseNonsense() {
        refuse(() -> new PeggedPool(0, 1, 100, 0, null));
        refuse(() -> new PeggedPool(1, Double.NaN, 100, 0, null));
        refuse(() -> new PeggedPool(1, 1, 0, 0, null));
        refuse(() -> new PeggedPool(1, 1, 1, 0.6, null));
        refuse(() -> new PeggedPool(1, 1, 1, 0, 1.5));
        refuse(() -> new MarketReserves(1, 1, 1));
        refuse(() -> new AssetCorrelation("a", "a", 1));
        refuse(() -> new ConcentrationLimit(Dimension.ASSET, null, 1.5));
        refuse(() -> new PegMeasure.KeeperMeasure(1, 2, 0));
        refuse(() -> new PegQuestion.WrappedBacking(-1, 1));
        refuse(
                () ->
                        new PegQuestion.PegPolicies(
                                "q", POOL, Duration.ZERO, 0, List.of(1.0), List.of()));
        refuse(
                () ->
                        new PegQuestion.PegPolicies(
                                "q", POOL, Duration.ofDays(1), 0, List.of(), List.of()));
        refuse(() -> days(2000.0, null, List.of()));
        refuse(() -> days(null, 0, List.of()));
    }

    private static void refuse(org.assertj.core.api.ThrowableAssert.ThrowingCallable made) {
        assertThatIllegalArgumentException().isThrownBy(made);
    }
}
