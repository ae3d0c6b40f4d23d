package paritydesk.audit;

/// What an entry of the log tells of.
public enum Kind {
    IMPORT("import"),
    PLAN_EDIT("plan edit"),
    PERSON("person"),
    THRESHOLD("threshold"),
    SIGN_OFF("sign-off"),
    WAIVER("waiver"),
    CHECKS("checks"),
    RUN("run"),
    EXPORT("export"),
    /// The workspace as a whole was restored, encrypted or deciphered.
    WORKSPACE("workspace");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /// As people write it.
    public String label() {
        return label;
    }
}
