package paritydesk.valuation.margin;

/// A pair of loan-to-values with a ramp [std: Euler Vault Kit, getLTV]: the one for borrowing takes effect at once, the one for
/// liquidation falls linearly to its target; integers of 1e4, the ramp's rest rounded down, whole seconds. A new ramp starts
/// where the last one stands. Only falls are ramped.
public record LtvRamp(int borrow, int target, int original, long until, long duration) {

    /// 100 %.
    public static final int FULL = 10_000;

    public LtvRamp {
        if (borrow < 0 || target < borrow || original < 0 || target > FULL || original > FULL) {
            throw new IllegalArgumentException(
                    "0 ≤ borrow ≤ liquidation ≤ 10 000, not " + borrow + ", " + target);
        }
        if (duration < 0) {
            throw new IllegalArgumentException("a ramp takes no negative time: " + duration);
        }
    }

    /// Both values in force since ever.
    public static LtvRamp standing(int borrow, int liquidation) {
        return new LtvRamp(borrow, liquidation, liquidation, 0, 0);
    }

    /// The liquidation loan-to-value at a second.
    public int liquidation(long second) {
        if (second >= until || target >= original) {
            return target;
        }
        return (int) (target + (original - target) * (until - second) / duration);
    }

    /// What is in force after a decision at `second`. A ramp that would not lower what stands is refused.
    public LtvRamp next(int newBorrow, int newTarget, long second, long takes) {
        int stands = liquidation(second);
        if (takes > 0 && newTarget >= stands) {
            throw new IllegalArgumentException(
                    "only a fall is ramped: " + stands + " stands, " + newTarget + " is asked");
        }
        return new LtvRamp(newBorrow, newTarget, stands, Math.addExact(second, takes), takes);
    }
}
