package paritydesk.market.rate;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Arithmetic on integers that stand for fractions of `one`, with the roundings that ledgers use. `RAY` has 27 decimals, `WAD` 18.
public record FixedPoint(BigInteger one) {

    public static final FixedPoint RAY = new FixedPoint(BigInteger.TEN.pow(27));
    public static final FixedPoint WAD = new FixedPoint(BigInteger.TEN.pow(18));

    public FixedPoint {
        if (one.signum() <= 0) {
            throw new IllegalArgumentException("a unit is above zero, not " + one);
        }
    }

    /// a·b/one, halves up.
    public BigInteger times(BigInteger a, BigInteger b) {
        return a.multiply(b).add(half(one)).divide(one);
    }

    /// a·one/b, halves up: half of the divisor, itself rounded down, is added first.
    public BigInteger over(BigInteger a, BigInteger b) {
        return a.multiply(one).add(half(b)).divide(b);
    }

    /// a·b/one, towards zero.
    public BigInteger timesDown(BigInteger a, BigInteger b) {
        return a.multiply(b).divide(one);
    }

    /// a·one/b, towards zero.
    public BigInteger overDown(BigInteger a, BigInteger b) {
        return a.multiply(one).divide(b);
    }

    /// The integer that stands for `value`, towards zero below the last place.
    public BigInteger of(BigDecimal value) {
        return value.multiply(new BigDecimal(one)).toBigInteger();
    }

    /// The fraction that an integer stands for.
    public double value(BigInteger units) {
        return new BigDecimal(units)
                .divide(new BigDecimal(one), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }

    /// xⁿ by squaring, each product rounded half up: the power of the stability fee and of interest accumulators (published with
    /// the multi-collateral Dai system). Refuses what would not fit into 256 bits there.
    public BigInteger power(BigInteger x, long n) {
        if (n < 0) {
            throw new IllegalArgumentException("time does not run backwards: " + n);
        }
        var square = x;
        var result = (n & 1) == 1 ? x : one;
        for (long rest = n >> 1; rest > 0; rest >>= 1) {
            square = fits(times(square, square));
            if ((rest & 1) == 1) {
                result = fits(times(result, square));
            }
        }
        return result;
    }

    private BigInteger fits(BigInteger value) {
        if (value.multiply(one).bitLength() > WORD) {
            throw new IllegalArgumentException("the index grows beyond what a ledger can hold");
        }
        return value;
    }

    private static BigInteger half(BigInteger whole) {
        return whole.shiftRight(1);
    }

    private static final int WORD = 256;
}
