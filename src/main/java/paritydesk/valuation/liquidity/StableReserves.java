package paritydesk.valuation.liquidity;

import paritydesk.valuation.Column;

/// Where a stable pool stands on its invariant once its marginal prices are given prices: the reserves, in units of account, at
/// which the whole is worth least, so that nobody can trade it any lower [ours].
///
/// With `Ann = A·n` and `P = D^(n+1)/(n^n·Πx)` the marginal price of token i is proportional to `Ann + P/x_i`; setting it to `μ·p_i` gives
/// `x_i = P/(μp_i − Ann)` and `P^(n+1) = D^(n+1)·Π(μp_i − Ann)/n^n`; μ is what makes the invariant `Ann·Σx + D = Ann·D + P` hold.
final class StableReserves {

    private static final int MOST_STEPS = 300;

    private StableReserves() {}

    /// Reserves for prices above 0 per unit of account; D in units of account.
    static Column at(double amplification, double invariant, Column prices) {
        int n = prices.size();
        double cheapest = prices.stream().min().orElse(0);
        if (!(cheapest > 0) || !(amplification > 0) || !Double.isFinite(prices.stream().sum())) {
            throw new IllegalArgumentException("prices and amplification are above 0");
        }
        double ann = amplification * n;
        // μ = Ann/p_min·(1 + e^t): every term is above 0 whatever t.
        double low = -700;
        double high = 700;
        for (int i = 0; i < MOST_STEPS && high - low > 1e-15 * Math.abs(high); i++) {
            double middle = low + (high - low) / 2;
            if (excess(ann, prices, ann / cheapest, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double t = low + (high - low) / 2;
        double logP = logP(ann, prices, ann / cheapest, t);
        return Column.of(
                n,
                i ->
                        invariant
                                * Math.exp(
                                        logP - Math.log(term(ann, prices, i, ann / cheapest, t))));
    }

    /// `Ann·Σx + 1 − Ann − P` for D = 1: falls in t.
    private static double excess(double ann, Column prices, double base, double t) {
        double logP = logP(ann, prices, base, t);
        double sum = 0;
        for (int i = 0; i < prices.size(); i++) {
            sum += Math.exp(logP - Math.log(term(ann, prices, i, base, t)));
        }
        return ann * sum + 1 - ann - Math.exp(logP);
    }

    /// `ln P` for D = 1.
    private static double logP(double ann, Column prices, double base, double t) {
        int n = prices.size();
        double log = -n * Math.log(n);
        for (int i = 0; i < n; i++) {
            log += Math.log(term(ann, prices, i, base, t));
        }
        return log / (n + 1);
    }

    /// `μp_i − Ann` with `μ = base·(1 + e^t)`, without the difference where p_i is the cheapest.
    private static double term(double ann, Column prices, int i, double base, double t) {
        double over = base * prices.get(i) - ann;
        return Math.max(0, over) + base * prices.get(i) * Math.exp(t);
    }
}
