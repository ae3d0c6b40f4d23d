package paritydesk.valuation.liquidation;

/// What a fast liquidation looks at: one account, one collateral asset and one debt asset of it. Values in the reporting currency at
/// the venue's own prices, not below zero. Fields, because a simulation fills one object over and over.
public final class LiquidationState {

    /// HF of the account; under 1 it may be liquidated, NaN (unpriced) and +∞ (no debt) never.
    public double healthFactor;

    /// Debt in the asset that is repaid, and all debts of the account.
    public double debt;

    public double totalDebt;

    /// Collateral in the asset that is seized, and all collateral of the account.
    public double collateral;

    public double totalCollateral;

    /// Σ collateral·LT over the account.
    public double weighted;

    /// LT of the seized asset, a fraction, and what a unit of its value adds to `weighted` (LT times recognition κ).
    public double threshold;

    public double counted;

    /// Bonus β of the seized asset, a fraction; the penalty where a venue auctions or absorbs.
    public double bonus;

    /// What the seized asset sells for, as a part of the venue's price; 1 where both agree. Only auctions look at it.
    public double sale = 1;

    /// An account with one debt and one collateral asset.
    public static LiquidationState single(
            double debt, double collateral, double threshold, double bonus) {
        var state = new LiquidationState();
        state.set(debt, collateral, threshold, bonus);
        return state;
    }

    /// Fills in an account with one debt and one collateral asset; leaves `sale` alone.
    public void set(double owed, double pledged, double limit, double extra) {
        debt = owed;
        totalDebt = owed;
        collateral = pledged;
        totalCollateral = pledged;
        threshold = limit;
        counted = limit;
        bonus = extra;
        weighted = pledged * limit;
        healthFactor = owed == 0 ? Double.POSITIVE_INFINITY : weighted / owed;
    }
}
