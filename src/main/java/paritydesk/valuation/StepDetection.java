package paritydesk.valuation;

import java.util.List;

/// Finds the one shift of a series' mean that explains most of its variance: least squares over all places to cut it in two.
public final class StepDetection {

    /// Fewer samples on one side would let a single outlier pass for a shift.
    private static final int LEAST_SIDE = 3;

    private StepDetection() {}

    /// Index of the first sample after the shift; −1 where the series is too short for one.
    public static int of(List<Double> samples) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int cut = LEAST_SIDE; cut <= samples.size() - LEAST_SIDE; cut++) {
            double rest =
                    scatter(samples.subList(0, cut))
                            + scatter(samples.subList(cut, samples.size()));
            if (rest < least) {
                least = rest;
                best = cut;
            }
        }
        return best;
    }

    private static double scatter(List<Double> samples) {
        double mean = samples.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return samples.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    }
}
