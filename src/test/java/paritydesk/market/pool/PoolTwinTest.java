package paritydesk.market.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.market.pool.Pools.book;
import static paritydesk.market.pool.Pools.concentrated;
import static paritydesk.market.pool.Pools.product;
import static paritydesk.market.pool.Pools.stable;
import static paritydesk.market.pool.Pools.weighted;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// What holds for every kind of pool: the exact sale and its double twin agree, and the curve is a curve of a pool.
class PoolTwinTest {

    private static final int DECIMALS = 6;

    @Provide
    Arbitrary<Pool> pools() {
        return Arbitraries.of(
                List.of(
                        product("1000000", "2000000", "0.003"),
                        weighted("1000000", "0.8", "3000000", "0.2", "0.002"),
                        weighted("1000000", "0.35", "3000000", "0.65", "0.002"),
                        stable("100", "800000", "900000", "0.0004", null),
                        stable("30", "8000000", "900000", "0.0004", "5"),
                        concentrated("0.003"),
                        book("0.001")));
    }

    private static BigDecimal amount(double limit, double share) {
        double most = Math.min(limit, 200_000);
        return BigDecimal.valueOf(Math.max(1, most * share)).setScale(DECIMALS, RoundingMode.FLOOR);
    }

    @Property(tries = 300)
    void exactSaleAndDoubleTwinAgree(
            @ForAll("pools") Pool pool,
            @ForAll @Scale(6) @DoubleRange(min = 1e-4, max = 0.999) double share,
            @ForAll boolean turned) {
        var from = pool.assets().get(turned ? 1 : 0);
        var to = pool.assets().get(turned ? 0 : 1);
        var route = pool.state().route(from, to);
        var sold = amount(route.limit(), share);
        var swap = pool.sell(from, to, sold);
        double exact = swap.received().doubleValue();
        assertThat(route.proceeds(sold.doubleValue()))
                .isCloseTo(exact, within(1e-9 * exact + rounding(pool)));
        if (!(pool instanceof OrderBook)) {
            double next = swap.after().state().route(from, to).spot();
            assertThat(route.after(sold.doubleValue()).spot()).isCloseTo(next, within(1e-9 * next));
        }
    }

    /// What the exact rule keeps back: an order book cuts at its decimals, a weighted pool keeps its power's error bound, 10^−14 of the
    /// reserve.
    private static double rounding(Pool pool) {
        return switch (pool) {
            case OrderBook _ -> 2e-6;
            case Weighted _ -> 3e6 * 1.01e-14;
            case ConstantProduct _, StableSwap _, Concentrated _, FixedRatioMigrator _ -> 0;
        };
    }

    @Property(tries = 300)
    void moreBringsMoreAndEachUnitLess(
            @ForAll("pools") Pool pool,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.5) double share,
            @ForAll boolean turned) {
        var route = new Route(pool.state(), turned ? 1 : 0, turned ? 0 : 1);
        double x = Math.min(route.limit(), 500_000) * share;
        assertThat(route.proceeds(2 * x)).isGreaterThan(route.proceeds(x));
        // The fee that grows off the peg bends the curve by less than the fee itself.
        assertThat(route.proceeds(2 * x)).isLessThanOrEqualTo(2 * route.proceeds(x) * 1.002);
        assertThat(route.proceeds(x)).isLessThanOrEqualTo(route.spot() * x);
        assertThat(route.marginal(2 * x)).isLessThanOrEqualTo(route.marginal(x) * 1.002);
    }

    @Property(tries = 200)
    void nobodyGainsByGoingThereAndBack(
            @ForAll("pools") Pool pool,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.9) double share) {
        var from = pool.assets().getFirst();
        var to = pool.assets().getLast();
        var sold = amount(pool.state().route(from, to).limit(), share);
        var there = pool.sell(from, to, sold);
        var back = there.after().sell(to, from, there.received());
        if (!(pool instanceof OrderBook)) {
            assertThat(back.received()).isLessThanOrEqualTo(there.paid());
        }
    }

    @Property(tries = 200)
    void depthIsTheLargestSaleWithinTheBound(
            @ForAll("pools") Pool pool,
            @ForAll @Scale(6) @DoubleRange(min = 0.006, max = 0.2) double within) {
        var route = new Route(pool.state(), 0, 1);
        double x = route.depth(within);
        double least = (1 - within) * route.spot();
        assertThat(route.proceeds(x)).isGreaterThanOrEqualTo(least * x * (1 - 1e-9));
        if (x < route.limit()) {
            assertThat(route.proceeds(x * 1.001)).isLessThan(least * x * 1.001);
        }
    }

    @Property(tries = 200)
    void inputToAPriceIsTheLargestSaleThatStillBringsIt(
            @ForAll("pools") Pool pool, @ForAll @IntRange(min = 1, max = 30) int percent) {
        var route = new Route(pool.state(), 0, 1);
        double price = route.spot() * (1 - percent / 100.0);
        double x = route.inputTo(price);
        if (x > 0 && x < route.limit()) {
            assertThat(route.marginal(x * (1 - 1e-9))).isGreaterThanOrEqualTo(price * (1 - 1e-7));
            assertThat(route.marginal(x * (1 + 1e-6))).isLessThanOrEqualTo(price * (1 + 1e-7));
        }
    }

    @Property(tries = 100)
    void twiceThePoolBringsTwiceForTwice(
            @ForAll @Scale(6) @DoubleRange(min = 1, max = 1e6) double x) {
        var one = stable("50", "700000", "1200000", "0.0004", "5").state();
        var two = stable("50", "1400000", "2400000", "0.0004", "5").state();
        double out = one.out(0, 1, x);
        assertThat(two.out(0, 1, 2 * x)).isCloseTo(2 * out, within(1e-9 * out));
        var small = weighted("700", "0.3", "1200", "0.7", "0.002").state();
        var large = weighted("1400", "0.3", "2400", "0.7", "0.002").state();
        double half = small.out(0, 1, x / 1e4);
        assertThat(large.out(0, 1, x / 5e3)).isCloseTo(2 * half, within(1e-9 * half));
    }
}
