package paritydesk.valuation.concentration;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

import paritydesk.valuation.Column;

import java.util.List;

/// Risk of a portfolio from its weights (currency amounts or shares; short below zero) and the covariance of its returns: `risk`
/// √(w'Σw) in the weights' unit, `ratio` the diversification ratio Σ|w|σ/√(w'Σw) (1 is none; Choueifaty and Coignard 2008), and
/// `contributions` w·(Σw)/(w'Σw) per name, which sum to 1. A portfolio without risk has ratio 1 and contributions 0.
public record Diversification(double risk, double ratio, Column contributions) {

    private static final double ROUNDING = 1e-9;

    /// Weights, yearly volatilities (fractions) and correlations as rows.
    public static Diversification of(
            Column weights, Column volatilities, List<List<Double>> correlations) {
        var covariance = covariance(volatilities, correlations);
        if (weights.size() != volatilities.size()) {
            throw new IllegalArgumentException("there is a volatility for each weight");
        }
        var held = new ArrayRealVector(weights.toArray(), false);
        var marginal = covariance.operate(held);
        double variance = held.dotProduct(marginal);
        double alone = 0;
        for (int i = 0; i < weights.size(); i++) {
            alone += Math.abs(weights.get(i)) * volatilities.get(i);
        }
        if (variance <= alone * alone * ROUNDING * ROUNDING) {
            return new Diversification(0, 1, Column.of(weights.size(), _ -> 0));
        }
        double risk = Math.sqrt(variance);
        return new Diversification(
                risk,
                alone / risk,
                Column.of(weights.size(), i -> weights.get(i) * marginal.getEntry(i) / variance));
    }

    /// Refuses what is no correlation matrix: not square, not symmetric, a diagonal other than 1, an entry outside −1 to 1, or an eigenvalue
    /// below zero.
    private static RealMatrix covariance(Column volatilities, List<List<Double>> correlations) {
        int n = volatilities.size();
        if (correlations.size() != n || correlations.stream().anyMatch(r -> r.size() != n)) {
            throw new IllegalArgumentException(
                    "correlations are a square of the size of the volatilities");
        }
        if (n == 0) {
            throw new IllegalArgumentException("a portfolio has at least one name");
        }
        var matrix = MatrixUtils.createRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            if (!(volatilities.get(i) >= 0) || Double.isInfinite(volatilities.get(i))) {
                throw new IllegalArgumentException("a volatility is finite and not negative");
            }
            for (int j = 0; j < n; j++) {
                requireCorrelation(correlations, i, j);
                matrix.setEntry(i, j, correlations.get(i).get(j));
            }
        }
        requirePositive(matrix);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix.multiplyEntry(i, j, volatilities.get(i) * volatilities.get(j));
            }
        }
        return matrix;
    }

    private static void requireCorrelation(List<List<Double>> correlations, int i, int j) {
        double one = correlations.get(i).get(j);
        if (!(one >= -1 && one <= 1) || one != correlations.get(j).get(i) || (i == j && one != 1)) {
            throw new IllegalArgumentException(
                    "correlations are symmetric, 1 with themselves and within −1 to 1");
        }
    }

    private static void requirePositive(RealMatrix matrix) {
        for (double value : new EigenDecompositionSymmetric(matrix).getEigenvalues()) {
            if (value < -ROUNDING) {
                throw new IllegalArgumentException(
                        "no returns can have these correlations: an eigenvalue is " + value);
            }
        }
    }
}
