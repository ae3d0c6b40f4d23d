package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Conversion;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Slot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A token that a slot's holding turns into, as its venue and the market see it. One that the venue does not list counts nothing in the
/// perceived truth, and keeps the old token's policy in the economic one. Of a fork, the branch that the venue stays with keeps the
/// old token's oracle and live policy where it is not listed by itself, and the policy before the plan is the old token's for every
/// branch, listed or not: before the split there was nothing else.
final class SlotTarget {

    private final Conversion conversion;
    private final double[] fair;
    private final double[] oracle;

    /// What the venue grants it, null where nothing.
    private final @Nullable PolicyPath live;

    /// What it granted before the plan.
    private final @Nullable PolicyPath before;

    private SlotTarget(
            Conversion conversion,
            double[] fair,
            @Nullable PolicyPath live,
            @Nullable PolicyPath before) {
        this.conversion = conversion;
        this.fair = fair;
        this.live = live;
        this.before = before;
        oracle = live == null ? missing(fair.length) : live.price();
    }

    /// The targets of a slot, in the order of its passage's conversions; `source` is the venue's policy on the slot's own asset.
    static List<SlotTarget> of(Tables tables, Slot slot, @Nullable PolicyPath source) {
        var passage = tables.scenario.plan().passageOf(slot.asset());
        var fork = tables.conversions.fork(slot.asset());
        var targets = new ArrayList<SlotTarget>();
        if (passage.isPresent()) {
            for (var conversion : passage.get().conversions()) {
                var asset = conversion.ratio().to();
                var fair = tables.market.fair(asset);
                var listed = tables.policy(slot.venue(), asset).orElse(null);
                boolean stays =
                        fork.isPresent() && fork.get().followed(slot.venue()).equals(conversion);
                var live = listed == null && stays ? source : listed;
                var before = listed == null || fork.isPresent() ? source : listed;
                targets.add(new SlotTarget(conversion, fair, live, before));
            }
        }
        return List.copyOf(targets);
    }

    Conversion conversion() {
        return conversion;
    }

    double fair(int step) {
        return fair[step];
    }

    /// What a unit counts before recognition, and what one owed or marked is worth: the venue's price, or fair value where it has none.
    double price(int step, boolean seen) {
        return seen && live != null ? oracle[step] : fair[step];
    }

    double recognition(int step, boolean seen) {
        if (seen) {
            return live == null ? 0 : live.recognition(step);
        }
        return recognition(before, step, false);
    }

    double threshold(int step, boolean seen) {
        if (seen) {
            return live == null ? 0 : live.threshold(step);
        }
        return threshold(before, step, false);
    }

    /// Whether the venue takes it as collateral.
    boolean listed() {
        return live != null;
    }

    /// `quantity` units of it as the venue counts them. Without bonus.
    Holding holding(double quantity, int step) {
        return new Holding(
                conversion.ratio().to(),
                quantity,
                price(step, true),
                fair[step],
                recognition(step, true),
                threshold(step, true),
                0);
    }

    /// Price · κ · quantity of what was received, for the health factor also · LT, as a product.
    Map<Driver, Double> factors(double quantity, int step, Sight sight) {
        boolean seen = sight.seen();
        var factors = new EnumMap<Driver, Double>(Driver.class);
        factors.put(Driver.MARKET, fair[step]);
        if (seen) {
            factors.put(Driver.ORACLE, live == null ? 1 : oracle[step] / fair[step]);
        }
        factors.put(Driver.POLICY, recognition(step, seen));
        factors.put(Driver.THRESHOLD, sight.weighted() ? threshold(step, seen) : 1);
        factors.put(Driver.QUANTITY, quantity);
        return factors;
    }

    /// κ of a policy at a step, live or before the plan; NaN where the venue has none.
    static double recognition(@Nullable PolicyPath path, int step, boolean seen) {
        if (path == null) {
            return Double.NaN;
        }
        return seen ? path.recognition(step) : path.initial().recognition().doubleValue();
    }

    /// LT of a policy at a step, live or before the plan; NaN where the venue has none.
    static double threshold(@Nullable PolicyPath path, int step, boolean seen) {
        if (path == null) {
            return Double.NaN;
        }
        return seen ? path.threshold(step) : path.initial().liquidationThreshold().doubleValue();
    }

    static double[] missing(int size) {
        var column = new double[size];
        Arrays.fill(column, Double.NaN);
        return column;
    }
}
