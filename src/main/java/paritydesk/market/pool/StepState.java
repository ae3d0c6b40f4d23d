package paritydesk.market.pool;

import java.util.List;

/// Prices that hold for an amount each, from the best to the worst: an order book in both directions, or a converter in one.
public final class StepState implements PoolState {

    private final String id;
    private final List<String> assets;
    private final double fee;

    /// By direction (token sold): gross price and amount taken of every step.
    private final double[][] prices;

    private final double[][] amounts;

    private StepState(
            String id, List<String> assets, double fee, double[][] prices, double[][] amounts) {
        this.id = id;
        this.assets = assets;
        this.fee = fee;
        this.prices = prices;
        this.amounts = amounts;
    }

    static StepState of(OrderBook book) {
        double[][] prices = {new double[book.bids().size()], new double[book.asks().size()]};
        double[][] amounts = {new double[book.bids().size()], new double[book.asks().size()]};
        for (int i = 0; i < prices[0].length; i++) {
            prices[0][i] = book.bids().get(i).price().doubleValue();
            amounts[0][i] = book.bids().get(i).quantity().doubleValue();
        }
        for (int i = 0; i < prices[1].length; i++) {
            double price = book.asks().get(i).price().doubleValue();
            prices[1][i] = 1 / price;
            amounts[1][i] = book.asks().get(i).quantity().doubleValue() * price;
        }
        return new StepState(book.id(), book.assets(), book.fee().doubleValue(), prices, amounts);
    }

    static StepState of(FixedRatioMigrator migrator) {
        double fee = migrator.fee().doubleValue();
        double ratio = migrator.ratio().value();
        var cap = migrator.cap();
        var inventory = migrator.inventory();
        double most =
                Math.min(
                        cap == null ? Double.POSITIVE_INFINITY : cap.doubleValue(),
                        inventory == null
                                ? Double.POSITIVE_INFINITY
                                : inventory.doubleValue() / (ratio * (1 - fee)));
        return new StepState(
                migrator.id(),
                migrator.assets(),
                fee,
                new double[][] {{ratio}, {}},
                new double[][] {{most}, {}});
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<String> assets() {
        return assets;
    }

    @Override
    public double spot(int in, int out) {
        for (int i = 0; i < prices[in].length; i++) {
            if (amounts[in][i] > 0) {
                return prices[in][i];
            }
        }
        return 0;
    }

    @Override
    public double limit(int in, int out) {
        double sum = 0;
        for (double amount : amounts[in]) {
            sum += amount;
        }
        return sum;
    }

    @Override
    public double out(int in, int out, double amount) {
        double left = Math.max(0, amount);
        double received = 0;
        for (int i = 0; i < prices[in].length && left > 0; i++) {
            double taken = Math.min(left, amounts[in][i]);
            received += taken * prices[in][i];
            left -= taken;
        }
        return received * (1 - fee);
    }

    @Override
    public double marginal(int in, int out, double amount) {
        double left = Math.max(0, amount);
        for (int i = 0; i < prices[in].length; i++) {
            if (left < amounts[in][i]) {
                return prices[in][i] * (1 - fee);
            }
            left -= amounts[in][i];
        }
        return 0;
    }

    /// All steps that bring at least `price` after fee.
    @Override
    public double inputTo(int in, int out, double price) {
        double sum = 0;
        for (int i = 0; i < prices[in].length; i++) {
            if (prices[in][i] * (1 - fee) >= price) {
                sum += amounts[in][i];
            }
        }
        return sum;
    }

    @Override
    public StepState sell(int in, int out, double amount) {
        double left = Math.max(0, amount);
        double[][] after = {amounts[0].clone(), amounts[1].clone()};
        for (int i = 0; i < after[in].length; i++) {
            double held = after[in][i];
            after[in][i] = left >= held ? 0 : held - left;
            left = left > held ? left - held : 0;
        }
        return new StepState(id, assets, fee, prices, after);
    }
}
