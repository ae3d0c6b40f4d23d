package paritydesk.market.pool;

import java.util.List;

/// A weighted pool in doubles: `dy = Y(1 − (X/(X + γx))^(wX/wY))`, at most 30 % of a reserve (net of fee) at once.
public final class WeightedState implements PoolState {

    private static final double MOST_AT_ONCE = 0.3;

    private final String id;
    private final List<String> assets;
    private final double[] reserves;
    private final double[] weights;
    private final double fee;
    private final boolean empty;

    private WeightedState(
            String id, List<String> assets, double[] reserves, double[] weights, double fee) {
        this.id = id;
        this.assets = assets;
        this.reserves = reserves;
        this.weights = weights;
        this.fee = fee;
        boolean lacks = false;
        for (double reserve : reserves) {
            lacks |= !(reserve > 0);
        }
        empty = lacks;
    }

    static WeightedState of(Weighted pool) {
        return new WeightedState(
                pool.id(),
                pool.assets(),
                pool.reserves().stream().mapToDouble(r -> r.amount().doubleValue()).toArray(),
                pool.reserves().stream().mapToDouble(r -> r.weight().doubleValue()).toArray(),
                pool.fee().doubleValue());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<String> assets() {
        return assets;
    }

    private double exponent(int in, int out) {
        return weights[in] / weights[out];
    }

    @Override
    public double spot(int in, int out) {
        return empty ? 0 : reserves[out] / reserves[in] * exponent(in, out);
    }

    @Override
    public double limit(int in, int out) {
        return empty ? 0 : MOST_AT_ONCE * reserves[in] / (1 - fee);
    }

    @Override
    public double out(int in, int out, double amount) {
        double growth = growth(in, out, amount);
        return reserves[out] * -Math.expm1(-exponent(in, out) * Math.log1p(growth));
    }

    private double growth(int in, int out, double amount) {
        double sold = Math.min(Math.max(0, amount), limit(in, out));
        return empty ? 0 : (1 - fee) * sold / reserves[in];
    }

    @Override
    public double marginal(int in, int out, double amount) {
        if (amount >= limit(in, out)) {
            return 0;
        }
        double growth = growth(in, out, amount);
        return (1 - fee) * spot(in, out) * Math.pow(1 + growth, -exponent(in, out) - 1);
    }

    @Override
    public WeightedState sell(int in, int out, double amount) {
        double sold = Math.min(Math.max(0, amount), limit(in, out));
        var after = reserves.clone();
        after[in] += sold;
        after[out] -= out(in, out, sold);
        return new WeightedState(id, assets, after, weights, fee);
    }
}
