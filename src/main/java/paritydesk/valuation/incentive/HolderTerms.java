package paritydesk.valuation.incentive;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// What a holder of an old token faces, prices in the reporting currency: `kept` P_old, what an old token stays worth to who never
/// migrates; `promised` ρ·P_new before any fee; fees φ as fractions; `years` until the later date and the yearly rate r at which
/// waiting is discounted (and the risk of waiting with it); `cost` of one conversion (gas, effort), whatever its size.
public record HolderTerms(
        double kept, double promised, Fees fees, double years, double rate, double cost) {

    /// The fee of a conversion now and at the later date.
    public record Fees(double now, double later) {
        public Fees {
            if (!(now >= 0 && now <= 1 && later >= 0 && later <= 1)) {
                throw new IllegalArgumentException(
                        "fees are fractions of 0 to 1, not " + now + " and " + later);
            }
        }
    }

    public HolderTerms {
        notNegative("a price", kept);
        notNegative("a price", promised);
        notNegative("a wait", years);
        notNegative("a cost", cost);
        if (!Double.isFinite(rate)) {
            throw new IllegalArgumentException("a rate is a number, not " + rate);
        }
    }

    /// `q·ρ(1 − φ)P_new − c`.
    public double migrateNow(double quantity) {
        return quantity * promised * (1 - fees.now) - cost;
    }

    /// `(q·ρ(1 − φ')P_new − c)·e^(−rτ)`: the same later, at the fee and price expected then, worth less for the wait.
    public double migrateLater(double quantity) {
        return (quantity * promised * (1 - fees.later) - cost) * Math.exp(-rate * years);
    }

    /// `q·P_old`.
    public double never(double quantity) {
        return quantity * kept;
    }

    /// The holder of `quantity` old tokens as a chooser; its weight is what the promise makes of them.
    public Choice choice(double quantity) {
        Map<Action, Double> payoffs = new EnumMap<>(Action.class);
        payoffs.put(Action.MIGRATE_NOW, migrateNow(quantity));
        payoffs.put(Action.MIGRATE_LATER, migrateLater(quantity));
        payoffs.put(Action.NEVER, never(quantity));
        return new Choice(quantity * promised, payoffs);
    }

    /// The fee at which a holder is indifferent between migrating now and never: `1 − P_old/(ρP_new) − c/(q·ρP_new)`; empty where
    /// no fee of 0 to 1 is.
    public OptionalDouble indifferentFee(double quantity) {
        return Indifference.between(
                fee -> quantity * promised * (1 - fee) - cost, _ -> never(quantity), 0, 1);
    }

    /// The quantity under which a conversion costs more than it brings against never: `c/(ρ(1 − φ)P_new − P_old)`; empty where no
    /// quantity up to `most` makes it worth while, 0 where every one does.
    public OptionalDouble indifferentQuantity(double most) {
        return Indifference.line(promised * (1 - fees.now) - kept, cost, most);
    }

    /// The yearly rate of discount at which migrating now and later bring the same; empty where none up to `highest` does. A fee that
    /// does not rise gives none: waiting then loses at any rate above zero.
    public OptionalDouble indifferentRate(double quantity, double highest) {
        return Indifference.between(
                _ -> migrateNow(quantity),
                r -> new HolderTerms(kept, promised, fees, years, r, cost).migrateLater(quantity),
                0,
                highest);
    }

    private static void notNegative(String what, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " is zero or above, not " + value);
        }
    }
}
