package paritydesk.valuation.liquidity;

import paritydesk.valuation.Column;

/// What a liquidity provider loses against having held, when relative prices move, as a fraction below or at 0; and what fees it
/// takes to make up for it.
public final class ImpermanentLoss {

    private ImpermanentLoss() {}

    /// Constant product: `2√k/(1 + k) − 1`, k the factor by which the relative price moved; −1 where it fell to 0 or rose without
    /// end [std].
    public static double constantProduct(double k) {
        if (!(k >= 0)) {
            throw new IllegalArgumentException("a price moves by a factor of 0 or more, not " + k);
        }
        double root = Math.sqrt(k);
        // The same, −(√k − 1)²/(1 + k), without a small difference of large numbers.
        return Double.isInfinite(k) ? -1 : -((root - 1) / (1 + k)) * (root - 1);
    }

    /// Weighted pool: `Πk_i^{w_i}/Σw_i·k_i − 1` for price factors k_i of its tokens and weights w_i that add up to 1 [std].
    public static double weighted(Column factors, Column weights) {
        double log = 0;
        double held = 0;
        for (int i = 0; i < weights.size(); i++) {
            if (!(factors.get(i) >= 0) || !(weights.get(i) > 0)) {
                throw new IllegalArgumentException(
                        "price factors are 0 or more and weights above 0");
            }
            log += weights.get(i) * Math.log(factors.get(i));
            held += weights.get(i) * factors.get(i);
        }
        return held == 0 ? -1 : Math.exp(log) / held - 1;
    }

    /// Stable pool, by solving its invariant: value of the reserves at which the pool stands once it follows the prices `now`, against
    /// those at which it stood at the prices `before` (per unit of account) [ours].
    public static double stable(double amplification, Column before, Column now) {
        var start = StableReserves.at(amplification, 1, before);
        var end = StableReserves.at(amplification, 1, now);
        double held = value(start, now);
        return held == 0 ? 0 : value(end, now) / held - 1;
    }

    private static double value(Column reserves, Column prices) {
        double sum = 0;
        for (int i = 0; i < reserves.size(); i++) {
            sum += reserves.get(i) * prices.get(i);
        }
        return sum;
    }

    /// Net result against holding: the loss plus fees earned on a volume of `turnover` times the holding's value, at `fee` per unit.
    public static double net(double loss, double turnover, double fee) {
        return loss + turnover * fee;
    }

    /// Volume, in multiples of the holding's value, whose fees make up for the loss; 0 without a loss, +∞ without a fee.
    public static double breakEvenTurnover(double loss, double fee) {
        return loss == 0 ? 0 : -loss / fee;
    }
}
