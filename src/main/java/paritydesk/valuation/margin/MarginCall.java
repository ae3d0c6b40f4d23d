package paritydesk.valuation.margin;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The terms of a margin call [std: ISDA credit support annex]: what may stay uncovered (`threshold`), the least amount that is
/// moved (`minimumTransfer`), and the multiple to which it is rounded (`rounding`, 0 for none): deliveries up, returns down, both
/// for the one who is secured. Reporting currency.
public record MarginCall(BigDecimal threshold, BigDecimal minimumTransfer, BigDecimal rounding) {

    public MarginCall {
        if (threshold.signum() < 0 || minimumTransfer.signum() < 0 || rounding.signum() < 0) {
            throw new IllegalArgumentException(
                    "threshold, minimum transfer and rounding are not negative");
        }
    }

    /// Every shortfall, to the unit.
    public static final MarginCall NONE =
            new MarginCall(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /// What the holder delivers (above zero) or gets back (below zero) for a requirement, `held` being held already:
    /// `max(0, requirement − threshold) − held`, nothing where that is smaller than the minimum transfer, then rounded. Never
    /// returns more than is held.
    public BigDecimal call(BigDecimal requirement, BigDecimal held) {
        var gap = requirement.subtract(threshold).max(BigDecimal.ZERO).subtract(held);
        if (gap.abs().compareTo(minimumTransfer) < 0) {
            return BigDecimal.ZERO;
        }
        if (rounding.signum() == 0) {
            return gap;
        }
        var multiples = gap.divide(rounding, 0, RoundingMode.CEILING);
        return multiples.multiply(rounding);
    }

    /// The same as a double.
    public double call(double requirement, double held) {
        double gap = Math.max(0, requirement - threshold.doubleValue()) - held;
        if (Math.abs(gap) < minimumTransfer.doubleValue()) {
            return 0;
        }
        double unit = rounding.doubleValue();
        return unit == 0 ? gap : Math.ceil(gap / unit) * unit;
    }
}
