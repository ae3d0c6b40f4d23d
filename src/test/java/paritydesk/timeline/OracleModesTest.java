package paritydesk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.timeline.Small.day;
import static paritydesk.timeline.Small.head;

import org.junit.jupiter.api.Test;

import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Series;
import paritydesk.market.feed.MovingAverage;
import paritydesk.plan.Event;
import paritydesk.plan.SwitchMode;
import paritydesk.scenario.Scenario;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Every way in which an oracle may come by its answer, on the ten days of the small scenario.
class OracleModesTest {

    private static final Oracle SPOT =
            new Oracle.DirectFeed("spot", "OLD", 8, "px", Duration.ofDays(99), null);

    @Test
    void stableCapCutsTheTopAlone() {
        assertThat(
                        prices(
                                new Oracle.StableCap("feed", "OLD", 8, "spot", d("101")),
                                "100",
                                "103",
                                "90",
                                "-1"))
                .startsWith(100, 101, 90, 0);
    }

    @Test
    void floorFreezesAtItsLeastAnswer() {
        assertThat(
                        prices(
                                new Oracle.Floor("feed", "OLD", 8, "spot", d("0.107")),
                                "80",
                                "0.107",
                                "0.00001"))
                .startsWith(80, 0.107, 0.107);
    }

    @Test
    void frozenFeedKeepsTheAnswerAtWhichItStopped() {
        assertThat(
                        prices(
                                new Oracle.Frozen("feed", "OLD", 8, "spot", day(1)),
                                "100",
                                "99",
                                "50",
                                "20"))
                .startsWith(100, 99, 99, 99);
        var noon = day(1).plus(Duration.ofHours(12));
        assertThat(prices(new Oracle.Frozen("feed", "OLD", 8, "spot", noon), "100", "99", "50"))
                .startsWith(100, 99, 99, 99);
        var before = day(0).minusSeconds(1);
        assertThat(prices(new Oracle.Frozen("feed", "OLD", 8, "spot", before), "100", "99"))
                .startsWith(Double.NaN, Double.NaN);
    }

    @Test
    void arithmeticMeanWeighsPricesByTheTimeThatTheyStood() {
        var mean =
                new Oracle.TimeWeighted(
                        "feed", "OLD", 8, "px", Duration.ofDays(2), Oracle.Mean.ARITHMETIC);
        assertThat(prices(mean, "100", "200", "400", "400"))
                .startsWith(100, 100, 150, 300, 400, 400);
    }

    @Test
    void geometricMeanAndItsTicksLieBelowTheArithmetic() {
        var window = Duration.ofDays(2);
        var mean = new Oracle.TimeWeighted("feed", "OLD", 8, "px", window, Oracle.Mean.GEOMETRIC);
        var exact = prices(mean, "100", "400", "400", "400");
        assertThat(exact[2]).isCloseTo(200, within(1e-6));
        var ticks = new Oracle.TimeWeighted("feed", "OLD", 8, "px", window, Oracle.Mean.TICKS);
        var floored = prices(ticks, "100", "400", "400", "400");
        assertThat(floored[2]).isBetween(200 / 1.0001 / 1.0001, 200.0);
        assertThat(floored[4]).isEqualTo(399.98560372, within(0.03));
    }

    @Test
    void smoothedFeedIsThatOfTheLedgerToTheLastUnit() {
        var feed = new Oracle.Smoothed("feed", "OLD", 18, "px", Duration.ofDays(1));
        var run = run(feed, "1", "0.97", "0.97");
        var wad = BigInteger.TEN.pow(18);
        var low = new BigInteger("970000000000000000");
        var next = MovingAverage.next(low, wad, 86_400, 86_400);
        assertThat(next).isEqualTo("981036383235143269");
        var after = MovingAverage.next(low, next, 86_400, 86_400);
        assertThat(run.tables().oracleAnswer("feed", 0)).contains(d("1.000000000000000000"));
        assertThat(run.tables().oracleAnswer("feed", 1)).contains(d("1.000000000000000000"));
        assertThat(run.tables().oracleAnswer("feed", 2)).contains(new BigDecimal(next, 18));
        assertThat(run.tables().oracleAnswer("feed", 3)).contains(new BigDecimal(after, 18));
    }

