package paritydesk.market.feed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Decimals as a ledger's integers and back: `value · 10^decimals`.
public final class Units {

    private Units() {}

    /// Rounded down, as a feed answers.
    public static BigInteger down(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.FLOOR).unscaledValue();
    }

    /// The integer as a decimal.
    public static BigDecimal decimal(BigInteger units, int decimals) {
        return new BigDecimal(units, decimals);
    }

    /// As an `int`; refused where it has no room.
    static int small(BigInteger value) {
        if (value.bitLength() > 31) {
            throw new IllegalArgumentException("too large: " + value);
        }
        return value.intValue();
    }

    /// Division rounded up, of two integers of which neither is negative.
    public static BigInteger up(BigInteger value, BigInteger by) {
        var parts = value.divideAndRemainder(by);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}
