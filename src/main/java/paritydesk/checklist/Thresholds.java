package paritydesk.checklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The lines that a desk moved, by item, and those that one person wants to move where it takes two; every other item has its
/// default. While a checklist is judged they are bound to the thread that judges, because an item states its threshold in one place and a
/// check may ask for it anywhere, and [Item#threshold] answers with the line in force.
///
/// @param changes in force
/// @param proposed as `changes`, but a second person is missing
public record Thresholds(Map<String, Change> changes, Map<String, Change> proposed) {

    public static final Thresholds DEFAULT = new Thresholds(Map.of(), Map.of());

    /// Moving a blocker's line can open the gate as a waiver can, so it takes as many people.
    private static final int FOUR_EYES = 2;

    private static final ScopedValue<Thresholds> IN_FORCE = ScopedValue.newInstance();

    public Thresholds {
        changes = Map.copyOf(changes);
        proposed = Map.copyOf(proposed);
    }

    /// Where a line was moved to, from where, and by whom.
    public record Change(double warn, double limit, Threshold from, List<Mover> movers) {
        public Change {
            movers = List.copyOf(movers);
        }

        boolean movedBy(String name) {
            return movers.stream().anyMatch(m -> Names.same(m.name(), name));
        }
    }

    /// Somebody who moved a line, with the role at that time.
    public record Mover(String name, String role, Instant at, String reason) {
        String words() {
            return reason + " (" + name + ")";
        }
    }

    /// A line that was moved, or that one person proposes to move, with where it stood before.
    public record Moved(Item item, Threshold to, Change change, boolean inForce) {}

    /// All of them in the order of the list, those in force before those proposed.
    public List<Moved> all() {
        if (changes.isEmpty() && proposed.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Moved>();
        for (var item : Checks.items()) {
            change(item.id()).ifPresent(c -> all.add(moved(item, c, true)));
            proposal(item.id()).ifPresent(c -> all.add(moved(item, c, false)));
        }
        return List.copyOf(all);
    }

    private static Moved moved(Item item, Change change, boolean inForce) {
        return new Moved(
                item, item.standard().moved(change.warn(), change.limit(), ""), change, inForce);
    }

    /// What `work` gives where these lines are in force.
    public <T> T in(Supplier<T> work) {
        return ScopedValue.where(IN_FORCE, this).call(work::get);
    }

    /// The line of an item with this default.
    public Threshold of(String item, Threshold standard) {
        return change(item)
                .map(
                        c ->
                                standard.moved(
                                        c.warn(),
                                        c.limit(),
                                        c.movers().stream()
                                                .map(Mover::words)
                                                .collect(Collectors.joining("; "))))
                .orElse(standard);
    }

    public Optional<Change> change(String item) {
        return Optional.ofNullable(changes.get(item));
    }

    /// What one person wants and a second one has not confirmed.
    public Optional<Change> proposal(String item) {
        return Optional.ofNullable(proposed.get(item));
    }

    static Threshold inForce(String item, Threshold standard) {
        return IN_FORCE.isBound() ? IN_FORCE.get().of(item, standard) : standard;
    }

    /// How many people it takes to move an item's line there. One may take a loosened line back to the default.
    static int needed(Item item, Threshold now, double warn, double limit) {
        var standard = item.standard();
        boolean back = standard.stands(warn, limit) && !standard.looserThan(now);
        return item.severity() == Severity.BLOCK && !back ? FOUR_EYES : 1;
    }

    /// The lines after somebody moved one, or said to.
    Thresholds moved(Item item, double warn, double limit, Mover mover) {
        var now = of(item.id(), item.standard());
        var movers = new ArrayList<Mover>();
        proposal(item.id())
                .filter(p -> p.warn() == warn && p.limit() == limit)
                .ifPresent(p -> movers.addAll(p.movers()));
        movers.add(mover);
        var change = new Change(warn, limit, now, movers);
        var forced = new LinkedHashMap<>(changes);
        var open = new LinkedHashMap<>(proposed);
        open.remove(item.id());
        if (movers.size() < needed(item, now, warn, limit)) {
            open.put(item.id(), change);
        } else if (item.standard().stands(warn, limit)) {
            forced.remove(item.id());
        } else {
            forced.put(item.id(), change);
        }
        return new Thresholds(forced, open);
    }

    /// The lines without what somebody proposed for an item.
    Thresholds withdrawn(String item, String name) {
        var open = new LinkedHashMap<>(proposed);
        open.computeIfPresent(item, (_, change) -> change.movedBy(name) ? null : change);
        return new Thresholds(changes, open);
    }
}
