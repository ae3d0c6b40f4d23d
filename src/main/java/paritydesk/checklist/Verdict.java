package paritydesk.checklist;

/// What a check comes to. `NOT_APPLICABLE` says that there is nothing to check, and the outcome says why.
public enum Verdict {
    PASS("PASS"),
    WARN("WARN"),
    FAIL("FAIL"),
    NOT_APPLICABLE("NOT APPLICABLE");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /// As people write it.
    public String label() {
        return label;
    }

    /// The graver of two.
    public Verdict or(Verdict other) {
        if (this == NOT_APPLICABLE || other == NOT_APPLICABLE) {
            return this == NOT_APPLICABLE ? other : this;
        }
        return compareTo(other) >= 0 ? this : other;
    }
}
