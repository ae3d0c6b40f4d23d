package paritydesk.market.rate;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;

/// The kinked curve of Aave v3 [std: DefaultReserveInterestRateStrategyV2]: `r0 + s1·U/U*` up to the optimal utilisation, then
/// `r0 + s1 + s2·(U − U*)/(1 − U*)`; lenders get `r·U·(1 − reserve factor)`. Integers are rays, products and quotients half up; the
/// reserve factor acts in basis points, rates are yearly. Debts compound by the series that `compounding` names.
public record Kinked(
        BigDecimal optimal,
        BigDecimal base,
        BigDecimal slope1,
        BigDecimal slope2,
        BigDecimal reserveFactor,
        @Nullable Compounding compounding)
        implements RateModel {

    private static final FixedPoint RAY = FixedPoint.RAY;
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);
    private static final BigInteger BASIS = BigInteger.valueOf(10_000);

    /// Three terms of compound interest, as published up to v3.3 (`BINOMIAL`) and since (`TAYLOR`). Absent is `BINOMIAL`.
    public enum Compounding {
        BINOMIAL,
        TAYLOR
    }

    public Kinked {
        if (optimal.signum() <= 0 || optimal.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "the optimal utilisation lies between 0 and 1, not " + optimal);
        }
        RateModel.within("the base rate", base, BigDecimal.ZERO, MOST);
        RateModel.within("the first slope", slope1, BigDecimal.ZERO, MOST);
        RateModel.within("the second slope", slope2, BigDecimal.ZERO, MOST);
        RateModel.within("a reserve factor", reserveFactor, BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Override
    public double borrow(double utilisation) {
        double kink = optimal.doubleValue();
        double floor = base.doubleValue();
        if (utilisation <= kink) {
            return floor + slope1.doubleValue() * utilisation / kink;
        }
        double excess = (utilisation - kink) / (1 - kink);
        return floor + slope1.doubleValue() + slope2.doubleValue() * excess;
    }

    @Override
    public double supply(double utilisation) {
        return borrow(utilisation) * utilisation * (1 - reserveFactor.doubleValue());
    }

    @Override
    public double growth(double utilisation, double seconds) {
        return series() == Compounding.TAYLOR
                ? AaveIndex.taylor(borrow(utilisation), seconds)
                : AaveIndex.binomial(borrow(utilisation), seconds);
    }

    @Override
    public RateModel after(double utilisation, double seconds) {
        return this;
    }

    @Override
    public Rates rates(Pool pool) {
        var floor = RAY.of(base);
        if (pool.borrows().signum() == 0) {
            return new Rates(BigInteger.ZERO, floor, BigInteger.ZERO, RAY.one(), 1);
        }
        var usage = RAY.over(pool.borrows(), pool.cash().add(pool.borrows()));
        var rate = floor.add(slope(usage));
        var kept = BASIS.subtract(basisPoints(reserveFactor));
        var supply = percent(RAY.times(rate, usage), kept);
        return new Rates(usage, rate, supply, RAY.one(), 1);
    }

    @Override
    public Accrual accrue(Pool pool, Accrual.Indices indices, long periods) {
        RateModel.refuseNegative(periods);
        var rates = rates(pool);
        var factor =
                series() == Compounding.TAYLOR
                        ? AaveIndex.taylor(rates.borrow(), periods)
                        : AaveIndex.binomial(rates.borrow(), periods);
        var index = RAY.times(factor, indices.debt());
        var lenders = rates.supply() == null ? BigInteger.ZERO : rates.supply();
        var supply = RAY.times(AaveIndex.linear(lenders, periods), indices.supply());
        var owed = RAY.times(pool.borrows(), factor);
        return new Accrual(
                factor, index, supply, owed.subtract(pool.borrows()), owed, pool.reserves(), this);
    }

    private BigInteger slope(BigInteger usage) {
        var kink = RAY.of(optimal);
        if (usage.compareTo(kink) > 0) {
            var excess = RAY.over(usage.subtract(kink), RAY.one().subtract(kink));
            return RAY.of(slope1).add(RAY.times(RAY.of(slope2), excess));
        }
        return RAY.over(RAY.times(RAY.of(slope1), usage), kink);
    }

    private Compounding series() {
        return compounding == null ? Compounding.BINOMIAL : compounding;
    }

    private static BigInteger basisPoints(BigDecimal share) {
        return share.movePointRight(4).toBigInteger();
    }

    private static BigInteger percent(BigInteger value, BigInteger basisPoints) {
        return value.multiply(basisPoints).add(BASIS.shiftRight(1)).divide(BASIS);
    }
}
