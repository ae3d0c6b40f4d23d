package paritydesk.intake;

/// In what an amount is counted.
public enum Unit {
    /// Whole tokens, or contracts of a derivative.
    WHOLE,
    /// The ledger's smallest units: divided by ten to the power of the token's decimals.
    RAW
}
