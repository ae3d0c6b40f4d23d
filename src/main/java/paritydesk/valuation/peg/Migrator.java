package paritydesk.valuation.peg;

import paritydesk.valuation.peg.Arbitrage.Reserves;

/// A migrator between an old and a new market: one old token pays `ratio·(1 − fee)` new ones, `years` later at a yearly `rate`, for a `cost`
/// per old token (reporting currency); `twoWay` while it also turns new into old.
public record Migrator(
        double ratio, double fee, double rate, double years, double cost, boolean twoWay) {

    private static final int HALVINGS = 200;

    public Migrator {
        Refuse.unlessPositive("a ratio", ratio);
        Refuse.unlessShare("a fee", fee);
        Refuse.unlessNotNegative("a rate", rate);
        Refuse.unlessNotNegative("a waiting time", years);
        Refuse.unlessNotNegative("a cost", cost);
    }

    /// What the migrator does to the old token's price. `FLOOR`: it is bought and converted; `CEILING`: it is made and sold.
    public enum Bound {
        NONE,
        FLOOR,
        CEILING
    }

    /// The least that an old token is worth while it can be converted: `ρ(1 − φ)·P_new·e^(−rτ) − c`, never below zero (our derivation).
    public double floor(double newPrice) {
        return Math.max(ratio * (1 - fee) * newPrice * Math.exp(-rate * years) - cost, 0);
    }

    /// The most that it can cost while it can be made from new ones: `(ρ·P_new/(1 − φ) + c)·e^(rτ)`; +∞ one-way, because nothing holds
    /// its price down then, and at a fee of 1 (our derivation).
    public double ceiling(double newPrice) {
        return twoWay && fee < 1
                ? (ratio * newPrice / (1 - fee) + cost) * Math.exp(rate * years)
                : Double.POSITIVE_INFINITY;
    }

    /// Which bound a pair of prices violates.
    public Bound violated(double oldPrice, double newPrice) {
        if (oldPrice < floor(newPrice)) {
            return Bound.FLOOR;
        }
        return oldPrice > ceiling(newPrice) ? Bound.CEILING : Bound.NONE;
    }

    /// Where both markets come to rest: which bound was traded at, how many old tokens went through the migrator, the prices of both
    /// markets after it, and what the trader gained (reporting currency).
    public record Rest(
            Bound bound, double quantity, double oldPrice, double newPrice, double profit) {}

    /// The equilibrium of two constant-product pools (both keep γ) and this migrator: the trade that leaves no further profit, found on the
    /// marginal old token by bisection. One-way, an old token that is too dear stays so (our derivation).
    public Rest rest(Reserves old, Reserves fresh, double kept) {
        Arbitrage.unlessKept(kept);
        double down = floorQuantity(old, fresh, kept);
        if (down > 0) {
            return closed(Bound.FLOOR, down, old, fresh, kept);
        }
        double up = ceilingQuantity(old, fresh, kept);
        return up > 0
                ? closed(Bound.CEILING, up, old, fresh, kept)
                : new Rest(Bound.NONE, 0, old.price(), fresh.price(), 0);
    }

    private Rest closed(Bound bound, double q, Reserves old, Reserves fresh, double kept) {
        double sign = bound == Bound.FLOOR ? 1 : -1;
        double converted = bound == Bound.FLOOR ? q * paid() : q / back();
        double spent;
        double got;
        if (bound == Bound.FLOOR) {
            spent = price(old, q, kept);
            got = Swap.constantProduct(fresh.asset(), fresh.numeraire(), kept).out(converted);
        } else {
            spent = price(fresh, converted, kept);
            got = Swap.constantProduct(old.asset(), old.numeraire(), kept).out(q);
        }
        double oldNumeraire = old.numeraire() + (sign > 0 ? spent : -got);
        double freshNumeraire = fresh.numeraire() + (sign > 0 ? -got : spent);
        double profit = got * Math.exp(-rate * years) - spent - cost * q;
        return new Rest(
                bound,
                q,
                oldNumeraire / (old.asset() - sign * q),
                freshNumeraire / (fresh.asset() + sign * converted),
                profit);
    }

    /// Old tokens that it pays to buy and convert.
    private double floorQuantity(Reserves old, Reserves fresh, double kept) {
        if (paid() == 0) {
            return 0;
        }
        var sold = Swap.constantProduct(fresh.asset(), fresh.numeraire(), kept);
        double discount = Math.exp(-rate * years);
        return boundary(
                old.asset(),
                q ->
                        sold.marginal(q * paid()) * paid() * discount
                                - cost
                                - marginalPrice(old, q, kept));
    }

    /// Old tokens that it pays to make and sell.
    private double ceilingQuantity(Reserves old, Reserves fresh, double kept) {
        if (!twoWay || back() == 0) {
            return 0;
        }
        var sold = Swap.constantProduct(old.asset(), old.numeraire(), kept);
        double discount = Math.exp(-rate * years);
        return boundary(
                fresh.asset() * back(),
                q ->
                        sold.marginal(q) * discount
                                - cost
                                - marginalPrice(fresh, q / back(), kept) / back());
    }

    /// Where a falling margin reaches zero in `[0, most)`; 0 where it never was above.
    private static double boundary(double most, java.util.function.DoubleUnaryOperator margin) {
        if (!(margin.applyAsDouble(0) > 0)) {
            return 0;
        }
        double low = 0;
        double high = most;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (margin.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double paid() {
        return ratio * (1 - fee);
    }

    private double back() {
        return (1 - fee) / ratio;
    }

    /// What `q` units of a pool's asset cost: `Y·q/((X − q)·γ)`.
    private static double price(Reserves pool, double q, double kept) {
        return pool.numeraire() * q / ((pool.asset() - q) * kept);
    }

    private static double marginalPrice(Reserves pool, double q, double kept) {
        double left = pool.asset() - q;
        return left <= 0
                ? Double.POSITIVE_INFINITY
                : pool.numeraire() / left * (pool.asset() / left) / kept;
    }
}
