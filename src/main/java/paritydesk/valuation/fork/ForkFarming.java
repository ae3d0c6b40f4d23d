package paritydesk.valuation.fork;

/// Borrowing a token into a split to be paid the new branch on it. Rates are simple yearly fractions, `years` is the time until the
/// balances are read, in years of 365 days. What is borrowed earns `supplyRate` meanwhile (it is supplied again).
public record ForkFarming(double borrowRate, double supplyRate, double years) {

    public ForkFarming {
        if (!(years >= 0 && Double.isFinite(years))) {
            throw new IllegalArgumentException("time to the split is zero or above, not " + years);
        }
        if (!Double.isFinite(borrowRate) || !Double.isFinite(supplyRate)) {
            throw new IllegalArgumentException(
                    "rates are numbers, not " + borrowRate + " and " + supplyRate);
        }
    }

    /// `(r_b − r_s)·τ`: the fork weight above which borrowing pays. Below zero where supplying earns more than borrowing costs.
    public double breakEven() {
        return (borrowRate - supplyRate) * years;
    }

    /// Whether borrowing pays at fork weight w_B: `w_B > (r_b − r_s)·τ`, strictly.
    public boolean pays(double weight) {
        return weight > breakEven();
    }

    /// Gain per unit of value borrowed, `w_B − (r_b − r_s)·τ`; below zero is a loss.
    public double gain(double weight) {
        return weight - breakEven();
    }

    /// The borrow rate at which nobody gains at fork weight w_B any more: `r_s + w_B/τ`; +∞ where no time is left and there is
    /// something to gain, and `r_s` where there is nothing.
    public double deterringRate(double weight) {
        return weight == 0 ? supplyRate : supplyRate + weight / years;
    }
}
