package paritydesk.shock;

import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.market.pool.Pool;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Changes of a market document. A step series jumps at the instant itself; a linear one a millisecond before it, since it has no two
/// values at one time.
final class MarketEdits {

    private MarketEdits() {}

    /// The market with a series scaled by `factor` from `since` to `until`.
    static Market scaled(Market market, String id, double factor, Instant since, Instant until) {
        return withSeries(market, id, s -> scaled(s, decimal(factor), since, until));
    }

    private static Series scaled(Series s, BigDecimal factor, Instant since, Instant until) {
        var points = new ArrayList<Series.Point>();
        for (var point : edged(s, since, until)) {
            boolean inside = !point.at().isBefore(since) && point.at().isBefore(until);
            points.add(inside ? times(point, factor) : point);
        }
        var readings =
                s.readings().stream()
                        .map(
                                p ->
                                        p.at().isBefore(since) || !p.at().isBefore(until)
                                                ? p
                                                : times(p, factor))
                        .toList();
        return new Series(
                s.id(),
                s.unit(),
                s.interpolation(),
                points,
                readings,
                new Series.Provenance(s.provenance().source(), true));
    }

    /// The points with one at each edge of the span, so that what lies outside of it stays as it was.
    private static List<Series.Point> edged(Series s, Instant since, Instant until) {
        var times = new java.util.TreeMap<Instant, BigDecimal>();
        s.points().forEach(p -> times.put(p.at(), p.value()));
        boolean linear = s.interpolation() == Series.Interpolation.LINEAR;
        for (var edge : List.of(since, until)) {
            if (!edge.isAfter(s.first()) || edge.equals(Instant.MAX)) {
                continue;
            }
            value(s, edge).ifPresent(v -> times.putIfAbsent(edge, v));
            if (linear) {
                var before = edge.minusMillis(1);
                value(s, before).ifPresent(v -> times.putIfAbsent(before, v));
            }
        }
        return times.entrySet().stream()
                .map(e -> new Series.Point(e.getKey(), e.getValue()))
                .toList();
    }

    /// The value at an instant as the series runs there.
    private static java.util.Optional<BigDecimal> value(Series s, Instant t) {
        return s.interpolation() == Series.Interpolation.STEP ? s.standing(t) : s.mean(t, t);
    }

    private static Series.Point times(Series.Point point, BigDecimal factor) {
        return new Series.Point(
                point.at(), point.value().multiply(factor).round(MathContext.DECIMAL64));
    }

    static BigDecimal decimal(double value) {
        return new BigDecimal(value, MathContext.DECIMAL64);
    }

    static Market withSeries(Market m, String id, UnaryOperator<Series> change) {
        return of(
                m,
                m.series().stream().map(s -> s.id().equals(id) ? change.apply(s) : s).toList(),
                m.quotes(),
                m.oracles(),
                m.pools());
    }

    static Market plusSeries(Market m, Series more) {
        var series = new ArrayList<>(m.series());
        series.add(more);
        return of(m, series, m.quotes(), m.oracles(), m.pools());
    }

    static Market withQuote(Market m, Quote quote) {
        var quotes =
                m.quotes().stream().map(q -> q.asset().equals(quote.asset()) ? quote : q).toList();
        return of(m, m.series(), quotes, m.oracles(), m.pools());
    }

    static Market withOracle(Market m, String id, UnaryOperator<Oracle> change) {
        return of(
                m,
                m.series(),
                m.quotes(),
                m.oracles().stream().map(o -> o.id().equals(id) ? change.apply(o) : o).toList(),
                m.pools());
    }

    static Market plusOracle(Market m, Oracle more) {
        var oracles = new ArrayList<>(m.oracles());
        oracles.add(more);
        return of(m, m.series(), m.quotes(), oracles, m.pools());
    }

    static Market withPool(Market m, String id, UnaryOperator<Pool> change) {
        return of(
                m,
                m.series(),
                m.quotes(),
                m.oracles(),
                m.pools().stream().map(p -> p.id().equals(id) ? change.apply(p) : p).toList());
    }

    private static Market of(
            Market m,
            List<Series> series,
            List<Quote> quotes,
            List<Oracle> oracles,
            List<Pool> pools) {
        return new Market(
                m.id(),
                m.name(),
                m.currency(),
                series,
                quotes,
                oracles,
                m.depth(),
                m.rates(),
                pools,
                m.reserves(),
                m.rateModels());
    }
}
