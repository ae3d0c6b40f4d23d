package paritydesk.shock;

import paritydesk.scenario.Scenario;

import java.util.ArrayList;
import java.util.List;

/// A shock with its target and values: one named change of a scenario. Several are applied in their order.
public record Applied(Shock shock, String target, List<Double> values) {

    public Applied {
        values = List.copyOf(values);
    }

    /// A shock as it comes, on the first thing that it can strike.
    public static Applied of(Shock shock, Scenario scenario) {
        var targets = shock.targets().of(scenario);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(shock.id() + " strikes nothing here");
        }
        return new Applied(shock, targets.getFirst(), list(shock.start()));
    }

    public Applied with(int knob, double value) {
        var next = new ArrayList<>(values);
        next.set(knob, shock.knobs().get(knob).clamped(value));
        return new Applied(shock, target, next);
    }

    public Applied on(String other) {
        return new Applied(shock, other, values);
    }

    /// All knobs where the shock changes nothing, or as it comes.
    public Applied reset() {
        return new Applied(shock, target, list(shock.start()));
    }

    public Scenario apply(Scenario scenario) {
        return shock.apply(
                scenario, target, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// All of several, in their order.
    public static Scenario apply(Scenario scenario, List<Applied> all) {
        var next = scenario;
        for (var one : all) {
            next = one.apply(next);
        }
        return next;
    }

    private static List<Double> list(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }
}
