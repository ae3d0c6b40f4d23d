package paritydesk.valuation;

/// What can move a collateral ratio or a health factor. Each is one factor of value or of debt, so that a change splits into them
/// without rest.
public enum Driver {
    /// Price of the asset itself; for a migrating token the new token's price at the promised ratio.
    MARKET,
    /// Fair value against what conversion pays.
    PARITY,
    /// Conversion penalty and fees.
    PENALTY,
    /// Recognition, the policy haircut.
    POLICY,
    /// Liquidation threshold; of the health factor only.
    THRESHOLD,
    /// Oracle against fair value; only in the perceived truth.
    ORACLE,
    /// Units held: what was converted, and what conversion brought.
    QUANTITY,
    /// Interest on the debt: the growth of its index alone.
    INTEREST,
    /// Price of what is owed, as the truth that is explained has it.
    DEBT_PRICE,
    /// Gain and loss of derivatives, and in the health factor their maintenance requirement.
    DERIVATIVES
}
