package paritydesk.simulation;

import paritydesk.valuation.Column;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Quantiles of a figure over all paths at every step: 5, 25, 50, 75 and 95 %. NaN at a step at which no path has the figure.
public record Fan(Column low, Column lower, Column median, Column upper, Column high) {

    /// Of `[step][path]`, which is sorted in place; paths without a figure (NaN) are left out of a step.
    static Fan of(double[][] figures) {
        IntStream.range(0, figures.length).parallel().forEach(s -> Arrays.sort(figures[s]));
        return new Fan(
                quantile(figures, 0.05),
                quantile(figures, 0.25),
                quantile(figures, 0.5),
                quantile(figures, 0.75),
                quantile(figures, 0.95));
    }

    private static Column quantile(double[][] sorted, double p) {
        return Column.of(sorted.length, s -> quantile(sorted[s], p));
    }

    /// X(⌈np⌉); NaN sorts last.
    private static double quantile(double[] sorted, double p) {
        int n = sorted.length;
        while (n > 0 && Double.isNaN(sorted[n - 1])) {
            n--;
        }
        return n == 0 ? Double.NaN : sorted[LossDistribution.rank(n, p) - 1];
    }
}
