package paritydesk.valuation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Why a collateral ratio or a health factor went from `start` to `end`. Parts are log changes that add up to `ln(end/start)`; where an end is zero and
/// has no logarithm they are differences of the figure that add up to `end − start`, and `additive` says so. `substituted` says that
/// successive substitution took the place of LMDI, so that the split depends on the order of `Driver`.
public record Drivers(
        double start,
        double end,
        Map<Driver, Double> parts,
        boolean substituted,
        boolean additive) {

    public Drivers {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    }

    public double part(Driver driver) {
        return parts.getOrDefault(driver, 0.0);
    }

    /// The part of a driver in points of the figure itself: a log change times the logarithmic mean of both ends.
    public double points(Driver driver) {
        return additive ? part(driver) : part(driver) * LogMean.of(end, start);
    }

    /// ln(end/start), or end − start where the parts are differences.
    public double total() {
        return additive ? end - start : Math.log(end / start);
    }

    /// What the parts leave unexplained; zero but for rounding.
    public double residual() {
        return total() - parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
