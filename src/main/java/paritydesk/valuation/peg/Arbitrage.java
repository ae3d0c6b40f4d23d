package paritydesk.valuation.peg;

import paritydesk.valuation.Column;

import java.util.ArrayList;

/// Arbitrage of a pool against a price elsewhere. `kept` is γ = 1 − fee, above 0 and at most 1; prices in the numeraire per asset.
public final class Arbitrage {

    private static final int HALVINGS = 200;

    private Arbitrage() {}

    /// Pool prices at which no trade pays: `[γp, p/γ]` (Angeris et al. 2019, "An analysis of Uniswap markets").
    public record Band(double low, double high) {
        public boolean contains(double price) {
            return price >= low && price <= high;
        }
    }

    /// `in` is paid into the pool and `out` received: the numeraire for the asset where `buys`, otherwise the other way round. `profit` in the
    /// numeraire. All 0 inside the band.
    public record Trade(boolean buys, double in, double out, double profit) {
        static final Trade NONE = new Trade(true, 0, 0, 0);
    }

    /// A pool of `asset` against `numeraire` that keeps the product of its reserves; its price is `numeraire/asset`.
    public record Reserves(double asset, double numeraire) {
        public Reserves {
            Refuse.unlessPositive("a reserve", asset);
            Refuse.unlessPositive("a reserve", numeraire);
        }

        public double price() {
            return numeraire / asset;
        }

        /// After a trade; the fee stays in the pool.
        public Reserves after(Trade trade) {
            return trade.buys()
                    ? new Reserves(asset - trade.out(), numeraire + trade.in())
                    : new Reserves(asset + trade.in(), numeraire - trade.out());
        }
    }

    public static Band band(double price, double kept) {
        Refuse.unlessPositive("a price", price);
        unlessKept(kept);
        return new Band(kept * price, price / kept);
    }

    /// The most profitable trade against `price` elsewhere, closed form: buy with `(√(γpXY) − Y)/γ` while the pool is below the band, sell
    /// `(√(γXY/p) − X)/γ` while it is above.
    public static Trade best(Reserves pool, double price, double kept) {
        var band = band(price, kept);
        double root = Math.sqrt(pool.asset()) * Math.sqrt(pool.numeraire());
        if (pool.price() < band.low()) {
            double in = (Math.sqrt(kept * price) * root - pool.numeraire()) / kept;
            return trade(pool, price, kept, true, Math.max(in, 0));
        }
        if (pool.price() > band.high()) {
            double in = (Math.sqrt(kept / price) * root - pool.asset()) / kept;
            return trade(pool, price, kept, false, Math.max(in, 0));
        }
        return Trade.NONE;
    }

    /// The most profitable amount to sell into any market at `price` of what comes out per unit of what goes in, by bisection on the marginal
    /// unit and at most `most`; 0 where not even the first unit pays.
    public static double bestSize(Swap market, double valueIn, double valueOut, double most) {
        Refuse.unlessPositive("a value", valueIn);
        Refuse.unlessPositive("a value", valueOut);
        Refuse.unlessNotNegative("a most", most);
        if (market.marginal(0) * valueOut <= valueIn) {
            return 0;
        }
        if (market.marginal(most) * valueOut >= valueIn) {
            return most;
        }
        double low = 0;
        double high = most;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (market.marginal(middle) * valueOut > valueIn) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// A pool on its way back while no more than a volume is traded per step: its price after each step, and the first step at which it stands
    /// inside the band (−1 where that takes longer).
    public record Convergence(Column price, int reached) {}

    /// `volume` is in the numeraire per step, valued at the price elsewhere.
    public static Convergence converge(
            Reserves pool, double price, double kept, double volume, int steps) {
        Refuse.unlessNotNegative("a volume", volume);
        if (steps < 1 || steps > 1_000_000) {
            throw new IllegalArgumentException("steps are 1 to 1 000 000, not " + steps);
        }
        var band = band(price, kept);
        var prices = new ArrayList<Double>();
        var now = pool;
        int reached = -1;
        for (int s = 0; s < steps; s++) {
            var best = best(now, price, kept);
            double most = best.buys() ? volume : volume / price;
            boolean whole = best.in() <= most;
            now = now.after(trade(now, price, kept, best.buys(), Math.min(best.in(), most)));
            prices.add(now.price());
            if (reached < 0 && (whole || band.contains(now.price()))) {
                reached = s;
            }
        }
        return new Convergence(Column.of(steps, prices::get), reached);
    }

    static void unlessKept(double kept) {
        if (!(kept > 0 && kept <= 1)) {
            throw new IllegalArgumentException(
                    "what a pool keeps working is above 0 and at most 1, not " + kept);
        }
    }

    private static Trade trade(Reserves pool, double price, double kept, boolean buys, double in) {
        if (in == 0) {
            return Trade.NONE;
        }
        var swap =
                buys
                        ? Swap.constantProduct(pool.numeraire(), pool.asset(), kept)
                        : Swap.constantProduct(pool.asset(), pool.numeraire(), kept);
        double out = swap.out(in);
        return new Trade(buys, in, out, buys ? out * price - in : out - in * price);
    }
}
