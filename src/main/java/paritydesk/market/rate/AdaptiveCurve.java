package paritydesk.market.rate;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// The adaptive curve of Morpho [std: AdaptiveCurveIrm]: a curve around a rate at target utilisation 90 %, which itself moves with
/// the error, by a factor of e at 50 per year and full error. A quarter of the rate at target at utilisation 0, four times it at 1.
/// Integers have 18 decimals and are per second; signed quotients round towards zero. `rateAtTarget` is where the curve stands,
/// absent before its first use.
public record AdaptiveCurve(@Nullable BigInteger rateAtTarget) implements RateModel {

    private static final FixedPoint WAD = FixedPoint.WAD;
    private static final BigInteger ONE = WAD.one();
    private static final BigInteger YEAR = BigInteger.valueOf(AaveIndex.PERIODS);
    private static final BigInteger TARGET = tenths(9);
    private static final BigInteger STEEPNESS = ONE.multiply(BigInteger.valueOf(4));
    private static final BigInteger SPEED = ONE.multiply(BigInteger.valueOf(50)).divide(YEAR);
    private static final BigInteger LEAST = ONE.divide(BigInteger.valueOf(1000)).divide(YEAR);
    private static final BigInteger MOST = ONE.multiply(BigInteger.TWO).divide(YEAR);

    /// 4 % a year: where a curve starts.
    public static final BigInteger INITIAL =
            ONE.multiply(BigInteger.valueOf(4)).divide(BigInteger.valueOf(100)).divide(YEAR);

    public AdaptiveCurve {
        if (rateAtTarget != null
                && (rateAtTarget.compareTo(LEAST) < 0 || rateAtTarget.compareTo(MOST) > 0)) {
            throw new IllegalArgumentException(
                    "the rate at target lies between " + LEAST + " and " + MOST + " per second");
        }
    }

    /// What a curve answers over a time: the average rate, and the rate at target where it ends.
    public record Move(BigInteger average, BigInteger end) {}

    /// The average borrow rate over `seconds` at a utilisation, by the trapezoidal rule over two halves, and where the rate at
    /// target ends.
    public Move move(BigInteger utilisation, long seconds) {
        var error = error(utilisation);
        if (rateAtTarget == null) {
            return new Move(curve(INITIAL, error), INITIAL);
        }
        var adaptation = WAD.timesDown(SPEED, error).multiply(BigInteger.valueOf(seconds));
        if (adaptation.signum() == 0) {
            return new Move(curve(rateAtTarget, error), rateAtTarget);
        }
        var end = moved(rateAtTarget, adaptation);
        var middle = moved(rateAtTarget, adaptation.divide(BigInteger.TWO));
        var sum = rateAtTarget.add(end).add(middle.shiftLeft(1));
        return new Move(curve(sum.divide(BigInteger.valueOf(4)), error), end);
    }

    @Override
    public double borrow(double utilisation) {
        return curve(target(), error(utilisation)) * YEAR_SECONDS;
    }

    @Override
    public double supply(double utilisation) {
        return borrow(utilisation) * utilisation;
    }

    @Override
    public double growth(double utilisation, double seconds) {
        double error = error(utilisation);
        double start = target();
        double end = end(error, seconds);
        double middle = end(error, seconds / 2);
        double x = curve((start + end + 2 * middle) / 4, error) * seconds;
        return 1 + x * (1 + x / 2 * (1 + x / 3));
    }

    @Override
    public RateModel after(double utilisation, double seconds) {
        if (rateAtTarget == null) {
            return new AdaptiveCurve(INITIAL);
        }
        var end = new java.math.BigDecimal(end(error(utilisation), seconds) * 1e18).toBigInteger();
        return new AdaptiveCurve(end.max(LEAST).min(MOST));
    }

    @Override
    public Rates rates(Pool pool) {
        var usage = usage(pool);
        var rate = move(usage, 0).average();
        return new Rates(usage, rate, WAD.timesDown(rate, usage), ONE, AaveIndex.PERIODS);
    }

    /// Interest is `borrows · x` with `x` the compounded average rate, down; the same amount joins what lenders have. The index
    /// grows by the same factor: the system itself keeps shares.
    @Override
    public Accrual accrue(Pool pool, Accrual.Indices indices, long periods) {
        RateModel.refuseNegative(periods);
        var move = move(usage(pool), periods);
        var x = compounded(move.average(), periods);
        var interest = WAD.timesDown(pool.borrows(), x);
        return new Accrual(
                ONE.add(x),
                indices.debt().add(WAD.timesDown(indices.debt(), x)),
                null,
                interest,
                pool.borrows().add(interest),
                pool.reserves(),
                new AdaptiveCurve(move.end()));
    }

    /// `x·n + (x·n)²/2 + (x·n)³/6`, each term down: the interest of three terms [std: wTaylorCompounded].
    public static BigInteger compounded(BigInteger rate, long seconds) {
        var first = rate.multiply(BigInteger.valueOf(seconds));
        var second = first.multiply(first).divide(ONE.shiftLeft(1));
        var third = second.multiply(first).divide(ONE.multiply(BigInteger.valueOf(3)));
        return first.add(second).add(third);
    }

    private static BigInteger error(BigInteger utilisation) {
        var distance = utilisation.subtract(TARGET);
        var norm = distance.signum() > 0 ? ONE.subtract(TARGET) : TARGET;
        return WAD.overDown(distance, norm);
    }

    private static BigInteger curve(BigInteger target, BigInteger error) {
        var slope =
                error.signum() < 0
                        ? ONE.subtract(WAD.overDown(ONE, STEEPNESS))
                        : STEEPNESS.subtract(ONE);
        return WAD.timesDown(WAD.timesDown(slope, error).add(ONE), target);
    }

    private static BigInteger moved(BigInteger target, BigInteger adaptation) {
        return WAD.timesDown(target, WadExponential.of(adaptation)).max(LEAST).min(MOST);
    }

    private static BigInteger usage(Pool pool) {
        return pool.lent().signum() == 0
                ? BigInteger.ZERO
                : WAD.overDown(pool.borrows(), pool.lent());
    }

    private double target() {
        return WAD.value(rateAtTarget == null ? INITIAL : rateAtTarget);
    }

    private double end(double error, double seconds) {
        if (rateAtTarget == null) {
            return target();
        }
        double moved = target() * WadExponential.of(WAD.value(SPEED) * error * seconds);
        return Math.clamp(moved, WAD.value(LEAST), WAD.value(MOST));
    }

    private static double error(double utilisation) {
        double distance = utilisation - 0.9;
        return distance / (distance > 0 ? 0.1 : 0.9);
    }

    private static double curve(double target, double error) {
        return (1 + error * (error < 0 ? 0.75 : 3)) * target;
    }

    private static BigInteger tenths(long tenths) {
        return ONE.multiply(BigInteger.valueOf(tenths)).divide(BigInteger.TEN);
    }
}
