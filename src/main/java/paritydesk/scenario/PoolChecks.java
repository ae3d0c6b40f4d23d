package paritydesk.scenario;

import paritydesk.asset.Asset;
import paritydesk.finding.Finding;
import paritydesk.market.pool.Concentrated;
import paritydesk.market.pool.ConstantProduct;
import paritydesk.market.pool.FixedRatioMigrator;
import paritydesk.market.pool.OrderBook;
import paritydesk.market.pool.Pool;
import paritydesk.market.pool.PoolToken;
import paritydesk.market.pool.StableSwap;
import paritydesk.market.pool.Weighted;

import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/// Pools that cannot be sold into, or that would be sold into twice.
final class PoolChecks {

    private PoolChecks() {}

    /// A pool that holds nothing to buy.
    record Empty() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var pool : s.market().pools()) {
                if (pool.empty()) {
                    found.accept(
                            Finding.warn(
                                    "empty-pool",
                                    ScenarioRule.at(names.market(), "pools", pool.id()),
                                    pool.id(),
                                    "holds nothing that could be bought: every sale through it"
                                            + " brings 0",
                                    "state its reserves, or leave it out"));
                }
            }
        }
    }

    /// A pool that counts a token in other units than its ledger: integers would be wrong by powers of ten.
    record Decimals() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var pool : s.market().pools()) {
                for (var token : tokens(pool)) {
                    s.plan()
                            .asset(token.asset())
                            .map(Asset::decimals)
                            .filter(kept -> kept != token.decimals())
                            .ifPresent(
                                    kept ->
                                            found.accept(
                                                    Finding.block(
                                                            "pool-decimals",
                                                            ScenarioRule.at(
                                                                    names.market(),
                                                                    "pools",
                                                                    pool.id()),
                                                            Integer.toString(token.decimals()),
                                                            "decimals of "
                                                                    + token.asset()
                                                                    + " are "
                                                                    + kept
                                                                    + " in the plan, so that the"
                                                                    + " pool's integers would"
                                                                    + " mean something else",
                                                            "state the decimals of its ledger in"
                                                                    + " both")));
                }
            }
        }

        private static List<PoolToken> tokens(Pool pool) {
            return switch (pool) {
                case ConstantProduct p ->
                        p.reserves().stream()
                                .map(r -> new PoolToken(r.asset(), r.decimals()))
                                .toList();
                case Weighted p ->
                        p.reserves().stream()
                                .map(r -> new PoolToken(r.asset(), r.decimals()))
                                .toList();
                case StableSwap p ->
                        p.reserves().stream()
                                .map(r -> new PoolToken(r.asset(), r.decimals()))
                                .toList();
                case Concentrated p -> List.of(p.token0(), p.token1());
                case OrderBook p -> List.of(p.base(), p.quote());
                case FixedRatioMigrator p ->
                        List.of(
                                new PoolToken(p.ratio().from(), p.fromDecimals()),
                                new PoolToken(p.ratio().to(), p.toDecimals()));
            };
        }
    }

    /// One pool under two ids: what it can take would count twice.
    record Twice() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var seen = new HashMap<Pool, String>();
            for (var pool : s.market().pools()) {
                var other = seen.putIfAbsent(nameless(pool), pool.id());
                if (other != null && !pool.empty()) {
                    found.accept(
                            Finding.warn(
                                    "pool-twice",
                                    ScenarioRule.at(names.market(), "pools", pool.id()),
                                    pool.id(),
                                    "has the same tokens, reserves and fee as "
                                            + other
                                            + ", and its liquidity would count twice",
                                    "leave one of them out"));
                }
            }
        }

        private static Pool nameless(Pool pool) {
            return switch (pool) {
                case ConstantProduct p -> new ConstantProduct("", p.reserves(), p.fee());
                case Weighted p -> new Weighted("", p.reserves(), p.fee());
                case StableSwap p ->
                        new StableSwap(
                                "",
                                p.reserves(),
                                p.amplification(),
                                p.amplificationPrecision(),
                                p.rule(),
                                p.fee(),
                                p.offPegMultiplier(),
                                p.adminFee());
                case Concentrated p ->
                        new Concentrated(
                                "",
                                p.token0(),
                                p.token1(),
                                p.fee(),
                                p.tickSpacing(),
                                p.sqrtPriceX96(),
                                p.tick(),
                                p.liquidity(),
                                p.ticks());
                case OrderBook p ->
                        new OrderBook("", p.base(), p.quote(), p.bids(), p.asks(), p.fee());
                case FixedRatioMigrator p ->
                        new FixedRatioMigrator(
                                "",
                                p.ratio(),
                                p.fromDecimals(),
                                p.toDecimals(),
                                p.fee(),
                                p.cap(),
                                p.inventory());
            };
        }
    }

    /// A pool that pays in a token without a price: what it pays has no value, and it is not used.
    record Unpriced() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var pool : s.market().pools()) {
                for (var asset : pool.assets()) {
                    if (s.plan().asset(asset).isPresent() && s.market().quote(asset).isEmpty()) {
                        found.accept(
                                Finding.warn(
                                        "pool-unpriced",
                                        ScenarioRule.at(names.market(), "pools", pool.id()),
                                        asset,
                                        "has no price in the market document, so that what the"
                                                + " pool pays of it is worth nothing here",
                                        "add a quote of it"));
                    }
                }
            }
        }
    }

    /// Reserves through time of a pool that is not there, or whose price does not come from them.
    record Moving() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var reserve : s.market().reserves()) {
                var pool = s.market().pool(reserve.pool()).orElse(null);
                if (pool == null || !pool.assets().contains(reserve.asset()) || !moves(pool)) {
                    found.accept(
                            Finding.block(
                                    "reserve-of-no-pool",
                                    ScenarioRule.at(names.market(), "reserves", reserve.pool()),
                                    reserve.asset(),
                                    "no pool "
                                            + reserve.pool()
                                            + " has a reserve of it that makes its price",
                                    "name a constant-product, weighted or stable pool and a token"
                                            + " of it"));
                }
            }
        }

        private static boolean moves(Pool pool) {
            return switch (pool) {
                case ConstantProduct _, Weighted _, StableSwap _ -> true;
                case Concentrated _, OrderBook _, FixedRatioMigrator _ -> false;
            };
        }
    }
}
