package paritydesk.market.rate;

import java.math.BigDecimal;
import java.math.BigInteger;

/// The jump rate of Compound v2 [std: JumpRateModelV2]: `base + m·U/U*` up to the kink with `multiplier` m reached there, and
/// `jump` per unit of utilisation above it. Utilisation is borrows over cash plus borrows less reserves. Rates are per block (or
/// second, where a fork counts seconds), cut to 18 decimals when the model is made; debts grow by simple interest per accrual.
public record JumpRate(
        BigDecimal base,
        BigDecimal multiplier,
        BigDecimal jump,
        BigDecimal kink,
        BigDecimal reserveFactor,
        long periodsPerYear)
        implements RateModel {

    private static final FixedPoint WAD = FixedPoint.WAD;
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    public JumpRate {
        if (kink.signum() <= 0 || periodsPerYear <= 0) {
            throw new IllegalArgumentException("a kink and the periods of a year are above zero");
        }
        RateModel.within("the base rate", base, BigDecimal.ZERO, MOST);
        RateModel.within("the multiplier", multiplier, BigDecimal.ZERO, MOST);
        RateModel.within("the jump", jump, BigDecimal.ZERO, MOST);
        RateModel.within("a reserve factor", reserveFactor, BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Override
    public double borrow(double utilisation) {
        double bend = kink.doubleValue();
        double low = multiplier.doubleValue() / bend * Math.min(utilisation, bend);
        return base.doubleValue() + low + jump.doubleValue() * Math.max(0, utilisation - bend);
    }

    @Override
    public double supply(double utilisation) {
        return borrow(utilisation) * utilisation * (1 - reserveFactor.doubleValue());
    }

    @Override
    public double growth(double utilisation, double seconds) {
        return 1 + borrow(utilisation) * seconds / YEAR_SECONDS;
    }

    @Override
    public RateModel after(double utilisation, double seconds) {
        return this;
    }

    @Override
    public Rates rates(Pool pool) {
        var usage = usage(pool);
        var rate = perPeriod(usage);
        var toPool = WAD.timesDown(rate, WAD.one().subtract(WAD.of(reserveFactor)));
        return new Rates(usage, rate, WAD.timesDown(usage, toPool), WAD.one(), periodsPerYear);
    }

    /// Borrow index and borrows grow by `rate · blocks`, both products down; the reserve factor's part of the interest joins the
    /// reserves. The system keeps no supply index: its exchange rate follows from cash, borrows and reserves.
    @Override
    public Accrual accrue(Pool pool, Accrual.Indices indices, long periods) {
        RateModel.refuseNegative(periods);
        var simple = rates(pool).borrow().multiply(BigInteger.valueOf(periods));
        var interest = WAD.timesDown(simple, pool.borrows());
        var reserves = pool.reserves().add(WAD.timesDown(WAD.of(reserveFactor), interest));
        var index = indices.debt().add(WAD.timesDown(simple, indices.debt()));
        return new Accrual(
                WAD.one().add(simple),
                index,
                null,
                interest,
                pool.borrows().add(interest),
                reserves,
                this);
    }

    private static BigInteger usage(Pool pool) {
        if (pool.borrows().signum() == 0) {
            return BigInteger.ZERO;
        }
        if (pool.lent().signum() == 0) {
            throw new IllegalArgumentException(
                    "the pool's reserves are all it has: it has no utilisation");
        }
        return WAD.overDown(pool.borrows(), pool.lent());
    }

    private BigInteger perPeriod(BigInteger usage) {
        var periods = BigInteger.valueOf(periodsPerYear);
        var bend = WAD.of(kink);
        var floor = WAD.of(base).divide(periods);
        var low = WAD.of(multiplier).multiply(WAD.one()).divide(periods.multiply(bend));
        if (usage.compareTo(bend) <= 0) {
            return WAD.timesDown(usage, low).add(floor);
        }
        var normal = WAD.timesDown(bend, low).add(floor);
        var high = WAD.of(jump).divide(periods);
        return WAD.timesDown(usage.subtract(bend), high).add(normal);
    }
}
