package paritydesk.valuation.liquidity;

import java.util.List;

/// How much can be sold before the average price falls too far, and how long a sale takes.
public final class ExitCapacity {

    private static final double PRECISION = 1e-13;
    private static final int MOST_STEPS = 2_000;

    private ExitCapacity() {}

    /// Largest quantity that the best split sells at an average of at least `(1 − within) · price`; +∞ where there is no end to it.
    ///
    /// @param within a fraction from 0 to 1
    public static double within(List<Exit> exits, double price, double within) {
        if (!(within >= 0 && within <= 1) || !(price > 0)) {
            throw new IllegalArgumentException(
                    "a capacity is taken within a fraction from 0 to 1 of a price above 0");
        }
        double least = (1 - within) * price;
        double limit = exits.stream().mapToDouble(Exit::limit).sum();
        double first = exits.stream().mapToDouble(e -> e.marginal(0)).max().orElse(0);
        if (first < least || limit == 0) {
            return 0;
        }
        double low = 0;
        double high = Math.min(1, limit);
        int steps = 0;
        while (sells(exits, high, least)) {
            if (high >= limit || high > 1e200) {
                return limit;
            }
            low = high;
            high = Math.min(2 * high, limit);
        }
        while (high - low > PRECISION * high && steps++ < MOST_STEPS) {
            double middle = low + (high - low) / 2;
            if (sells(exits, middle, least)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean sells(List<Exit> exits, double quantity, double least) {
        var split = BestSplit.of(exits, quantity);
        return split.unsold() == 0 && split.value() >= least * quantity * (1 - PRECISION);
    }

    /// The discount that a liquidation bonus β pays for: who gets `1 + β` of value per unit repaid breaks even at
    /// `1/(1 + β) = 1 − β/(1 + β)` [ours].
    public static double withinBonus(double bonus) {
        if (!(bonus >= 0)) {
            throw new IllegalArgumentException("a bonus is 0 or more, not " + bonus);
        }
        return Double.isInfinite(bonus) ? 1 : bonus / (1 + bonus);
    }

    /// `q/(participation · ADV)`: days to sell q at a share of the average daily volume [std]. 0 for nothing, +∞ where nothing trades.
    public static double days(double quantity, double participation, double dailyVolume) {
        if (!(quantity >= 0)
                || !(participation >= 0 && participation <= 1)
                || !(dailyVolume >= 0)) {
            throw new IllegalArgumentException(
                    "quantity and volume are 0 or more, participation a fraction from 0 to 1");
        }
        return quantity == 0 ? 0 : quantity / (participation * dailyVolume);
    }
}
