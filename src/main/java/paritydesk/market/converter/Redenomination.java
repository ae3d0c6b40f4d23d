package paritydesk.market.converter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// What "1 old = ρ new" does to the terms of a contract on the old asset, so that nothing changes hands [std: OCC's adjustment of
/// options for splits]: a quantity of the asset times ρ, a price per asset over ρ, values in the reporting currency as they are.
///
/// @param numerator ρ is `numerator / denominator`, above 0
/// @param priceDecimals places of a price after the change (OCC: cents), rounded half up
/// @param unitDecimals places of a quantity after the change, rounded down
public record Redenomination(
        BigDecimal numerator, BigDecimal denominator, int priceDecimals, int unitDecimals) {

    private static final MathContext FINE = new MathContext(60, RoundingMode.HALF_EVEN);

    public Redenomination {
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("a ratio is above 0");
        }
    }

    /// The terms of a contract before or after.
    ///
    /// @param contracts how many; never changes
    /// @param multiplier units of the asset per contract
    /// @param strike strike or entry price, reporting currency per unit
    /// @param minimumSize least quantity that may be traded, units
    /// @param tick least step of a price, reporting currency per unit
    /// @param positionLimit greatest quantity that one may hold, units
    /// @param tiers margin tiers by quantity
    public record Terms(
            BigDecimal contracts,
            BigDecimal multiplier,
            BigDecimal strike,
            BigDecimal minimumSize,
            BigDecimal tick,
            BigDecimal positionLimit,
            List<Tier> tiers) {
        public Terms {
            tiers = List.copyOf(tiers);
            for (var figure :
                    List.of(contracts, multiplier, strike, minimumSize, tick, positionLimit)) {
                if (figure.signum() < 0) {
                    throw new IllegalArgumentException(
                            "a contract's terms are not negative: " + figure);
                }
            }
        }

        /// Contracts · multiplier · strike: what is paid on exercise, reporting currency.
        public BigDecimal exercise() {
            return contracts.multiply(multiplier).multiply(strike);
        }

        /// Contracts · multiplier: units that are delivered.
        public BigDecimal units() {
            return contracts.multiply(multiplier);
        }
    }

    /// A margin rate from a quantity on.
    public record Tier(BigDecimal from, BigDecimal rate) {}

    /// What is left over: exercise value after less before, reporting currency; units short of exactly ρ times those before.
    public record Dust(BigDecimal exercise, BigDecimal units) {}

    /// The terms after the change. A tick is kept exact to 60 digits, so that no price that could be stated becomes impossible.
    public Terms apply(Terms old) {
        return new Terms(
                old.contracts(),
                units(old.multiplier()),
                price(old.strike()),
                units(old.minimumSize()),
                old.tick().multiply(denominator).divide(numerator, FINE),
                units(old.positionLimit()),
                old.tiers().stream().map(t -> new Tier(units(t.from()), t.rate())).toList());
    }

    /// The dust between the terms before and after.
    public Dust dust(Terms before, Terms after) {
        var exact = before.units().multiply(numerator).divide(denominator, FINE);
        return new Dust(
                after.exercise().subtract(before.exercise()), exact.subtract(after.units()));
    }

    /// Π of a position through the change at a price of the old asset: `mult'·(P/ρ) / (mult·P)`, 1 but for dust; 1 for no units.
    public double parity(Terms before, Terms after) {
        if (before.units().signum() == 0) {
            return 1;
        }
        return after.units()
                .multiply(denominator)
                .divide(before.units().multiply(numerator), FINE)
                .doubleValue();
    }

    private BigDecimal units(BigDecimal quantity) {
        return quantity.multiply(numerator)
                .divide(denominator, FINE)
                .setScale(unitDecimals, RoundingMode.FLOOR);
    }

    private BigDecimal price(BigDecimal price) {
        return price.multiply(denominator)
                .divide(numerator, FINE)
                .setScale(priceDecimals, RoundingMode.HALF_UP);
    }
}
