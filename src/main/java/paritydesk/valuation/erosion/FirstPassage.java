package paritydesk.valuation.erosion;

import org.hipparchus.special.Erf;

/// The probability that a health factor meets 1 before a date while the ratio of collateral to debt follows a geometric Brownian motion with
/// yearly `drift` μ (what the collateral gains over the debt) and yearly `volatility` σ. ln HF is then a Brownian motion with drift
/// `ν = μ − σ²/2`.
public record FirstPassage(double drift, double volatility) {

    /// Below this Φ is taken from its asymptotic series, where its own value is too small.
    private static final double FAR = -30;

    public FirstPassage {
        Breach.requireFinite(drift);
        if (!(volatility >= 0) || Double.isInfinite(volatility)) {
            throw new IllegalArgumentException(
                    "a volatility is finite and not negative, not " + volatility);
        }
    }

    /// `Φ((−a − νT)/(σ√T)) + e^(−2νa/σ²)·Φ((−a + νT)/(σ√T))` with a = ln HF (reflection principle; Harrison 1985). 1 where HF ≤ 1, 0 without debt
    /// or time; without volatility 1 once the drift alone gets there.
    public double probability(double healthFactor, double years) {
        Breach.requireHealth(healthFactor);
        if (!(years >= 0)) {
            throw new IllegalArgumentException("a horizon is not negative: " + years);
        }
        if (healthFactor <= 1) {
            return 1;
        }
        if (healthFactor == Double.POSITIVE_INFINITY || years == 0) {
            return 0;
        }
        double a = Math.log(healthFactor);
        double nu = drift - volatility * volatility / 2;
        if (years == Double.POSITIVE_INFINITY) {
            return ever(a, nu);
        }
        if (volatility == 0) {
            return a + nu * years <= 0 ? 1 : 0;
        }
        double scale = volatility * Math.sqrt(years);
        double direct = Math.exp(logNormal((-a - nu * years) / scale));
        double power = -2 * nu * a / (volatility * volatility);
        double mirrored = Math.exp(power + logNormal((-a + nu * years) / scale));
        return Math.clamp(direct + mirrored, 0, 1);
    }

    /// Whether it is ever met: surely against a drift of zero or below, with `e^(−2νa/σ²)` above.
    private double ever(double a, double nu) {
        if (volatility == 0) {
            return nu < 0 ? 1 : 0;
        }
        return nu <= 0 ? 1 : Math.exp(-2 * nu * a / (volatility * volatility));
    }

    /// ln Φ(z).
    private static double logNormal(double z) {
        if (z > FAR) {
            return Math.log(Erf.erfc(-z / Math.sqrt(2)) / 2);
        }
        double square = z * z;
        double series = 1 - (1 - (3 - (15 - 105 / square) / square) / square) / square;
        return -square / 2 - Math.log(-z * Math.sqrt(2 * Math.PI)) + Math.log(series);
    }
}
