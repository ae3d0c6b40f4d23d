package paritydesk.memo;

import java.util.List;

/// A chapter that a memo may have, in the order in which they stand unless a template says otherwise.
public enum Chapter {
    VERDICT("verdict", "Verdict and why"),
    COMPARISON("comparison", "Scenarios compared"),
    BASIS("basis", "What the numbers rest on"),
    PLAN("plan", "The plan"),
    TIMELINE("timeline", "Collateral ratio, parity and liquidations"),
    DRIVERS("drivers", "Why ratio and health changed"),
    ORACLES("oracles", "Oracle switches"),
    ACCOUNTS("accounts", "Accounts at risk"),
    LIQUIDITY("liquidity", "Liquidity and pinch point"),
    MAKE_WHOLE("make-whole", "Make-whole schedule"),
    CHECKLIST("checklist", "Checklist"),
    SOURCES("sources", "Sources and data times"),
    METHOD("method", "Method in short");

    /// All of them, in their order.
    public static final List<Chapter> ALL = List.of(values());

    private final String id;
    private final String title;

    Chapter(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /// Its name within a document.
    public String id() {
        return id;
    }

    /// Its heading.
    public String title() {
        return title;
    }
}
