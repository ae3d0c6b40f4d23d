package paritydesk.checklist;

/// One computed item: what it is called, what it asks, how grave a failure is, and the line it is measured against.
public record Item(
        String id, String title, String question, Severity severity, Threshold threshold) {

    public Outcome outcome(Verdict verdict, Measure figure, String why, Link link) {
        return new Outcome(this, verdict, figure, why, link);
    }

    /// There is nothing to check in this plan; `why` says what is missing.
    public Outcome notApplicable(String why) {
        return outcome(Verdict.NOT_APPLICABLE, Measure.NONE, why, Link.OVERVIEW);
    }
}
