package paritydesk.market.pool;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// One token of a pool: how much of it the pool holds (whole tokens) and the decimals of its ledger.
public record Reserve(String asset, BigDecimal amount, int decimals) {

    static final int MOST_DECIMALS = 36;

    public Reserve {
        checkDecimals(asset, decimals);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a pool holds 0 or more of " + asset);
        }
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(
                    "the reserve of " + asset + " is finer than its " + decimals + " decimals");
        }
    }

    static void checkDecimals(String asset, int decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "decimals of " + asset + " must be 0 to 36, not " + decimals);
        }
    }

    /// The reserve in the token's smallest units.
    BigInteger units() {
        return units(amount, decimals);
    }

    Reserve plus(BigInteger units) {
        return new Reserve(asset, tokens(units().add(units), decimals), decimals);
    }

    Reserve holding(BigDecimal now) {
        return new Reserve(asset, tokens(units(now, decimals), decimals), decimals);
    }

    /// An amount in smallest units; what is finer is left out.
    static BigInteger units(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.FLOOR).unscaledValue();
    }

    static BigDecimal tokens(BigInteger units, int decimals) {
        return new BigDecimal(units, decimals);
    }
}
