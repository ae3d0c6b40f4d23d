package paritydesk.market.rate;

import java.math.BigInteger;

/// The exponential that the adaptive curve is published with [std: ExpLib]: `2^q·(1 + r + r²/2)` with `x = q·ln 2 + r`, 18
/// decimals, within 1 % of the true one. Under ln(10⁻¹⁸) it is 0; from an upper bound on it stands still.
public final class WadExponential {

    private static final BigInteger ONE = FixedPoint.WAD.one();
    private static final BigInteger LN2 = new BigInteger("693147180559945309");
    private static final BigInteger LOWEST = new BigInteger("-41446531673892822312");
    private static final BigInteger BOUND = new BigInteger("93859467695000404319");

    /// What it answers from its upper bound on.
    public static final BigInteger HIGHEST =
            new BigInteger("57716089161558943949701069502944508345128422502756744429568");

    private WadExponential() {}

    public static BigInteger of(BigInteger x) {
        if (x.compareTo(LOWEST) < 0) {
            return BigInteger.ZERO;
        }
        if (x.compareTo(BOUND) >= 0) {
            return HIGHEST;
        }
        var half = LN2.shiftRight(1);
        int q = x.add(x.signum() < 0 ? half.negate() : half).divide(LN2).intValueExact();
        var r = x.subtract(LN2.multiply(BigInteger.valueOf(q)));
        var rest = ONE.add(r).add(r.multiply(r).divide(ONE).shiftRight(1));
        return q >= 0 ? rest.shiftLeft(q) : rest.shiftRight(-q);
    }

    /// The same approximation as doubles, so that both sides differ by rounding alone.
    public static double of(double x) {
        if (x < LOWEST.doubleValue() / 1e18) {
            return 0;
        }
        double bounded = Math.min(x, BOUND.doubleValue() / 1e18);
        double ln2 = LN2.doubleValue() / 1e18;
        double q = (double) (long) ((bounded + Math.copySign(ln2 / 2, bounded)) / ln2);
        double r = bounded - q * ln2;
        return (1 + r + r * r / 2) * Math.pow(2, q);
    }
}