    @Test
    void averagesDoNotDependOnTheSteps() {
        var feed = new Oracle.Smoothed("feed", "OLD", 8, "px", Duration.ofHours(30));
        var scenario = scenario(feed, "100", "103", "90", "95");
        var fine =
                Timeline.run(
                        scenario.withOptions(
                                new paritydesk.scenario.Options(
                                        day(0), day(10), Duration.ofHours(3), BigDecimal.ONE, 1)),
                        Progress.NONE);
        var coarse = Timeline.run(scenario, Progress.NONE);
        for (int i = 0; i < 10; i++) {
            assertThat(fine.tables().oracleAnswer("feed", fine.clock().indexAt(day(i))))
                    .isEqualTo(
                            coarse.tables().oracleAnswer("feed", coarse.clock().indexAt(day(i))));
        }
    }

    @Test
    void medianLeavesOutWhoDoesNotAnswer() {
        var median = new Oracle.Median("feed", "OLD", 8, List.of("spot", "low", "flat", "ghost"));
        assertThat(prices(median, "100", "500", "10")).startsWith(100, 100, 80);
    }

    @Test
    void cautiousFeedPricesPledgesLowAndDebtsHigh() {
        var mean =
                new Oracle.TimeWeighted(
                        "mean", "OLD", 8, "px", Duration.ofDays(2), Oracle.Mean.ARITHMETIC);
        var feed = new Oracle.Cautious("feed", "OLD", 8, List.of("spot", "mean"));
        var scenario = with(scenario(feed, "100", "200", "50", "50"), mean);
        var short1 =
                new paritydesk.book.Account(
                        "s",
                        "s",
                        Small.VENUE,
                        "holders",
                        List.of(
                                new paritydesk.book.Leg.Collateral("USD", d("1000")),
                                new paritydesk.book.Leg.Debt("OLD", BigDecimal.ONE)));
        var both = Small.of().book(Small.account("l", 1, 1), short1).scenario().book();
        var run = Timeline.run(scenario.withBook(both), Progress.NONE);
        assertThat(run.prices().getFirst().oracle().toArray()).startsWith(100, 100, 50, 50);
        var perceived = run.book().perceived();
        assertThat(perceived.debt().get(1)).isCloseTo(1 + 200, within(1e-9));
        assertThat(perceived.debt().get(2)).isCloseTo(1 + 150, within(1e-9));
        assertThat(perceived.collateral().get(2)).isCloseTo(1000 + 50, within(1e-9));
        var alone = with(scenario(feed, "100", "200"));
        assertThat(Timeline.run(alone, Progress.NONE).prices().getFirst().oracle().get(0)).isNaN();
    }

    @Test
    void chainedFeedMultipliesItsSeriesThrough() {
        var feed = new Oracle.Chained("feed", "OLD", 8, List.of("px", "new-usd"));
        assertThat(prices(feed, "1.05", "1.06")).startsWith(10.5, 10.6);
        var gap = new Oracle.Chained("feed", "OLD", 8, List.of("px", "ghost"));
        assertThat(prices(gap, "1.05")).startsWith(Double.NaN);
    }

    @Test
    void newTokenPeggedToTheOldIsItsPriceOverTheRatio() {
        var pegged = new Oracle.PeggedToOld("feed", "OLD", 8, "spot", "swap");
        assertThat(prices(pegged, "100", "33")).startsWith(10, 3.3);
        var unknown = new Oracle.PeggedToOld("feed", "OLD", 8, "spot", "ghost");
        assertThat(prices(unknown, "100")).startsWith(Double.NaN);
    }

    @Test
    void oraclesThatReadEachOtherNeverAnswer() {
        var scenario =
                with(
                        scenario(new Oracle.Median("feed", "OLD", 8, List.of("other")), "100"),
                        new Oracle.Median("other", "OLD", 8, List.of("feed")));
        assertThat(Timeline.run(scenario, Progress.NONE).prices().getFirst().oracle().get(3))
                .isNaN();
    }

    @Test
    void capUpdateChangesRatioInstantAndGrowthAtOnceAndIsRecorded() {
        var cap = new Oracle.Cap(d("1.1"), day(-100), d("0.10"));
        var feed = new Oracle.CappedRatio("feed", "OLD", 8, "px", "new-usd", cap);
        var update = new Event.CapUpdate(head("push", 3), "feed", d("1.05"), day(2), d("0.0365"));
        var run = run(feed, List.of(update), "1.06");
        var price = run.prices().getFirst().oracle();
        int at = run.clock().indexAt(day(3));
        assertThat(price.get(at - 1)).isCloseTo(10.6, within(1e-9));
        assertThat(price.get(at)).isCloseTo(10.5 * 1.0001, within(1e-7));
        assertThat(price.get(run.clock().indexAt(day(4)))).isCloseTo(10.5 * 1.0002, within(1e-7));
        var reading = run.exact().switches().getFirst();
        assertThat(reading.event()).isEqualTo("push");
        assertThat(reading.before()).isEqualByComparingTo("10.6");
        assertThat(reading.deviation()).isCloseTo(10.50105 / 10.6 - 1, within(1e-12));
        assertThat(reading.refused()).isFalse();
        var early = new Event.CapUpdate(head("push", -1), "feed", d("1.05"), day(-2), d("0"));
        assertThat(run(feed, List.of(early), "1.06").prices().getFirst().oracle().get(0))
                .isCloseTo(10.5, within(1e-9));
    }

