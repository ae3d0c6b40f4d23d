package paritydesk.market;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A figure through time. Between points it stands still (`STEP`) or runs straight (`LINEAR`); before the first point it is
/// missing, never zero; after the last it keeps standing. `readings` are single values taken for one occasion (a quote at the
/// moment of a switch): they are part of the path but not of the series' statistics, because they were not sampled on its grid.
public record Series(
        String id,
        String unit,
        Interpolation interpolation,
        List<Point> points,
        List<Point> readings,
        Provenance provenance) {

    public Series {
        points = List.copyOf(points);
        readings = List.copyOf(readings);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("series " + id + " has no points");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i - 1).at().isBefore(points.get(i).at())) {
                throw new IllegalArgumentException(
                        "points of " + id + " rise in time: see " + points.get(i).at());
            }
        }
    }

    /// One figure that holds for all time.
    public static Series constant(
            String id, String unit, Instant from, BigDecimal value, Provenance provenance) {
        return new Series(
                id,
                unit,
                Interpolation.STEP,
                List.of(new Point(from, value)),
                List.of(),
                provenance);
    }

    public Instant first() {
        return points.getFirst().at();
    }

    public Instant last() {
        return points.getLast().at();
    }

    /// The exact value that stands at `t` on a step series, or the last point at or before `t` on a linear one (a ledger never
    /// reads between points). Empty before the first point.
    public Optional<BigDecimal> standing(Instant t) {
        return latest(t).map(Point::value);
    }

    /// The last point or reading at or before `t`.
    public Optional<Point> latest(Instant t) {
        var point = lastOf(points, t);
        var reading = readings.isEmpty() ? Optional.<Point>empty() : lastOf(readings, t);
        if (point.isPresent() && reading.isPresent()) {
            return reading.get().at().isBefore(point.get().at()) ? point : reading;
        }
        return point.or(() -> reading);
    }

    /// The mean over `from … to`, weighted by time and exact to 34 digits: of standing values on a step series, of the straight
    /// lines on a linear one. Over no time it is the value at that instant. Empty where the series begins later than `from`.
    public Optional<BigDecimal> mean(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a mean runs forward in time: " + from + ", " + to);
        }
        var start = at(from);
        if (start.isEmpty() || from.equals(to)) {
            return start;
        }
        var sum = BigDecimal.ZERO;
        var here = new Point(from, start.get());
        for (var point : points) {
            if (point.at().isAfter(from) && point.at().isBefore(to)) {
                sum = sum.add(area(here, point));
                here = point;
            }
        }
        sum = sum.add(area(here, new Point(to, at(to).orElseThrow())));
        var time = BigDecimal.valueOf(Duration.between(from, to).toMillis());
        return Optional.of(sum.divide(time, MathContext.DECIMAL128));
    }

    private BigDecimal area(Point a, Point b) {
        var time = BigDecimal.valueOf(Duration.between(a.at(), b.at()).toMillis());
        var level =
                interpolation == Interpolation.STEP
                        ? a.value()
                        : a.value().add(b.value()).divide(BigDecimal.TWO);
        return level.multiply(time);
    }

    /// Exact value at `t`: the standing point of a step series, the straight line of a linear one, readings apart.
    private Optional<BigDecimal> at(Instant t) {
        var before = lastOf(points, t);
        if (before.isEmpty() || interpolation == Interpolation.STEP) {
            return before.map(Point::value);
        }
        var next = points.stream().filter(p -> p.at().isAfter(t)).findFirst();
        if (next.isEmpty()) {
            return before.map(Point::value);
        }
        var a = before.get();
        var b = next.get();
        var part = BigDecimal.valueOf(Duration.between(a.at(), t).toMillis());
        var whole = BigDecimal.valueOf(Duration.between(a.at(), b.at()).toMillis());
        var rise = b.value().subtract(a.value()).multiply(part);
        return Optional.of(a.value().add(rise.divide(whole, MathContext.DECIMAL128)));
    }

    private static Optional<Point> lastOf(List<Point> sorted, Instant t) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).at().isAfter(t)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(sorted.get(low - 1));
    }

    /// How a series runs between its points.
    public enum Interpolation {
        STEP,
        LINEAR
    }

    public record Point(Instant at, BigDecimal value) {}

    /// Where the figures come from, and whether they are an assumption rather than a reading.
    public record Provenance(String source, boolean assumption) {}
}
