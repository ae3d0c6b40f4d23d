package paritydesk.market.pool;

import java.math.BigInteger;
import java.util.List;

/// A concentrated pool in doubles: stretches of constant liquidity between square-root prices, in smallest units of the tokens.
/// Selling token 0 lets the root s fall, `1/s' = 1/s + γx/L`; selling token 1 lets it rise, `s' = s + γx/L`.
public final class ConcentratedState implements PoolState {

    private final String id;
    private final List<String> assets;

    /// Whole tokens to smallest units, for each token.
    private final double[] units;

    private final double fee;

    /// Roots of the prices where liquidity changes, rising, and the liquidity from each to the next.
    private final double[] roots;

    private final double[] liquidity;
    private final double root;

    private ConcentratedState(ConcentratedState from, double root) {
        id = from.id;
        assets = from.assets;
        units = from.units;
        fee = from.fee;
        roots = from.roots;
        liquidity = from.liquidity;
        this.root = root;
    }

    private ConcentratedState(Concentrated pool) {
        id = pool.id();
        assets = pool.assets();
        units =
                new double[] {
                    Math.pow(10, pool.token0().decimals()), Math.pow(10, pool.token1().decimals())
                };
        fee = pool.fee().doubleValue();
        double scale = Math.pow(2, -96);
        root = pool.sqrtPriceX96().doubleValue() * scale;
        int n = pool.ticks().size();
        roots = new double[n];
        liquidity = new double[n];
        var held = BigInteger.ZERO;
        for (int i = 0; i < n; i++) {
            var tick = pool.ticks().get(i);
            held = held.add(tick.net());
            roots[i] = Ticks.sqrtPrice(tick.tick()).doubleValue() * scale;
            liquidity[i] = held.doubleValue();
        }
    }

    static ConcentratedState of(Concentrated pool) {
        return new ConcentratedState(pool);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<String> assets() {
        return assets;
    }

    @Override
    public double spot(int in, int out) {
        return roots.length == 0 ? 0 : price(in, root);
    }

    /// Tokens bought per token sold at a root, before fee.
    private double price(int in, double at) {
        return in == 0 ? at * at * units[0] / units[1] : units[1] / units[0] / at / at;
    }

    @Override
    public double limit(int in, int out) {
        return walk(in, Double.POSITIVE_INFINITY, end(in)).in / units[in] / (1 - fee);
    }

    private static double end(int in) {
        return in == 0 ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public double out(int in, int out, double amount) {
        return walk(in, net(in, amount), end(in)).out / units[out];
    }

    private double net(int in, double amount) {
        return Math.max(0, amount) * (1 - fee) * units[in];
    }

    @Override
    public double marginal(int in, int out, double amount) {
        var walk = walk(in, net(in, amount), end(in));
        double at = nextLiquid(in, walk.root);
        return at > 0 ? (1 - fee) * price(in, at) : 0;
    }

    /// The root at which the next unit trades: `from`, or the near end of the next stretch that has liquidity; 0 where none has.
    private double nextLiquid(int in, double from) {
        int n = roots.length;
        if (in == 0) {
            for (int k = n - 2; k >= 0; k--) {
                if (liquidity[k] > 0 && roots[k] < from) {
                    return Math.min(from, roots[k + 1]);
                }
            }
            return 0;
        }
        for (int k = 0; k < n - 1; k++) {
            if (liquidity[k] > 0 && roots[k + 1] > from) {
                return Math.max(from, roots[k]);
            }
        }
        return 0;
    }

    @Override
    public double inputTo(int in, int out, double price) {
        if (!(price > 0)) {
            return limit(in, out);
        }
        double target =
                in == 0
                        ? Math.sqrt(price / (1 - fee) / units[0] * units[1])
                        : Math.sqrt((1 - fee) / price * units[1] / units[0]);
        return walk(in, Double.POSITIVE_INFINITY, target).in / units[in] / (1 - fee);
    }

    @Override
    public ConcentratedState sell(int in, int out, double amount) {
        return amount > 0
                ? new ConcentratedState(this, walk(in, net(in, amount), end(in)).root)
                : this;
    }

    /// What went in (net of fee) and out, in smallest units, and the root reached.
    private record Walk(double in, double out, double root) {}

    private Walk walk(int in, double net, double target) {
        return in == 0 ? down(net, target) : up(net, target);
    }

    private Walk down(double net, double target) {
        var walk = new Walk(0, 0, root);
        for (int k = roots.length - 2; k >= 0; k--) {
            double from = Math.min(walk.root, roots[k + 1]);
            double to = Math.max(roots[k], target);
            double held = liquidity[k];
            if (to >= from || held == 0) {
                continue;
            }
            double most = held * (from - to) / (from * to);
            double left = net - walk.in;
            if (left < most) {
                double share = left * from / (held + left * from);
                return new Walk(net, walk.out + held * from * share, from * (1 - share));
            }
            walk = new Walk(walk.in + most, walk.out + held * (from - to), to);
        }
        return walk;
    }

    private Walk up(double net, double target) {
        var walk = new Walk(0, 0, root);
        for (int k = 0; k < roots.length - 1; k++) {
            double from = Math.max(walk.root, roots[k]);
            double to = Math.min(roots[k + 1], target);
            double held = liquidity[k];
            if (to <= from || held == 0) {
                continue;
            }
            double most = held * (to - from);
            double left = net - walk.in;
            if (left < most) {
                double next = from + left / held;
                return new Walk(net, walk.out + left / (from * next), next);
            }
            walk = new Walk(walk.in + most, walk.out + held * (to - from) / (from * to), to);
        }
        return walk;
    }
}
