package paritydesk.market.pool;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/// Pools that several tests ask.
final class Pools {

    private Pools() {}

    static BigDecimal d(String value) {
        return new BigDecimal(value);
    }

    static BigInteger i(String value) {
        return new BigInteger(value);
    }

    static ConstantProduct product(String x, String y, String fee) {
        return new ConstantProduct(
                "product", List.of(new Reserve("X", d(x), 18), new Reserve("Y", d(y), 18)), d(fee));
    }

    static Weighted weighted(String x, String wx, String y, String wy, String fee) {
        return new Weighted(
                "weighted",
                List.of(
                        new WeightedReserve("X", d(x), 18, d(wx)),
                        new WeightedReserve("Y", d(y), 18, d(wy))),
                d(fee));
    }

    static StableSwap stable(String a, String x, String y, String fee, @Nullable String offPeg) {
        return new StableSwap(
                "stable",
                List.of(
                        new StableReserve("X", d(x), 18, null),
                        new StableReserve("Y", d(y), 18, null)),
                d(a),
                100,
                StableRule.NEXT_GENERATION,
                d(fee),
                offPeg == null ? null : d(offPeg),
                d("0.5"));
    }

    /// Price 1, liquidity 2·10^24 smallest units between ticks −600 and 600 and another 10^24 between −60 and 1200.
    static Concentrated concentrated(String fee) {
        var one = new BigInteger("2000000000000000000000000");
        var other = new BigInteger("1000000000000000000000000");
        return new Concentrated(
                "concentrated",
                new PoolToken("X", 18),
                new PoolToken("Y", 18),
                d(fee),
                60,
                Ticks.Q96,
                0,
                one.add(other),
                List.of(
                        new TickLiquidity(-600, one),
                        new TickLiquidity(-60, other),
                        new TickLiquidity(600, one.negate()),
                        new TickLiquidity(1200, other.negate())));
    }

    static OrderBook book(String fee) {
        return new OrderBook(
                "book",
                new PoolToken("X", 8),
                new PoolToken("Y", 6),
                List.of(
                        new Level(d("99"), d("10")),
                        new Level(d("98"), d("20")),
                        new Level(d("90"), d("5"))),
                List.of(new Level(d("101"), d("10")), new Level(d("103"), d("4"))),
                d(fee));
    }
}
