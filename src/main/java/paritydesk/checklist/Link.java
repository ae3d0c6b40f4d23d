package paritydesk.checklist;

import org.jspecify.annotations.Nullable;

/// Where a figure can be seen: a screen, and on it a step of the clock (−1 for none) or an account.
public record Link(String screen, int step, @Nullable String account) {

    public static final Link OVERVIEW = new Link("overview", -1, null);
    public static final Link POSITIONS = new Link("positions", -1, null);

    public static Link step(int step) {
        return new Link("timeline", step, null);
    }

    public static Link account(String id) {
        return new Link("positions", -1, id);
    }
}
