package paritydesk.valuation.conversion;

import paritydesk.asset.Rounding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Where the value of a holding goes when it is converted [ours]: `L = q·P_ref − V_received`, split by exact successive
/// substitution, one cause after the other, so that the parts add up to the loss with residual 0. In the reporting currency; a
/// part above zero is a loss, below zero a gain.
///
/// - `stranded` what is not converted and keeps only its salvage: `q(1 − m)·P_ref·(1 − s)`;
/// - `ratio` the terms before any fee against the reference: `c(P_ref − ρ·P_new)` with `c = q·m`;
/// - `penalty` `c·ρ·φ·P_new`;
/// - `rounding` what is cut off at the new token's decimals;
/// - `slippage` of what was received, when it is sold;
/// - `fees` a fixed cost;
/// - `waiting` the simple interest forgone until it arrives: `V·(1 − 1/(1 + r·τ))`.
public record LossWaterfall(
        BigDecimal before,
        BigDecimal stranded,
        BigDecimal ratio,
        BigDecimal penalty,
        BigDecimal rounding,
        BigDecimal slippage,
        BigDecimal fees,
        BigDecimal waiting,
        BigDecimal received,
        BigDecimal receivedUnits) {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final int GUARD_DIGITS = 20;

    /// The terms: ρ as a fraction, φ, the decimals of the new token, and both prices.
    public record Terms(
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal fee,
            int decimals,
            BigDecimal referencePrice,
            BigDecimal newPrice) {}

    /// How the holder gets there: the converted share m, slippage and salvage as fractions, a fixed cost, and the interest `r·τ`
    /// forgone while waiting (a fraction, not yearly).
    public record Route(
            BigDecimal migrated,
            BigDecimal slippage,
            BigDecimal salvage,
            BigDecimal cost,
            BigDecimal interestForgone) {}

    public static LossWaterfall of(BigDecimal quantity, Terms terms, Route route) {
        var converted = quantity.multiply(route.migrated());
        var left = quantity.subtract(converted).multiply(terms.referencePrice());
        var kept = left.multiply(route.salvage());
        var before = quantity.multiply(terms.referencePrice());
        var gross = converted.multiply(terms.numerator());
        var promised = value(gross, terms);
        var netUnits = gross.multiply(ONE.subtract(terms.fee()));
        var net = value(netUnits, terms);
        var units = Rounding.TO_HOLDER.divide(netUnits, terms.denominator(), terms.decimals());
        var paid = units.multiply(terms.newPrice());
        var sold = paid.multiply(ONE.subtract(route.slippage()));
        var afterFees = sold.subtract(route.cost());
        var inHand = discounted(afterFees, route.interestForgone());
        return new LossWaterfall(
                before,
                left.subtract(kept),
                converted.multiply(terms.referencePrice()).subtract(promised),
                promised.subtract(net),
                net.subtract(paid),
                paid.subtract(sold),
                sold.subtract(afterFees),
                afterFees.subtract(inHand),
                inHand.add(kept),
                units);
    }

    /// `q·P_ref − V_received`.
    public BigDecimal loss() {
        return before.subtract(received);
    }

    /// What the parts leave unexplained: always exactly 0.
    public BigDecimal residual() {
        return loss().subtract(stranded)
                .subtract(ratio)
                .subtract(penalty)
                .subtract(rounding)
                .subtract(slippage)
                .subtract(fees)
                .subtract(waiting);
    }

    /// Units before they are cut are rounded up far behind the last decimal, so that what rounding takes is never below zero.
    private static BigDecimal value(BigDecimal units, Terms terms) {
        return units.divide(terms.denominator(), terms.decimals() + GUARD_DIGITS, RoundingMode.UP)
                .multiply(terms.newPrice());
    }

    private static BigDecimal discounted(BigDecimal value, BigDecimal interest) {
        return interest.signum() == 0
                ? value
                : value.divide(ONE.add(interest), MathContext.DECIMAL128);
    }
}
