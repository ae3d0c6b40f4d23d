package paritydesk.intake;

/// The kind of leg that an amount makes.
public enum Side {
    COLLATERAL,
    DEBT,
    LINEAR,
    OPTION
}
