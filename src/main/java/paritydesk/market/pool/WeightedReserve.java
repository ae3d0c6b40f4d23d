package paritydesk.market.pool;

import java.math.BigDecimal;

/// One token of a weighted pool: what the pool holds of it (whole tokens), the decimals of its ledger (0 to 18) and its share of
/// the pool's value (`weight`, a fraction with at most 18 decimals).
public record WeightedReserve(String asset, BigDecimal amount, int decimals, BigDecimal weight) {

    private static final int PLACES = 18;
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    public WeightedReserve {
        var held = new Reserve(asset, amount, decimals);
        if (held.decimals() > PLACES) {
            throw new IllegalArgumentException(
                    "a weighted pool counts in 18 decimals: " + asset + " has " + decimals);
        }
        if (weight.compareTo(LEAST) < 0 || weight.stripTrailingZeros().scale() > PLACES) {
            throw new IllegalArgumentException(
                    "the weight of " + asset + " is at least 0.01 and has at most 18 decimals");
        }
    }

    Reserve held() {
        return new Reserve(asset, amount, decimals);
    }

    WeightedReserve holding(BigDecimal now) {
        return new WeightedReserve(asset, now, decimals, weight);
    }
}
