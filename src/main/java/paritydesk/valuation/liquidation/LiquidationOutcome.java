package paritydesk.valuation.liquidation;

/// What a fast liquidation does. Values in the reporting currency at the venue's prices, none below zero. What the account owes and
/// has afterwards is `totalDebt − repaid − deficit` and `totalCollateral − seized`.
public final class LiquidationOutcome {

    /// Debt that goes against collateral.
    public double repaid;

    /// Collateral that the account loses, the fee included.
    public double seized;

    /// What the venue keeps of it: its part of the bonus, the penalty of an auction or an absorption, an insurance fund's fee.
    public double fee;

    /// Debt that is written off because no collateral is left and the rule book says so.
    public double deficit;

    /// Money that the account is credited beyond its debt.
    public double returned;

    public double debtLeft;
    public double collateralLeft;

    /// Nothing happens to the account.
    void nothing(LiquidationState state) {
        set(state, 0, 0, 0, 0);
    }

    void set(LiquidationState state, double repays, double seizes, double keeps, double writesOff) {
        repaid = repays;
        seized = seizes;
        fee = keeps;
        deficit = writesOff;
        returned = 0;
        debtLeft = Math.max(0, state.totalDebt - repays - writesOff);
        collateralLeft = Math.max(0, state.totalCollateral - seizes);
    }
}
