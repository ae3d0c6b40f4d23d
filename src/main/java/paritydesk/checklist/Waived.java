package paritydesk.checklist;

import java.time.Instant;
import java.util.List;

/// An item that somebody waived.
///
/// @param holding waivers in force, at most one a person
/// @param fallen those that expired or were given on something else
public record Waived(String item, List<Waiver> holding, List<Waiver> fallen) {

    /// A waiver undoes what a blocker asks for, so it takes as many people.
    private static final int FOUR_EYES = 2;

    public Waived {
        holding = List.copyOf(holding);
        fallen = List.copyOf(fallen);
    }

    public static Waived of(String item, Ledger ledger, Basis basis, Instant now) {
        var of = ledger.waivers().stream().filter(w -> w.item().equals(item)).toList();
        return new Waived(
                item,
                of.stream().filter(w -> w.holds(basis, now)).toList(),
                of.stream().filter(w -> !w.holds(basis, now)).toList());
    }

    public boolean any() {
        return !holding.isEmpty() || !fallen.isEmpty();
    }

    /// Whether two different people waived it.
    public boolean enough() {
        return holding.stream().map(w -> Names.key(w.name())).distinct().count() >= FOUR_EYES;
    }

    /// What is missing or has ended, as a sentence; empty where nothing is to be said.
    public String note(Basis basis) {
        if (enough()) {
            return "";
        }
        if (!holding.isEmpty()) {
            return "Waived by " + holding.getFirst().name() + "; needs a second person.";
        }
        if (fallen.isEmpty()) {
            return "";
        }
        var changed = fallen.getLast().basis().changed(basis);
        return changed.isEmpty()
                ? "Its waiver has expired."
                : "Its waiver was given on another " + String.join(" and ", changed) + ".";
    }
}
