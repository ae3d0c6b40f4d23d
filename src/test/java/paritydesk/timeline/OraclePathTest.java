package paritydesk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.timeline.Small.day;

import org.junit.jupiter.api.Test;

import paritydesk.market.Depth;
import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.scenario.Scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class OraclePathTest {

    private static final Series.Provenance TEST = new Series.Provenance("test", false);

    @Test
    void capIsThatOfTheWstethIncident() {
        var cap =
                new Oracle.Cap(
                        new BigDecimal("1.157209899495068171"),
                        Instant.parse("2024-02-15T00:00:00Z"),
                        new BigDecimal("0.0968"));
        var year = cap.at(Instant.parse("2025-02-14T00:00:00Z"));
        assertThat(year.doubleValue()).isCloseTo(1.269227817766191, within(1e-12));
        assertThat(cap.at(Instant.parse("2024-01-01T00:00:00Z")))
                .isEqualByComparingTo("1.157209899495068171");
    }

    @Test
    void cappedRatioAnswersTheLowerOfCapAndLiveRatio() {
        var cap = new Oracle.Cap(BigDecimal.ONE, day(0), new BigDecimal("0.365"));
        var oracle = new Oracle.CappedRatio("capped", "OLD", 8, "ratio", "new-usd", cap);
        var ratio = series("ratio", "1.002", "1.002", "1.002", "1.002", "1.002");
        var prices = run(List.of(ratio), List.of(), oracle).prices().getFirst().oracle();
        assertThat(prices.get(0)).isCloseTo(10, within(1e-9));
        assertThat(prices.get(1)).isCloseTo(10.01, within(1e-9));
        assertThat(prices.last()).isCloseTo(10.02, within(1e-9));
    }

    @Test
    void feedRepublishesOnDeviationOrHeartbeat() {
        var oracle =
                new Oracle.DirectFeed(
                        "feed", "OLD", 8, "old-usd", Duration.ofDays(3), new BigDecimal("0.01"));
        var market = series("old-usd", "100", "100.5", "101.2", "101.3", "101.4", "101.5", "101.6");
        var prices = run(List.of(market), List.of(), oracle).prices().getFirst().oracle();
        assertThat(prices.toArray()).startsWith(100, 100, 101.2, 101.2, 101.2, 101.5, 101.5);
    }

    @Test
    void linearSeriesRunsStraightBetweenItsPoints() {
        var line =
                new Series(
                        "old-usd",
                        "USD",
                        Series.Interpolation.LINEAR,
                        List.of(
                                new Series.Point(day(0), new BigDecimal("100")),
                                new Series.Point(day(4), new BigDecimal("104"))),
                        List.of(),
                        TEST);
        var oracle = new Oracle.DirectFeed("feed", "OLD", 8, "old-usd", Duration.ofDays(3), null);
        var prices = run(List.of(line), List.of(), oracle).prices().getFirst().oracle();
        assertThat(prices.toArray()).startsWith(100, 101, 102, 103, 104, 104);
    }

    @Test
    void sellingIntoDepthCostsHalfOfWhatItMovesThePrice() {
        var capacity = series("depth", "10");
        var depth = new Depth("NEW", new BigDecimal("0.02"), "depth");
        var run = run(List.of(capacity), List.of(depth), Small.netFeed());
        // 1 OLD pays 10 NEW worth 100: within 2 % there are 10, so 100 moves the price by 20 % and
        // costs 10 %.
        assertThat(run.parity().getFirst().conversion().realisable().get(0))
                .isCloseTo(0.9, within(1e-12));
        assertThat(run.parity().getFirst().conversion().market().get(0))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void withoutDepthThereIsNoRealisablePrice() {
        var run = Small.of().run();
        assertThat(run.parity().getFirst().conversion().realisable().get(0)).isNaN();
    }

    private static Series series(String id, String... daily) {
        var points = new ArrayList<Series.Point>();
        for (int d = 0; d < daily.length; d++) {
            points.add(new Series.Point(day(d), new BigDecimal(daily[d])));
        }
        return new Series(id, "USD", Series.Interpolation.STEP, points, List.of(), TEST);
    }

    private static Run run(List<Series> more, List<Depth> depth, Oracle oracle) {
        Scenario scenario = Small.of().with(oracle).scenario();
        Market market = scenario.market();
        var series = new ArrayList<>(market.series());
        series.addAll(more);
        var changed =
                new Market(
                        market.id(),
                        market.name(),
                        market.currency(),
                        series,
                        List.<Quote>copyOf(market.quotes()),
                        market.oracles(),
                        depth,
                        market.rates());
        return Timeline.run(scenario.withMarket(changed), Progress.NONE);
    }
}
