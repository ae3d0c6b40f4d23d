package paritydesk.market.pool;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Ticks and the square roots of their prices: `√(1.0001^tick)·2^96`, rounded up, built from the 128-bit powers
/// `2^128·1.0001^(−2^k/2)`, each rounded to the nearest, one per bit of the tick [std: Uniswap v3, TickMath].
final class Ticks {

    static final int MOST = 887_272;
    static final BigInteger Q96 = BigInteger.ONE.shiftLeft(96);

    /// The prices at the outermost ticks: a pool's price is at or above the lower and under the upper.
    static final BigInteger LEAST_PRICE = new BigInteger("4295128739");

    static final BigInteger MOST_PRICE =
            new BigInteger("1461446703485210103287273052203988822378723970342");

    private static final int BITS = 20;
    private static final BigInteger ALL_ONES =
            BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
    private static final List<BigInteger> POWERS = powers();

    private Ticks() {}

    private static List<BigInteger> powers() {
        var context = new MathContext(120);
        var powers = new ArrayList<BigInteger>();
        var root = new BigDecimal("1.0001").sqrt(context);
        for (int k = 0; k < BITS; k++) {
            powers.add(
                    new BigDecimal(BigInteger.ONE.shiftLeft(128))
                            .divide(root, context)
                            .setScale(0, RoundingMode.HALF_EVEN)
                            .toBigIntegerExact());
            root = root.multiply(root, context);
        }
        return List.copyOf(powers);
    }

    /// `√(1.0001^tick)·2^96`.
    static BigInteger sqrtPrice(int tick) {
        int size = Math.abs(tick);
        if (size > MOST) {
            throw new IllegalArgumentException("a tick is from -887272 to 887272, not " + tick);
        }
        var ratio = BigInteger.ONE.shiftLeft(128);
        for (int k = 0; k < BITS; k++) {
            if (((size >> k) & 1) == 1) {
                ratio = ratio.multiply(POWERS.get(k)).shiftRight(128);
            }
        }
        if (tick > 0) {
            ratio = ALL_ONES.divide(ratio);
        }
        return ratio.add(BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE)).shiftRight(32);
    }

    /// The highest tick whose price is at or below `sqrtPrice`.
    static int at(BigInteger sqrtPrice) {
        if (sqrtPrice.compareTo(LEAST_PRICE) < 0 || sqrtPrice.compareTo(MOST_PRICE) >= 0) {
            throw new IllegalArgumentException("a price outside the ticks: " + sqrtPrice);
        }
        int low = -MOST;
        int high = MOST;
        while (high - low > 1) {
            int middle = Math.floorDiv(low + high, 2);
            if (sqrtPrice(middle).compareTo(sqrtPrice) <= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
