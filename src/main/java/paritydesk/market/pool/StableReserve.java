package paritydesk.market.pool;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;

/// One token of a stable pool: what the pool holds (whole tokens), the decimals of its ledger, and its `rate` in the pool's unit of
/// account (at most 18 decimals; 1 where absent): 1.04 for a token that is a claim on 1.04 units.
public record StableReserve(
        String asset, BigDecimal amount, int decimals, @Nullable BigDecimal rate) {

    private static final int RATE_PLACES = 36;
    static final BigInteger PRECISION = BigInteger.TEN.pow(18);

    public StableReserve {
        var held = new Reserve(asset, amount, decimals);
        if (held.decimals() > 18) {
            throw new IllegalArgumentException(
                    "a stable pool counts in 18 decimals: " + asset + " has " + decimals);
        }
        if (rate != null && (rate.signum() <= 0 || rate.stripTrailingZeros().scale() > 18)) {
            throw new IllegalArgumentException(
                    "the rate of " + held.asset() + " is above 0 and has at most 18 decimals");
        }
    }

    /// Units of 10^−36 of account per smallest unit of the token, as the pool multiplies by it before it divides by 10^18.
    BigInteger multiplier() {
        var one = rate == null ? BigDecimal.ONE : rate;
        return one.movePointRight(RATE_PLACES - decimals).toBigInteger();
    }

    BigInteger units() {
        return Reserve.units(amount, decimals);
    }

    /// The reserve in the pool's 18-decimal unit of account, cut.
    BigInteger balance() {
        return scaled(units());
    }

    BigInteger scaled(BigInteger units) {
        return units.multiply(multiplier()).divide(PRECISION);
    }

    double rateValue() {
        return rate == null ? 1 : rate.doubleValue();
    }

    StableReserve holding(BigDecimal now) {
        var cut = Reserve.tokens(Reserve.units(now, decimals), decimals);
        return new StableReserve(asset, cut, decimals, rate);
    }

    StableReserve plus(BigInteger units) {
        return new StableReserve(
                asset, Reserve.tokens(units().add(units), decimals), decimals, rate);
    }
}
