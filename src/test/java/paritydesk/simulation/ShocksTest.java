package paritydesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import paritydesk.market.Depth;
import paritydesk.market.Market;
import paritydesk.market.Series;
import paritydesk.market.pool.ConstantProduct;
import paritydesk.market.pool.Pool;
import paritydesk.market.pool.Reserve;
import paritydesk.plan.Adoption;
import paritydesk.scenario.Scenario;
import paritydesk.study.PriceShock;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Small;
import paritydesk.timeline.Timeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class ShocksTest {

    private static final Offset<Double> NEAR = within(1e-9);

    private static Run run() {
        return Small.of().book(Small.account("a", 10, 600), Small.account("b", 10, 750)).run();
    }

    private static Shocks last(Run run) {
        return Shocks.at(run, run.clock().size() - 1);
    }

    @Test
    void namedAssetsMoveAndTheOthersStand() {
        var shocks = last(run());
        assertThat(shocks.assets()).containsExactly("OLD", "NEW", "USD");
        assertThat(shocks.factors(List.of(new PriceShock("NEW", 0.5), new PriceShock("NEW", 0.5))))
                .containsExactly(1, 0.25, 1);
        assertThatThrownBy(() -> shocks.factors(List.of(new PriceShock("GHOST", 1))))
                .hasMessageContaining("GHOST");
        assertThatThrownBy(() -> new PriceShock("A", -1)).hasMessageContaining("-1");
        assertThat(shocks.depthKnown("OLD")).isFalse();
    }

    @Test
    void venuesLiquidateByTheirOwnRule() {
        var shocks = last(run());
        // HF of b: 744/750 at 7 % less, so half of it is repaid; a stays sound.
        var half = shocks.cascade(1).run(0.93, 1, 1);
        assertThat(half.liquidated()).isEqualTo(1);
        assertThat(half.repaid()).isCloseTo(375, NEAR);
        assertThat(half.seized()).isCloseTo(393.75, NEAR);
        // 0.8 · 880 / 750 = 0.939: all of it.
        assertThat(shocks.cascade(1).run(0.88, 1, 1).repaid()).isCloseTo(750, NEAR);
        assertThat(shocks.cascade(0).run(0.88, 1, 1).repaid()).isZero();
    }

    @Test
    void salesGoIntoTheMarketsPoolsAndDepth() {
        var scenario = Small.of().book(Small.account("a", 10, 850)).scenario();
        var market = scenario.market();
        var series = new ArrayList<>(market.series());
        var read = new Series.Provenance("test", false);
        series.add(Series.constant("cap", "USD", Small.START, new BigDecimal("1000"), read));
        var pool =
                new ConstantProduct(
                        "pool",
                        List.of(
                                new Reserve("OLD", new BigDecimal("100"), 18),
                                new Reserve("USD", new BigDecimal("10000"), 6)),
                        BigDecimal.ZERO);
        var deep = new Depth("OLD", new BigDecimal("0.1"), "cap");
        // 892.5 is seized at 100: a linear book loses 0.1 · 100/1000 of its price per unit, the
        // pool (100/(100 + x))².
        assertThat(priceAfter(scenario, series, List.of(deep), List.of()))
                .isCloseTo(1 - 0.08925, NEAR);
        assertThat(priceAfter(scenario, series, List.of(), List.of(pool)))
                .isCloseTo(Math.pow(100 / 108.925, 2), NEAR);
        assertThat(priceAfter(scenario, series, List.of(deep), List.of(pool)))
                .isBetween(0.94, 0.945);
    }

    private static double priceAfter(
            Scenario scenario, List<Series> series, List<Depth> depth, List<Pool> pools) {
        var market = scenario.market();
        var changed =
                new Market(
                        market.id(),
                        market.name(),
                        market.currency(),
                        series,
                        market.quotes(),
                        market.oracles(),
                        depth,
                        market.rates(),
                        pools);
        var shocks = last(Timeline.run(scenario.withMarket(changed), Progress.NONE));
        assertThat(shocks.depthKnown("OLD")).isTrue();
        var result = shocks.cascade(1).run(1, 1, 1);
        assertThat(result.sold().get(0)).isCloseTo(8.925, NEAR);
        return result.prices().get(0);
    }

    @Test
    void nobodyLiquidatesWhileStanding() {
        var result = last(run()).standing().run(0.5, 1, 1);
        assertThat(result.repaid()).isZero();
        assertThat(result.deficit()).isCloseTo(350, NEAR);
    }

    @Test
    void stepsBeforeTheBookAreRefused() {
        var run = run();
        assertThatThrownBy(() -> Shocks.at(run, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Shocks.at(run, run.clock().size()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partsOfAHoldingMoveByThemselves() {
        var run =
                Small.of()
                        .with(
                                new Adoption.Logistic(
                                        "holders",
                                        "swap",
                                        Small.START,
                                        Small.day(5),
                                        Duration.ofDays(1),
                                        0.5))
                        .book(Small.account("a", 10, 600))
                        .run();
        var shocks = last(run);
        // About half is NEW by then, and that half alone falls.
        double fair = run.fair("OLD").last();
        assertThat(fair).isCloseTo(100, NEAR);
        double lack = shocks.standing().run(1, 0, 1).deficit();
        double kept = (600 - lack) / 1000;
        assertThat(kept).isBetween(0.49, 0.52);
        assertThat(shocks.standing().run(0, 1, 1).deficit())
                .isCloseTo(600 - 1000 * (1 - kept), within(1e-6));
    }

    @Test
    void networkNetsEachAccountAtShockedPrices() {
        var network = last(run()).network(new double[] {0.7, 1, 1}, 1);
        var claims = network.claims();
        assertThat(claims.nodes()).containsExactly(Small.VENUE, "b", "…");
        assertThat(claims.of(1, 0)).isCloseTo(50, NEAR);
        assertThat(claims.of(0, 2)).isCloseTo(100, NEAR);
        assertThat(network.joined()).isEqualTo(1);
    }
}
