package paritydesk.shock;

import paritydesk.market.pool.ConstantProduct;
import paritydesk.market.pool.Pool;
import paritydesk.market.pool.StableSwap;
import paritydesk.market.pool.Weighted;
import paritydesk.scenario.Scenario;
import paritydesk.study.Dynamics;
import paritydesk.study.Study;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/// Pools that are drained, depth that goes, liquidity that does not follow its token.
final class LiquidityShocks {

    private LiquidityShocks() {}

    static List<Shock> all() {
        return List.of(drained(), depth(), retention());
    }

    private static Shock drained() {
        return new Shock(
                "drained-pool",
                "Pool is drained",
                Shock.Group.LIQUIDITY,
                "A pool holds so much less of every token; its price stays.",
                "ezETH, 24 April 2024: depth of 4 000 WETH fell to 500",
                "market",
                "pool with reserves",
                List.of(Knob.percent("size", "loses", 99, 80)),
                s ->
                        s.market().pools().stream()
                                .filter(LiquidityShocks::scales)
                                .map(Pool::id)
                                .toList(),
                (s, id, v) -> s.withMarket(moved(s, id, 1 - v[0] / 100)));
    }

    private static boolean scales(Pool pool) {
        return pool instanceof ConstantProduct
                || pool instanceof Weighted
                || pool instanceof StableSwap;
    }

    /// The pool as it stands in the document, and the series that move its reserves.
    private static paritydesk.market.Market moved(Scenario s, String id, double factor) {
        var market = MarketEdits.withPool(s.market(), id, p -> scaled(p, factor));
        for (var reserve : s.market().reserves()) {
            if (reserve.pool().equals(id)) {
                market =
                        MarketEdits.scaled(
                                market, reserve.series(), factor, Instant.MIN, Instant.MAX);
            }
        }
        return market;
    }

    private static Pool scaled(Pool pool, double factor) {
        var share = MarketEdits.decimal(factor);
        return switch (pool) {
            case ConstantProduct p ->
                    new ConstantProduct(
                            p.id(),
                            p.reserves().stream()
                                    .map(
                                            r ->
                                                    new paritydesk.market.pool.Reserve(
                                                            r.asset(),
                                                            r.amount()
                                                                    .multiply(share)
                                                                    .setScale(
                                                                            r.decimals(),
                                                                            RoundingMode.FLOOR),
                                                            r.decimals()))
                                    .toList(),
                            p.fee());
            case Weighted p -> all(p, share);
            case StableSwap p -> all(p, share);
            default -> pool;
        };
    }

    private static Pool all(Pool pool, java.math.BigDecimal share) {
        var next = pool;
        for (var asset : pool.assets()) {
            next = next.holding(asset, held(pool, asset).multiply(share));
        }
        return next;
    }

    private static java.math.BigDecimal held(Pool pool, String asset) {
        int at = pool.position(asset);
        return switch (pool) {
            case Weighted p -> p.reserves().get(at).amount();
            case StableSwap p -> p.reserves().get(at).amount();
            default -> throw new IllegalArgumentException(pool.id() + " states no reserves");
        };
    }

    private static Shock depth() {
        return new Shock(
                "depth-falls",
                "Depth goes",
                Shock.Group.LIQUIDITY,
                "So much less of an asset can be sold near its price from a day on.",
                "USDC, March 2023: depth for 4 % slip fell from 166 M to 15 M",
                "market",
                "asset with a stated depth",
                List.of(Knob.percent("size", "falls by", 100, 50), Knob.from()),
                s -> s.market().depth().stream().map(d -> d.asset()).distinct().toList(),
                (s, asset, v) -> {
                    var capacity = s.market().depth(asset).orElseThrow().capacity();
                    return s.withMarket(
                            MarketEdits.scaled(
                                    s.market(),
                                    capacity,
                                    1 - v[0] / 100,
                                    Where.at(s, v[1]),
                                    Instant.MAX));
                });
    }

    private static Shock retention() {
        return new Shock(
                "liquidity-stays-behind",
                "Liquidity does not migrate",
                Shock.Group.LIQUIDITY,
                "Of the depth that leaves the old token only so much arrives at the new one.",
                "MKR to SKY, October 2024: depth moved and routers missed the converter",
                "study",
                "study with liquidity that follows its holders",
                List.of(new Knob("retention", "arrives", "%", 0, 100, 100, 0)),
                s -> follows(s) ? List.of("new tokens") : List.of(),
                (s, all, v) -> s.withStudy(retaining(s, v[0] / 100)));
    }

    private static boolean follows(Scenario s) {
        var study = s.study();
        return study != null && study.dynamics() != null && study.dynamics().liquidity() != null;
    }

    private static Study retaining(Scenario s, double share) {
        var study = java.util.Objects.requireNonNull(s.study());
        var was = java.util.Objects.requireNonNull(study.dynamics());
        var dynamics =
                new Dynamics(
                        was.liquidations(),
                        was.calls(),
                        was.rebalancing(),
                        was.funding(),
                        new Dynamics.Liquidity(share));
        return new Study(study.id(), study.name(), dynamics, study.questions());
    }
}
