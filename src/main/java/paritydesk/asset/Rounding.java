package paritydesk.asset;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Direction in which a ledger amount is rounded: always against the one who claims it.
public enum Rounding {
    /// The amount is paid to, or counted for, the holder (collateral, converted tokens): down.
    TO_HOLDER(RoundingMode.FLOOR),
    /// The amount is owed by the holder (debt, fees): up.
    FROM_HOLDER(RoundingMode.CEILING);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    public BigDecimal round(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, mode);
    }

    public BigDecimal divide(BigDecimal amount, BigDecimal by, int decimals) {
        return amount.divide(by, decimals, mode);
    }
}
