package paritydesk.valuation.margin;

/// An initial requirement that grows with open interest [std: dYdX v4, open-interest notional caps]: `base` up to the `lower` notional,
/// then straight to 1 at the `upper` one, `base + (1 − base)·(oi − lower)/(upper − lower)`. Fractions and reporting currency.
public record OpenInterestMargin(double base, double lower, double upper) {

    public OpenInterestMargin {
        if (!(base >= 0) || !(base <= 1)) {
            throw new IllegalArgumentException("a requirement is a fraction of 0 to 1: " + base);
        }
        if (!(lower >= 0) || !(upper > lower) || !Double.isFinite(upper)) {
            throw new IllegalArgumentException(
                    "caps on open interest rise from lower to upper: " + lower + ", " + upper);
        }
    }

    public double at(double openInterest) {
        double share = Math.clamp((openInterest - lower) / (upper - lower), 0, 1);
        return base + (1 - base) * share;
    }
}
