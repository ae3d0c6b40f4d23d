package paritydesk.market.pool;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/// Liquidity between ticks: the price is token 1 per token 0, kept as `sqrtPriceX96 = √price·2^96` in smallest units, `tick` is the
/// contract's current tick and `liquidity` what is in range there. `ticks` holds every tick where liquidity changes, rising; the nets at and
/// under the current tick add up to the liquidity in range, and all of them to 0. The fee (a fraction in millionths) is taken from
/// the input and does not join the liquidity [std: Uniswap v3].
public record Concentrated(
        String id,
        PoolToken token0,
        PoolToken token1,
        BigDecimal fee,
        int tickSpacing,
        BigInteger sqrtPriceX96,
        int tick,
        BigInteger liquidity,
        List<TickLiquidity> ticks)
        implements Pool {

    private static final int FEE_PLACES = 6;

    public Concentrated {
        ticks = List.copyOf(ticks);
        if (token0.asset().equals(token1.asset())) {
            throw new IllegalArgumentException("the two tokens of " + id + " differ");
        }
        Fees.check(id, fee);
        Fees.scaled(id, fee, FEE_PLACES);
        checkTicks(id, tickSpacing, ticks);
        checkPrice(id, sqrtPriceX96, tick);
        checkLiquidity(id, tick, liquidity, ticks);
    }

    private static void checkTicks(String id, int spacing, List<TickLiquidity> ticks) {
        if (spacing < 1 || spacing > 16_384) {
            throw new IllegalArgumentException("the tick spacing of " + id + " is 1 to 16384");
        }
        for (int i = 0; i < ticks.size(); i++) {
            int at = ticks.get(i).tick();
            if (at % spacing != 0 || (i > 0 && at <= ticks.get(i - 1).tick())) {
                throw new IllegalArgumentException(
                        "ticks of " + id + " rise in steps of the spacing: see " + at);
            }
        }
    }

    private static void checkPrice(String id, BigInteger price, int tick) {
        int at = Ticks.at(price);
        // A price that has just fallen onto a tick belongs to the tick under it.
        boolean fallen = at == tick + 1 && Ticks.sqrtPrice(at).equals(price);
        if (at != tick && !fallen) {
            throw new IllegalArgumentException(
                    "the price of " + id + " stands at tick " + at + ", not " + tick);
        }
    }

    private static void checkLiquidity(
            String id, int tick, BigInteger liquidity, List<TickLiquidity> ticks) {
        var sum = BigInteger.ZERO;
        var inRange = BigInteger.ZERO;
        for (var change : ticks) {
            sum = sum.add(change.net());
            inRange = change.tick() <= tick ? sum : inRange;
            if (sum.signum() < 0) {
                throw new IllegalArgumentException(
                        "liquidity of " + id + " is below 0 after tick " + change.tick());
            }
        }
        if (sum.signum() != 0 || !inRange.equals(liquidity)) {
            throw new IllegalArgumentException(
                    "the ticks of "
                            + id
                            + " add up to 0, and those at or under the price to its liquidity ("
                            + inRange
                            + ")");
        }
    }

    @Override
    public List<String> assets() {
        return List.of(token0.asset(), token1.asset());
    }

    @Override
    public boolean empty() {
        return ticks.isEmpty();
    }

    @Override
    public Swap sell(String from, String to, BigDecimal amount) {
        check(from, to, amount);
        boolean down = position(from) == 0;
        return swap(down, Reserve.units(amount, in(down).decimals()), TickWalk.end(down));
    }

    /// Sells until the price (token 1 per token 0, in whole tokens) is `√price·2^96 = limit`, or the amount is used up: what it takes to move
    /// the pool there.
    public Swap sellTo(String from, String to, BigDecimal amount, BigInteger limit) {
        check(from, to, amount);
        boolean down = position(from) == 0;
        var nearest = down ? limit.max(TickWalk.end(true)) : limit.min(TickWalk.end(false));
        return swap(down, Reserve.units(amount, in(down).decimals()), nearest);
    }

    /// What must be sold to receive `amount` of `to`; less of both where the pool has not that much.
    public Swap buy(String from, String to, BigDecimal amount) {
        check(from, to, amount);
        boolean down = position(from) == 0;
        var wanted = Reserve.units(amount, in(!down).decimals());
        return swap(down, wanted.negate(), TickWalk.end(down));
    }

    private Swap swap(boolean down, BigInteger amount, BigInteger limit) {
        if (empty()) {
            return Swap.refused(this, "the pool is empty");
        }
        int side = limit.compareTo(sqrtPriceX96);
        if (down ? side >= 0 : side <= 0) {
            return Swap.refused(this, "the price is at the limit, or beyond it, already");
        }
        var result = TickWalk.walk(this, down, amount, limit);
        return Swap.of(
                Reserve.tokens(result.in(), in(down).decimals()),
                Reserve.tokens(result.out(), in(!down).decimals()),
                result.after());
    }

    private PoolToken in(boolean down) {
        return down ? token0 : token1;
    }

    BigInteger pips() {
        return Fees.scaled(id, fee, FEE_PLACES);
    }

    Concentrated at(BigInteger price, int newTick, BigInteger inRange) {
        return new Concentrated(
                id, token0, token1, fee, tickSpacing, price, newTick, inRange, ticks);
    }

    @Override
    public ConcentratedState state() {
        return ConcentratedState.of(this);
    }
}
