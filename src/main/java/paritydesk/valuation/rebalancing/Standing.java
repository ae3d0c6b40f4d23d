package paritydesk.valuation.rebalancing;

/// An account before it is rebalanced, in the reporting currency: `collateral` of the asset that would be sold or added, with its
/// threshold LT; `others` is the threshold-weighted collateral beside it; `debt`.
public record Standing(double collateral, double threshold, double others, double debt) {

    public Standing {
        if (!(collateral >= 0) || !(others >= 0) || !(debt >= 0)) {
            throw new IllegalArgumentException("collateral and debt are not negative");
        }
        if (!Double.isFinite(collateral + others + debt)) {
            throw new IllegalArgumentException("collateral and debt are finite");
        }
        if (!(threshold >= 0) || !(threshold <= 1)) {
            throw new IllegalArgumentException(
                    "a liquidation threshold is a fraction, not " + threshold);
        }
    }

    /// HF = (C·LT + others)/D; +∞ without debt.
    public double health() {
        return debt == 0 ? Double.POSITIVE_INFINITY : weighted() / debt;
    }

    double weighted() {
        return collateral * threshold + others;
    }

    /// After selling `sold` at a cost of `slip` and repaying the proceeds; a debt is repaid at most.
    Standing after(double sold, double slip) {
        double repaid = Math.min(debt, sold * (1 - slip));
        return new Standing(collateral - sold, threshold, others, debt - repaid);
    }
}
