package paritydesk.market;

import java.math.BigDecimal;
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
