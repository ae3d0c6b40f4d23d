package paritydesk.market;

import java.math.BigDecimal;

/// How much of an asset can be sold: `capacity` (a series, reporting currency) within `within` (fraction) of the price.
/// Read as a linear order book, a sale of value v moves the price by `within · v / capacity` and costs half of that on average
/// (our derivation).
public record Depth(String asset, BigDecimal within, String capacity) {

    public Depth {
        if (within.signum() <= 0 || within.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "depth of " + asset + " is measured within a fraction above 0 and at most 1");
        }
    }
}
