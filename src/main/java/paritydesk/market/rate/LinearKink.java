package paritydesk.market.rate;

import java.math.BigInteger;

/// The linear kink of Euler [std: IRMLinearKink]. Parameters are the system's own integers: `base` in rays per second, slopes in rays
/// per second and per 2⁻³² of utilisation, `kink` in 2⁻³² of utilisation. An empty pool has utilisation 0. Debts compound every
/// second: the interest accumulator grows by `(1 + r)^seconds`.
public record LinearKink(BigInteger base, BigInteger slope1, BigInteger slope2, long kink)
        implements RateModel {

    /// The unit of utilisation: 2³² − 1 is all of it.
    public static final long FULL = 0xFFFF_FFFFL;

    /// A million per cent a year, the most that the system accrues.
    public static final BigInteger MOST = new BigInteger("291867278914945094175");

    private static final FixedPoint RAY = FixedPoint.RAY;

    public LinearKink {
        if (base.signum() < 0 || slope1.signum() < 0 || slope2.signum() < 0) {
            throw new IllegalArgumentException("base and slopes of a rate are not negative");
        }
        if (kink < 0 || kink > FULL) {
            throw new IllegalArgumentException("a kink lies between 0 and 2^32 − 1, not " + kink);
        }
    }

    @Override
    public double borrow(double utilisation) {
        double usage = utilisation * FULL;
        double perSecond =
                base.doubleValue()
                        + slope1.doubleValue() * Math.min(usage, (double) kink)
                        + slope2.doubleValue() * Math.max(0, usage - (double) kink);
        return Math.min(perSecond, MOST.doubleValue()) / 1e27 * YEAR_SECONDS;
    }

    /// Lenders share what borrowers pay: `r·U` before the vault's fee.
    @Override
    public double supply(double utilisation) {
        return borrow(utilisation) * utilisation;
    }

    @Override
    public double growth(double utilisation, double seconds) {
        return Math.exp(seconds * Math.log1p(borrow(utilisation) / YEAR_SECONDS));
    }

    @Override
    public RateModel after(double utilisation, double seconds) {
        return this;
    }

    @Override
    public Rates rates(Pool pool) {
        var all = pool.cash().add(pool.borrows());
        var usage =
                all.signum() == 0
                        ? BigInteger.ZERO
                        : pool.borrows().multiply(BigInteger.valueOf(FULL)).divide(all);
        var bend = BigInteger.valueOf(kink);
        var rate =
                base.add(slope1.multiply(usage.min(bend)))
                        .add(slope2.multiply(usage.subtract(bend).max(BigInteger.ZERO)))
                        .min(MOST);
        var supply = rate.multiply(usage).divide(BigInteger.valueOf(FULL));
        return new Rates(usage, rate, supply, RAY.one(), AaveIndex.PERIODS);
    }

    @Override
    public Accrual accrue(Pool pool, Accrual.Indices indices, long periods) {
        RateModel.refuseNegative(periods);
        var factor = RAY.power(RAY.one().add(rates(pool).borrow()), periods);
        var index = RAY.timesDown(factor, indices.debt());
        var owed = pool.borrows().multiply(index).divide(indices.debt());
        return new Accrual(
                factor, index, null, owed.subtract(pool.borrows()), owed, pool.reserves(), this);
    }
}
