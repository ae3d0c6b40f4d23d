package paritydesk.market.rate;

import java.math.BigInteger;

/// How the indices of Aave v3 grow [std: MathUtils]: linear interest for lenders, three terms of compound interest for borrowers,
/// as integers (rays, a yearly rate, whole seconds of a year of 365 days) and as doubles.
public final class AaveIndex {

    /// Seconds of the year that rates are stated for.
    public static final long PERIODS = 365L * 24 * 3600;

    private static final FixedPoint RAY = FixedPoint.RAY;
    private static final BigInteger YEAR = BigInteger.valueOf(PERIODS);
    private static final BigInteger SIX = BigInteger.valueOf(6);

    private static final double RAYS = 1e27;

    private AaveIndex() {}

    /// `1 + r·t`, the quotient by the year rounded down.
    public static BigInteger linear(BigInteger rate, long seconds) {
        return RAY.one().add(rate.multiply(BigInteger.valueOf(seconds)).divide(YEAR));
    }

    /// `1 + n·i + n(n − 1)/2·i² + n(n − 1)(n − 2)/6·i³` with `i` the rate per second and `n` the seconds: the first three terms of
    /// `(1 + i)ⁿ`, where the powers of the rate are taken before they are divided by the year.
    public static BigInteger binomial(BigInteger rate, long seconds) {
        if (seconds == 0) {
            return RAY.one();
        }
        var n = BigInteger.valueOf(seconds);
        var less1 = BigInteger.valueOf(seconds - 1);
        var less2 = BigInteger.valueOf(Math.max(0, seconds - 2));
        var square = RAY.times(rate, rate).divide(YEAR.multiply(YEAR));
        var cube = RAY.times(square, rate).divide(YEAR);
        var second = n.multiply(less1).multiply(square).divide(BigInteger.TWO);
        var third = n.multiply(less1).multiply(less2).multiply(cube).divide(SIX);
        return RAY.one().add(rate.multiply(n).divide(YEAR)).add(second).add(third);
    }

    /// `1 + x + x·(x/2 + x·(x/6))` with `x = r·t`, halves of products up and quotients down.
    public static BigInteger taylor(BigInteger rate, long seconds) {
        var x = rate.multiply(BigInteger.valueOf(seconds)).divide(YEAR);
        var inner = x.divide(BigInteger.TWO).add(RAY.times(x, x.divide(SIX)));
        return RAY.one().add(x).add(RAY.times(x, inner));
    }

    /// The binomial series as doubles; a rate per year, seconds of any length. Square and cube of the rate per second are cut to
    /// rays as on the ledger: over a year that alone takes up to some millionths.
    public static double binomial(double rate, double seconds) {
        double square = Math.floor(rate * rate * RAYS / PERIODS / PERIODS);
        double cube = Math.floor(Math.rint(square * rate) / PERIODS);
        double pairs = seconds * Math.max(0, seconds - 1) / 2;
        double triples = pairs * Math.max(0, seconds - 2) / 3;
        return 1 + rate * seconds / PERIODS + (pairs * square + triples * cube) / RAYS;
    }

    /// The Taylor series as doubles.
    public static double taylor(double rate, double seconds) {
        double x = rate * seconds / PERIODS;
        return 1 + x * (1 + x / 2 * (1 + x / 3));
    }
}
