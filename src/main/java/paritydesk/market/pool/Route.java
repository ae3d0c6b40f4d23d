package paritydesk.market.pool;

/// A pool in one direction: what is sold for what. All amounts are tokens sold, all prices tokens bought per token sold.
public record Route(PoolState pool, int in, int out) {

    /// See [PoolState#spot].
    public double spot() {
        return pool.spot(in, out);
    }

    /// See [PoolState#limit].
    public double limit() {
        return pool.limit(in, out);
    }

    /// See [PoolState#out].
    public double proceeds(double amount) {
        return pool.out(in, out, amount);
    }

    /// See [PoolState#marginal].
    public double marginal(double amount) {
        return pool.marginal(in, out, amount);
    }

    /// See [PoolState#inputTo].
    public double inputTo(double price) {
        return pool.inputTo(in, out, price);
    }

    /// See [PoolState#depth].
    public double depth(double within) {
        return pool.depth(in, out, within);
    }

    /// The same direction after `amount` was sold.
    public Route after(double amount) {
        return new Route(pool.sell(in, out, amount), in, out);
    }

    /// The other direction.
    public Route back() {
        return new Route(pool, out, in);
    }
}
