package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.study.Dynamics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What sales do to the market of each asset that the book holds [ours]. A sale of u units takes `within·P/capacity·u` of the price, as
/// in a linear order book; half of what was taken comes back in each recovery time. Old tokens that are converted in part sell as
/// one thing with what they became.
final class LiveMarket {

    /// A slope that takes all of a price with the first unit.
    static final double ALL = 1e300;

    private final Tables tables;
    private final List<String> assets;
    private final int[] assetOfSlot;
    private final double follows;
    private final @Nullable Duration recovery;
    private final double[] market;
    private final double[] slope;
    private final double[] seen;
    private final double[] fair;
    private final LiveDepth depth;

    LiveMarket(Tables tables, Dynamics dynamics) {
        this.tables = tables;
        var named = new ArrayList<String>();
        assetOfSlot = new int[tables.slots.size()];
        for (int i = 0; i < assetOfSlot.length; i++) {
            var asset = tables.slots.get(i).slot().asset();
            if (!named.contains(asset)) {
                named.add(asset);
            }
            assetOfSlot[i] = named.indexOf(asset);
        }
        assets = List.copyOf(named);
        var liquidations = dynamics.liquidations();
        follows = liquidations == null ? 1 : liquidations.oracleFollows();
        recovery = liquidations == null ? null : liquidations.recovery();
        market = ones(assets.size());
        slope = new double[assets.size()];
        seen = ones(assetOfSlot.length);
        fair = ones(assetOfSlot.length);
        depth = new LiveDepth(tables, dynamics.liquidity());
    }

    private static double[] ones(int size) {
        var factors = new double[size];
        Arrays.fill(factors, 1);
        return factors;
    }

    List<String> assets() {
        return assets;
    }

    int assetOf(int slot) {
        return assetOfSlot[slot];
    }

    /// Market price over the run's, per asset; live.
    double[] market() {
        return market;
    }

    double follows() {
        return follows;
    }

    /// Factor on the prices that a venue sees, per slot; live.
    double[] seen() {
        return seen;
    }

    /// Factor on fair prices, per slot; live.
    double[] fair() {
        return fair;
    }

    LiveDepth depth() {
        return depth;
    }

    /// Share of the undisturbed price that one unit takes, per asset; live.
    double[] slope() {
        return slope;
    }

    boolean moved() {
        return Arrays.stream(market).anyMatch(m -> m != 1);
    }

    /// Lets prices recover over the time since the step before, and reads the depth of this one.
    void open(int step) {
        double kept = step == 0 ? 1 : keeps(Duration.between(clock(step - 1), clock(step)));
        for (int a = 0; a < market.length; a++) {
            if (market[a] != 1) {
                market[a] = 1 - (1 - market[a]) * kept;
            }
            slope[a] = depth.slope(assets.get(a), step);
        }
        mark();
    }

    private java.time.Instant clock(int step) {
        return tables.clock.at(step);
    }

    private double keeps(Duration gap) {
        return recovery == null ? 1 : Math.exp(-Math.log(2) * seconds(gap) / seconds(recovery));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    /// Sells units of a slot outright.
    void sell(int slot, double units) {
        int a = assetOfSlot[slot];
        market[a] = Math.max(0, market[a] - slope[a] * units);
        mark();
    }

    /// Takes over the prices that a cascade left.
    void take(java.util.function.IntToDoubleFunction left) {
        Arrays.setAll(market, left);
        mark();
    }

    private void mark() {
        for (int i = 0; i < seen.length; i++) {
            double factor = market[assetOfSlot[i]];
            fair[i] = factor;
            seen[i] = 1 + follows * (factor - 1);
        }
    }
}
