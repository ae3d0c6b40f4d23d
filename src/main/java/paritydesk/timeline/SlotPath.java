package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Factors;
import paritydesk.valuation.Slot;
import paritydesk.valuation.UnitValues;
import paritydesk.valuation.liquidation.LiquidationState;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One slot of the book at every step: what a unit is worth in both truths, and the factors that this worth is the product of.
///
/// A unit of an old token splits into what is kept and what has been converted, which of several alternatives may be several tokens and
/// after a fork is every branch. Perceived values use the venue's price and live policy; economic ones fair value and the policy that
/// held before the plan. What a [SlotTarget] counts says each of its own.
final class SlotPath {

    private final Slot slot;
    private final HoldingPath holding;
    private final double[] fair;
    private final double[] oracle;
    private final double[] owedPrice;
    private final double[] interest;
    private final @Nullable PolicyPath policy;
    private final List<SlotTarget> targets;
    private final @Nullable ForkPath fork;
    private final double[] marksSeen;
    private final double[] marksFair;
    private final Tables tables;

    SlotPath(Tables tables, Slot slot, HoldingPath holding) {
        this.tables = tables;
        this.slot = slot;
        this.holding = holding;
        fair = tables.market.fair(slot.asset());
        policy = tables.policy(slot.venue(), slot.asset()).orElse(null);
        oracle = policy == null ? SlotTarget.missing(fair.length) : policy.price();
        owedPrice = policy == null ? oracle : policy.owedPrice();
        interest = tables.interest(slot.venue(), slot.asset());
        targets = SlotTarget.of(tables, slot, policy);
        fork = tables.conversions.fork(slot.asset()).orElse(null);
        var marks = new MarkPath(tables, slot);
        marksSeen = marks.marks(prices(true), successor(true));
        marksFair = marks.marks(prices(false), successor(false));
    }

    Slot slot() {
        return slot;
    }

    HoldingPath holding() {
        return holding;
    }

    /// What a unit turns into, in the order of what was received of it.
    List<SlotTarget> targets() {
        return targets;
    }

    /// The ramp or blend of this slot's asset that is under way at a step, if any.
    Optional<Event> moving(int step) {
        return policy == null ? Optional.empty() : policy.moving(step);
    }

    /// Fills the unit values of this slot at one step.
    void value(UnitValues units, int row, int step, boolean seen) {
        double price = seen ? oracle[step] : fair[step];
        double kept = holding.kept(step);
        double collateral =
                kept == 0 ? 0 : kept * price * SlotTarget.recognition(policy, step, seen);
        double weighted = kept == 0 ? 0 : collateral * SlotTarget.threshold(policy, step, seen);
        for (int t = 0; t < targets.size(); t++) {
            double received = holding.received(t, step, seen);
            if (received > 0) {
                var target = targets.get(t);
                double part = received * target.price(step, seen) * target.recognition(step, seen);
                collateral += part;
                weighted += part * target.threshold(step, seen);
            }
        }
        units.collateral()[row][step] = collateral;
        units.weighted()[row][step] = weighted;
        units.debt()[row][step] = duePrice(step, seen) * interest[step];
        units.mark()[row][step] = (seen ? marksSeen : marksFair)[step];
    }

    /// What one unit owed is worth at a step, interest apart.
    private double duePrice(int step, boolean seen) {
        var split = fork != null && fork.apart(step) ? fork : null;
        double due = seen ? owedPrice[step] : fair[step];
        return split == null ? due : owed(split, step, seen);
    }

    /// The factors of `quantity` owed units at two steps: the index of their interest and their price.
    Factors owedFactors(double quantity, int from, int to, boolean seen) {
        return new Factors(due(quantity, from, seen), due(quantity, to, seen));
    }

    private Map<Driver, Double> due(double quantity, int step, boolean seen) {
        var factors = new EnumMap<Driver, Double>(Driver.class);
        factors.put(Driver.QUANTITY, quantity);
        factors.put(Driver.INTEREST, interest[step]);
        factors.put(Driver.DEBT_PRICE, duePrice(step, seen));
        return factors;
    }

    /// What a unit could be sold for at the venue's prices, κ left aside; what the venue does not list at fair value.
    double worth(int step) {
        double kept = holding.kept(step);
        double sum = kept == 0 ? 0 : kept * (policy != null ? oracle : fair)[step];
        for (int t = 0; t < targets.size(); t++) {
            double received = holding.received(t, step, true);
            sum += received > 0 ? received * targets.get(t).price(step, true) : 0;
        }
        return sum;
    }

    /// What a derivative's token is priced at; at a venue that does not list it, fair value.
    private double[] prices(boolean seen) {
        var path = new double[fair.length];
        for (int s = 0; s < path.length; s++) {
            path[s] =
                    fork != null && fork.apart(s)
                            ? marked(fork, s, seen)
                            : (seen && policy != null ? oracle : fair)[s];
        }
        return path;
    }

