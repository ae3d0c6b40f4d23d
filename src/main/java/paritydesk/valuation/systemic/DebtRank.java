package paritydesk.valuation.systemic;

import paritydesk.valuation.Column;

import java.util.Arrays;

/// How distress spreads over exposures. Distress `hᵢ` of 0 to 1 is the share of node i's equity that is lost; impact
/// `Wⱼᵢ = min(1, Aᵢⱼ/Eᵢ)` is what i loses of its own when j is lost, Aᵢⱼ being what i has lent to j; `vᵢ` is i's economic weight.
///
/// `distress` is hᵢ at the end, `rank` is `Σ vᵢhᵢ(T) − Σ vᵢhᵢ(1)`: the part of the whole that is lost beyond the first shock.
public record DebtRank(Column distress, double rank, int rounds, boolean settled) {

    /// Which rule of propagation.
    public enum Variant {
        /// Battiston, Puliga, Kaushik, Tasca & Caldarelli 2012 ("DebtRank: Too Central to Fail?", methods) [std]: a node passes its
        /// distress on once, in the round after it was first hit, and then no more.
        SINGLE_PASS,
        /// Bardoscia, Battiston, Caccioli & Caldarelli 2015 ("DebtRank: A microscopic foundation for shock propagation") [std]: a node
        /// passes on every increase of its distress, h(t+1) = min(1, h(t) + W·Δh(t)), W not capped at 1, until none is left.
        LINEAR
    }

    private static final int MOST_ROUNDS = 100_000;
    private static final double STILL = 1e-14;

    /// Spreads `shock` (hᵢ(1), each 0 to 1) over `exposures`: row i owes to column j, so that j is hit when i is. `equity` per node;
    /// a node without equity is lost to any loss at all.
    public static DebtRank of(
            Variant variant, Claims exposures, double[] equity, double[] weight, double[] shock) {
        int n = exposures.size();
        refuse(n, equity, weight, shock);
        double[] shares = shares(weight);
        double[][] impact = impact(variant, exposures, equity);
        var spread =
                switch (variant) {
                    case SINGLE_PASS -> once(impact, shock);
                    case LINEAR -> linear(impact, shock);
                };
        double rank = 0;
        for (int i = 0; i < n; i++) {
            rank += shares[i] * (spread.distress.get(i) - shock[i]);
        }
        return new DebtRank(spread.distress, rank, spread.rounds, spread.settled);
    }

    /// Rank of each node alone: the part of the whole lost beyond it when it is lost entirely.
    public static Column ranks(
            Variant variant, Claims exposures, double[] equity, double[] weight) {
        return Column.of(
                exposures.size(),
                node -> {
                    var shock = new double[exposures.size()];
                    shock[node] = 1;
                    return of(variant, exposures, equity, weight, shock).rank();
                });
    }

    private record Spread(Column distress, int rounds, boolean settled) {}

    /// impact[j][i]: what i loses of itself when j is lost.
    private static double[][] impact(Variant variant, Claims exposures, double[] equity) {
        int n = equity.length;
        var impact = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double lent = exposures.of(j, i);
                double share = lent == 0 ? 0 : lent / equity[i];
                impact[j][i] = variant == Variant.SINGLE_PASS ? Math.min(1, share) : share;
            }
        }
        return impact;
    }

    private static Spread once(double[][] impact, double[] shock) {
        int n = shock.length;
        double[] h = shock.clone();
        var active = new boolean[n];
        var spent = new boolean[n];
        for (int i = 0; i < n; i++) {
            active[i] = h[i] > 0;
        }
        int rounds = 0;
        for (; any(active); rounds++) {
            double[] next = h.clone();
            for (int j = 0; j < n; j++) {
                for (int i = 0; active[j] && i < n; i++) {
                    next[i] += impact[j][i] * h[j];
                }
            }
            for (int i = 0; i < n; i++) {
                next[i] = Math.min(1, next[i]);
                spent[i] |= active[i];
                active[i] = !spent[i] && next[i] > 0;
            }
            h = next;
        }
        return new Spread(Column.of(h), rounds, true);
    }

    private static Spread linear(double[][] impact, double[] shock) {
        int n = shock.length;
        double[] h = shock.clone();
        double[] gained = shock.clone();
        for (int rounds = 0; rounds < MOST_ROUNDS; rounds++) {
            double[] next = h.clone();
            double most = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    next[i] += gained[j] == 0 ? 0 : impact[j][i] * gained[j];
                }
                next[i] = Math.min(1, next[i]);
            }
            for (int i = 0; i < n; i++) {
                gained[i] = next[i] - h[i];
                most = Math.max(most, gained[i]);
            }
            h = next;
            if (most <= STILL) {
                return new Spread(Column.of(h), rounds, true);
            }
        }
        return new Spread(Column.of(h), MOST_ROUNDS, false);
    }

    private static boolean any(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    /// Weights as shares of their sum; none weighs anything where the sum is 0.
    private static double[] shares(double[] weight) {
        double total = Arrays.stream(weight).sum();
        return Arrays.stream(weight).map(w -> total == 0 ? 0 : w / total).toArray();
    }

    private static void refuse(int n, double[] equity, double[] weight, double[] shock) {
        if (equity.length != n || weight.length != n || shock.length != n) {
            throw new IllegalArgumentException(
                    n + " nodes have as many equities, weights and shocks");
        }
        for (int i = 0; i < n; i++) {
            if (!(equity[i] >= 0) || !(weight[i] >= 0) || !Double.isFinite(weight[i])) {
                throw new IllegalArgumentException(
                        "equity and weight are not negative: " + equity[i] + ", " + weight[i]);
            }
            if (!(shock[i] >= 0 && shock[i] <= 1)) {
                throw new IllegalArgumentException(
                        "a shock takes 0 to 1 of a node, not " + shock[i]);
            }
        }
    }
}
