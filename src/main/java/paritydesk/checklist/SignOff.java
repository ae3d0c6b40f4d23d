package paritydesk.checklist;

import java.time.Instant;

/// Somebody's name under a human item, for one plan document: `planHash` is the SHA-256 of its bytes, for people sign what they
/// have read. A changed document has another hash, and what was signed for the old one counts no more. A signature does not know
/// whether its plan is the one that is looked at: whoever takes signatures asks for those of a document.
public record SignOff(
        String item, String planHash, String name, String role, Instant at, String comment) {

    public SignOff {
        if (item.isBlank() || name.isBlank() || role.isBlank()) {
            throw new IllegalArgumentException("a signature needs an item, a name and a role");
        }
    }
}
