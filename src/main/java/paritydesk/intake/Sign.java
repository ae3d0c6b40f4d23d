package paritydesk.intake;

/// What the sign of an amount means.
public enum Sign {
    /// What is held or owed is written above zero; below zero is a fault.
    POSITIVE,
    /// What is owed is written below zero, and turned round.
    NEGATIVE,
    /// Above zero is held, below zero is owed: each becomes a leg of its kind.
    BOTH
}
