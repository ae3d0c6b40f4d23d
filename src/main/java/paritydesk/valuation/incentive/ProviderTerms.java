package paritydesk.valuation.incentive;

import java.util.Map;
import java.util.OptionalDouble;

/// What a liquidity provider of a constant-product pool of old and new token faces over `years`: fee income and `reward` as simple
/// yearly fractions of what is provided, the pool's `priceRatio` k at the end over that at the start, and `exitCost`, what taking out
/// now costs as a fraction.
public record ProviderTerms(
        double feeIncome, double reward, double priceRatio, double years, double exitCost) {

    public ProviderTerms {
        if (!(priceRatio >= 0 && Double.isFinite(priceRatio))) {
            throw new IllegalArgumentException("a price ratio is zero or above, not " + priceRatio);
        }
        if (!(years >= 0 && Double.isFinite(years)) || !(exitCost >= 0 && exitCost <= 1)) {
            throw new IllegalArgumentException(
                    "a time is zero or above and an exit costs 0 to 1, not "
                            + years
                            + " and "
                            + exitCost);
        }
        if (!Double.isFinite(feeIncome) || !Double.isFinite(reward)) {
            throw new IllegalArgumentException(
                    "income is a number, not " + feeIncome + " and " + reward);
        }
    }

    /// Impermanent loss against holding, `2√k/(1 + k) − 1` [std: constant product]; −1 where the price goes to zero.
    public double impermanentLoss() {
        return 2 * Math.sqrt(priceRatio) / (1 + priceRatio) - 1;
    }

    /// Gain of staying in against holding both tokens, per unit provided.
    public double provide() {
        return (feeIncome + reward) * years + impermanentLoss();
    }

    /// The provider of `value` as a chooser.
    public Choice choice(double value) {
        return new Choice(
                value,
                Map.of(Action.PROVIDE, value * provide(), Action.WITHDRAW, -value * exitCost));
    }

    /// The yearly reward at which staying in and taking out bring the same; below zero would mean that fees alone suffice: empty.
    /// Empty also where no reward up to `highest` is enough.
    public OptionalDouble indifferentReward(double highest) {
        return Indifference.between(
                r -> new ProviderTerms(feeIncome, r, priceRatio, years, exitCost).provide(),
                _ -> -exitCost,
                0,
                highest);
    }
}
