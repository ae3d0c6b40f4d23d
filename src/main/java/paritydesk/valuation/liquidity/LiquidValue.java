package paritydesk.valuation.liquidity;

import java.util.List;

/// What a holding brings when it is really sold (`V_liq`), beside what it is worth at the market price: average and marginal price
/// per unit, the haircut `1 − V_liq/(qP)`, the number of rounds it is sold in and what no exit takes. A haircut below 0 says that the
/// exits pay more than the market price. [ours, after liquidity-adjusted value at risk practice]
public record LiquidValue(
        double quantity,
        double value,
        double average,
        double marginal,
        double haircut,
        int rounds,
        double unsold) {

    /// How often a holder may come back: `rounds` sales with a full recovery of the pools between them, each later one worth `discount`
    /// (a fraction, 0 to 1) less than the one before.
    public record Horizon(int rounds, double discount) {

        /// At once.
        public static final Horizon NOW = new Horizon(1, 0);

        public Horizon {
            if (rounds < 1 || rounds > 100_000 || !(discount >= 0 && discount < 1)) {
                throw new IllegalArgumentException(
                        "a horizon has 1 to 100000 rounds and a discount from 0 to under 1");
            }
        }

        /// Rounds that fit into `days` when pools recover in `recoveryDays`.
        public static Horizon of(double days, double recoveryDays, double dailyRate) {
            if (!(days >= 0) || !(recoveryDays > 0) || !(dailyRate >= 0)) {
                throw new IllegalArgumentException(
                        "days are 0 or more, the recovery above 0, the rate 0 or more");
            }
            int rounds = (int) Math.min(100_000, 1 + Math.floor(days / recoveryDays));
            return new Horizon(rounds, -Math.expm1(-dailyRate * recoveryDays));
        }
    }

    /// The most that `quantity` brings over `exits` within the horizon: the same amount in every round, which is best where exits
    /// are concave and do not change, in as many rounds as pay. `price` is the market's.
    public static LiquidValue of(List<Exit> exits, double quantity, double price, Horizon horizon) {
        var best = sold(exits, quantity, price, 1, horizon);
        // More rounds sell nearer to the first unit's price and wait longer: the value has one
        // peak.
        for (int n = 2; n <= horizon.rounds(); n = next(n, horizon.rounds())) {
            var now = sold(exits, quantity, price, n, horizon);
            if (now.value > best.value) {
                best = now;
            }
            if (n == horizon.rounds()) {
                break;
            }
        }
        return best;
    }

    private static int next(int n, int most) {
        return n < 64 ? n + 1 : Math.min(most, n + n / 16);
    }

    private static LiquidValue sold(
            List<Exit> exits, double quantity, double price, int rounds, Horizon horizon) {
        var split = BestSplit.of(exits, quantity / rounds);
        double kept = 1 - horizon.discount;
        double weight = kept == 1 ? rounds : (1 - Math.pow(kept, rounds)) / horizon.discount;
        double last = Math.pow(kept, rounds - 1);
        return make(
                quantity,
                price,
                split.value() * weight,
                split.multiplier() * last,
                rounds,
                split.unsold() * rounds);
    }

    private static LiquidValue make(
            double quantity,
            double price,
            double value,
            double marginal,
            int rounds,
            double unsold) {
        double average = quantity > 0 ? value / quantity : marginal;
        double haircut = quantity > 0 && price > 0 ? 1 - value / (quantity * price) : 0;
        return new LiquidValue(quantity, value, average, marginal, haircut, rounds, unsold);
    }

    /// The same at once, while others sell `crowd` through the same exits: everybody gets the same price, the average of selling all of
    /// it.
    public static LiquidValue crowded(
            List<Exit> exits, double quantity, double crowd, double price) {
        double all = quantity + crowd;
        var split = BestSplit.of(exits, all);
        double share = all > 0 ? quantity / all : 0;
        return make(
                quantity,
                price,
                split.value() * share,
                split.multiplier(),
                1,
                split.unsold() * share);
    }

    /// The same for who comes last: the others have sold `crowd` before.
    public static LiquidValue behind(
            List<Exit> exits, double quantity, double crowd, double price) {
        var before = BestSplit.of(exits, crowd);
        var all = BestSplit.of(exits, quantity + crowd);
        return make(
                quantity,
                price,
                all.value() - before.value(),
                all.multiplier(),
                1,
                Math.min(quantity, all.unsold()));
    }
}
