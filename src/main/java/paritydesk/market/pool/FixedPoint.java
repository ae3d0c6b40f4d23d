package paritydesk.market.pool;

import java.math.BigInteger;

/// Unsigned numbers of 18 decimals kept as integers, with a direction of rounding in every operation [std: Balancer v2
/// FixedPoint].
final class FixedPoint {

    static final BigInteger ONE = BigInteger.TEN.pow(18);
    private static final BigInteger TWO = ONE.multiply(BigInteger.TWO);
    private static final BigInteger FOUR = TWO.multiply(BigInteger.TWO);

    /// Relative error that the power function is trusted with: 10^−14.
    private static final BigInteger POWER_ERROR = BigInteger.valueOf(10_000);

    private FixedPoint() {}

    static BigInteger mulDown(BigInteger a, BigInteger b) {
        return a.multiply(b).divide(ONE);
    }

    static BigInteger mulUp(BigInteger a, BigInteger b) {
        return ceil(a.multiply(b), ONE);
    }

    static BigInteger divDown(BigInteger a, BigInteger b) {
        return a.multiply(ONE).divide(b);
    }

    static BigInteger divUp(BigInteger a, BigInteger b) {
        return ceil(a.multiply(ONE), b);
    }

    /// `1 − x`, 0 where x is above 1.
    static BigInteger complement(BigInteger x) {
        return ONE.subtract(x).max(BigInteger.ZERO);
    }

    /// x^y, never below the true value. Exponents 1, 2 and 4 are products; all others go by the logarithm and add its error bound.
    static BigInteger powUp(BigInteger x, BigInteger y) {
        if (y.equals(ONE)) {
            return x;
        }
        if (y.equals(TWO)) {
            return mulUp(x, x);
        }
        if (y.equals(FOUR)) {
            var square = mulUp(x, x);
            return mulUp(square, square);
        }
        var raw = LogExp.pow(x, y);
        return raw.add(mulUp(raw, POWER_ERROR)).add(BigInteger.ONE);
    }

    /// x^y, never above the true value, 0 at least.
    static BigInteger powDown(BigInteger x, BigInteger y) {
        if (y.equals(ONE)) {
            return x;
        }
        if (y.equals(TWO)) {
            return mulDown(x, x);
        }
        if (y.equals(FOUR)) {
            var square = mulDown(x, x);
            return mulDown(square, square);
        }
        var raw = LogExp.pow(x, y);
        return raw.subtract(mulUp(raw, POWER_ERROR)).subtract(BigInteger.ONE).max(BigInteger.ZERO);
    }

    private static BigInteger ceil(BigInteger top, BigInteger bottom) {
        var parts = top.divideAndRemainder(bottom);
        return parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
    }
}
