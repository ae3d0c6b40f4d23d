package paritydesk.answer;

import paritydesk.asset.Ratio;
import paritydesk.market.Depth;
import paritydesk.market.Market;
import paritydesk.market.Series;
import paritydesk.market.pool.ConstantProduct;
import paritydesk.market.pool.FixedRatioMigrator;
import paritydesk.market.pool.Pool;
import paritydesk.market.pool.Reserve;
import paritydesk.market.pool.StableReserve;
import paritydesk.market.pool.StableRule;
import paritydesk.market.pool.StableSwap;
import paritydesk.market.pool.Weighted;
import paritydesk.market.pool.WeightedReserve;
import paritydesk.scenario.Scenario;
import paritydesk.study.LiquidityQuestion;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Small;
import paritydesk.timeline.Timeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The small scenario with pools: OLD is worth 100 USD, NEW 10.
final class Pooled {

    private Pooled() {}

    static BigDecimal d(String value) {
        return new BigDecimal(value);
    }

    static List<Pool> pools() {
        return List.of(
                new ConstantProduct(
                        "amm",
                        List.of(
                                new Reserve("OLD", d("1000"), 18),
                                new Reserve("USD", d("100000"), 6)),
                        d("0.003")),
                new FixedRatioMigrator(
                        "converter",
                        Ratio.of("OLD", "NEW", 10, 1),
                        18,
                        18,
                        d("0.02"),
                        d("50"),
                        null),
                new StableSwap(
                        "stable",
                        List.of(
                                new StableReserve("NEW", d("50000"), 18, d("10")),
                                new StableReserve("USD", d("500000"), 6, null)),
                        d("100"),
                        100,
                        StableRule.TEMPLATE,
                        d("0.0004"),
                        null,
                        d("0.5")),
                new Weighted(
                        "weighted",
                        List.of(
                                new WeightedReserve("NEW", d("8000"), 18, d("0.8")),
                                new WeightedReserve("OLD", d("200"), 18, d("0.2"))),
                        d("0.003")));
    }

    static Scenario scenario(Small small, List<Pool> pools, List<Depth> depth) {
        var scenario = small.scenario();
        var market = scenario.market();
        var series = new ArrayList<>(market.series());
        series.add(
                Series.constant(
                        "depth",
                        "USD",
                        Small.START,
                        d("100000"),
                        new Series.Provenance("test", true)));
        return scenario.withMarket(
                new Market(
                        market.id(),
                        market.name(),
                        market.currency(),
                        series,
                        market.quotes(),
                        market.oracles(),
                        depth,
                        market.rates(),
                        pools));
    }

    static Run run(Small small, List<Pool> pools, List<Depth> depth) {
        return Timeline.run(scenario(small, pools, depth), Progress.NONE);
    }

    static Run run(Pool... pools) {
        return run(Small.of(), List.of(pools), List.of());
    }

    static Depth depth(String asset) {
        return new Depth(asset, d("0.02"), "depth");
    }

    static <T> T answer(LiquidityQuestion question, Run run, Class<T> type) {
        return type.cast(LiquidityAnswers.answer(question, run));
    }
}
