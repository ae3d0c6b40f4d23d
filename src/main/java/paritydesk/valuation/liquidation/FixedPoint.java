package paritydesk.valuation.liquidation;

import paritydesk.venue.rule.Rounded;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Integers that stand for fractions, as ledgers keep them: wad (18 places), ray (27), rad (45), basis points (4).
final class FixedPoint {

    static final BigInteger WAD = BigInteger.TEN.pow(18);
    static final BigInteger RAY = BigInteger.TEN.pow(27);
    static final BigInteger BPS = BigInteger.valueOf(10_000);

    private FixedPoint() {}

    static BigInteger floor(BigInteger x, BigInteger y, BigInteger by) {
        return Rounded.FLOOR.mulDiv(x, y, by);
    }

    static BigInteger ceiling(BigInteger x, BigInteger y, BigInteger by) {
        return Rounded.CEILING.mulDiv(x, y, by);
    }

    static BigInteger halfUp(BigInteger x, BigInteger y, BigInteger by) {
        return Rounded.HALF_UP.mulDiv(x, y, by);
    }

    static BigInteger unit(int decimals) {
        return BigInteger.TEN.pow(decimals);
    }

    /// A fraction as an integer of `places`; refused where it has more of them.
    static BigInteger exact(String name, BigDecimal value, int places) {
        var scaled = value.movePointRight(places).stripTrailingZeros();
        if (scaled.scale() > 0) {
            throw new IllegalArgumentException(
                    name + " has at most " + places + " decimals, not " + value.toPlainString());
        }
        return scaled.toBigIntegerExact();
    }

    static void notNegative(String name, BigInteger value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(name + " is not below zero, as " + value + " is");
        }
    }

    static void aboveZero(String name, BigInteger value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(name + " is above zero, not " + value);
        }
    }
}
