package paritydesk.venue;

import java.math.BigDecimal;

/// How much of a debt one liquidation may repay: `closeFactor` of it, or all of it once the health factor is at or below
/// `fullCloseHealthFactor` or the debt at or below `dust` (reporting currency).
public record LiquidationRule(
        String ruleBook,
        BigDecimal closeFactor,
        BigDecimal fullCloseHealthFactor,
        BigDecimal dust) {

    public LiquidationRule {
        if (closeFactor.signum() <= 0 || closeFactor.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "a close factor is above 0 and at most 1, not " + closeFactor);
        }
    }

    /// The share of `debt` that may be repaid at `healthFactor`; 0 at 1 and above.
    public double repayable(double healthFactor, double debt) {
        if (!(healthFactor < 1)) {
            return 0;
        }
        boolean whole =
                healthFactor <= fullCloseHealthFactor.doubleValue() || debt <= dust.doubleValue();
        return whole ? debt : debt * closeFactor.doubleValue();
    }
}
