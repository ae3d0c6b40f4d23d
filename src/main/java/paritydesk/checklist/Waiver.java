package paritydesk.checklist;

import java.time.Instant;

/// Somebody says that an item shall not shut the gate, and why, until an instant. Like a signature it holds on its own basis alone.
public record Waiver(
        String item,
        Basis basis,
        String name,
        String role,
        Instant at,
        String reason,
        Instant until) {

    /// Whether it holds at an instant on a basis; from `until` on it is as if it had never been given.
    public boolean holds(Basis now, Instant at) {
        return at.isBefore(until) && basis.changed(now).isEmpty();
    }
}
