package paritydesk.market.pool;

import java.util.function.DoublePredicate;

/// Finds where a condition on an amount stops to hold, by doubling and halving: at most a few thousand questions, whatever the scale.
final class Bisection {

    private static final double FURTHEST = 1e300;
    private static final double CLOSEST = 1e-300;
    private static final double PRECISION = 1e-15;

    private Bisection() {}

    /// Largest amount up to `limit` at which `holds`, which holds up to some amount and not after it. 0 where it holds nowhere, `limit`
    /// where it holds everywhere, +∞ included.
    static double largest(DoublePredicate holds, double limit) {
        if (!(limit > 0)) {
            return 0;
        }
        if (Double.isFinite(limit) && holds.test(limit)) {
            return limit;
        }
        double low = 0;
        double high = Math.min(1, limit);
        while (high < limit && holds.test(high)) {
            if (high >= FURTHEST) {
                return limit;
            }
            low = high;
            high = Math.min(2 * high, limit);
        }
        while (high - low > PRECISION * high && high > CLOSEST) {
            double middle = low + (high - low) / 2;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
