package paritydesk.market.pool;

import java.util.List;

/// A constant-product pool in doubles: `dy = Yγx/(X + γx)`.
public record ProductState(String id, List<String> assets, double first, double second, double fee)
        implements PoolState {

    public ProductState {
        assets = List.copyOf(assets);
    }

    private boolean empty() {
        return !(first > 0 && second > 0);
    }

    private double reserve(int token) {
        return token == 0 ? first : second;
    }

    @Override
    public double spot(int in, int out) {
        return empty() ? 0 : reserve(out) / reserve(in);
    }

    @Override
    public double limit(int in, int out) {
        return empty() ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public double out(int in, int out, double amount) {
        if (empty() || !(amount > 0)) {
            return 0;
        }
        double share = (1 - fee) * amount / reserve(in);
        return Double.isInfinite(share) ? reserve(out) : reserve(out) * (share / (1 + share));
    }

    @Override
    public double marginal(int in, int out, double amount) {
        if (empty()) {
            return 0;
        }
        double grown = 1 + (1 - fee) * Math.max(0, amount) / reserve(in);
        return (1 - fee) * spot(in, out) / grown / grown;
    }

    /// Closed form: `x = X(√(γ·spot/price) − 1)/γ`.
    @Override
    public double inputTo(int in, int out, double price) {
        if (empty()) {
            return 0;
        }
        if (!(price > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double growth = Math.sqrt((1 - fee) * spot(in, out) / price) - 1;
        return Math.max(0, reserve(in) * growth / (1 - fee));
    }

    /// Closed form: `x = X(γ/(1 − b) − 1)/γ`.
    @Override
    public double depth(int in, int out, double within) {
        if (!(within >= 0 && within < 1) || empty()) {
            return PoolState.super.depth(in, out, within);
        }
        return Math.max(0, reserve(in) * ((1 - fee) / (1 - within) - 1) / (1 - fee));
    }

    @Override
    public ProductState sell(int in, int out, double amount) {
        if (empty() || !(amount > 0)) {
            return this;
        }
        double received = out(in, out, amount);
        return in == 0
                ? new ProductState(id, assets, first + amount, second - received, fee)
                : new ProductState(id, assets, first - received, second + amount, fee);
    }
}
