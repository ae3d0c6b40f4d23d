package paritydesk.market.rate;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// What a model answers for a pool, as the system's own integers: utilisation in its unit, the borrow and the supply rate per
/// period (`periodsPerYear` of them) in units of `one`. `supply` is absent where the system states none.
public record Rates(
        BigInteger utilisation,
        BigInteger borrow,
        @Nullable BigInteger supply,
        BigInteger one,
        long periodsPerYear) {

    /// The borrow rate per year, simple, as a fraction.
    public double yearly() {
        return new FixedPoint(one).value(borrow) * periodsPerYear;
    }
}
