package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.study.Dynamics;

/// Depth along the clock once liquidity follows the holders [ours]: the old token keeps `1 − m(t)` of its own, and the new one gains
/// `retention` of what left, m being the migrated share that the plan states for the whole book.
final class LiveDepth {

    private final Tables tables;
    private final Dynamics.@Nullable Liquidity migrating;

    LiveDepth(Tables tables, Dynamics.@Nullable Liquidity migrating) {
        this.tables = tables;
        this.migrating = migrating;
    }

    /// Capacity of an asset at a step in the reporting currency; NaN where no depth is known.
    double capacity(String asset, int step) {
        double own = stated(asset, step);
        if (migrating == null) {
            return own;
        }
        double capacity = own * (1 - migrated(asset, step));
        for (var conversion : tables.scenario.plan().conversions()) {
            if (conversion.ratio().to().equals(asset)) {
                double left = leaving(conversion.ratio().from(), step);
                capacity += Double.isNaN(left) ? 0 : left * migrating.retention();
            }
        }
        return capacity;
    }

    /// Depth that leaves an asset for each of the assets that it becomes, in equal parts.
    private double leaving(String asset, int step) {
        long ways =
                tables.scenario.plan().conversions().stream()
                        .filter(c -> c.ratio().from().equals(asset))
                        .count();
        return stated(asset, step) * migrated(asset, step) / ways;
    }

    /// Share of the price that one unit takes: `within · P / capacity`; 0 (takes anything) where no depth is known, all of the price
    /// where there is nothing left to sell into.
    double slope(String asset, int step) {
        var depth = tables.scenario.market().depth(asset);
        double price = tables.market.traded(asset)[step];
        if (depth.isEmpty() || Double.isNaN(price)) {
            return 0;
        }
        double capacity = capacity(asset, step);
        if (Double.isNaN(capacity)) {
            return 0;
        }
        return capacity <= 0
                ? LiveMarket.ALL
                : depth.get().within().doubleValue() * price / capacity;
    }

    private double stated(String asset, int step) {
        return tables.scenario
                .market()
                .depth(asset)
                .map(d -> tables.market.series(d.capacity())[step])
                .orElse(Double.NaN);
    }

    /// The migrated share of a token, over the slots that the book has of it, by what they pledged.
    double migrated(String asset, int step) {
        double units = 0;
        double gone = 0;
        double[] totals = tables.book.totals();
        for (int i = 0; i < totals.length; i++) {
            var slot = tables.slots.get(i);
            if (slot.slot().asset().equals(asset)) {
                units += totals[i];
                gone += totals[i] * slot.holding().migrated(step);
            }
        }
        return units == 0 ? 0 : gone / units;
    }
}
