package paritydesk.market.pool;

import java.util.List;

/// A pool of which a share stands: the same prices, and each amount goes as far as the share is large. That is what is left of a pool
/// when some providers have withdrawn in proportion.
public record ScaledState(PoolState pool, double share) implements PoolState {

    public ScaledState {
        if (!(share >= 0) || Double.isInfinite(share)) {
            throw new IllegalArgumentException("a share of a pool is 0 or more, not " + share);
        }
    }

    @Override
    public String id() {
        return pool.id();
    }

    @Override
    public List<String> assets() {
        return pool.assets();
    }

    @Override
    public double spot(int in, int out) {
        return share == 0 ? 0 : pool.spot(in, out);
    }

    @Override
    public double limit(int in, int out) {
        return share == 0 ? 0 : share * pool.limit(in, out);
    }

    @Override
    public double out(int in, int out, double amount) {
        return share == 0 ? 0 : share * pool.out(in, out, amount / share);
    }

    @Override
    public double marginal(int in, int out, double amount) {
        return share == 0 ? 0 : pool.marginal(in, out, amount / share);
    }

    @Override
    public double inputTo(int in, int out, double price) {
        return share == 0 ? 0 : share * pool.inputTo(in, out, price);
    }

    @Override
    public double depth(int in, int out, double within) {
        return share == 0 ? 0 : share * pool.depth(in, out, within);
    }

    @Override
    public ScaledState sell(int in, int out, double amount) {
        return share == 0 ? this : new ScaledState(pool.sell(in, out, amount / share), share);
    }
}
