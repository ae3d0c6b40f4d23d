package paritydesk.valuation.liquidity;

import paritydesk.market.pool.ProductState;

import java.util.List;

/// The split that brings most: every exit in use ends at the same marginal value λ, the others begin below it.
///
/// Among constant-product pools λ has a closed form: with `a = X/γ` and the first unit's value m, `x = a(√(m/λ) − 1)`, so
/// `1/√λ = (q + Σa)/Σa√m` over the pools in use. Otherwise λ is found by bisection, and what an exit that is flat at λ (a converter, a
/// level of an order book) may still take fills the rest [std: convex routing; our own arrangement].
public final class BestSplit {

    private static final int MOST_STEPS = 400;

    private BestSplit() {}

    /// Sells `quantity` over `exits`, no pool named twice.
    public static Split of(List<Exit> exits, double quantity) {
        Split.check(exits, quantity);
        if (quantity == 0 || exits.isEmpty()) {
            return Split.of(exits, new double[exits.size()], quantity);
        }
        boolean product =
                exits.stream()
                        .allMatch(
                                e -> e.route().pool() instanceof ProductState && e.marginal(0) > 0);
        var quantities = product ? closedForm(exits, quantity) : bisect(exits, quantity);
        return Split.of(exits, quantities, quantity);
    }

    private static double[] closedForm(List<Exit> exits, double quantity) {
        int n = exits.size();
        var scale = new double[n];
        var root = new double[n];
        var used = new boolean[n];
        for (int i = 0; i < n; i++) {
            var exit = exits.get(i);
            var pool = (ProductState) exit.route().pool();
            scale[i] = (exit.route().in() == 0 ? pool.first() : pool.second()) / (1 - pool.fee());
            root[i] = Math.sqrt(exit.marginal(0));
            used[i] = true;
        }
        var result = new double[n];
        boolean changed = true;
        while (changed) {
            double level = level(scale, root, used, quantity);
            changed = false;
            for (int i = 0; i < n; i++) {
                result[i] = used[i] ? scale[i] * (root[i] * level - 1) : 0;
                if (used[i] && result[i] < 0) {
                    used[i] = false;
                    changed = true;
                }
            }
        }
        return result;
    }

    /// 1/√λ over the pools in use.
    private static double level(double[] scale, double[] root, boolean[] used, double quantity) {
        double top = quantity;
        double bottom = 0;
        for (int i = 0; i < scale.length; i++) {
            top += used[i] ? scale[i] : 0;
            bottom += used[i] ? scale[i] * root[i] : 0;
        }
        return top / bottom;
    }

    private static double[] bisect(List<Exit> exits, double quantity) {
        double high = 0;
        for (var exit : exits) {
            high = Math.max(high, exit.marginal(0));
        }
        if (total(exits, 0) <= quantity) {
            return at(exits, 0);
        }
        // Just above the best first unit nothing is sold.
        high = Math.nextUp(high);
        double low = 0;
        for (int i = 0; i < MOST_STEPS && Math.nextUp(low) < high; i++) {
            double middle =
                    low > high / 2
                            ? low + (high - low) / 2
                            : Math.max(high / 16, low + (high - low) / 2);
            if (total(exits, middle) > quantity) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return filled(exits, quantity, low, high);
    }

    /// The quantities at `high`, and what is missing from exits that take more just below it, in their order.
    private static double[] filled(List<Exit> exits, double quantity, double low, double high) {
        var result = at(exits, high);
        double missing = quantity;
        for (double taken : result) {
            missing -= taken;
        }
        for (int i = 0; i < result.length && missing > 0; i++) {
            double room = Math.min(missing, exits.get(i).quantityTo(low) - result[i]);
            result[i] += Math.max(0, room);
            missing -= Math.max(0, room);
        }
        return result;
    }

    private static double[] at(List<Exit> exits, double value) {
        return exits.stream().mapToDouble(e -> e.quantityTo(value)).toArray();
    }

    private static double total(List<Exit> exits, double value) {
        double sum = 0;
        for (var exit : exits) {
            sum += exit.quantityTo(value);
        }
        return sum;
    }
}
