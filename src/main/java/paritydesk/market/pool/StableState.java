package paritydesk.market.pool;

import java.util.List;

/// A stable pool in doubles. With the other balances fixed, the balance y solves `y² + b·y = c`, so the fall d of y after x came in
/// solves `d² − P·d + Q = 0` with `P = 2y + b + x` and `Q = x·y + c·x/(X + x)`: no small difference of large numbers is taken, and the
/// derivative `d' = (Q' − d)/(P − 2d)` is exact [ours; the invariant is Curve's].
public final class StableState implements PoolState {

    private static final int MOST_STEPS = 255;
    private static final double CONVERGED = 1e-15;

    private final String id;
    private final List<String> assets;
    private final double[] balances;
    private final double[] rates;
    private final double amplification;
    private final StableFee fee;
    private final double invariant;
    private final boolean empty;

    private StableState(
            String id,
            List<String> assets,
            double[] balances,
            double[] rates,
            double amplification,
            StableFee fee) {
        this.id = id;
        this.assets = assets;
        this.balances = balances;
        this.rates = rates;
        this.amplification = amplification;
        this.fee = fee;
        boolean lacks = false;
        for (double balance : balances) {
            lacks |= !(balance > 0);
        }
        empty = lacks;
        invariant = empty ? 0 : invariant(balances, amplification);
    }

    static StableState of(StableSwap pool) {
        var reserves = pool.reserves();
        var rates = reserves.stream().mapToDouble(StableReserve::rateValue).toArray();
        var balances = new double[rates.length];
        for (int i = 0; i < rates.length; i++) {
            balances[i] = reserves.get(i).amount().doubleValue() * rates[i];
        }
        var multiplier = pool.offPegMultiplier();
        return new StableState(
                pool.id(),
                pool.assets(),
                balances,
                rates,
                pool.amplification().doubleValue(),
                new StableFee(
                        pool.fee().doubleValue(),
                        multiplier == null ? 1 : Math.max(1, multiplier.doubleValue()),
                        pool.adminFee().doubleValue()));
    }

    /// D for balances above 0, by Newton's method from their sum.
    static double invariant(double[] balances, double amplification) {
        int n = balances.length;
        double ann = amplification * n;
        double sum = 0;
        for (double balance : balances) {
            sum += balance;
        }
        double d = sum;
        for (int i = 0; i < MOST_STEPS; i++) {
            double product = d;
            for (double balance : balances) {
                product *= d / (n * balance);
            }
            double before = d;
            d = (ann * sum + n * product) / ((ann - 1) * d + (n + 1) * product) * d;
            if (Math.abs(d - before) <= CONVERGED * d) {
                break;
            }
        }
        return d;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<String> assets() {
        return assets;
    }

    /// D in the unit of account.
    public double invariant() {
        return invariant;
    }

    @Override
    public double limit(int in, int out) {
        return empty ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public double spot(int in, int out) {
        return empty ? 0 : rates[in] / rates[out] * fall(in, out, 0).slope();
    }

    @Override
    public double out(int in, int out, double amount) {
        if (empty || !(amount > 0)) {
            return 0;
        }
        if (Double.isInfinite(amount)) {
            return balances[out] * (1 - fee.at(1, 0)) / rates[out];
        }
        var fall = fall(in, out, amount * rates[in]);
        return fall.by() * (1 - fee.at(fall.middleIn(), fall.middleOut())) / rates[out];
    }

    @Override
    public double marginal(int in, int out, double amount) {
        if (empty || Double.isInfinite(amount)) {
            return 0;
        }
        var fall = fall(in, out, Math.max(0, amount) * rates[in]);
        double kept = 1 - fee.at(fall.middleIn(), fall.middleOut());
        double rising = fee.slope(fall.middleIn(), fall.middleOut(), 0.5, -fall.slope() / 2);
        return rates[in] / rates[out] * (fall.slope() * kept - fall.by() * rising);
    }

    @Override
    public StableState sell(int in, int out, double amount) {
        if (empty || !(amount > 0)) {
            return this;
        }
        var fall = fall(in, out, amount * rates[in]);
        double charged = fall.by() * fee.at(fall.middleIn(), fall.middleOut());
        var after = balances.clone();
        after[in] += amount * rates[in];
        after[out] -= fall.by() - charged * (1 - fee.adminShare());
        return new StableState(id, assets, after, rates, amplification, fee);
    }

    /// By how much the balance paid out falls, how fast at the end, and both balances halfway.
    private record Fall(double by, double slope, double middleIn, double middleOut) {}

    private Fall fall(int in, int out, double x) {
        int n = balances.length;
        double ann = amplification * n;
        double others = 0;
        double c = invariant / (ann * n) * invariant;
        for (int k = 0; k < n; k++) {
            if (k != out) {
                others += balances[k];
                c *= invariant / (n * balances[k]);
            }
        }
        double held = balances[in];
        double y = balances[out];
        double p = 2 * y + (others + invariant / ann - invariant) + x;
        double q = x * (y + c / (held + x));
        double by = 2 * q / (p + Math.sqrt(Math.max(0, p * p - 4 * q)));
        double rise = held / (held + x);
        double slope = (y + c / (held + x) * rise - by) / (p - 2 * by);
        return new Fall(Math.min(by, y), Math.max(0, slope), held + x / 2, y - by / 2);
    }
}
