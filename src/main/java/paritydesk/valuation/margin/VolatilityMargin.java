package paritydesk.valuation.margin;

import org.hipparchus.distribution.continuous.NormalDistribution;

import paritydesk.valuation.Column;

/// A requirement from volatility: `z·σ·√h`, the normal quantile at `confidence` times the standard deviation of the last `lookback`
/// log returns (zero mean, per step) over a liquidation period of `horizon` steps. A fraction of the notional, at most 1.
public record VolatilityMargin(double confidence, int lookback, double horizon) {

    public VolatilityMargin {
        if (!(confidence > 0.5) || !(confidence < 1)) {
            throw new IllegalArgumentException(
                    "a confidence lies between 0.5 and 1, not " + confidence);
        }
        if (lookback < 1 || !(horizon > 0) || !Double.isFinite(horizon)) {
            throw new IllegalArgumentException("a lookback and a horizon are above zero");
        }
    }

    /// The requirement at every step of a price path; NaN until the first return, and where a price of the lookback is not above
    /// zero.
    public Column path(Column prices) {
        double z = new NormalDistribution().inverseCumulativeProbability(confidence);
        return Column.of(
                prices.size(),
                s ->
                        s == 0
                                ? Double.NaN
                                : Math.min(1, z * deviation(prices, s) * Math.sqrt(horizon)));
    }

    private double deviation(Column prices, int step) {
        int first = Math.max(1, step - lookback + 1);
        double sum = 0;
        for (int s = first; s <= step; s++) {
            double move =
                    prices.get(s) > 0 && prices.get(s - 1) > 0
                            ? Math.log(prices.get(s) / prices.get(s - 1))
                            : Double.NaN;
            sum += move * move;
        }
        return Math.sqrt(sum / (step - first + 1));
    }
}
