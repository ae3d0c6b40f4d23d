package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.valuation.Column;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Factors;
import paritydesk.valuation.Slot;
import paritydesk.valuation.UnitValues;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One slot of the book at every step: what a unit is worth in both truths, and the factors that this worth is the product of.
///
/// A unit of an old token splits into what is kept and what has been converted. Perceived values use the venue's price and live
/// policy; economic ones fair value and the policy that held before the plan. A new token that the venue does not list counts
/// nothing in the perceived truth and keeps the old token's policy in the economic one.
final class SlotPath {

    private final Slot slot;
    private final HoldingPath holding;
    private final double[] fair;
    private final double[] oracle;
    private final double[] interest;
    private final @Nullable PolicyPath policy;
    private final @Nullable Target target;
    private final Tables tables;

    /// The new token of the slot's conversion.
    private record Target(
            Conversion conversion, Column fair, Column oracle, @Nullable PolicyPath policy) {}

    SlotPath(Tables tables, Slot slot) {
        this.tables = tables;
        this.slot = slot;
        holding = HoldingPath.of(slot, tables);
        fair = tables.market.fair(slot.asset());
        policy = tables.policy(slot.venue(), slot.asset()).orElse(null);
        oracle = policy == null ? missing(fair.length) : policy.price();
        interest = tables.interest(slot.venue(), slot.asset());
        target = tables.conversionOf(slot.asset()).map(this::target).orElse(null);
    }

    Slot slot() {
        return slot;
    }

    HoldingPath holding() {
        return holding;
    }

    /// The ramp or blend of this slot's asset that is under way at a step, if any.
    Optional<Event> moving(int step) {
        return policy == null ? Optional.empty() : policy.moving(step);
    }

    /// ln of the live threshold over that of the step before; 0 where there is none.
    double thresholdChange(int step) {
        if (policy == null || step == 0 || policy.threshold(step - 1) == 0) {
            return 0;
        }
        return Math.log(policy.threshold(step) / policy.threshold(step - 1));
    }

    /// Fills the unit values of this slot at one step.
    void value(UnitValues units, int row, int step, boolean seen) {
        double price = seen ? oracle[step] : fair[step];
        double kept = holding.kept(step);
        double collateral = kept == 0 ? 0 : kept * price * recognition(policy, step, seen);
        double weighted = kept == 0 ? 0 : collateral * threshold(policy, step, seen);
        double received = holding.received(step);
        if (received > 0 && target != null) {
            double part = received * targetPrice(step, seen) * targetRecognition(step, seen);
            collateral += part;
            weighted += part * targetThreshold(step, seen);
        }
        units.collateral()[row][step] = collateral;
        units.weighted()[row][step] = weighted;
        units.debt()[row][step] = price * interest[step];
        units.mark()[row][step] = seen && policy == null ? fair[step] : price;
    }

    /// The factors of `quantity` pledged units at two steps: one component for what is kept, one for what was converted. A component
    /// that is not there at one of the steps keeps the prices of the other, so that its coming or going is a matter of quantity.
    List<Factors> factors(double quantity, int from, int to, boolean seen) {
        var components = new ArrayList<Factors>();
        boolean keptFrom = holding.kept(from) > 0;
        boolean keptTo = holding.kept(to) > 0;
        if (keptFrom || keptTo) {
            components.add(
                    new Factors(
                            keptFactors(quantity * holding.kept(from), keptFrom ? from : to, seen),
                            keptFactors(quantity * holding.kept(to), keptTo ? to : from, seen)));
        }
        boolean gotFrom = holding.received(from) > 0;
        boolean gotTo = holding.received(to) > 0;
        if (target != null && (gotFrom || gotTo)) {
            components.add(
                    new Factors(
                            convertedFactors(
                                    target,
                                    quantity * holding.received(from),
                                    gotFrom ? from : to,
                                    seen),
                            convertedFactors(
                                    target,
                                    quantity * holding.received(to),
                                    gotTo ? to : from,
                                    seen)));
        }
        return components;
    }

    /// Price · κ · quantity as a product. Where a penalty of 1 or a fair value of zero leaves nothing to divide by, the price that
    /// counts stands under `MARKET` alone.
    private Map<Driver, Double> keptFactors(double quantity, int step, boolean seen) {
        var factors = new EnumMap<Driver, Double>(Driver.class);
        double worth = fair[step];
        double counted = seen ? oracle[step] : worth;
        double promised = worth;
        double kept = 1;
        if (target != null && target.fair.get(step) > 0) {
            var terms = tables.conversions.terms(target.conversion.id(), step);
            promised = target.conversion.ratio().value() * target.fair.get(step);
            kept = 1 - terms.fee().doubleValue();
        }
        if (worth > 0 && kept > 0) {
            factors.put(Driver.MARKET, promised);
            factors.put(Driver.PENALTY, kept);
            factors.put(Driver.PARITY, worth / (promised * kept));
            factors.put(Driver.ORACLE, counted / worth);
        } else {
            factors.put(Driver.MARKET, counted);
        }
        factors.put(Driver.POLICY, recognition(policy, step, seen));
        factors.put(Driver.QUANTITY, quantity);
        return factors;
    }

    private Map<Driver, Double> convertedFactors(
            Target to, double quantity, int step, boolean seen) {
        var factors = new EnumMap<Driver, Double>(Driver.class);
        factors.put(Driver.MARKET, to.fair.get(step));
        if (seen) {
            factors.put(
                    Driver.ORACLE, to.policy == null ? 1 : to.oracle.get(step) / to.fair.get(step));
        }
        factors.put(Driver.POLICY, targetRecognition(step, seen));
        factors.put(Driver.QUANTITY, quantity);
        return factors;
    }

    private double recognition(@Nullable PolicyPath path, int step, boolean seen) {
        if (path == null) {
            return Double.NaN;
        }
        return seen ? path.recognition(step) : path.initial().recognition().doubleValue();
    }

    private double threshold(@Nullable PolicyPath path, int step, boolean seen) {
        if (path == null) {
            return Double.NaN;
        }
        return seen ? path.threshold(step) : path.initial().liquidationThreshold().doubleValue();
    }

    private double targetPrice(int step, boolean seen) {
        var to = java.util.Objects.requireNonNull(target);
        return seen && to.policy != null ? to.oracle.get(step) : to.fair.get(step);
    }

    private double targetRecognition(int step, boolean seen) {
        var to = java.util.Objects.requireNonNull(target);
        if (to.policy == null) {
            return seen ? 0 : recognition(policy, step, false);
        }
        return recognition(to.policy, step, seen);
    }

    private double targetThreshold(int step, boolean seen) {
        var to = java.util.Objects.requireNonNull(target);
        if (to.policy == null) {
            return seen ? 0 : threshold(policy, step, false);
        }
        return threshold(to.policy, step, seen);
    }

    private Target target(Conversion conversion) {
        var asset = conversion.ratio().to();
        Optional<PolicyPath> listed = tables.policy(slot.venue(), asset);
        double[] price = listed.map(PolicyPath::price).orElseGet(() -> missing(fair.length));
        var worth = Column.of(tables.market.fair(asset));
        return new Target(conversion, worth, Column.of(price), listed.orElse(null));
    }

    private static double[] missing(int size) {
        var column = new double[size];
        java.util.Arrays.fill(column, Double.NaN);
        return column;
    }
}
