package paritydesk.market.pool;

import java.math.BigInteger;

/// What a constant liquidity L gives and takes between two square-root prices (96 binary places), and how far an amount moves
/// the price, each rounded against the trader [std: Uniswap v3, SqrtPriceMath]. Where the contract takes another road because a product
/// outgrows 256 bits, and so another rounding, so does this.
final class SqrtPrices {

    private static final int WORD = 256;
    private static final int FRACTION = 96;

    private SqrtPrices() {}

    /// Token 0 between two prices: `L·(b − a)/(a·b)`.
    static BigInteger amount0(BigInteger a, BigInteger b, BigInteger liquidity, boolean up) {
        var low = a.min(b);
        var high = a.max(b);
        var top = liquidity.shiftLeft(FRACTION).multiply(high.subtract(low));
        return up ? ceil(ceil(top, high), low) : top.divide(high).divide(low);
    }

    /// Token 1 between two prices: `L·(b − a)`.
    static BigInteger amount1(BigInteger a, BigInteger b, BigInteger liquidity, boolean up) {
        var top = liquidity.multiply(a.subtract(b).abs());
        return up ? ceil(top, Ticks.Q96) : top.shiftRight(FRACTION);
    }

    /// The price after `amount` came in: of token 0 it falls, of token 1 it rises.
    static BigInteger afterInput(
            BigInteger price, BigInteger liquidity, BigInteger amount, boolean zeroForOne) {
        return zeroForOne
                ? afterAmount0(price, liquidity, amount)
                : price.add(amount.shiftLeft(FRACTION).divide(liquidity));
    }

    /// The price after `amount` went out: of token 1 it falls, of token 0 it rises.
    static BigInteger afterOutput(
            BigInteger price, BigInteger liquidity, BigInteger amount, boolean zeroForOne) {
        if (zeroForOne) {
            return price.subtract(ceil(amount.shiftLeft(FRACTION), liquidity));
        }
        var held = liquidity.shiftLeft(FRACTION);
        return ceil(held.multiply(price), held.subtract(amount.multiply(price)));
    }

    private static BigInteger afterAmount0(
            BigInteger price, BigInteger liquidity, BigInteger amount) {
        if (amount.signum() == 0) {
            return price;
        }
        var held = liquidity.shiftLeft(FRACTION);
        var product = amount.multiply(price);
        var sum = held.add(product);
        if (product.bitLength() <= WORD && sum.bitLength() <= WORD) {
            return ceil(held.multiply(price), sum);
        }
        return ceil(held, held.divide(price).add(amount));
    }

    static BigInteger ceil(BigInteger top, BigInteger bottom) {
        var parts = top.divideAndRemainder(bottom);
        return parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
    }
}
