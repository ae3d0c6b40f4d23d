package paritydesk.market;

import paritydesk.market.pool.Pool;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything outside the plan and the book that has a price: series, fair values, oracles, depth, rates and pools, all in one
/// reporting currency.
public record Market(
        String id,
        String name,
        String currency,
        List<Series> series,
        List<Quote> quotes,
        List<Oracle> oracles,
        List<Depth> depth,
        List<Rate> rates,
        List<Pool> pools,
        List<PoolReserve> reserves,
        List<ModelledRate> rateModels) {

    public Market {
        series = List.copyOf(series);
        quotes = List.copyOf(quotes);
        oracles = List.copyOf(oracles);
        depth = List.copyOf(depth);
        rates = List.copyOf(rates);
        pools = List.copyOf(pools);
        reserves = List.copyOf(reserves);
        rateModels = List.copyOf(rateModels);
    }

    /// A market whose pools stand still and whose rates are all series.
    public Market(
            String id,
            String name,
            String currency,
            List<Series> series,
            List<Quote> quotes,
            List<Oracle> oracles,
            List<Depth> depth,
            List<Rate> rates,
            List<Pool> pools) {
        this(
                id, name, currency, series, quotes, oracles, depth, rates, pools, List.of(),
                List.of());
    }

    /// A market without pools, whose rates are all series.
    public Market(
            String id,
            String name,
            String currency,
            List<Series> series,
            List<Quote> quotes,
            List<Oracle> oracles,
            List<Depth> depth,
            List<Rate> rates) {
        this(id, name, currency, series, quotes, oracles, depth, rates, List.of());
    }

    /// The pool as it stands at `t`: with the reserves that series give it by then.
    public Pool at(Pool pool, Instant t) {
        var now = pool;
        for (var reserve : reserves) {
            if (reserve.pool().equals(pool.id())) {
                var held = series(reserve.series()).flatMap(s -> s.standing(t));
                now = held.isPresent() ? now.holding(reserve.asset(), held.get()) : now;
            }
        }
        return now;
    }

    public Optional<Pool> pool(String id) {
        return pools.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Series> series(String id) {
        return series.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Optional<Quote> quote(String asset) {
        return quotes.stream().filter(q -> q.asset().equals(asset)).findFirst();
    }

    public Optional<Oracle> oracle(String id) {
        return oracles.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    public Optional<Depth> depth(String asset) {
        return depth.stream().filter(d -> d.asset().equals(asset)).findFirst();
    }

    public Optional<ModelledRate> rateModel(String venue, String asset) {
        return rateModels.stream()
                .filter(r -> r.venue().equals(venue) && r.asset().equals(asset))
                .findFirst();
    }

    public Optional<Rate> rate(String venue, String asset) {
        return rates.stream()
                .filter(r -> r.venue().equals(venue) && r.asset().equals(asset))
                .findFirst();
    }
}
