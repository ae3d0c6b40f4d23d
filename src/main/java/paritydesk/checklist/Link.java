package paritydesk.checklist;

import org.jspecify.annotations.Nullable;

/// Where a figure can be seen: a screen, and on it a step of the clock (−1 for none), an account or a part.
///
/// @param part of the plan screen a document, a list in it and an element, as in `plan/conversions/mkr-to-sky`, where the end may be
///     left out; of a view of questions the kind of question
public record Link(String screen, int step, @Nullable String account, @Nullable String part) {

    public static final Link OVERVIEW = new Link("overview", -1, null);
    public static final Link POSITIONS = new Link("positions", -1, null);

    /// The plan itself, with the facts that it states.
    public static final Link PLAN = document("plan");

    /// The plan's conversions.
    public static final Link CONVERSIONS = document("plan/conversions");

    /// The market's oracles.
    public static final Link ORACLES = document("market/oracles");

    /// The venues and their terms.
    public static final Link VENUES = document("venues/venues");

    public Link(String screen, int step, @Nullable String account) {
        this(screen, step, account, null);
    }

    public static Link step(int step) {
        return new Link("timeline", step, null);
    }

    public static Link account(String id) {
        return new Link("positions", -1, id);
    }

    /// One conversion of the plan.
    public static Link conversion(String id) {
        return document("plan/conversions/" + id);
    }

    /// A question of a view.
    public static Link question(String screen, String kind) {
        return new Link(screen, -1, null, kind);
    }

    private static Link document(String part) {
        return new Link("plan", -1, null, part);
    }
}
