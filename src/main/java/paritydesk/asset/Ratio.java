package paritydesk.asset;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// A conversion ratio with its direction, exact: `denominator` units of `from` become `numerator` units of `to`, so
/// ρ = numerator / denominator new tokens per old one. Kept as a fraction because a rounded decimal loses value (1/3).
public record Ratio(String from, String to, BigDecimal numerator, BigDecimal denominator) {

    public Ratio {
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "a ratio joins two different assets, not " + from + " with itself");
        }
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("both sides of a ratio are above zero");
        }
    }

    public static Ratio of(String from, String to, long numerator, long denominator) {
        return new Ratio(from, to, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /// ρ as a double, for simulation.
    public double value() {
        return numerator.divide(denominator, MathContext.DECIMAL64).doubleValue();
    }

    /// Whether both say the same in the same direction, however their sides are written: 2 : 1 and 4 : 2.
    public boolean same(Ratio other) {
        return from.equals(other.from)
                && to.equals(other.to)
                && numerator
                                .multiply(other.denominator)
                                .compareTo(other.numerator.multiply(denominator))
                        == 0;
    }

    public Ratio inverse() {
        return new Ratio(to, from, denominator, numerator);
    }

    /// What a holder of `quantity` old tokens is paid, after the fee φ: `floor_dec(quantity · ρ · (1 − φ))`, rounded down at
    /// `decimals` because the holder is the claimant.
    public BigDecimal convert(BigDecimal quantity, BigDecimal fee, int decimals) {
        var product = quantity.multiply(numerator).multiply(BigDecimal.ONE.subtract(fee));
        return Rounding.TO_HOLDER.divide(product, denominator, decimals);
    }

    /// The same ratio in lowest terms, with integer sides.
    public Ratio reduced() {
        int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
        BigInteger top = numerator.movePointRight(scale).toBigIntegerExact();
        BigInteger bottom = denominator.movePointRight(scale).toBigIntegerExact();
        BigInteger common = top.gcd(bottom);
        return new Ratio(
                from,
                to,
                new BigDecimal(top.divide(common)),
                new BigDecimal(bottom.divide(common)));
    }

    /// Says the ratio as a sentence: `1 MKR = 24 000 SKY`. Where ρ has no short decimal the fraction itself is shown.
    public String sentence() {
        var small = reduced();
        return Figures.exact(small.denominator())
                + " "
                + from
                + " = "
                + Figures.exact(small.numerator())
                + " "
                + to;
    }
}
