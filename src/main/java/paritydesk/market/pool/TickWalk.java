package paritydesk.market.pool;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A sale or purchase in a concentrated pool, stretch by stretch. A stretch ends at the next tick that has liquidity, and also every
/// 256 tick spacings, because the contract looks for the next tick one word of its bitmap at a time and rounds at each
/// [std: Uniswap v3, `swap` and `nextInitializedTickWithinOneWord`].
final class TickWalk {

    private static final int WORD = 256;

    private final Concentrated pool;
    private final boolean down;
    private final NavigableMap<Integer, BigInteger> nets = new TreeMap<>(Comparator.naturalOrder());
    private BigInteger remaining;
    private BigInteger other = BigInteger.ZERO;
    private BigInteger price;
    private BigInteger liquidity;
    private int tick;

    /// `amount` is to be sold where positive, bought where negative; `down` sells token 0, so that the price falls.
    private TickWalk(Concentrated pool, boolean down, BigInteger amount) {
        this.pool = pool;
        this.down = down;
        this.remaining = amount;
        price = pool.sqrtPriceX96();
        liquidity = pool.liquidity();
        tick = pool.tick();
        pool.ticks().forEach(t -> nets.put(t.tick(), t.net()));
    }

    /// What came of it: units taken in, units given out, and the pool after.
    record Result(BigInteger in, BigInteger out, Concentrated after) {}

    /// Walks until the amount is used up or the price is at `limit`.
    static Result walk(Concentrated pool, boolean down, BigInteger amount, BigInteger limit) {
        var walk = new TickWalk(pool, down, amount);
        var pips = pool.pips();
        while (walk.remaining.signum() != 0 && !walk.price.equals(limit)) {
            walk.step(limit, pips);
        }
        var specified = amount.subtract(walk.remaining).abs();
        var after = pool.at(walk.price, walk.tick, walk.liquidity);
        return amount.signum() > 0
                ? new Result(specified, walk.other, after)
                : new Result(walk.other, specified, after);
    }

    /// The furthest price in a direction.
    static BigInteger end(boolean down) {
        return down
                ? Ticks.LEAST_PRICE.add(BigInteger.ONE)
                : Ticks.MOST_PRICE.subtract(BigInteger.ONE);
    }

    private void step(BigInteger limit, BigInteger pips) {
        int next = Math.clamp(nextTick(), -Ticks.MOST, Ticks.MOST);
        var nextPrice = Ticks.sqrtPrice(next);
        var target = down ? nextPrice.max(limit) : nextPrice.min(limit);
        var step = SwapStep.of(price, target, liquidity, remaining, pips);
        if (remaining.signum() > 0) {
            remaining = remaining.subtract(step.in()).subtract(step.fee());
            other = other.add(step.out());
        } else {
            remaining = remaining.add(step.out());
            other = other.add(step.in()).add(step.fee());
        }
        boolean moved = !step.price().equals(price);
        price = step.price();
        if (price.equals(nextPrice)) {
            cross(next);
        } else if (moved) {
            tick = Ticks.at(price);
        }
    }

    private void cross(int next) {
        var net = nets.getOrDefault(next, BigInteger.ZERO);
        liquidity = down ? liquidity.subtract(net) : liquidity.add(net);
        tick = down ? next - 1 : next;
    }

    private int nextTick() {
        int spacing = pool.tickSpacing();
        int word = Math.floorDiv(tick, spacing);
        if (down) {
            int first = Math.floorDiv(word, WORD) * WORD * spacing;
            var found = nets.floorKey(tick);
            return found == null ? first : Math.max(found, first);
        }
        int last = (Math.floorDiv(word + 1, WORD) * WORD + WORD - 1) * spacing;
        var found = nets.higherKey(tick);
        return found == null ? last : Math.min(found, last);
    }
}
