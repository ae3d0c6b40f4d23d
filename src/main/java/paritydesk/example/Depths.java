package paritydesk.example;

import paritydesk.market.pool.ConstantProduct;
import paritydesk.market.pool.Pool;
import paritydesk.market.pool.StableSwap;
import paritydesk.study.LiquidityQuestion.Curve;
import paritydesk.study.MarketReserves;

import java.math.BigDecimal;
import java.util.Optional;

/// Pools of a case, and the pool that its depth is as deep as.
final class Depths {

    private final CaseFacts facts;

    Depths(CaseFacts facts) {
        this.facts = facts;
    }

    /// The first pool, as it stands at the examples' instant.
    Optional<Pool> pool() {
        var market = facts.run().scenario().market();
        return market.pools().stream().findFirst().map(p -> market.at(p, facts.at()));
    }

    /// What of a pool can be sold: what the book pledges before anything else.
    String in(Pool pool) {
        return facts.pledged().stream()
                .filter(pool.assets()::contains)
                .findFirst()
                .orElse(pool.assets().getFirst());
    }

    String out(Pool pool) {
        var in = in(pool);
        return pool.assets().stream().filter(a -> !a.equals(in)).findFirst().orElse(in);
    }

    static BigDecimal fee(Pool pool) {
        return switch (pool) {
            case ConstantProduct p -> p.fee();
            case StableSwap p -> p.fee();
            default -> new BigDecimal("0.003");
        };
    }

    static Curve curve(Pool pool) {
        return pool instanceof StableSwap ? Curve.STABLE : Curve.CONSTANT_PRODUCT;
    }

    /// Reserves of a constant-product pool in which a sale costs what the asset's pool or depth says: of the depth `c` within `w`, which
    /// takes `w·v/2c` of a sale v on average, the pool that holds `2c/w` on either side, as it takes `v/M` of a small one [ours].
    Optional<MarketReserves> reserves(String asset) {
        double price = facts.price(asset);
        var market = facts.run().scenario().market();
        var depth = market.depth(asset);
        if (!(price > 0)) {
            return Optional.empty();
        }
        if (depth.isPresent()) {
            double capacity = facts.run().series(depth.get().capacity()).get(facts.step());
            double money = 2 * capacity / depth.get().within().doubleValue();
            return money > 0
                    ? Optional.of(
                            new MarketReserves(
                                    CaseFacts.figure(money / price),
                                    CaseFacts.figure(money),
                                    0.003))
                    : Optional.empty();
        }
        return market.pools().stream()
                .map(p -> market.at(p, facts.at()))
                .filter(p -> p.assets().contains(asset) && p.assets().size() == 2 && !p.empty())
                .findFirst()
                .flatMap(p -> reserves(p, asset));
    }

    private Optional<MarketReserves> reserves(Pool pool, String asset) {
        var other = pool.assets().get(1 - pool.position(asset));
        double price = facts.price(other);
        double tokens = holding(pool, asset);
        double money = holding(pool, other) * price;
        return tokens > 0 && money > 0
                ? Optional.of(
                        new MarketReserves(
                                CaseFacts.figure(tokens),
                                CaseFacts.figure(money),
                                fee(pool).doubleValue()))
                : Optional.empty();
    }

    /// Whole tokens that a pool holds of an asset, 0 where its reserves do not make its price.
    static double holding(Pool pool, String asset) {
        return switch (pool) {
            case ConstantProduct p -> p.reserves().get(p.position(asset)).amount().doubleValue();
            case StableSwap p -> p.reserves().get(p.position(asset)).amount().doubleValue();
            default -> 0;
        };
    }
}
