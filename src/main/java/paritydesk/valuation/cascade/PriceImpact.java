package paritydesk.valuation.cascade;

import paritydesk.valuation.liquidity.BestSplit;
import paritydesk.valuation.liquidity.Exit;

import java.util.List;

/// How a market answers a sale.
@FunctionalInterface
public interface PriceImpact {

    /// A market that takes anything at its price.
    PriceImpact NONE = (_, _) -> 1;

    /// Marginal price after `sold` units of an asset (index in the marks) have been sold since the shock, over the price before: from
    /// 1 down to 0, and never rising in `sold`.
    double factor(int asset, double sold);

    /// A linear order book: `1 − slope·sold`, not under 0. `slope` per asset is the fraction by which one unit moves the price, e.g.
    /// within · price / capacity of a market's depth (our reading of a depth as a linear book).
    static PriceImpact linear(double... slope) {
        double[] slopes = slope.clone();
        for (double s : slopes) {
            if (!(s >= 0)) {
                throw new IllegalArgumentException("a sale does not raise the price: slope " + s);
            }
        }
        return (asset, sold) -> {
            double fall = slopes[asset] == 0 ? 0 : slopes[asset] * sold;
            return Math.max(0, 1 - fall);
        };
    }

    /// Constant-product pools with `reserve` units of each asset: `(X / (X + sold))²` [std: marginal price Y/X at x·y = k, no fee].
    /// A pool that holds nothing is no market: whatever is sold into it leaves a price of 0.
    static PriceImpact constantProduct(double... reserve) {
        double[] reserves = reserve.clone();
        for (double r : reserves) {
            if (!(r >= 0)) {
                throw new IllegalArgumentException("a pool holds no less than nothing: " + r);
            }
        }
        return (asset, sold) -> {
            double share =
                    sold == 0 || reserves[asset] == Double.POSITIVE_INFINITY
                            ? 1
                            : 1 / (1 + sold / reserves[asset]);
            return share * share;
        };
    }

    /// Wherever an asset can be sold, `exits` of each asset by its index: what the next unit brings after the best split of all that was
    /// sold, over what the first unit brought. An asset without an exit is taken at its price; one whose exits give nothing is worth
    /// nothing once any of it is sold.
    static PriceImpact exits(List<List<Exit>> exits) {
        var all = exits.stream().map(List::copyOf).toList();
        double[] first =
                all.stream()
                        .mapToDouble(
                                e -> e.stream().mapToDouble(x -> x.marginal(0)).max().orElse(1))
                        .toArray();
        return (asset, sold) -> {
            var own = all.get(asset);
            if (own.isEmpty() || sold == 0) {
                return 1;
            }
            double next =
                    own.size() == 1
                            ? own.getFirst().marginal(sold)
                            : BestSplit.of(own, sold).multiplier();
            return first[asset] > 0 ? Math.clamp(next / first[asset], 0, 1) : 0;
        };
    }
}
