package paritydesk.market.pool;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Fees as fractions, brought to the integers that a system computes with.
final class Fees {

    private Fees() {}

    /// @throws IllegalArgumentException unless `fee` is a fraction from 0 to under 1
    static void check(String pool, BigDecimal fee) {
        if (fee.signum() < 0 || fee.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("the fee of " + pool + " is from 0 to under 1");
        }
    }

    /// `fraction · 10^places` as an integer.
    ///
    /// @throws IllegalArgumentException where the fraction is finer than that
    static BigInteger scaled(String pool, BigDecimal fraction, int places) {
        if (fraction.stripTrailingZeros().scale() > places) {
            throw new IllegalArgumentException(
                    "a fee of " + pool + " has at most " + places + " decimals");
        }
        return fraction.setScale(places).unscaledValue();
    }
}
