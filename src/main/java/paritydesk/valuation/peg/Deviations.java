package paritydesk.valuation.peg;

import paritydesk.valuation.Column;

/// Statistics of a peg's deviations (fractions) that were sampled on a regular grid. `mean` and `deviation` are their mean and sample standard
/// deviation, `trackingError` the sample standard deviation of their changes from sample to sample, `persistence` the coefficient φ
/// of an AR(1) with intercept by least squares. Too few samples for a figure make it NaN; what never moves persists with 0.
public record Deviations(
        int samples, double mean, double deviation, double trackingError, double persistence) {

    public static Deviations of(Column samples) {
        int n = samples.size();
        return new Deviations(
                n, mean(samples), spread(samples), spread(changes(samples)), persistence(samples));
    }

    /// Samples until half of a deviation is gone: `−ln 2/ln φ`; 0 where the next sample knows nothing of it (φ ≤ 0), +∞ where it never
    /// goes (φ ≥ 1), NaN where φ is.
    public double halfLife() {
        if (persistence <= 0) {
            return 0;
        }
        return persistence >= 1 ? Double.POSITIVE_INFINITY : -Math.log(2) / Math.log(persistence);
    }

    private static Column changes(Column samples) {
        return Column.of(Math.max(samples.size() - 1, 0), i -> samples.get(i + 1) - samples.get(i));
    }

    private static double mean(Column samples) {
        return samples.size() == 0 ? Double.NaN : samples.stream().sum() / samples.size();
    }

    private static double spread(Column samples) {
        if (samples.size() < 2) {
            return Double.NaN;
        }
        double mean = mean(samples);
        double squares = samples.stream().map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (samples.size() - 1));
    }

    private static double persistence(Column samples) {
        int pairs = samples.size() - 1;
        if (pairs < 2) {
            return Double.NaN;
        }
        var before = Column.of(pairs, samples::get);
        var after = Column.of(pairs, i -> samples.get(i + 1));
        double meanBefore = mean(before);
        double meanAfter = mean(after);
        double together = 0;
        double alone = 0;
        for (int i = 0; i < pairs; i++) {
            together += (before.get(i) - meanBefore) * (after.get(i) - meanAfter);
            alone += (before.get(i) - meanBefore) * (before.get(i) - meanBefore);
        }
        return alone == 0 ? 0 : together / alone;
    }
}
