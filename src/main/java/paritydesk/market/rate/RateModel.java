package paritydesk.market.rate;

import java.math.BigDecimal;

/// How a lending market sets its rates from its utilisation, and how debts grow by them. Parameters are yearly fractions unless a
/// model says otherwise; utilisation is borrowed over supplied, 0 for an empty pool.
public sealed interface RateModel
        permits Kinked, JumpRate, Comet, AdaptiveCurve, LinearKink, StabilityFee {

    double YEAR_SECONDS = 365.0 * 24 * 3600;

    /// The borrow rate at a utilisation, per year, simple.
    double borrow(double utilisation);

    /// What lenders get at a utilisation, per year, simple; NaN where the system has no lenders or states no rate.
    double supply(double utilisation);

    /// The factor on a debt over `seconds` at a standing utilisation, in one accrual of the system's own kind.
    double growth(double utilisation, double seconds);

    /// The model after `seconds` at a utilisation: itself, but for models that adapt.
    RateModel after(double utilisation, double seconds);

    /// The rates of a pool in the system's integers.
    Rates rates(Pool pool);

    /// One accrual over `periods` (seconds, or blocks where the system counts blocks) in the system's integers.
    Accrual accrue(Pool pool, Accrual.Indices indices, long periods);

    /// Refuses a time that runs backwards.
    static void refuseNegative(long periods) {
        if (periods < 0) {
            throw new IllegalArgumentException("interest accrues forward in time: " + periods);
        }
    }

    /// Refuses a parameter outside `least … most`.
    static void within(String name, BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    name
                            + " lies between "
                            + least.toPlainString()
                            + " and "
                            + most.toPlainString()
                            + ", not "
                            + value.toPlainString());
        }
    }
}
