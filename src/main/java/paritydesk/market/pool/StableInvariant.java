package paritydesk.market.pool;

import java.math.BigInteger;
import java.util.List;

/// D and y of a stable pool in integers, by Newton's method with the published order of multiplications and divisions, so that the
/// last unit is the contract's own [std: Curve, `get_D` and `get_y`; the amplification A here is the published one times its precision].
/// Converged when two steps differ by 1 unit at most; after 255 steps the contract gives up, and so does this.
record StableInvariant(StableRule rule, BigInteger amplification, BigInteger precision) {

    private static final int MOST_STEPS = 255;
    private static final BigInteger TWO = BigInteger.TWO;

    /// D, the sum that the balances would have at par; 0 for an empty pool.
    ///
    /// @throws ArithmeticException where a balance is 0 beside others, or the method does not converge
    BigInteger invariant(List<BigInteger> balances) {
        var sum = balances.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return BigInteger.ZERO;
        }
        var n = BigInteger.valueOf(balances.size());
        var ann = amplification.multiply(n);
        var d = sum;
        for (int i = 0; i < MOST_STEPS; i++) {
            var product = product(d, balances, n);
            var before = d;
            var top = ann.multiply(sum).divide(precision).add(product.multiply(n)).multiply(d);
            var bottom =
                    ann.subtract(precision)
                            .multiply(d)
                            .divide(precision)
                            .add(n.add(BigInteger.ONE).multiply(product));
            d = top.divide(bottom);
            if (close(d, before)) {
                return d;
            }
        }
        throw new ArithmeticException("the invariant does not converge");
    }

    private BigInteger product(BigInteger d, List<BigInteger> balances, BigInteger n) {
        var product = d;
        for (var x : balances) {
            var by =
                    switch (rule) {
                        case TEMPLATE -> x.multiply(n);
                        case PLUS_ONE -> x.multiply(n).add(BigInteger.ONE);
                        case NEXT_GENERATION -> x;
                    };
            product = product.multiply(d).divide(by);
        }
        return rule == StableRule.NEXT_GENERATION
                ? product.divide(n.pow(balances.size()))
                : product;
    }

    /// The balance of token `out` that keeps D, once the balance of token `in` is `x`.
    ///
    /// @throws ArithmeticException where a balance is 0, or the method does not converge
    BigInteger balance(int in, int out, BigInteger x, List<BigInteger> balances, BigInteger d) {
        var n = BigInteger.valueOf(balances.size());
        var ann = amplification.multiply(n);
        var c = d;
        var sum = BigInteger.ZERO;
        for (int k = 0; k < balances.size(); k++) {
            if (k != out) {
                var held = k == in ? x : balances.get(k);
                sum = sum.add(held);
                c = c.multiply(d).divide(held.multiply(n));
            }
        }
        c = c.multiply(d).multiply(precision).divide(ann.multiply(n));
        var b = sum.add(d.multiply(precision).divide(ann)).subtract(d);
        return root(d, b, c);
    }

    /// `y ← (y² + c)/(2y + b)` from y = D.
    private static BigInteger root(BigInteger from, BigInteger b, BigInteger c) {
        var y = from;
        for (int i = 0; i < MOST_STEPS; i++) {
            var before = y;
            y = y.multiply(y).add(c).divide(TWO.multiply(y).add(b));
            if (close(y, before)) {
                return y;
            }
        }
        throw new ArithmeticException("the balance does not converge");
    }

    private static boolean close(BigInteger a, BigInteger b) {
        return a.subtract(b).abs().compareTo(BigInteger.ONE) <= 0;
    }
}
