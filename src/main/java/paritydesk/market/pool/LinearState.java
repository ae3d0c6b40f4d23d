package paritydesk.market.pool;

import java.util.List;

/// A book known by its depth alone, read as linear: at `price` (second token per first), a sale of x moves the price by `slope · x`
/// (a fraction per token) and costs half of that on average, down to nothing at `1/slope`: `x·P·(1 − slope·x/2)` [ours]. It buys the
/// first token and does not sell it, and at most `most` tokens of it.
public record LinearState(String id, List<String> assets, double price, double slope, double most)
        implements PoolState {

    public LinearState {
        assets = List.copyOf(assets);
        if (!(price >= 0)
                || !(slope > 0)
                || !(most >= 0)
                || Double.isInfinite(price)
                || assets.size() != 2) {
            throw new IllegalArgumentException(
                    "a linear book has two tokens, a price and a size of 0 or more and a slope"
                            + " above 0");
        }
    }

    /// A book that goes on as a line down to nothing.
    public LinearState(String id, List<String> assets, double price, double slope) {
        this(id, assets, price, slope, Double.POSITIVE_INFINITY);
    }

    /// The book that takes `capacity` (in the second token) within the fraction `within` of its price; it buys nothing where capacity
    /// or price is 0.
    public static LinearState of(
            String id, List<String> assets, double price, double within, double capacity) {
        double slope = capacity > 0 ? within * price / capacity : Double.POSITIVE_INFINITY;
        return new LinearState(id, assets, price, price > 0 ? slope : Double.POSITIVE_INFINITY);
    }

    /// The same book that takes nothing beyond the size within which it is stated: `capacity/price` tokens.
    public static LinearState upTo(
            String id, List<String> assets, double price, double within, double capacity) {
        var line = of(id, assets, price, within, capacity);
        return new LinearState(
                id, assets, price, line.slope, price > 0 ? Math.max(0, capacity) / price : 0);
    }

    private boolean dead(int in) {
        return in != 0 || price == 0 || Double.isInfinite(slope);
    }

    @Override
    public double spot(int in, int out) {
        return dead(in) ? 0 : price;
    }

    @Override
    public double limit(int in, int out) {
        return dead(in) ? 0 : Math.min(most, 1 / slope);
    }

    @Override
    public double out(int in, int out, double amount) {
        double sold = Math.clamp(amount, 0, limit(in, out));
        return dead(in) ? 0 : sold * price * (1 - slope * sold / 2);
    }

    @Override
    public double marginal(int in, int out, double amount) {
        return dead(in) || amount >= most
                ? 0
                : price * Math.max(0, 1 - slope * Math.max(0, amount));
    }

    @Override
    public double inputTo(int in, int out, double least) {
        return dead(in) ? 0 : Math.clamp((1 - least / price) / slope, 0, limit(in, out));
    }

    @Override
    public LinearState sell(int in, int out, double amount) {
        if (dead(in) || !(amount > 0)) {
            return this;
        }
        double sold = Math.min(amount, limit(in, out));
        double left = price * (1 - slope * sold);
        return new LinearState(
                id, assets, left, left == 0 ? slope : slope * price / left, most - sold);
    }
}
