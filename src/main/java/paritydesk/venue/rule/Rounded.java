package paritydesk.venue.rule;

import java.math.BigInteger;

/// How a quotient of integers becomes an integer.
public enum Rounded {
    /// Towards zero.
    FLOOR,
    /// To the nearest, halves up: half of the divisor (itself rounded down) is added before the division.
    HALF_UP,
    /// Away from zero.
    CEILING;

    /// `x·y/by` for numbers that are not negative; `by` above zero.
    public BigInteger mulDiv(BigInteger x, BigInteger y, BigInteger by) {
        return divide(x.multiply(y), by);
    }

    /// `x/by` for numbers that are not negative; `by` above zero.
    public BigInteger divide(BigInteger x, BigInteger by) {
        if (by.signum() <= 0) {
            throw new IllegalArgumentException("cannot divide by " + by);
        }
        return switch (this) {
            case FLOOR -> x.divide(by);
            case HALF_UP -> x.add(by.shiftRight(1)).divide(by);
            case CEILING -> x.add(by.subtract(BigInteger.ONE)).divide(by);
        };
    }
}
