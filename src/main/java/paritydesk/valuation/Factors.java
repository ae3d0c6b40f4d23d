package paritydesk.valuation;

import java.util.EnumMap;
import java.util.Map;

/// One component of collateral or debt at two instants: value = product of its factors by driver. A driver that is not there is a factor
/// of 1 at both.
public record Factors(Map<Driver, Double> start, Map<Driver, Double> end) {

    public double startValue() {
        return product(start);
    }

    public double endValue() {
        return product(end);
    }

    /// Value when the drivers in `moved` stand at the end and the others at the start.
    double mixed(java.util.Set<Driver> moved) {
        double value = 1;
        for (var driver : Driver.values()) {
            value *= (moved.contains(driver) ? end : start).getOrDefault(driver, 1.0);
        }
        return value;
    }

    /// ln of the end factor over the start factor; 0 where the driver is absent.
    double logChange(Driver driver) {
        return Math.log(end.getOrDefault(driver, 1.0) / start.getOrDefault(driver, 1.0));
    }

    /// Whether ratios of its factors explain the component: all of them are above zero at both instants.
    boolean logarithmic() {
        return start.values().stream().allMatch(f -> f > 0)
                && end.values().stream().allMatch(f -> f > 0);
    }

    boolean empty() {
        return startValue() == 0 && endValue() == 0;
    }

    private static double product(Map<Driver, Double> factors) {
        return new EnumMap<>(factors)
                .values().stream().mapToDouble(Double::doubleValue).reduce(1, (a, b) -> a * b);
    }
}
