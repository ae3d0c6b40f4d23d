package paritydesk.market.feed;

import java.math.BigInteger;

/// The cap of a stable price [std: PriceCapAdapterStable of bgd-labs/aave-capo]: `min(P, cap)`, and 0 where the feed answers 0 or less.
/// There is no floor: a depeg passes.
public final class StableCap {

    private StableCap() {}

    /// The answer in units of the feed.
    public static BigInteger answer(BigInteger price, BigInteger cap) {
        return price.min(cap).max(BigInteger.ZERO);
    }

    /// Whether the adapter takes a cap: not below the price at that moment, and at most two whole units of the currency.
    public static boolean accepts(BigInteger cap, BigInteger price, int decimals) {
        var most = BigInteger.TWO.multiply(BigInteger.TEN.pow(decimals));
        return cap.compareTo(most) <= 0 && cap.compareTo(price) >= 0;
    }
}
