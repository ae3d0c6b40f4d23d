package paritydesk.valuation.rebalancing;

import paritydesk.valuation.Column;

/// One account along a price path with a rule and without it: health at every step (after acting), what was sold and what it cost.
/// `breached` counts steps under 1.
public record RebalancePath(
        Column healthWithout,
        Column healthWith,
        Column sold,
        Column debt,
        double cost,
        int acts,
        int breachedWithout,
        int breachedWith) {

    /// Walks `units` of an asset at `prices`; thresholds and the debt's growth since the first step go with them. Other collateral
    /// stands still at `others`. A step without a price leaves everything as it was, and its health is NaN.
    public static RebalancePath walk(
            Start start, Column prices, Column thresholds, Column growth, RebalanceRule rule) {
        int steps = prices.size();
        var without = new double[steps];
        var with = new double[steps];
        var sold = new double[steps];
        var debts = new double[steps];
        double units = start.units();
        double owed = start.debt();
        double cost = 0;
        int acts = 0;
        for (int s = 0; s < steps; s++) {
            double price = prices.get(s);
            double threshold = thresholds.get(s);
            owed *= s == 0 ? 1 : growth.get(s) / growth.get(s - 1);
            debts[s] = owed;
            if (Double.isNaN(price) || Double.isNaN(threshold)) {
                without[s] = Double.NaN;
                with[s] = Double.NaN;
                continue;
            }
            double plainDebt = start.debt() * growth.get(s) / growth.get(0);
            without[s] =
                    new Standing(start.units() * price, threshold, start.others(), plainDebt)
                            .health();
            var act = rule.act(new Standing(units * price, threshold, start.others(), owed));
            if (act.sold() != 0) {
                acts++;
                units -= act.sold() / price;
                owed = act.after().debt();
            }
            sold[s] = act.sold();
            cost += act.cost();
            debts[s] = owed;
            with[s] = act.after().health();
        }
        return new RebalancePath(
                Column.of(without),
                Column.of(with),
                Column.of(sold),
                Column.of(debts),
                cost,
                acts,
                breached(without),
                breached(with));
    }

    /// Where an account starts: units of the asset, weighted collateral beside it, debt.
    public record Start(double units, double others, double debt) {
        public Start {
            if (!(units >= 0) || !(others >= 0) || !(debt >= 0)) {
                throw new IllegalArgumentException("units, others and debt are not negative");
            }
        }
    }

    private static int breached(double[] health) {
        return (int) java.util.Arrays.stream(health).filter(h -> h < 1).count();
    }
}
