package paritydesk.valuation;

/// Figures of one account from its sums. Prices and debts in the reporting currency, shares as fractions.
public final class Health {

    private Health() {}

    /// HF = Σ q·O·κ·LT / D; +∞ without debt, 0 with debt and no collateral.
    public static double factor(double weightedCollateral, double debt) {
        return debt == 0 ? Double.POSITIVE_INFINITY : weightedCollateral / debt;
    }

    /// Price of asset k at which HF is 1: `P* = (D − Σ_{i≠k} q_i P_i LT_i) / (q_k LT_k − d_k)`, where `owedUnits` d_k is debt in the
    /// same asset. Not above zero means that no fall of this price alone can do it; NaN where the asset adds nothing.
    public static double liquidationPrice(
            double debt,
            double weightedOthers,
            double quantity,
            double threshold,
            double owedUnits) {
        double slope = quantity * threshold - owedUnits;
        return slope == 0 ? Double.NaN : (debt - weightedOthers) / slope;
    }

    /// The fall of all collateral prices at once that brings HF to 1: `1 − 1/HF`.
    public static double uniformDrop(double healthFactor) {
        return 1 - 1 / healthFactor;
    }

    /// Parity headroom `δ* = (HF − 1)/(HF·s)` with s the LT-weighted share of collateral in the migrating token (our derivation):
    /// the deviation of that token's price alone that brings HF to 1. 1 and above cannot be liquidated by parity; +∞ where s is 0.
    public static double parityHeadroom(double healthFactor, double share) {
        return share == 0 ? Double.POSITIVE_INFINITY : (healthFactor - 1) / (healthFactor * share);
    }
}
