package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Series;
import paritydesk.market.feed.MedianPrice;
import paritydesk.market.feed.StableCap;
import paritydesk.market.feed.Units;
import paritydesk.scenario.Scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The answers of every oracle at every step, exact: rounded down at the feed's decimals as a ledger answers. Empty where an input
/// is missing, and where oracles read each other in a circle.
final class OraclePath {

    private final Market market;
    private final Clock clock;
    private final ConversionPath conversions;
    private final CapPath caps;
    private final Map<String, @Nullable BigDecimal[]> answers = new HashMap<>();
    private final Map<String, AveragePath> averages = new HashMap<>();
    private final Set<String> above = new HashSet<>();

    OraclePath(Scenario scenario, Clock clock, ConversionPath conversions) {
        this.market = scenario.market();
        this.clock = clock;
        this.conversions = conversions;
        this.caps = new CapPath(scenario, clock);
        market.oracles().parallelStream()
                .filter(o -> o instanceof Oracle.DirectFeed)
                .map(Oracle.DirectFeed.class::cast)
                .map(feed -> Map.entry(feed.id(), direct(feed)))
                .toList()
                .forEach(path -> answers.put(path.getKey(), path.getValue()));
    }

    /// A feed of the market alone, which needs no other oracle's answers.
    private @Nullable BigDecimal[] direct(Oracle.DirectFeed feed) {
        var deviation = feed.deviation();
        return deviation == null ? answers(feed) : published(feed, deviation);
    }

    Optional<BigDecimal> answer(String oracle, int step) {
        return Optional.ofNullable(path(oracle)[step]);
    }

    double value(String oracle, int step) {
        return answer(oracle, step).map(BigDecimal::doubleValue).orElse(Double.NaN);
    }

    /// The price of what is owed: another one only where the oracle is cautious to both sides.
    double owed(String oracle, int step) {
        return market.oracle(oracle).orElse(null) instanceof Oracle.Cautious cautious
                ? sources(cautious.sources(), step)
                        .flatMap(all -> all.stream().max(Comparator.naturalOrder()))
                        .flatMap(most -> rounded(Optional.of(most), cautious.decimals()))
                        .map(BigDecimal::doubleValue)
                        .orElse(Double.NaN)
                : value(oracle, step);
    }

    /// The cap in force at a step; empty for what is no capped ratio.
    Optional<Oracle.Cap> cap(String oracle, int step) {
        return market.oracle(oracle).orElse(null) instanceof Oracle.CappedRatio capped
                ? Optional.of(caps.cap(capped, step))
                : Optional.empty();
    }

    private @Nullable BigDecimal[] path(String id) {
        var known = answers.get(id);
        if (known != null) {
            return known;
        }
        var oracle = market.oracle(id);
        if (oracle.isEmpty() || !above.add(id)) {
            return new @Nullable BigDecimal[clock.size()];
        }
        var path =
                oracle.get() instanceof Oracle.DirectFeed feed
                        ? direct(feed)
                        : answers(oracle.get());
        above.remove(id);
        answers.put(id, path);
        return path;
    }

    private @Nullable BigDecimal[] answers(Oracle oracle) {
        var path = new @Nullable BigDecimal[clock.size()];
        for (int s = 0; s < path.length; s++) {
            path[s] = answer(oracle, s).orElse(null);
        }
        return path;
    }

