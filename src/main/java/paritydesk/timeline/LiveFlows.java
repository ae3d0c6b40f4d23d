package paritydesk.timeline;

import paritydesk.valuation.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Columns of a dynamic run while they are filled: flows are 0 where nothing flowed and NaN before the book exists.
final class LiveFlows {

    final double[] liquidations;
    final double[] repaid;
    final double[] seized;
    final double[] badDebt;
    final double[] rounds;
    final double[] settled;
    final double[] calls;
    final double[] called;
    final double[] paid;
    final double[] rebalancers;
    final double[] sold;
    final double[] bought;
    final double[] funding;
    private final List<double[]> factors = new ArrayList<>();
    private final List<double[]> capacities = new ArrayList<>();
    private final int from;
    private final int steps;

    LiveFlows(int from, int steps, int assets) {
        this.from = from;
        this.steps = steps;
        liquidations = flow();
        repaid = flow();
        seized = flow();
        badDebt = flow();
        rounds = flow();
        settled = flow();
        calls = flow();
        called = flow();
        paid = flow();
        rebalancers = flow();
        sold = flow();
        bought = flow();
        funding = flow();
        for (int a = 0; a < assets; a++) {
            factors.add(flow());
            capacities.add(flow());
        }
    }

    private double[] flow() {
        var column = new double[steps];
        Arrays.fill(column, 0, from, Double.NaN);
        return column;
    }

    /// What a step leaves of each market.
    void close(int step, LiveMarket market) {
        for (int a = 0; a < factors.size(); a++) {
            factors.get(a)[step] = market.market()[a];
            capacities.get(a)[step] = market.depth().capacity(market.assets().get(a), step);
        }
    }

    DynamicPath path(LiveSums sums, List<String> assets) {
        var prices = new ArrayList<DynamicPath.Moved>();
        var depth = new ArrayList<DynamicPath.Depth>();
        for (int a = 0; a < assets.size(); a++) {
            prices.add(new DynamicPath.Moved(assets.get(a), Column.of(factors.get(a))));
            depth.add(new DynamicPath.Depth(assets.get(a), Column.of(capacities.get(a))));
        }
        return new DynamicPath(
                sums.truth(true),
                sums.truth(false),
                sums.classes(),
                new DynamicPath.Liquidated(
                        Column.of(liquidations),
                        Column.of(repaid),
                        Column.of(seized),
                        Column.of(badDebt),
                        Column.of(rounds),
                        Column.of(settled)),
                new DynamicPath.Called(Column.of(calls), Column.of(called), Column.of(paid)),
                new DynamicPath.Rebalanced(
                        Column.of(rebalancers), Column.of(sold), Column.of(bought)),
                Column.of(funding),
                prices,
                depth);
    }
}
