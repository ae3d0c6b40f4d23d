package paritydesk.checklist;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Somebody's name under a human item, as the log has it. It counts on the basis that it was given on and no other.
///
/// @param role the person's role at that time
/// @param evidenceLost whether the file that it rests on is no longer there as it was
public record SignOff(
        String item,
        Basis basis,
        String name,
        String role,
        Instant at,
        String comment,
        @Nullable Evidence evidence,
        boolean evidenceLost) {

    public SignOff {
        if (item.isBlank() || name.isBlank() || role.isBlank()) {
            throw new IllegalArgumentException("a signature needs an item, a name and a role");
        }
    }

    /// Why it counts no more on `now`, as a sentence's end; empty where it counts.
    public List<String> stale(Basis now) {
        return evidenceLost ? List.of("evidence") : basis.changed(now);
    }

    public boolean counts(Basis now) {
        return stale(now).isEmpty();
    }
}