    @Test
    void adapterAnswersInItsIntegers() {
        var cap = new Oracle.Cap(d("1.157209899495068171"), day(0), d("0.0968"));
        var adapter = new Oracle.Adapter(18, Duration.ofDays(7));
        var feed = new Oracle.CappedRatio("feed", "OLD", 8, "px", "new-usd", cap, adapter, null);
        var run = run(feed, "1.228849");
        var expected =
                adapter.of(cap)
                        .answer(
                                BigInteger.valueOf(1_000_000_000),
                                new BigInteger("1228849000000000000"),
                                day(4).getEpochSecond());
        assertThat(run.tables().oracleAnswer("feed", run.clock().indexAt(day(4))))
                .contains(new BigDecimal(expected, 8));
    }

    @Test
    void overlapReadsTheOldOneToItsEndAndRecordsTheDeviation() {
        var mode = new SwitchMode.Overlap(Duration.ofDays(4), d("0.01"));
        var switched = new Event.OracleSwitch(head("switch", 2), Small.VENUE, "OLD", "flat", mode);
        var run = run(SPOT, "spot", List.of(switched), "99.5", "99.5", "99.5", "98", "98", "100");
        var price = run.prices().getFirst().oracle();
        assertThat(price.get(run.clock().indexAt(day(2)))).isEqualTo(99.5);
        assertThat(price.get(run.clock().indexAt(day(5)))).isEqualTo(100);
        assertThat(price.get(run.clock().indexAt(day(4)))).isEqualTo(98);
        assertThat(price.get(run.clock().indexAt(day(6)))).isEqualTo(100);
        var overlap = run.exact().overlaps().getFirst();
        assertThat(overlap.until()).isEqualTo(day(6));
        assertThat(overlap.deviation().seconds()).isEqualTo(4 * 86_400);
        double half = 100 / 99.5 - 1;
        double two = 100 / 98.0 - 1;
        assertThat(overlap.deviation().mean()).isCloseTo((half + 2 * two) / 4, within(1e-12));
        assertThat(overlap.deviation().largest()).isCloseTo(two, within(1e-12));
        assertThat(overlap.deviation().shareInBand()).isCloseTo(0.5, within(1e-12));
    }

    private static double[] prices(Oracle feed, String... daily) {
        return run(feed, daily).prices().getFirst().oracle().toArray();
    }

    private static Run run(Oracle feed, String... daily) {
        return run(feed, List.of(), daily);
    }

    private static Run run(Oracle feed, List<Event> events, String... daily) {
        return run(feed, feed.id(), events, daily);
    }

    private static Run run(Oracle feed, String id, List<Event> events, String... daily) {
        assertThat(feed.id()).isEqualTo(id);
        var scenario = scenario(feed, daily);
        return Timeline.run(scenario.withPlan(scenario.plan().withEvents(events)), Progress.NONE);
    }

    private static Scenario scenario(Oracle feed, String... daily) {
        var small = Small.of().with(feed).scenario();
        var points = new ArrayList<Series.Point>();
        for (int d = 0; d < daily.length; d++) {
            points.add(new Series.Point(day(d), d(daily[d])));
        }
        var series =
                new Series(
                        "px",
                        "USD",
                        Series.Interpolation.STEP,
                        points,
                        List.of(),
                        new Series.Provenance("test", false));
        var all = new ArrayList<>(small.market().series());
        all.add(series);
        var market = small.market();
        var changed =
                new Market(
                        market.id(),
                        market.name(),
                        market.currency(),
                        all,
                        market.quotes(),
                        market.oracles(),
                        market.depth(),
                        market.rates());
        return feed.id().equals("spot")
                ? small.withMarket(changed)
                : with(small.withMarket(changed), SPOT);
    }

    private static Scenario with(Scenario scenario, Oracle... more) {
        var market = scenario.market();
        var oracles = new ArrayList<>(market.oracles());
        oracles.addAll(Arrays.asList(more));
        return scenario.withMarket(
                new Market(
                        market.id(),
                        market.name(),
                        market.currency(),
                        market.series(),
                        market.quotes(),
                        oracles,
                        market.depth(),
                        market.rates()));
    }

    private static BigDecimal d(String text) {
        return new BigDecimal(text);
    }
}
