package paritydesk.memo;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Who a memo is from and for; what is empty is left out.
///
/// @param classification such as “Confidential”, on every page
/// @param committee whom it is put before
/// @param footer at the foot of every page, over the run's identity
public record Letterhead(
        String organisation,
        List<String> address,
        @Nullable Logo logo,
        String classification,
        String committee,
        String footer) {

    /// Nobody's.
    public static final Letterhead NONE = new Letterhead("", List.of(), null, "", "", "");

    /// Lines that an address has at most.
    public static final int MOST_LINES = 6;

    public Letterhead {
        address = List.copyOf(address);
        if (address.size() > MOST_LINES) {
            throw new IllegalArgumentException("an address has at most six lines");
        }
    }

    /// Whether there is anything to set at the head of the first page.
    public boolean any() {
        return !organisation.isEmpty() || !address.isEmpty() || logo != null;
    }
}
