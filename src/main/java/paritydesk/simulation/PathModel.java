package paritydesk.simulation;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SemiDefinitePositiveCholeskyDecomposition;

import paritydesk.plan.Plan;
import paritydesk.study.PathDynamics;

import java.util.Arrays;
import java.util.List;

/// Draws paths. Prices: correlated geometric Brownian motion with Merton's jumps,
/// `ln S += (μ − σ²/2 − λk)·dt + σ√dt·(Bz)ᵢ + ΣJ`, k = E[e^J] − 1, so that E[S(t)] = S(0)e^(μt) with or without jumps [std: Merton 1976];
/// B is a root of the correlation matrix (Cholesky, which may be semidefinite). Parity gap: Ornstein–Uhlenbeck in its exact step,
/// `g ← g·e^(−κdt) + σ√((1 − e^(−2κdt))/(2κ))·z` [std]. Adoption: Brownian noise on the logit [ours].
///
/// Each draw is that of its own stream (path, step, driver). Steps without time between them draw nothing.
final class PathModel {

    private static final long JUMPS = 1_000_000;
    private static final long GAPS = 2_000_000;
    private static final long ADOPTION = 3_000_000;
    private static final double ROUNDING = 1e-10;

    private final long seed;
    private final PathGrid grid;
    private final PathDynamics dynamics;
    private final double[][] root;
    private final int assets;

    /// Per asset: which of the dynamics, gaps and noises it follows; −1 for none.
    private final int[] driver;

    private final int[] gap;
    private final int[] adoption;

    PathModel(long seed, PathGrid grid, PathDynamics dynamics, List<String> assets, Plan plan) {
        this.seed = seed;
        this.grid = grid;
        this.dynamics = dynamics;
        this.assets = assets.size();
        root = root(dynamics);
        var moving = dynamics.assets().stream().map(PathDynamics.AssetDynamics::asset).toList();
        var gaps = dynamics.gaps().stream().map(PathDynamics.ParityGap::asset).toList();
        var noises = dynamics.adoption().stream().map(PathDynamics.AdoptionNoise::asset).toList();
        driver = assets.stream().mapToInt(a -> driver(a, moving, plan, assets.size())).toArray();
        gap = assets.stream().mapToInt(gaps::indexOf).toArray();
        adoption = assets.stream().mapToInt(noises::indexOf).toArray();
    }

    /// Its own dynamics, else those of what it is converted into, and so on.
    private static int driver(String asset, List<String> moving, Plan plan, int most) {
        int own = moving.indexOf(asset);
        if (own >= 0 || most == 0) {
            return own;
        }
        return plan.conversionOf(asset)
                .map(c -> driver(c.ratio().to(), moving, plan, most - 1))
                .orElse(-1);
    }

    private static double[][] root(PathDynamics dynamics) {
        int n = dynamics.assets().size();
        if (n == 0) {
            return new double[0][0];
        }
        var matrix = new Array2DRowRealMatrix(n, n);
        var names = dynamics.assets().stream().map(PathDynamics.AssetDynamics::asset).toList();
        for (int i = 0; i < n; i++) {
            matrix.setEntry(i, i, 1);
        }
        for (var c : dynamics.correlations()) {
            int i = names.indexOf(c.first());
            int j = names.indexOf(c.second());
            matrix.setEntry(i, j, c.value());
            matrix.setEntry(j, i, c.value());
        }
        return root(matrix);
    }

    private static double[][] root(RealMatrix matrix) {
        try {
            var found = new SemiDefinitePositiveCholeskyDecomposition(matrix).getL();
            var again = found.multiplyTransposed(found);
            if (again.subtract(matrix).getNorm1() > ROUNDING * matrix.getRowDimension()) {
                throw contradiction();
            }
            return found.getData();
        } catch (MathIllegalArgumentException e) {
            var refused = contradiction();
            refused.initCause(e);
            throw refused;
        }
    }

    private static IllegalArgumentException contradiction() {
        return new IllegalArgumentException(
                "the correlations contradict each other: no assets can move so together");
    }

