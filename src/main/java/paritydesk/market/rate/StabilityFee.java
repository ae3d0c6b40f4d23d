package paritydesk.market.rate;

import java.math.BigInteger;

/// The stability fee of Maker [std: Jug]: a vault type's rate grows by `(base + duty)^seconds`, rays, the power rounded half up at
/// each squaring and the product with the rate before down. It does not look at utilisation, and nobody lends: no supply rate.
/// `duty` is the factor per second (one ray is free, less is a negative fee), `base` what is added for every type.
public record StabilityFee(BigInteger duty, BigInteger base) implements RateModel {

    private static final FixedPoint RAY = FixedPoint.RAY;

    public StabilityFee {
        if (duty.signum() < 0 || base.signum() < 0 || duty.add(base).signum() == 0) {
            throw new IllegalArgumentException("duty and base make a factor above zero");
        }
    }

    @Override
    public double borrow(double utilisation) {
        return perSecond() * YEAR_SECONDS;
    }

    @Override
    public double supply(double utilisation) {
        return Double.NaN;
    }

    @Override
    public double growth(double utilisation, double seconds) {
        return Math.exp(seconds * Math.log1p(perSecond()));
    }

    @Override
    public RateModel after(double utilisation, double seconds) {
        return this;
    }

    @Override
    public Rates rates(Pool pool) {
        return new Rates(
                BigInteger.ZERO,
                duty.add(base).subtract(RAY.one()),
                null,
                RAY.one(),
                AaveIndex.PERIODS);
    }

    /// `Pool.borrows` is what is owed now; the index is the type's rate.
    @Override
    public Accrual accrue(Pool pool, Accrual.Indices indices, long periods) {
        RateModel.refuseNegative(periods);
        var factor = RAY.power(duty.add(base), periods);
        var rate = RAY.timesDown(factor, indices.debt());
        var owed = pool.borrows().multiply(rate).divide(indices.debt());
        return new Accrual(
                factor, rate, null, owed.subtract(pool.borrows()), owed, pool.reserves(), this);
    }

    private double perSecond() {
        return RAY.value(duty.add(base).subtract(RAY.one()));
    }
}
