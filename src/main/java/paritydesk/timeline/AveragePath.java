package paritydesk.timeline;

import paritydesk.market.Oracle;
import paritydesk.market.Series;
import paritydesk.market.feed.MovingAverage;
import paritydesk.market.feed.TimeMean;
import paritydesk.market.feed.Units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Averages of one series by the prices that stood between its own points and readings, so that an answer does not depend on the steps
/// at which it is asked for. A linear series counts by its points too: a ledger reads no straight lines.
final class AveragePath {

    private final List<Series.Point> changes;
    private final Map<String, List<BigInteger>> kept = new HashMap<>();

    private AveragePath(List<Series.Point> changes) {
        this.changes = changes;
    }

    /// Nothing at all for a series that does not exist.
    static AveragePath of(Optional<Series> series) {
        var merged = new TreeMap<Instant, BigDecimal>();
        series.ifPresent(
                s -> {
                    s.points().forEach(p -> merged.put(p.at(), p.value()));
                    s.readings().forEach(p -> merged.put(p.at(), p.value()));
                });
        var changes = new ArrayList<Series.Point>();
        merged.forEach((at, value) -> changes.add(new Series.Point(at, value)));
        return new AveragePath(List.copyOf(changes));
    }

    /// The mean over the window before `t`, or since the first point; at the first point itself its value. Rounded down.
    Optional<BigDecimal> timeWeighted(Oracle.TimeWeighted feed, Instant t) {
        int last = lastAt(t);
        if (last < 0) {
            return Optional.empty();
        }
        var spells = spells(t.minus(feed.window()), t, last);
        if (spells.stream().allMatch(s -> s.millis() == 0)) {
            return OraclePath.rounded(Optional.of(changes.get(last).value()), feed.decimals());
        }
        var mean =
                switch (feed.mean()) {
                    case ARITHMETIC -> TimeMean.arithmetic(spells);
                    case GEOMETRIC -> BigDecimal.valueOf(TimeMean.geometric(spells));
                    case TICKS -> TimeMean.price(TimeMean.meanTick(spells));
                };
        return Optional.of(mean.setScale(feed.decimals(), RoundingMode.FLOOR));
    }

    private List<TimeMean.Spell> spells(Instant from, Instant to, int last) {
        var spells = new ArrayList<TimeMean.Spell>();
        var until = to;
        for (int i = last; i >= 0 && until.isAfter(from); i--) {
            var change = changes.get(i);
            var since = change.at().isBefore(from) ? from : change.at();
            long millis = Duration.between(since, until).toMillis();
            spells.add(new TimeMean.Spell(change.value(), millis));
            until = since;
        }
        return spells;
    }

    /// The average as the ledger's view answers it at `t`: kept at every change with the price that stood until then, and read on from
    /// there with the price that stands.
    Optional<BigDecimal> smoothed(Oracle.Smoothed feed, Instant t) {
        int last = lastAt(t);
        if (last < 0) {
            return Optional.empty();
        }
        var averages = kept.computeIfAbsent(feed.id(), _ -> averages(feed));
        var answer = step(feed, last, averages.get(last), t);
        return Optional.of(Units.decimal(answer, feed.decimals()));
    }

    private List<BigInteger> averages(Oracle.Smoothed feed) {
        var averages = new ArrayList<BigInteger>();
        for (int i = 0; i < changes.size(); i++) {
            averages.add(
                    i == 0
                            ? units(feed, 0)
                            : step(feed, i - 1, averages.getLast(), changes.get(i).at()));
        }
        return averages;
    }

    /// The average at `t` from the one kept at change `i`.
    private BigInteger step(Oracle.Smoothed feed, int i, BigInteger average, Instant t) {
        long seconds = t.getEpochSecond() - changes.get(i).at().getEpochSecond();
        return MovingAverage.next(units(feed, i), average, seconds, feed.over().toSeconds());
    }

    private BigInteger units(Oracle.Smoothed feed, int i) {
        return Units.down(changes.get(i).value(), feed.decimals());
    }

    /// The last change at or before `t`, −1 without one.
    private int lastAt(Instant t) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes.get(middle).at().isAfter(t)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }
}