    /// Fills `factors` with a path.
    void draw(long path, PathFactors factors) {
        int steps = grid.size();
        double[][] prices = prices(path, steps);
        double[][] gaps = gaps(path, steps);
        double[][] noises = noises(path, steps);
        for (int a = 0; a < assets; a++) {
            for (int s = 0; s < steps; s++) {
                double move = driver[a] < 0 ? 1 : prices[driver[a]][s];
                double gapped = gap[a] < 0 ? move : move * gaps[gap[a]][s];
                boolean seen = gap[a] >= 0 && dynamics.gaps().get(gap[a]).seen();
                factors.market[a][s] = gapped;
                factors.oracle[a][s] = seen ? gapped : move;
                factors.noise[a][s] = adoption[a] < 0 ? 0 : noises[adoption[a]][s];
            }
        }
    }

    private double[][] prices(long path, int steps) {
        int n = dynamics.assets().size();
        double[][] prices = new double[n][steps];
        double[] log = new double[n];
        double[] z = new double[n == 0 ? 0 : root[0].length];
        for (int s = 0; s < steps; s++) {
            double dt = grid.years(s);
            for (int k = 0; dt > 0 && k < z.length; k++) {
                z[k] = new Stream(seed, path, s, k).normal();
            }
            for (int i = 0; i < n; i++) {
                log[i] += dt > 0 ? move(path, s, i, dt, z) : 0;
                prices[i][s] = log[i] == 0 ? 1 : StrictMath.exp(log[i]);
            }
        }
        return prices;
    }

    private double move(long path, int step, int i, double dt, double[] z) {
        var asset = dynamics.assets().get(i);
        double shock = 0;
        for (int k = 0; k < z.length; k++) {
            shock += root[i][k] * z[k];
        }
        double sigma = asset.volatility();
        double move = (asset.drift() - sigma * sigma / 2) * dt + sigma * Math.sqrt(dt) * shock;
        var jumps = asset.jumps();
        return jumps == null || jumps.perYear() == 0 ? move : move + jump(path, step, i, dt, jumps);
    }

    /// The jumps of one step together, less what keeps the mean.
    private double jump(long path, int step, int i, double dt, PathDynamics.Jumps jumps) {
        var stream = new Stream(seed, path, step, JUMPS + i);
        double mean = jumps.perYear() * dt;
        int count = stream.poisson(mean);
        double variance = jumps.deviation() * jumps.deviation();
        double keeps = mean * StrictMath.expm1(jumps.mean() + variance / 2);
        double size =
                count == 0
                        ? 0
                        : count * jumps.mean()
                                + jumps.deviation() * Math.sqrt(count) * stream.normal();
        return size - keeps;
    }

    private double[][] gaps(long path, int steps) {
        double[][] gaps = new double[dynamics.gaps().size()][steps];
        for (int g = 0; g < gaps.length; g++) {
            var rule = dynamics.gaps().get(g);
            double gap = 0;
            for (int s = 0; s < steps; s++) {
                double dt = grid.years(s);
                if (dt > 0 && rule.volatility() > 0) {
                    gap *= StrictMath.exp(-rule.reversion() * dt);
                    gap += deviation(rule, dt) * new Stream(seed, path, s, GAPS + g).normal();
                }
                gaps[g][s] = gap == 0 ? 1 : StrictMath.exp(gap);
            }
        }
        return gaps;
    }

    /// σ√((1 − e^(−2κdt))/(2κ)), and σ√dt where nothing reverts.
    private static double deviation(PathDynamics.ParityGap rule, double dt) {
        double twice = 2 * rule.reversion();
        double time = twice * dt < 1e-12 ? dt : -StrictMath.expm1(-twice * dt) / twice;
        return rule.volatility() * Math.sqrt(time);
    }

    private double[][] noises(long path, int steps) {
        double[][] noises = new double[dynamics.adoption().size()][steps];
        for (int n = 0; n < noises.length; n++) {
            double sigma = dynamics.adoption().get(n).volatility();
            double noise = 0;
            for (int s = 0; s < steps; s++) {
                double dt = grid.years(s);
                if (dt > 0 && sigma > 0) {
                    var stream = new Stream(seed, path, s, ADOPTION + n);
                    noise += sigma * Math.sqrt(dt) * stream.normal();
                }
                noises[n][s] = noise;
            }
        }
        return noises;
    }

    @Override
    public String toString() {
        return "paths of seed " + seed + " over " + Arrays.toString(driver);
    }
}
