package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The answers of every oracle at every step, exact: rounded down at the feed's decimals as a ledger answers. Empty where an input
/// is missing.
final class OraclePath {

    private final Market market;
    private final Clock clock;
    private final ConversionPath conversions;
    private final Map<String, @Nullable BigDecimal[]> answers = new HashMap<>();

    OraclePath(Market market, Clock clock, ConversionPath conversions) {
        this.market = market;
        this.clock = clock;
        this.conversions = conversions;
    }

    Optional<BigDecimal> answer(String oracle, int step) {
        return Optional.ofNullable(answers.computeIfAbsent(oracle, this::path)[step]);
    }

    double value(String oracle, int step) {
        return answer(oracle, step).map(BigDecimal::doubleValue).orElse(Double.NaN);
    }

    Optional<Oracle> oracle(String id) {
        return market.oracle(id);
    }

    private @Nullable BigDecimal[] path(String id) {
        var path = new @Nullable BigDecimal[clock.size()];
        var oracle = market.oracle(id);
        if (oracle.isEmpty()) {
            return path;
        }
        if (oracle.get() instanceof Oracle.DirectFeed feed && feed.deviation() != null) {
            return published(feed, feed.deviation());
        }
        for (int s = 0; s < path.length; s++) {
            path[s] = answer(oracle.get(), s).orElse(null);
        }
        return path;
    }

    private Optional<BigDecimal> answer(Oracle oracle, int step) {
        var t = clock.at(step);
        return switch (oracle) {
            case Oracle.DirectFeed feed -> rounded(series(feed.series(), t), feed.decimals());
            case Oracle.Pegged peg -> rounded(Optional.of(peg.price()), peg.decimals());
            case Oracle.ConversionRatio feed -> computed(feed, step, t);
            case Oracle.CappedRatio feed -> capped(feed, t);
        };
    }

    /// ρ · P_underlying · (1 − φ), or without the fee where the feed ignores it.
    private Optional<BigDecimal> computed(Oracle.ConversionRatio feed, int step, Instant t) {
        if (conversions.conversion(feed.conversion()).isEmpty()) {
            return Optional.empty();
        }
        var terms = conversions.terms(feed.conversion(), step);
        var kept = feed.netOfFee() ? BigDecimal.ONE.subtract(terms.fee()) : BigDecimal.ONE;
        var ratio = terms.ratio();
        return series(feed.underlying(), t)
                .map(price -> price.multiply(ratio.numerator()).multiply(kept))
                .map(
                        value ->
                                value.divide(
                                        ratio.denominator(), feed.decimals(), RoundingMode.FLOOR));
    }

    /// min(r_live, r0·(1 + g·age/year)) · P_underlying.
    private Optional<BigDecimal> capped(Oracle.CappedRatio feed, Instant t) {
        var live = series(feed.liveRatio(), t);
        var price = series(feed.underlying(), t);
        if (live.isEmpty() || price.isEmpty()) {
            return Optional.empty();
        }
        return rounded(
                Optional.of(live.get().min(feed.cap().at(t)).multiply(price.get())),
                feed.decimals());
    }

    /// A feed that answers anew when the market has moved by `deviation` since its answer, or after its heartbeat.
    private @Nullable BigDecimal[] published(Oracle.DirectFeed feed, BigDecimal deviation) {
        var path = new @Nullable BigDecimal[clock.size()];
        BigDecimal last = null;
        var since = Instant.MIN;
        for (int s = 0; s < path.length; s++) {
            var t = clock.at(s);
            var price = rounded(series(feed.series(), t), feed.decimals()).orElse(null);
            if (price != null && (last == null || due(feed, deviation, last, price, since, t))) {
                last = price;
                since = t;
            }
            path[s] = last;
        }
        return path;
    }

    private static boolean due(
            Oracle.DirectFeed feed,
            BigDecimal deviation,
            BigDecimal last,
            BigDecimal price,
            Instant since,
            Instant t) {
        boolean old = Duration.between(since, t).compareTo(feed.heartbeat()) >= 0;
        return old || price.subtract(last).abs().compareTo(deviation.multiply(last)) >= 0;
    }

    private Optional<BigDecimal> series(String id, Instant t) {
        Optional<Series> series = market.series(id);
        return series.flatMap(s -> MarketPath.value(s, t));
    }

    private static Optional<BigDecimal> rounded(Optional<BigDecimal> value, int decimals) {
        return value.map(v -> v.setScale(decimals, RoundingMode.FLOOR));
    }
}
