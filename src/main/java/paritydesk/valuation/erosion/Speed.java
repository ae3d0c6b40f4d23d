package paritydesk.valuation.erosion;

import paritydesk.valuation.Column;

/// How fast a collateral ratio erodes, as change of its logarithm per day: `mean` from the first to the last figure, `fastest` the steepest fall
/// between two instants that are at least `window` apart (0 where it never falls), with the steps `from` and `to` (−1 where there is none).
/// A fall at a single instant counts over the window. NaN where fewer than two instants have a figure above zero.
public record Speed(double mean, double fastest, int from, int to) {

    private static final double DAY = 86_400;

    /// `ratio` per step, `seconds` of each step (not falling), `window` in seconds.
    public static Speed of(Column ratio, Column seconds, double window) {
        if (ratio.size() != seconds.size()) {
            throw new IllegalArgumentException("a path has an instant for each of its figures");
        }
        if (!(window > 0) || Double.isInfinite(window)) {
            throw new IllegalArgumentException("a window is above zero, not " + window);
        }
        int first = next(ratio, 0);
        int last = ratio.size() - 1;
        while (last >= 0 && !usable(ratio, last)) {
            last--;
        }
        if (last < 0 || seconds.get(last) <= seconds.get(first)) {
            return new Speed(Double.NaN, Double.NaN, -1, -1);
        }
        double mean =
                Math.log(ratio.get(last) / ratio.get(first))
                        / (seconds.get(last) - seconds.get(first))
                        * DAY;
        return fastest(mean, ratio, seconds, window);
    }

    private static Speed fastest(double mean, Column ratio, Column seconds, double window) {
        double best = 0;
        int from = -1;
        int to = -1;
        int start = 0;
        for (int i = 0; i < ratio.size(); i++) {
            while (start + 1 < i && seconds.get(start + 1) <= seconds.get(i) - window) {
                start++;
            }
            if (usable(ratio, i) && usable(ratio, start) && start < i) {
                double days = Math.max(seconds.get(i) - seconds.get(start), window) / DAY;
                double speed = Math.log(ratio.get(i) / ratio.get(start)) / days;
                if (speed < best) {
                    best = speed;
                    from = start;
                    to = i;
                }
            }
        }
        return new Speed(mean, best, from, to);
    }

    private static int next(Column ratio, int from) {
        int i = from;
        while (i < ratio.size() && !usable(ratio, i)) {
            i++;
        }
        return i;
    }

    private static boolean usable(Column ratio, int i) {
        return ratio.get(i) > 0 && ratio.get(i) < Double.POSITIVE_INFINITY;
    }
}
