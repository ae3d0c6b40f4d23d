package paritydesk.simulation;

import paritydesk.timeline.Clock;

import java.time.Duration;
import java.util.Arrays;

/// The steps at which a path is looked at: which step of the run each takes its terms and prices from, and the years since the step
/// before (0 at the first and between the sides of an event).
final class PathGrid {

    private static final double YEAR_SECONDS = 365.0 * 24 * 3600;

    private final int[] source;
    private final double[] years;

    private PathGrid(int[] source, double[] years) {
        this.source = source;
        this.years = years;
    }

    /// Along the run itself: its steps `first` to `last`.
    static PathGrid along(Clock clock, int first, int last) {
        if (first < clock.bookFrom() || last < first || last >= clock.size()) {
            throw new IllegalArgumentException(
                    "the book has steps " + clock.bookFrom() + " to " + (clock.size() - 1));
        }
        int[] source = new int[last - first + 1];
        double[] years = new double[source.length];
        for (int s = 0; s < source.length; s++) {
            source[s] = first + s;
            if (s > 0) {
                years[s] = years(Duration.between(clock.at(first + s - 1), clock.at(first + s)));
            }
        }
        return new PathGrid(source, years);
    }

    /// With everything as it stands at one step of the run, over `length` in `steps` equal steps.
    static PathGrid standing(int step, Duration length, int steps) {
        if (steps < 1 || length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException(
                    "a horizon of " + length + " in " + steps + " steps");
        }
        int[] source = new int[steps + 1];
        Arrays.fill(source, step);
        double[] years = new double[steps + 1];
        Arrays.fill(years, 1, steps + 1, years(length) / steps);
        return new PathGrid(source, years);
    }

    int size() {
        return source.length;
    }

    int source(int step) {
        return source[step];
    }

    double years(int step) {
        return years[step];
    }

    private static double years(Duration time) {
        return time.toMillis() / 1000.0 / YEAR_SECONDS;
    }
}
