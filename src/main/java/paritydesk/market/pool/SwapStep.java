package paritydesk.market.pool;

import java.math.BigInteger;

/// One stretch of a sale at constant liquidity: the price that it reaches, what it takes, gives and charges [std: Uniswap v3,
/// SwapMath].
record SwapStep(BigInteger price, BigInteger in, BigInteger out, BigInteger fee) {

    static final BigInteger PIPS = BigInteger.valueOf(1_000_000);

    /// From `price` towards `target`; `amount` is still to be sold where positive, still to be bought where negative; the fee is in
    /// millionths of what comes in.
    static SwapStep of(
            BigInteger price,
            BigInteger target,
            BigInteger liquidity,
            BigInteger amount,
            BigInteger pips) {
        return amount.signum() >= 0
                ? selling(price, target, liquidity, amount, pips)
                : buying(price, target, liquidity, amount.negate(), pips);
    }

    private static SwapStep selling(
            BigInteger price,
            BigInteger target,
            BigInteger liquidity,
            BigInteger amount,
            BigInteger pips) {
        boolean down = price.compareTo(target) >= 0;
        var kept = amount.multiply(PIPS.subtract(pips)).divide(PIPS);
        var whole = taken(price, target, liquidity, down);
        boolean reaches = kept.compareTo(whole) >= 0;
        var next = reaches ? target : SqrtPrices.afterInput(price, liquidity, kept, down);
        boolean there = next.equals(target);
        var in = there ? whole : taken(price, next, liquidity, down);
        var out = given(price, next, liquidity, down);
        // Short of the target all that is left is the fee.
        return new SwapStep(next, in, out, there ? fee(in, pips) : amount.subtract(in));
    }

    private static SwapStep buying(
            BigInteger price,
            BigInteger target,
            BigInteger liquidity,
            BigInteger amount,
            BigInteger pips) {
        boolean down = price.compareTo(target) >= 0;
        var whole = given(price, target, liquidity, down);
        boolean reaches = amount.compareTo(whole) >= 0;
        var next = reaches ? target : SqrtPrices.afterOutput(price, liquidity, amount, down);
        var in = taken(price, next, liquidity, down);
        var out = given(price, next, liquidity, down).min(amount);
        return new SwapStep(next, in, out, fee(in, pips));
    }

    private static BigInteger taken(
            BigInteger from, BigInteger to, BigInteger liquidity, boolean down) {
        return down
                ? SqrtPrices.amount0(to, from, liquidity, true)
                : SqrtPrices.amount1(from, to, liquidity, true);
    }

    private static BigInteger given(
            BigInteger from, BigInteger to, BigInteger liquidity, boolean down) {
        return down
                ? SqrtPrices.amount1(to, from, liquidity, false)
                : SqrtPrices.amount0(from, to, liquidity, false);
    }

    private static BigInteger fee(BigInteger in, BigInteger pips) {
        return SqrtPrices.ceil(in.multiply(pips), PIPS.subtract(pips));
    }
}
