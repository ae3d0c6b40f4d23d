package paritydesk.valuation.systemic;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

import paritydesk.valuation.Column;

import java.util.Arrays;

/// Who can pay what once everybody settles with everybody (Eisenberg & Noe 2001, "Systemic Risk in Financial Systems", §3.1:
/// fictitious default algorithm) [std].
///
/// With p̄ᵢ = Σⱼ Lᵢⱼ, Πᵢⱼ = Lᵢⱼ/p̄ᵢ and cash eᵢ ≥ 0 the clearing payments solve `p = min(p̄, e + Πᵀp)`: nobody pays more than it has
/// (limited liability), equity is there only where debts are paid in full (absolute priority), and creditors share in proportion.
/// Among several solutions this is the greatest one; where every group of nodes holds some cash (a regular system) there is one.
///
/// `payments` are made to other nodes, `equity = max(e + Πᵀp − p, 0)`, `wave` is the round in which a node defaults: 0 by itself,
/// 1 because those of wave 0 did, and so on; −1 never.
public record Clearing(Column payments, Column equity, Waves wave) {

    /// Relative slack within which debts count as paid in full.
    private static final double PAID = 1e-12;

    /// The round in which each node defaults, −1 for never.
    public record Waves(java.util.List<Integer> of) {
        public Waves {
            of = java.util.List.copyOf(of);
        }

        public int get(int node) {
            return of.get(node);
        }

        /// Nodes that cannot pay in full.
        public long defaults() {
            return of.stream().filter(w -> w >= 0).count();
        }
    }

    public boolean defaults(int node) {
        return wave.get(node) >= 0;
    }

    /// Clears `claims` with `cash` per node (net of what it owes outside, not negative).
    public static Clearing of(Claims claims, double... cash) {
        int n = claims.size();
        if (cash.length != n) {
            throw new IllegalArgumentException(n + " nodes have as many amounts of cash");
        }
        for (int i = 0; i < n; i++) {
            if (!(cash[i] >= 0) || cash[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        claims.nodes().get(i) + " has no cash below zero: " + cash[i]);
            }
        }
        var system = new Fictitious(claims, cash.clone());
        system.solve();
        return system.result();
    }

    /// Everybody pays in full; whoever then cannot, defaults; the payments of the defaulted are solved for as a linear system; again.
    /// Each round adds a default or ends it, so that n rounds are enough.
    private static final class Fictitious {
        private final double[] owed;
        private final double[][] share;
        private final double[] cash;
        private final double[] paid;
        private final int[] wave;

        Fictitious(Claims claims, double[] cash) {
            int n = claims.size();
            this.cash = cash;
            owed = new double[n];
            share = new double[n][n];
            wave = new int[n];
            Arrays.fill(wave, -1);
            for (int i = 0; i < n; i++) {
                owed[i] = claims.total(i);
                for (int j = 0; j < n; j++) {
                    share[i][j] = owed[i] == 0 ? 0 : claims.of(i, j) / owed[i];
                }
            }
            paid = owed.clone();
        }

        void solve() {
            for (int round = 0; round <= paid.length; round++) {
                double[] income = income();
                boolean more = false;
                for (int i = 0; i < paid.length; i++) {
                    if (wave[i] < 0 && cash[i] + income[i] < owed[i] * (1 - PAID)) {
                        wave[i] = round;
                        more = true;
                    }
                }
                if (!more) {
                    return;
                }
                pay();
            }
        }

        /// p_D = e_D + Π_DDᵀ p_D + Π_SDᵀ p̄_S over the defaulted D. A group that owes only itself cannot default as a whole, so that the
        /// matrix is singular by rounding at most: then the solution of least length is taken.
        private void pay() {
            int[] failed = failed();
            int k = failed.length;
            RealMatrix a = new Array2DRowRealMatrix(k, k);
            var b = new ArrayRealVector(k);
            for (int r = 0; r < k; r++) {
                double known = cash[failed[r]];
                for (int s = 0; s < paid.length; s++) {
                    known += wave[s] < 0 ? share[s][failed[r]] * owed[s] : 0;
                }
                b.setEntry(r, known);
                for (int c = 0; c < k; c++) {
                    a.setEntry(r, c, (r == c ? 1 : 0) - share[failed[c]][failed[r]]);
                }
            }
            var lu = new LUDecomposition(a, Double.MIN_NORMAL).getSolver();
            var solver = lu.isNonSingular() ? lu : new SingularValueDecomposition(a).getSolver();
            var solution = solver.solve(b);
            for (int r = 0; r < k; r++) {
                paid[failed[r]] = Math.clamp(solution.getEntry(r), 0, owed[failed[r]]);
            }
        }

        private int[] failed() {
            return java.util.stream.IntStream.range(0, paid.length)
                    .filter(i -> wave[i] >= 0)
                    .toArray();
        }

        private double[] income() {
            var income = new double[paid.length];
            for (int i = 0; i < paid.length; i++) {
                for (int j = 0; j < paid.length; j++) {
                    income[j] += share[i][j] * paid[i];
                }
            }
            return income;
        }

        Clearing result() {
            double[] income = income();
            var equity = new double[paid.length];
            for (int i = 0; i < paid.length; i++) {
                equity[i] = wave[i] >= 0 ? 0 : Math.max(0, cash[i] + income[i] - paid[i]);
            }
            var waves = new Waves(Arrays.stream(wave).boxed().toList());
            return new Clearing(Column.of(paid.clone()), Column.of(equity), waves);
        }
    }
}