    /// What the new token of one old one is worth, without a fee; NaN where there is none.
    private double[] successor(boolean seen) {
        var path = SlotTarget.missing(fair.length);
        if (!targets.isEmpty()) {
            var target = targets.getFirst();
            for (int s = 0; s < path.length; s++) {
                path[s] = target.conversion().ratio().value() * target.price(s, seen);
            }
        }
        return path;
    }

    /// What a unit is worth before any recognition.
    double price(int step, boolean seen) {
        double kept = holding.kept(step);
        double worth = kept == 0 ? 0 : kept * (seen ? oracle[step] : fair[step]);
        for (int t = 0; t < targets.size(); t++) {
            double received = holding.received(t, step, seen);
            worth += received > 0 ? received * targets.get(t).price(step, seen) : 0;
        }
        return worth;
    }

    /// The venue's live threshold for this slot's own asset; 0 where it does not list it.
    double threshold(int step) {
        return policy == null ? 0 : policy.threshold(step);
    }

    /// The bonus that a liquidator of this slot's collateral is promised; 0 where the venue does not list it.
    double bonus() {
        return policy == null ? 0 : policy.initial().liquidationBonus().doubleValue();
    }

    /// What one unit owed is worth once the branches stand apart: the branches that the venue's debtors owe.
    private double owed(ForkPath split, int step, boolean seen) {
        double sum = 0;
        for (var target : targets) {
            if (split.owed(slot.venue(), target.conversion())) {
                sum += target.conversion().ratio().value() * target.price(step, seen);
            }
        }
        return sum;
    }

    /// A derivative on a forked token is on the branch that the venue stays with.
    private double marked(ForkPath split, int step, boolean seen) {
        var followed = split.followed(slot.venue());
        return targets.stream()
                .filter(t -> t.conversion().equals(followed))
                .mapToDouble(t -> followed.ratio().value() * t.price(step, seen))
                .sum();
    }

    /// The factors of `quantity` pledged units at two steps: of a fork one component per branch, since before it a unit already is a
    /// claim on each; else one for what is kept and one for what was converted each way. A component that is not there at one of the
    /// steps keeps the prices of the other, so that its coming or going is a matter of quantity.
    List<Factors> factors(double quantity, int from, int to, Sight sight) {
        if (fork != null && branched(from) && branched(to)) {
            return branches(quantity, from, to, sight);
        }
        var components = new ArrayList<Factors>();
        boolean keptFrom = holding.kept(from) > 0;
        boolean keptTo = holding.kept(to) > 0;
        if (keptFrom || keptTo) {
            components.add(
                    new Factors(
                            keptFactors(quantity * holding.kept(from), keptFrom ? from : to, sight),
                            keptFactors(quantity * holding.kept(to), keptTo ? to : from, sight)));
        }
        for (int t = 0; t < targets.size(); t++) {
            double gotFrom = holding.received(t, from, sight.seen());
            double gotTo = holding.received(t, to, sight.seen());
            if (gotFrom > 0 || gotTo > 0) {
                var target = targets.get(t);
                components.add(
                        new Factors(
                                target.factors(quantity * gotFrom, gotFrom > 0 ? from : to, sight),
                                target.factors(quantity * gotTo, gotTo > 0 ? to : from, sight)));
            }
        }
        return components;
    }

    /// Whether a unit can be told apart into its branches at a step: each has a price, and so has the unit.
    private boolean branched(int step) {
        return fair[step] > 0
                && targets.stream().allMatch(t -> t.fair(step) > 0 && paid(t, step) > 0);
    }

    private List<Factors> branches(double quantity, int from, int to, Sight sight) {
        var components = new ArrayList<Factors>();
        for (int t = 0; t < targets.size(); t++) {
            components.add(
                    new Factors(branch(t, quantity, from, sight), branch(t, quantity, to, sight)));
        }
        return components;
    }

    /// One branch of `quantity` units: a share of the source before the fork, a token of its own after it. `MARKET` is the branch's own
    /// price at both, so that the split itself moves recognition and nothing else where value is conserved.
    private Map<Driver, Double> branch(int index, double quantity, int step, Sight sight) {
        boolean seen = sight.seen();
        var target = targets.get(index);
        double ratio = target.conversion().ratio().value();
        var factors = new EnumMap<Driver, Double>(Driver.class);
        factors.put(Driver.MARKET, ratio * target.fair(step));
        factors.put(Driver.QUANTITY, quantity);
        if (holding.kept(step) > 0) {
            double whole = targets.stream().mapToDouble(t -> paid(t, step) * t.fair(step)).sum();
            factors.put(Driver.PENALTY, paid(target, step) / ratio);
            factors.put(Driver.PARITY, fair[step] / whole);
            factors.put(Driver.ORACLE, seen ? oracle[step] / fair[step] : 1);
            factors.put(Driver.POLICY, SlotTarget.recognition(policy, step, seen));
            factors.put(Driver.THRESHOLD, counted(policy, step, sight));
        } else {
            factors.put(Driver.PENALTY, holding.received(index, step, seen) / ratio);
            factors.put(Driver.PARITY, 1.0);
            factors.put(Driver.ORACLE, target.price(step, seen) / target.fair(step));
            factors.put(Driver.POLICY, target.recognition(step, seen));
            factors.put(Driver.THRESHOLD, sight.weighted() ? target.threshold(step, seen) : 1);
        }
        return factors;
    }

