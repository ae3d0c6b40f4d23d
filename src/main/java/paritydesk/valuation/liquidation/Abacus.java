package paritydesk.valuation.liquidation;

import paritydesk.venue.rule.PriceCurve;

import java.math.BigInteger;

/// Prices of a falling auction in Maker's own integers [std: makerdao/dss, Abacus]. Powers are built by squaring, each product rounded
/// to the nearest ray.
final class Abacus {

    private Abacus() {}

    /// Price (ray) `seconds` after a start at `top` (ray).
    static BigInteger price(PriceCurve curve, BigInteger top, long seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("an auction has no price before its start");
        }
        return switch (curve) {
            case PriceCurve.Linear c -> linear(top, c.seconds(), seconds);
            case PriceCurve.Stairs c -> falling(top, ray(c.cut()), seconds / c.seconds());
            case PriceCurve.Exponential c -> falling(top, ray(c.cut()), seconds);
        };
    }

    /// The same as a share of the start, in doubles.
    static double share(PriceCurve curve, double seconds) {
        return switch (curve) {
            case PriceCurve.Linear c -> Math.max(0, 1 - seconds / c.seconds());
            case PriceCurve.Stairs c ->
                    Math.pow(c.cut().doubleValue(), Math.floor(seconds / c.seconds()));
            case PriceCurve.Exponential c -> Math.pow(c.cut().doubleValue(), seconds);
        };
    }

    private static BigInteger linear(BigInteger top, long over, long seconds) {
        if (seconds >= over) {
            return BigInteger.ZERO;
        }
        var share =
                FixedPoint.floor(
                        BigInteger.valueOf(over - seconds),
                        FixedPoint.RAY,
                        BigInteger.valueOf(over));
        return FixedPoint.floor(top, share, FixedPoint.RAY);
    }

    private static BigInteger falling(BigInteger top, BigInteger cut, long times) {
        return FixedPoint.floor(top, power(cut, times), FixedPoint.RAY);
    }

    private static BigInteger power(BigInteger base, long exponent) {
        var square = base;
        var result = (exponent & 1) == 1 ? base : FixedPoint.RAY;
        for (long n = exponent >> 1; n > 0; n >>= 1) {
            square = FixedPoint.halfUp(square, square, FixedPoint.RAY);
            if ((n & 1) == 1) {
                result = FixedPoint.halfUp(result, square, FixedPoint.RAY);
            }
        }
        return result;
    }

    private static BigInteger ray(java.math.BigDecimal cut) {
        return FixedPoint.exact("cut", cut, 27);
    }
}
