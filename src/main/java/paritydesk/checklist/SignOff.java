package paritydesk.checklist;

import java.time.Instant;

/// Somebody's name under a human item, for one version of a plan: a changed plan has another hash, and what was signed for the
/// old one counts no more.
public record SignOff(
        String item, String planHash, String name, String role, Instant at, String comment) {

    public SignOff {
        if (item.isBlank() || name.isBlank() || role.isBlank()) {
            throw new IllegalArgumentException("a signature needs an item, a name and a role");
        }
    }
}
