package paritydesk.valuation.erosion;

/// When a health factor meets 1.
public final class Breach {

    private static final double DAYS = 365;

    private Breach() {}

    /// Days until carry alone breaks an account: `t* = ln(HF)/(r_D − r_C)` with the yearly rates at which its debt and its collateral grow. 0 where
    /// it is broken already (HF ≤ 1), +∞ without debt (HF +∞) or where the collateral grows at least as fast.
    public static double carryDays(double healthFactor, double debtRate, double collateralRate) {
        requireHealth(healthFactor);
        requireFinite(debtRate);
        requireFinite(collateralRate);
        if (healthFactor <= 1) {
            return 0;
        }
        double carry = debtRate - collateralRate;
        return healthFactor == Double.POSITIVE_INFINITY || carry <= 0
                ? Double.POSITIVE_INFINITY
                : Math.log(healthFactor) / carry * DAYS;
    }

    /// Days until an account breaks at the speed at which its collateral ratio erodes: `ln(HF)/−speed`, `speed` per day as
    /// [Speed] gives it. 0 where it is broken already, +∞ where nothing erodes.
    public static double days(double healthFactor, double speed) {
        requireHealth(healthFactor);
        requireFinite(speed);
        if (healthFactor <= 1) {
            return 0;
        }
        return healthFactor == Double.POSITIVE_INFINITY || speed >= 0
                ? Double.POSITIVE_INFINITY
                : Math.log(healthFactor) / -speed;
    }

    static void requireHealth(double healthFactor) {
        if (!(healthFactor >= 0)) {
            throw new IllegalArgumentException("a health factor is 0 or more, not " + healthFactor);
        }
    }

    static void requireFinite(double rate) {
        if (!Double.isFinite(rate)) {
            throw new IllegalArgumentException("a rate is finite, not " + rate);
        }
    }
}
