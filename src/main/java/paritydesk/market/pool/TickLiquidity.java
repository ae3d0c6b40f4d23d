package paritydesk.market.pool;

import java.math.BigInteger;

/// By how much the liquidity in range changes when the price rises through `tick`; less where positions end.
public record TickLiquidity(int tick, BigInteger net) {

    public TickLiquidity {
        if (Math.abs(tick) > Ticks.MOST) {
            throw new IllegalArgumentException("a tick is from -887272 to 887272, not " + tick);
        }
    }
}
