package paritydesk.valuation.rebalancing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Three ways to a target health H* [std], as doubles and as ledger amounts (rounded up at `decimals`, against the holder). 0 where
/// the account stands at the target or above.
public final class Rebalance {

    private static final MathContext WIDE = new MathContext(60);

    private Rebalance() {}

    /// Sell x of the collateral at a cost of `slip` and repay with it: `x = (H*·D − W)/(H*(1 − s) − LT)`, W the weighted collateral. NaN
    /// where selling does not help (`H*(1 − s) ≤ LT`: each unit sold takes more health than its proceeds bring), or where it
    /// would take more than there is.
    public static double sell(Standing at, double target, double slip) {
        double gap = gap(at, target);
        if (gap <= 0) {
            return 0;
        }
        double slope = target * (1 - slip) - at.threshold();
        double sold = gap / slope;
        return slope <= 0 || sold > at.collateral() ? Double.NaN : sold;
    }

    /// Repay from elsewhere: `D − W/H*`.
    public static double repay(Standing at, double target) {
        return Math.max(0, gap(at, target)) / target;
    }

    /// Add of the same collateral: `(H*·D − W)/LT`. NaN where it does not count (LT 0).
    public static double add(Standing at, double target) {
        double gap = gap(at, target);
        if (gap <= 0) {
            return 0;
        }
        return at.threshold() == 0 ? Double.NaN : gap / at.threshold();
    }

    /// The amounts of a ledger account: value of the collateral, its threshold, weighted others, debt.
    public record Ledger(
            BigDecimal collateral, BigDecimal threshold, BigDecimal others, BigDecimal debt) {
        public Ledger {
            if (collateral.signum() < 0 || others.signum() < 0 || debt.signum() < 0) {
                throw new IllegalArgumentException("collateral and debt are not negative");
            }
            if (threshold.signum() < 0 || threshold.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(
                        "a liquidation threshold is a fraction, not " + threshold);
            }
        }

        public Standing standing() {
            return new Standing(
                    collateral.doubleValue(),
                    threshold.doubleValue(),
                    others.doubleValue(),
                    debt.doubleValue());
        }
    }

    /// What to sell, exact; refuses where selling does not help or does not suffice.
    public static BigDecimal sell(Ledger at, BigDecimal target, BigDecimal slip, int decimals) {
        var gap = gap(at, target);
        if (gap.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        var slope = target.multiply(BigDecimal.ONE.subtract(slip)).subtract(at.threshold());
        if (slope.signum() <= 0) {
            throw new IllegalArgumentException(
                    "selling takes more health than it brings: H*(1 − s) is not above LT "
                            + at.threshold());
        }
        var sold = up(gap, slope, decimals);
        if (sold.compareTo(at.collateral()) > 0) {
            throw new IllegalArgumentException(
                    "it takes " + sold.toPlainString() + ", more than is pledged");
        }
        return sold;
    }

    /// What to repay, exact.
    public static BigDecimal repay(Ledger at, BigDecimal target, int decimals) {
        refuse(target);
        return up(gap(at, target).max(BigDecimal.ZERO), target, decimals);
    }

    /// What to add, exact; refuses where the collateral does not count.
    public static BigDecimal add(Ledger at, BigDecimal target, int decimals) {
        var gap = gap(at, target).max(BigDecimal.ZERO);
        if (gap.signum() > 0 && at.threshold().signum() == 0) {
            throw new IllegalArgumentException("this collateral adds nothing to health");
        }
        return gap.signum() == 0 ? BigDecimal.ZERO : up(gap, at.threshold(), decimals);
    }

    private static BigDecimal gap(Ledger at, BigDecimal target) {
        refuse(target);
        var weighted = at.collateral().multiply(at.threshold()).add(at.others());
        return target.multiply(at.debt()).subtract(weighted);
    }

    private static void refuse(BigDecimal target) {
        if (target.signum() <= 0) {
            throw new IllegalArgumentException("a target health is above zero, not " + target);
        }
    }

    private static BigDecimal up(BigDecimal amount, BigDecimal by, int decimals) {
        var fine = amount.divide(by, Math.max(decimals, WIDE.getPrecision()), RoundingMode.CEILING);
        return fine.setScale(decimals, RoundingMode.CEILING);
    }

    private static double gap(Standing at, double target) {
        if (!(target > 0) || !Double.isFinite(target)) {
            throw new IllegalArgumentException("a target health is above zero, not " + target);
        }
        return target * at.debt() - at.weighted();
    }
}
