package paritydesk.checklist;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The lines that a desk changed, by item; every other item has its default. While a checklist is judged they are bound to the
/// thread that judges, because an item states its threshold in one place and a check may ask for it anywhere, and [Item#threshold] answers with
/// the line in force.
public record Thresholds(Map<String, Change> changes) {

    public static final Thresholds DEFAULT = new Thresholds(Map.of());

    private static final ScopedValue<Thresholds> IN_FORCE = ScopedValue.newInstance();

    public Thresholds {
        changes = Map.copyOf(changes);
    }

    /// Who changed a line to what, when and why.
    public record Change(double warn, double limit, String name, Instant at, String reason) {}

    /// What `work` gives where these lines are in force.
    public <T> T in(Supplier<T> work) {
        return ScopedValue.where(IN_FORCE, this).call(work::get);
    }

    /// The line of an item with this default.
    public Threshold of(String item, Threshold standard) {
        return change(item)
                .map(c -> standard.moved(c.warn(), c.limit(), c.reason() + " (" + c.name() + ")"))
                .orElse(standard);
    }

    public Optional<Change> change(String item) {
        return Optional.ofNullable(changes.get(item));
    }

    static Threshold inForce(String item, Threshold standard) {
        return IN_FORCE.isBound() ? IN_FORCE.get().of(item, standard) : standard;
    }
}
