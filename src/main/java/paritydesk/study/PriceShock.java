package paritydesk.study;

/// The market price of an asset times `factor` (0 or above; 1 is no shock).
public record PriceShock(String asset, double factor) {
    public PriceShock {
        if (!(factor >= 0) || factor == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "a price of " + asset + " is not " + factor + " times itself");
        }
    }
}
