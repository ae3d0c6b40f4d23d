package paritydesk.valuation.incentive;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// Where two payoffs that depend on one figure are the same: by bracketing Brent search, or straight where they are lines.
public final class Indifference {

    private static final int MOST_EVALUATIONS = 10_000;
    private static final double RELATIVE = 1e-14;
    private static final int ORDER = 5;

    private Indifference() {}

    /// The size up to `most` at which `perUnit` times it pays for a fixed `cost`: `cost/perUnit`, 0 without a cost. Empty where a unit
    /// brings nothing or less, or where that is more than `most`. In closed form, because a search would lose a small cost beside a
    /// large size.
    static OptionalDouble line(double perUnit, double cost, double most) {
        if (cost == 0) {
            return perUnit < 0 ? OptionalDouble.empty() : OptionalDouble.of(0);
        }
        double size = cost / perUnit;
        return perUnit > 0 && size <= most ? OptionalDouble.of(size) : OptionalDouble.empty();
    }

    /// The figure in `[low, high]` at which `one` and `other` pay the same; an end counts. Empty where they do not cross between the
    /// ends (the same one is better at both) and where a payoff is no number at an end. Where they cross several times it is one
    /// of those places.
    public static OptionalDouble between(
            DoubleUnaryOperator one, DoubleUnaryOperator other, double low, double high) {
        if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("no interval from " + low + " to " + high);
        }
        UnivariateFunction gap = x -> one.applyAsDouble(x) - other.applyAsDouble(x);
        double atLow = gap.value(low);
        double atHigh = gap.value(high);
        if (atLow == 0) {
            return OptionalDouble.of(low);
        }
        if (atHigh == 0) {
            return OptionalDouble.of(high);
        }
        if (!(Math.signum(atLow) * Math.signum(atHigh) < 0)) {
            return OptionalDouble.empty();
        }
        double absolute = Math.max(Math.ulp(high), Double.MIN_NORMAL);
        var solver = new BracketingNthOrderBrentSolver(RELATIVE, absolute, Double.MIN_VALUE, ORDER);
        return OptionalDouble.of(solver.solve(MOST_EVALUATIONS, gap, low, high));
    }
}
