package paritydesk.valuation.peg;

import paritydesk.valuation.Column;

/// What the defence of a peg takes: the capital that brings a pool back, and how long a reserve lasts.
public final class Defence {

    private static final int HALVINGS = 200;

    private Defence() {}

    /// The trade that brings a pool's price to a target. `buys`: the peg is paid in for pegged coins, because the price was below; otherwise
    /// pegged coins are paid in. `capital` is what is paid in, `received` what comes out; both 0 where the price stands there.
    public record Restoration(boolean buys, double capital, double received) {
        /// What the trade costs against the target price: paid minus received at that price, fees included.
        public double cost(double target) {
            return buys ? capital - received * target : capital * target - received;
        }
    }

    /// Capital that brings the marginal price of `pool` (before fees) to `target`, by bisection: price rises with what is bought.
    public static Restoration restore(StablePair pool, double target) {
        Refuse.unlessPositive("a target price", target);
        double price = pool.price();
        if (price == target) {
            return new Restoration(true, 0, 0);
        }
        boolean buys = price < target;
        double high = Math.max(pool.pegged(), pool.peg());
        int doublings = 0;
        while (!reached(pool, high, target, buys)) {
            high *= 2;
            if (++doublings > HALVINGS) {
                throw new IllegalArgumentException("no trade brings the pool's price to " + target);
            }
        }
        double low = 0;
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (reached(pool, middle, target, buys)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new Restoration(buys, high, traded(pool, high, buys).amount());
    }

    /// Days that a reserve lasts: `reserve / net outflow per day`; +∞ where nothing flows out on balance, 0 without a reserve that
    /// is drawn on.
    public static double runwayDays(double reserve, double netOutflowPerDay) {
        Refuse.unlessNotNegative("a reserve", reserve);
        Refuse.unlessFinite("a net outflow", netOutflowPerDay);
        return netOutflowPerDay <= 0 ? Double.POSITIVE_INFINITY : reserve / netOutflowPerDay;
    }

    /// The first step by whose end a reserve is used up by `outflow` (per step, below zero what flows in); −1 where it lasts.
    public static int exhaustedAt(double reserve, Column outflow) {
        Refuse.unlessNotNegative("a reserve", reserve);
        double left = reserve;
        for (int i = 0; i < outflow.size(); i++) {
            left -= outflow.get(i);
            if (left <= 0 && outflow.get(i) > 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean reached(StablePair pool, double amount, double target, boolean buys) {
        double price = traded(pool, amount, buys).pool().price();
        return buys ? price >= target : price <= target;
    }

    private static StablePair.Change traded(StablePair pool, double amount, boolean buys) {
        return buys ? pool.buy(amount) : pool.sell(amount);
    }
}
