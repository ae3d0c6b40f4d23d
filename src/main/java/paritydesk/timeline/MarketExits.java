package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.market.Market;
import paritydesk.market.pool.LinearState;
import paritydesk.market.pool.Pool;
import paritydesk.market.pool.PoolState;
import paritydesk.valuation.liquidity.Exit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where an asset can be sold at a step of a run: the market document's pools, each in the direction whose first unit brings most,
/// and the asset's own depth read as a linear book. Pools stand as the document has them at the step; what they pay counts at fair value.
public final class MarketExits {

    /// Id of an asset's depth beside those of pools.
    public static final String DEPTH = "depth:";

    private final Tables tables;
    private final Market market;
    private final Map<String, PoolState> states = new HashMap<>();

    public MarketExits(Run run) {
        this(run.tables());
    }

    MarketExits(Tables tables) {
        this.tables = tables;
        market = tables.scenario.market();
        for (var pool : market.pools()) {
            if (market.reserves().stream().noneMatch(r -> r.pool().equals(pool.id()))) {
                states.put(pool.id(), pool.state());
            }
        }
    }

    /// Whether the asset has any pool or depth.
    public boolean any(String asset) {
        return market.depth(asset).isPresent()
                || market.pools().stream().anyMatch(p -> p.assets().contains(asset));
    }

    /// Ways to sell `asset` at `step`, no pool twice; those named in `only` alone, where it names any. What pays in a token without a
    /// price is left out.
    public List<Exit> of(String asset, int step, List<String> only) {
        return of(asset, step, only, false);
    }

    /// All ways to sell `asset` at `step`, its own depth up to the size within which it is stated and no further.
    List<Exit> stated(String asset, int step) {
        return of(asset, step, List.of(), true);
    }

    private List<Exit> of(String asset, int step, List<String> only, boolean stated) {
        var exits = new ArrayList<Exit>();
        for (var pool : market.pools()) {
            if (only.isEmpty() || only.contains(pool.id())) {
                var exit = through(pool, asset, step);
                if (exit != null) {
                    exits.add(exit);
                }
            }
        }
        if (only.isEmpty() || only.contains(DEPTH + asset)) {
            var own = depth(asset, step, stated);
            if (own != null) {
                exits.add(own);
            }
        }
        return exits;
    }

    /// Fair value of an asset at a step, NaN where there is none.
    public double price(String asset, int step) {
        return tables.market.fair(asset)[step];
    }

    /// Whether the ways to sell an asset are the same at two steps: both of one instant, so that reserves and depth are the same, and
    /// with the same prices of all that pools pay for it.
    boolean alike(String asset, int first, int second) {
        return tables.clock.at(first).equals(tables.clock.at(second))
                && steady(asset, first, second)
                && market.pools().stream()
                        .filter(p -> p.assets().contains(asset))
                        .flatMap(p -> p.assets().stream())
                        .allMatch(a -> steady(a, first, second));
    }

    private boolean steady(String asset, int first, int second) {
        return Double.compare(price(asset, first), price(asset, second)) == 0;
    }

    /// A pool at a step: as the document states it, with the reserves that series give it by then.
    private PoolState state(Pool pool, int step) {
        var still = states.get(pool.id());
        return still == null ? market.at(pool, tables.clock.at(step)).state() : still;
    }

    private @Nullable Exit through(Pool pool, String asset, int step) {
        Exit best = null;
        for (var to : pool.assets()) {
            double price = pool.trades(asset, to) ? price(to, step) : Double.NaN;
            if (!Double.isNaN(price)) {
                var exit = new Exit(state(pool, step).route(asset, to), price);
                best = best == null || exit.marginal(0) > best.marginal(0) ? exit : best;
            }
        }
        return best;
    }

    private @Nullable Exit depth(String asset, int step, boolean stated) {
        var depth = market.depth(asset).orElse(null);
        double price = price(asset, step);
        if (depth == null || Double.isNaN(price)) {
            return null;
        }
        double capacity = tables.market.series(depth.capacity())[step];
        if (Double.isNaN(capacity)) {
            return null;
        }
        var currency = market.currency();
        var id = DEPTH + asset;
        var pair = List.of(asset, currency);
        double within = depth.within().doubleValue();
        double most = Math.max(0, capacity);
        var state =
                stated
                        ? LinearState.upTo(id, pair, price, within, most)
                        : LinearState.of(id, pair, price, within, most);
        return new Exit(state.route(asset, currency), 1);
    }
}