    private double paid(SlotTarget target, int step) {
        return tables.conversions.terms(target.conversion().id(), step).paid();
    }

    /// Price · κ · quantity, for the health factor also · LT, as a product. Where a penalty of 1 or a fair value of zero leaves nothing to divide by, the price that
    /// counts stands under `MARKET` alone. Of several alternatives the first is the promise.
    private Map<Driver, Double> keptFactors(double quantity, int step, Sight sight) {
        var factors = new EnumMap<Driver, Double>(Driver.class);
        boolean seen = sight.seen();
        double worth = fair[step];
        double counted = seen ? oracle[step] : worth;
        double promised = worth;
        double kept = 1;
        if (fork == null && !targets.isEmpty() && targets.getFirst().fair(step) > 0) {
            Conversion conversion = targets.getFirst().conversion();
            var terms = tables.conversions.terms(conversion.id(), step);
            promised = conversion.ratio().value() * targets.getFirst().fair(step);
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
        factors.put(Driver.POLICY, SlotTarget.recognition(policy, step, seen));
        factors.put(Driver.THRESHOLD, counted(policy, step, sight));
        factors.put(Driver.QUANTITY, quantity);
        return factors;
    }

    /// LT where the health factor is explained, 1 where the ratio is.
    private static double counted(@Nullable PolicyPath path, int step, Sight sight) {
        return sight.weighted() ? SlotTarget.threshold(path, step, sight.seen()) : 1;
    }

    /// What `quantity` pledged units are at one step: what is kept, and what was converted and is listed at the venue. Without bonus.
    List<Holding> holdings(double quantity, int step) {
        var held = new ArrayList<Holding>(2);
        double kept = holding.kept(step);
        if (kept > 0 && policy != null) {
            held.add(
                    new Holding(
                            slot.asset(),
                            quantity * kept,
                            oracle[step],
                            fair[step],
                            policy.recognition(step),
                            policy.threshold(step),
                            0));
        }
        for (int t = 0; t < targets.size(); t++) {
            double received = holding.received(t, step, true);
            if (received > 0 && targets.get(t).listed()) {
                held.add(targets.get(t).holding(quantity * received, step));
            }
        }
        return held;
    }

    /// Whether all that is held of a pledged unit at a step is the unit itself, or what is kept of it.
    boolean alone(int step) {
        if (policy == null || !(holding.kept(step) > 0)) {
            return false;
        }
        for (int t = 0; t < targets.size(); t++) {
            if (holding.received(t, step, true) > 0 && targets.get(t).listed()) {
                return false;
            }
        }
        return true;
    }

    /// Fills what a liquidation looks at from `quantity` pledged units of which nothing has become another token.
    void fill(double quantity, int step, double bonus, LiquidationState state) {
        var live = Objects.requireNonNull(policy);
        double value = quantity * holding.kept(step) * oracle[step];
        state.totalCollateral = value;
        state.collateral = value;
        state.threshold = live.threshold(step);
        state.counted = state.threshold * live.recognition(step);
        state.weighted = value * live.recognition(step) * live.threshold(step);
        state.bonus = bonus;
        state.sale = oracle[step] > 0 ? fair[step] / oracle[step] : 0;
    }

    /// Value owed on `quantity` units at one step, as the venue sees it.
    double owedValue(double quantity, int step) {
        var split = fork != null && fork.apart(step) ? fork : null;
        double price = split == null ? oracle[step] : owed(split, step, true);
        return quantity * interest[step] * price;
    }

    /// What was converted of `quantity` pledged units into tokens that the venue does not list, and so counts at nothing.
    List<Liquidations.Uncounted> uncounted(double quantity, int step) {
        var there = new ArrayList<Liquidations.Uncounted>();
        for (int t = 0; t < targets.size(); t++) {
            double received = holding.received(t, step, true);
            var target = targets.get(t);
            if (received > 0 && !target.listed()) {
                there.add(
                        new Liquidations.Uncounted(
                                target.conversion().ratio().to(),
                                quantity * received,
                                target.fair(step)));
            }
        }
        return there;
    }

    /// What `quantity` owed units have grown to at one step.
    AccountPosition.Owed owed(double quantity, int step) {
        var split = fork != null && fork.apart(step) ? fork : null;
        return new AccountPosition.Owed(
                slot.asset(),
                quantity * interest[step],
                split == null ? oracle[step] : owed(split, step, true),
                split == null ? fair[step] : owed(split, step, false));
    }
}
