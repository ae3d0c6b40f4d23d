package paritydesk.market.rate;

import java.math.BigDecimal;
import java.math.BigInteger;

/// The two curves of Compound III [std: Comet]: borrow and supply each have a kink of their own, in utilisation borrowed over
/// supplied, which may exceed 1. Rates are per second, cut to 18 decimals when the market is made; both indices have 15 decimals
/// and grow by simple interest per accrual, rounded down. Here `Pool.cash` is what lenders supplied and was not lent, so that
/// supplied is cash plus borrows less reserves.
public record Comet(Curve borrowers, Curve lenders) implements RateModel {

    /// The scale of both indices.
    public static final BigInteger INDEX = BigInteger.TEN.pow(15);

    private static final FixedPoint WAD = FixedPoint.WAD;

    /// `base + low·U` up to the kink, and `high` per unit of utilisation above it; yearly.
    public record Curve(BigDecimal kink, BigDecimal base, BigDecimal low, BigDecimal high) {

        private static final BigDecimal MOST = BigDecimal.valueOf(1000);

        public Curve {
            RateModel.within("a kink", kink, BigDecimal.ZERO, BigDecimal.ONE);
            RateModel.within("a base rate", base, BigDecimal.ZERO, MOST);
            RateModel.within("the lower slope", low, BigDecimal.ZERO, MOST);
            RateModel.within("the upper slope", high, BigDecimal.ZERO, MOST);
        }

        double at(double utilisation) {
            double bend = kink.doubleValue();
            return base.doubleValue()
                    + low.doubleValue() * Math.min(utilisation, bend)
                    + high.doubleValue() * Math.max(0, utilisation - bend);
        }

        BigInteger at(BigInteger utilisation) {
            var bend = WAD.of(kink);
            var under = utilisation.min(bend);
            var floor = perSecond(base).add(WAD.timesDown(perSecond(low), under));
            return utilisation.compareTo(bend) <= 0
                    ? floor
                    : floor.add(WAD.timesDown(perSecond(high), utilisation.subtract(bend)));
        }

        private static BigInteger perSecond(BigDecimal yearly) {
            return WAD.of(yearly).divide(BigInteger.valueOf(AaveIndex.PERIODS));
        }
    }

    @Override
    public double borrow(double utilisation) {
        return borrowers.at(utilisation);
    }

    @Override
    public double supply(double utilisation) {
        return lenders.at(utilisation);
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
        return at(usage(pool));
    }

    /// The rates at a utilisation of 18 decimals.
    public Rates at(BigInteger utilisation) {
        return new Rates(
                utilisation,
                borrowers.at(utilisation),
                lenders.at(utilisation),
                WAD.one(),
                AaveIndex.PERIODS);
    }

    @Override
    public Accrual accrue(Pool pool, Accrual.Indices indices, long periods) {
        RateModel.refuseNegative(periods);
        var rates = rates(pool);
        var time = BigInteger.valueOf(periods);
        var factor = rates.borrow().multiply(time);
        var lent = rates.supply() == null ? BigInteger.ZERO : rates.supply().multiply(time);
        var interest = WAD.timesDown(pool.borrows(), factor);
        return new Accrual(
                WAD.one().add(factor),
                grown(indices.debt(), factor),
                grown(indices.supply(), lent),
                interest,
                pool.borrows().add(interest),
                pool.reserves(),
                this);
    }

    /// What a principal owes at an index: principal · index / 10¹⁵, down.
    public static BigInteger present(BigInteger principal, BigInteger index) {
        return principal.multiply(index).divide(INDEX);
    }

    /// The principal of a debt: present · 10¹⁵ / index, up, against the borrower.
    public static BigInteger borrowed(BigInteger present, BigInteger index) {
        return present.multiply(INDEX).add(index).subtract(BigInteger.ONE).divide(index);
    }

    private static BigInteger grown(BigInteger index, BigInteger factor) {
        return index.add(WAD.timesDown(index, factor));
    }

    private static BigInteger usage(Pool pool) {
        return pool.lent().signum() == 0
                ? BigInteger.ZERO
                : WAD.overDown(pool.borrows(), pool.lent());
    }
}
