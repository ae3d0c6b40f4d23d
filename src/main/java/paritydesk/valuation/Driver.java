package paritydesk.valuation;

/// What can move a collateral ratio. Each is one factor of value, so that a change of the ratio splits into them without rest.
public enum Driver {
    /// Price of the asset itself; for a migrating token the new token's price at the promised ratio.
    MARKET,
    /// Fair value against what conversion pays.
    PARITY,
    /// Conversion penalty and fees.
    PENALTY,
    /// Recognition, the policy haircut.
    POLICY,
    /// Oracle against fair value; only in the perceived truth.
    ORACLE,
    /// Units held: migration, top-ups, liquidation.
    QUANTITY,
    /// Interest on the debt, and the price of what is owed.
    INTEREST,
    /// Gain, loss and margin of derivatives.
    DERIVATIVES
}
