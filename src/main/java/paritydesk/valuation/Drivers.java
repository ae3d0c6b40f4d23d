package paritydesk.valuation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Why a collateral ratio went from `start` to `end`: log changes by driver that add up to `ln(end/start)`. `substituted` says
/// that a factor was zero or additive, so that successive substitution took the place of LMDI and the split depends on the order
/// of `Driver`.
public record Drivers(double start, double end, Map<Driver, Double> parts, boolean substituted) {

    public Drivers {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    }

    public double part(Driver driver) {
        return parts.getOrDefault(driver, 0.0);
    }

    /// ln(end/start).
    public double total() {
        return Math.log(end / start);
    }

    /// What the parts leave unexplained; zero but for rounding.
    public double residual() {
        return total() - parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
