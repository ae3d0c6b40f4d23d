package paritydesk.shock;

import paritydesk.scenario.Scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Something that goes wrong, as a change of a scenario.
///
/// @param id stable name in documents and commands
/// @param name what it is called
/// @param about what it changes, in one sentence
/// @param event the real event that it comes from
/// @param documents which documents it changes
/// @param noun what it strikes, such as `asset`
public record Shock(
        String id,
        String name,
        Group group,
        String about,
        String event,
        String documents,
        String noun,
        List<Knob> knobs,
        Targets targets,
        Change change) {

    public Shock {
        knobs = List.copyOf(knobs);
    }

    /// Where a shock belongs.
    public enum Group {
        MARKET,
        ORACLE,
        LIQUIDITY,
        ADOPTION,
        OPERATIONS,
        FORK
    }

    /// What a shock can strike in a scenario, by id; none where it does not apply.
    @FunctionalInterface
    public interface Targets {
        List<String> of(Scenario scenario);
    }

    /// The change itself. Values stand in the order of the knobs, inside their ranges.
    @FunctionalInterface
    public interface Change {
        Scenario apply(Scenario scenario, String target, double[] values);
    }

    /// Whether there is something for it to strike; empty, or why not.
    public Optional<String> missing(Scenario scenario) {
        return targets.of(scenario).isEmpty()
                ? Optional.of("The scenario has no " + noun + " that this could strike.")
                : Optional.empty();
    }

    /// What it comes with.
    public double[] start() {
        return knobs.stream().mapToDouble(Knob::start).toArray();
    }

    /// The scenario after it.
    ///
    /// @throws IllegalArgumentException where the target or the number of values is not its own
    public Scenario apply(Scenario scenario, String target, double... values) {
        if (values.length != knobs.size()) {
            throw new IllegalArgumentException(id + " has " + knobs.size() + " knobs");
        }
        if (!targets.of(scenario).contains(target)) {
            throw new IllegalArgumentException(id + " strikes no " + noun + " “" + target + "”");
        }
        var inside = new double[values.length];
        Arrays.setAll(inside, i -> knobs.get(i).clamped(values[i]));
        return change.apply(scenario, target, inside);
    }
}
