package paritydesk.valuation.liquidity;

import java.util.List;

/// How much can be sold before the average price falls too far, and how long a sale takes.
public final class ExitCapacity {

    private static final int MOST_STEPS = 400;
    private static final double FAR = 1e250;

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
        double first = 0;
        double limit = 0;
        for (var exit : exits) {
            first = Math.max(first, exit.marginal(0));
            limit += exit.limit();
            if (Double.isInfinite(exit.limit()) && exit.marginal(FAR) >= least && least > 0) {
                return Double.POSITIVE_INFINITY;
            }
        }
        if (first < least || limit == 0) {
            return 0;
        }
        return average(exits, 0) >= least ? limit : atAverage(exits, least, first);
    }

    /// The best split's average rises with the value λ of its last unit: λ is bisected, and what is flat at λ fills the rest.
    private static double atAverage(List<Exit> exits, double least, double first) {
        double low = 0;
        double high = Math.nextUp(first);
        for (int i = 0; i < MOST_STEPS && Math.nextUp(low) < high; i++) {
            double middle = low + (high - low) / 2;
            if (average(exits, middle) < least) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double sold = 0;
        double value = 0;
        double room = 0;
        for (var exit : exits) {
            double quantity = exit.quantityTo(high);
            sold += quantity;
            value += exit.value(quantity);
            room += Math.max(0, exit.quantityTo(low) - quantity);
        }
        double rest = least > low ? (value - least * sold) / (least - low) : room;
        return sold + Math.clamp(rest, 0, room);
    }

    /// Average value when every exit is used down to a last unit worth `least`; that unit's own where nothing is sold.
    private static double average(List<Exit> exits, double last) {
        double sold = 0;
        double value = 0;
        for (var exit : exits) {
            double quantity = exit.quantityTo(last);
            sold += quantity;
            value += exit.value(Math.min(quantity, FAR));
        }
        return sold == 0 ? Double.POSITIVE_INFINITY : value / sold;
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
