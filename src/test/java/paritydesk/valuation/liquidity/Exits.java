package paritydesk.valuation.liquidity;

import paritydesk.asset.Ratio;
import paritydesk.market.pool.ConstantProduct;
import paritydesk.market.pool.FixedRatioMigrator;
import paritydesk.market.pool.LinearState;
import paritydesk.market.pool.Reserve;
import paritydesk.market.pool.StableReserve;
import paritydesk.market.pool.StableRule;
import paritydesk.market.pool.StableSwap;

import java.math.BigDecimal;
import java.util.List;

/// Ways to sell OLD that several tests use.
final class Exits {

    private Exits() {}

    static Exit product(String id, double x, double y, String fee) {
        var pool =
                new ConstantProduct(
                        id,
                        List.of(
                                new Reserve("OLD", BigDecimal.valueOf(x), 18),
                                new Reserve("USD", BigDecimal.valueOf(y), 18)),
                        new BigDecimal(fee));
        return new Exit(pool.state().route("OLD", "USD"), 1);
    }

    static Exit stable(String id, String a, double x, double y, String fee) {
        return new Exit(pool(id, a, x, y, fee).state().route("OLD", "USD"), 1);
    }

    static StableSwap pool(String id, String a, double x, double y, String fee) {
        return new StableSwap(
                id,
                List.of(
                        new StableReserve("OLD", BigDecimal.valueOf(x), 18, null),
                        new StableReserve("USD", BigDecimal.valueOf(y), 18, null)),
                new BigDecimal(a),
                100,
                StableRule.NEXT_GENERATION,
                new BigDecimal(fee),
                null,
                BigDecimal.ZERO);
    }

    /// Two NEW for an OLD, each NEW worth `price`.
    static Exit migrator(String id, String cap, double price) {
        var pool =
                new FixedRatioMigrator(
                        id,
                        Ratio.of("OLD", "NEW", 2, 1),
                        18,
                        18,
                        BigDecimal.ZERO,
                        cap.isEmpty() ? null : new BigDecimal(cap),
                        null);
        return new Exit(pool.state().route("OLD", "NEW"), price);
    }

    static Exit linear(String id, double price, double within, double capacity) {
        var state = LinearState.of(id, List.of("OLD", "USD"), price, within, capacity);
        return new Exit(state.route("OLD", "USD"), 1);
    }
}
