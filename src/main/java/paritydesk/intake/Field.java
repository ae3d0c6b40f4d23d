package paritydesk.intake;

/// What a column can be read as.
public enum Field {
    NOT_READ,
    ACCOUNT,
    OWNER,
    VENUE,
    HOLDER_CLASS,
    AS_OF,
    COLLATERAL,
    DEBT,
    BALANCE,
    SIDE,
    ASSET,
    ADDRESS,
    CHAIN,
    DECIMALS
}
