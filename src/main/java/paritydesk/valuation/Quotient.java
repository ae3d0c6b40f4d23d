package paritydesk.valuation;

/// Which figure of an account, or of a book, drivers explain.
public enum Quotient {
    /// Collateral ratio `Σ q·price·κ / D`; no threshold is part of it.
    RATIO,
    /// Health factor `Σ q·price·κ·LT / (D + maintenance requirement)`.
    HEALTH
}
