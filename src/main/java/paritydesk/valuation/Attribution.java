package paritydesk.valuation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Splits the change of a quotient `V/D` of collateral and debt, both sums of products, into drivers.
///
/// LMDI, applied to collateral by us: `ln(V_T/V_0) − ln(D_T/D_0) = Σ_driver (Σ_i w_i·ln(x_iT/x_i0) − Σ_j v_j·ln(y_jT/y_j0))` with
/// `w_i = L(V_iT, V_i0)/L(V_T, V_0)` over what is pledged and `v_j` the same over what is owed. Exact and independent of order. Where a component starts or ends at zero, or derivatives
/// make the value additive, successive substitution in the order of `Driver` takes its place; that adds up too, but depends on
/// the order.
public final class Attribution {

    private Attribution() {}

    /// LMDI of `Σ components / Σ debts`; both sums above zero at both ends.
    public static Drivers lmdi(List<Factors> components, List<Factors> debts) {
        var parts = new EnumMap<Driver, Double>(Driver.class);
        split(components, 1, parts);
        split(debts, -1, parts);
        return new Drivers(
                start(components) / start(debts),
                end(components) / end(debts),
                parts,
                false,
                false);
    }

    /// Adds `sign` times what each driver did to the logarithm of the sum.
    private static void split(List<Factors> components, int sign, Map<Driver, Double> parts) {
        double total = LogMean.of(end(components), start(components));
        for (var component : components) {
            if (component.empty()) {
                continue;
            }
            double weight = LogMean.of(component.endValue(), component.startValue()) / total;
            for (var driver : Driver.values()) {
                parts.merge(driver, sign * weight * component.logChange(driver), Double::sum);
            }
        }
    }

    private static double start(List<Factors> components) {
        return components.stream().mapToDouble(Factors::startValue).sum();
    }

    private static double end(List<Factors> components) {
        return components.stream().mapToDouble(Factors::endValue).sum();
    }

    /// Whether `lmdi` is defined for these components.
    public static boolean logarithmic(List<Factors> components) {
        return !components.isEmpty()
                && components.stream().allMatch(c -> c.empty() || c.logarithmic())
                && components.stream().anyMatch(c -> !c.empty());
    }

    /// Successive substitution: `ratio` gives the quotient when the drivers of a set stand at the end and the others at the start. Differences
    /// take the place of logs where a ratio on the way is zero.
    public static Drivers substitute(ToDoubleFunction<Set<Driver>> ratio) {
        var moved = EnumSet.noneOf(Driver.class);
        var drivers = Driver.values();
        var path = new double[drivers.length + 1];
        path[0] = ratio.applyAsDouble(moved);
        for (int d = 0; d < drivers.length; d++) {
            moved.add(drivers[d]);
            path[d + 1] = ratio.applyAsDouble(moved);
        }
        boolean additive = Arrays.stream(path).anyMatch(r -> !(r > 0));
        Map<Driver, Double> parts = new EnumMap<>(Driver.class);
        for (int d = 0; d < drivers.length; d++) {
            double change = additive ? path[d + 1] - path[d] : Math.log(path[d + 1] / path[d]);
            parts.put(drivers[d], path[d + 1] == path[d] ? 0 : change);
        }
        return new Drivers(path[0], path[drivers.length], parts, true, additive);
    }

    /// Σ of the components with the drivers in `moved` at the end.
    public static double mixed(List<Factors> components, Set<Driver> moved) {
        return components.stream().mapToDouble(c -> c.mixed(moved)).sum();
    }
}
