package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.market.Market;
import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.scenario.Scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Prices at the clock's steps: series, market prices and fair values, as doubles for the kernel, and exact where a ledger reads.
/// Everything is NaN (or empty) where there is no figure. Columns are computed once and kept for the run.
final class MarketPath {

    private final Market market;
    private final Clock clock;
    private final ConversionPath conversions;
    private final Map<String, double[]> sampled = new HashMap<>();
    private final Map<String, double[]> fair = new HashMap<>();

    MarketPath(Scenario scenario, Clock clock, ConversionPath conversions) {
        this.market = scenario.market();
        this.clock = clock;
        this.conversions = conversions;
    }

    /// The series at every step; all NaN for an unknown one.
    double[] series(String id) {
        return sampled.computeIfAbsent(
                id,
                _ -> {
                    var series = market.series(id);
                    return column(
                            step ->
                                    series.flatMap(s -> value(s, clock.at(step)))
                                            .map(BigDecimal::doubleValue));
                });
    }

    /// What the asset trades at: its series or fixed price; an old token with no market of its own trades at fair value.
    double[] traded(String asset) {
        return switch (market.quote(asset).orElse(null)) {
            case null -> column(_ -> Optional.empty());
            case Quote.Traded q -> series(q.series());
            case Quote.Fixed q -> column(_ -> Optional.of(q.price().doubleValue()));
            case Quote.Converted q -> q.traded() == null ? fair(asset) : series(q.traded());
        };
    }

    /// Fair value: as traded, or what an open conversion pays at the new token's fair value. A token that a fork splits is worth all
    /// of its branches: before the fork each times the probability that it lasts (conservation of value), after it in full.
    double[] fair(String asset) {
        return fair(asset, new HashSet<>());
    }

    private double[] fair(String asset, Set<String> above) {
        var known = fair.get(asset);
        if (known != null) {
            return known;
        }
        double[] path =
                market.quote(asset).orElse(null) instanceof Quote.Converted q
                        ? converted(q, above)
                        : traded(asset);
        fair.put(asset, path);
        return path;
    }

    private double[] converted(Quote.Converted quote, Set<String> above) {
        var conversion = conversions.conversion(quote.conversion());
        double[] own = quote.traded() == null ? null : series(quote.traded());
        if (conversion.isEmpty() || !above.add(quote.asset())) {
            return own == null ? column(_ -> Optional.empty()) : own;
        }
        var fork = conversions.fork(quote.asset());
        if (fork.isPresent()) {
            return branches(fork.get(), own, above);
        }
        double[] target = fair(conversion.get().ratio().to(), above);
        return column(
                step -> {
                    var terms = conversions.terms(quote.conversion(), step);
                    if (terms.open()) {
                        return Optional.of(terms.paid() * target[step]);
                    }
                    return own == null ? Optional.empty() : Optional.of(own[step]);
                });
    }

    /// Σ ρ(1 − φ)·p·F over the branches, p = 1 once they stand apart; the token's own market where a branch has no price yet.
    private double[] branches(ForkPath fork, double @Nullable [] own, Set<String> above) {
        var sum = new double[clock.size()];
        for (var branch : fork.passage().conversions()) {
            double[] target = fair(branch.ratio().to(), above);
            double lasts = branch.branch() == null ? 1 : branch.branch().probability();
            for (int s = 0; s < sum.length; s++) {
                double part = conversions.terms(branch.id(), s).paid() * target[s];
                sum[s] += fork.apart(s) ? part : lasts * part;
            }
        }
        for (int s = 0; s < sum.length && own != null; s++) {
            sum[s] = Double.isNaN(sum[s]) ? own[s] : sum[s];
        }
        return sum;
    }

    /// Exact value of a series at `t`: the standing point of a step series, the straight line of a linear one.
    static Optional<BigDecimal> value(Series series, Instant t) {
        var before = series.latest(t);
        if (before.isEmpty() || series.interpolation() == Series.Interpolation.STEP) {
            return before.map(Series.Point::value);
        }
        var next = series.points().stream().filter(p -> p.at().isAfter(t)).findFirst();
        if (next.isEmpty()) {
            return before.map(Series.Point::value);
        }
        var a = before.get();
        var b = next.get();
        var part = BigDecimal.valueOf(Duration.between(a.at(), t).toMillis());
        var whole = BigDecimal.valueOf(Duration.between(a.at(), b.at()).toMillis());
        var slope = b.value().subtract(a.value()).multiply(part);
        return Optional.of(a.value().add(slope.divide(whole, MathContext.DECIMAL128)));
    }

    private double[] column(java.util.function.IntFunction<Optional<Double>> value) {
        var figures = new double[clock.size()];
        for (int s = 0; s < figures.length; s++) {
            figures[s] = value.apply(s).orElse(Double.NaN);
        }
        return figures;
    }
}
