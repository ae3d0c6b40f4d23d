package paritydesk.simulation;

import java.util.Arrays;

/// One path relative to the run: factors on each asset's market price and on the price that oracles show, `[asset][step]`, and noise on
/// the logit of adoption. All 1 and 0 where nothing moves.
final class PathFactors {

    final double[][] market;
    final double[][] oracle;

    /// Noise on the logit of the share that is kept; below zero converts faster.
    final double[][] noise;

    PathFactors(int assets, int steps) {
        market = new double[assets][steps];
        oracle = new double[assets][steps];
        noise = new double[assets][steps];
        for (int a = 0; a < assets; a++) {
            Arrays.fill(market[a], 1);
            Arrays.fill(oracle[a], 1);
        }
    }

    /// Whether the adoption of an asset differs from the run's at any step.
    boolean noisy(int asset) {
        for (double n : noise[asset]) {
            if (n != 0) {
                return true;
            }
        }
        return false;
    }

    /// Factor on what is kept of an asset of which the run keeps `share`: logistic(logit(share) + noise)/share, never rising again once
    /// something is converted. 1 where nothing or everything is kept.
    double[] stays(double[] share, int asset) {
        double[] factor = new double[share.length];
        double least = 1;
        for (int s = 0; s < share.length; s++) {
            factor[s] = 1;
            if (noise[asset][s] != 0 && share[s] > 0 && share[s] < 1) {
                double odds = share[s] / (1 - share[s]) * StrictMath.exp(noise[asset][s]);
                double kept = odds == Double.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
                factor[s] = Math.min(kept, least) / share[s];
            }
            least = Math.min(least, factor[s] * share[s]);
        }
        return factor;
    }

    /// Factor on what was received: the converted share over that of the run, at the run's mean terms so far. 1 where the run has
    /// converted nothing.
    double[] goes(double[] share, double[] stays) {
        double[] factor = new double[share.length];
        for (int s = 0; s < share.length; s++) {
            boolean same = stays[s] == 1 || share[s] >= 1;
            factor[s] = same ? 1 : (1 - stays[s] * share[s]) / (1 - share[s]);
        }
        return factor;
    }
}