    private Optional<BigDecimal> answer(Oracle oracle, int step) {
        var t = clock.at(step);
        return switch (oracle) {
            case Oracle.DirectFeed feed -> rounded(series(feed.series(), t), feed.decimals());
            case Oracle.Pegged peg -> rounded(Optional.of(peg.price()), peg.decimals());
            case Oracle.ConversionRatio feed -> computed(feed, step, t);
            case Oracle.CappedRatio feed ->
                    series(feed.liveRatio(), t)
                            .flatMap(
                                    live ->
                                            series(feed.underlying(), t)
                                                    .map(p -> caps.answer(feed, step, live, p)));
            case Oracle.PeggedToOld feed -> pegged(feed, step);
            case Oracle.StableCap feed ->
                    answer(feed.source(), step).map(price -> stable(feed, price));
            case Oracle.Floor feed ->
                    rounded(answer(feed.source(), step).map(feed.least()::max), feed.decimals());
            case Oracle.Frozen feed -> frozen(feed, step);
            case Oracle.TimeWeighted feed -> average(feed.series()).timeWeighted(feed, t);
            case Oracle.Smoothed feed -> average(feed.series()).smoothed(feed, t);
            case Oracle.Median feed -> median(feed, step);
            case Oracle.Cautious feed ->
                    rounded(
                            sources(feed.sources(), step)
                                    .flatMap(all -> all.stream().min(Comparator.naturalOrder())),
                            feed.decimals());
            case Oracle.Chained feed -> chained(feed, t);
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

    /// O_old / ρ.
    private Optional<BigDecimal> pegged(Oracle.PeggedToOld feed, int step) {
        if (conversions.conversion(feed.conversion()).isEmpty()) {
            return Optional.empty();
        }
        var ratio = conversions.terms(feed.conversion(), step).ratio();
        return answer(feed.old(), step)
                .map(old -> old.multiply(ratio.denominator()))
                .map(value -> value.divide(ratio.numerator(), feed.decimals(), RoundingMode.FLOOR));
    }

    private static BigDecimal stable(Oracle.StableCap feed, BigDecimal price) {
        int places = feed.decimals();
        return Units.decimal(
                StableCap.answer(Units.down(price, places), Units.down(feed.cap(), places)),
                places);
    }

    /// The source's answer until `since`, then that of the last step at or before it; what stood before the window only where the source
    /// needs no more than an instant to answer.
    private Optional<BigDecimal> frozen(Oracle.Frozen feed, int step) {
        if (!clock.at(step).isAfter(feed.since())) {
            return rounded(answer(feed.source(), step), feed.decimals());
        }
        var stood =
                clock.at(0).isAfter(feed.since())
                        ? before(feed.source(), feed.since())
                        : answer(feed.source(), clock.indexAt(feed.since()));
        return rounded(stood, feed.decimals());
    }

    private Optional<BigDecimal> before(String id, Instant t) {
        return switch (market.oracle(id).orElse(null)) {
            case Oracle.DirectFeed feed -> rounded(series(feed.series(), t), feed.decimals());
            case Oracle.Pegged peg -> rounded(Optional.of(peg.price()), peg.decimals());
            case Oracle.TimeWeighted feed -> average(feed.series()).timeWeighted(feed, t);
            case Oracle.Smoothed feed -> average(feed.series()).smoothed(feed, t);
            case Oracle.Chained feed -> chained(feed, t);
            case null, default -> Optional.empty();
        };
    }

    private Optional<BigDecimal> median(Oracle.Median feed, int step) {
        var there = new ArrayList<BigDecimal>();
        feed.sources().forEach(id -> answer(id, step).ifPresent(there::add));
        return rounded(MedianPrice.of(there), feed.decimals());
    }

    private Optional<BigDecimal> chained(Oracle.Chained feed, Instant t) {
        var product = BigDecimal.ONE;
        for (var factor : feed.factors()) {
            var value = series(factor, t);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            product = product.multiply(value.get());
        }
        return rounded(Optional.of(product), feed.decimals());
    }

    /// All answers, or none where one is missing.
    private Optional<List<BigDecimal>> sources(List<String> ids, int step) {
        var all = new ArrayList<BigDecimal>();
        for (var id : ids) {
            answer(id, step).ifPresent(all::add);
        }
        return all.size() == ids.size() ? Optional.of(all) : Optional.empty();
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

    private AveragePath average(String id) {
        return averages.computeIfAbsent(id, _ -> AveragePath.of(market.series(id)));
    }

    private Optional<BigDecimal> series(String id, Instant t) {
        Optional<Series> series = market.series(id);
        return series.flatMap(s -> MarketPath.value(s, t));
    }

    static Optional<BigDecimal> rounded(Optional<BigDecimal> value, int decimals) {
        return value.map(v -> v.setScale(decimals, RoundingMode.FLOOR));
    }
}
