package paritydesk.valuation.incentive;

import java.util.Map;
import java.util.OptionalDouble;

/// What a liquidator faces: bonus β and the `slippage` of selling what is seized as fractions, `cost` of the transaction in the
/// reporting currency.
public record LiquidatorTerms(double bonus, double slippage, double cost) {

    public LiquidatorTerms {
        if (!(bonus >= 0 && Double.isFinite(bonus)) || !(slippage >= 0 && slippage <= 1)) {
            throw new IllegalArgumentException(
                    "a bonus is zero or above and slippage 0 to 1, not "
                            + bonus
                            + " and "
                            + slippage);
        }
        if (!(cost >= 0 && Double.isFinite(cost))) {
            throw new IllegalArgumentException("a cost is zero or above, not " + cost);
        }
    }

    /// `repaid·((1 + β)(1 − slip) − 1) − c`.
    public double liquidate(double repaid) {
        return repaid * ((1 + bonus) * (1 - slippage) - 1) - cost;
    }

    /// A liquidator that could repay `repaid` as a chooser.
    public Choice choice(double repaid) {
        return new Choice(repaid, Map.of(Action.LIQUIDATE, liquidate(repaid), Action.ABSTAIN, 0.0));
    }

    /// The slippage at which liquidating `repaid` brings nothing: `1 − (1 + c/repaid)/(1 + β)`; empty where it never brings anything.
    public OptionalDouble indifferentSlippage(double repaid) {
        return Indifference.between(
                s -> new LiquidatorTerms(bonus, s, cost).liquidate(repaid), _ -> 0, 0, 1);
    }

    /// The debt under which a liquidation costs more than it brings: `c/((1 + β)(1 − slip) − 1)`; empty where none up to `most` is
    /// worth while, 0 where every one is.
    public OptionalDouble indifferentDebt(double most) {
        return Indifference.line((1 + bonus) * (1 - slippage) - 1, cost, most);
    }
}
