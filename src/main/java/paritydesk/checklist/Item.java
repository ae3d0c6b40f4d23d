package paritydesk.checklist;

/// One computed item: what it is called, what it asks, how grave a failure is, and the line it is measured against.
///
/// @param standard the line that the product comes with; `threshold` differs from it where the desk changed it
public record Item(
        String id,
        String title,
        String question,
        Severity severity,
        Threshold threshold,
        Threshold standard) {

    public Item(String id, String title, String question, Severity severity, Threshold threshold) {
        this(id, title, question, severity, threshold, threshold);
    }

    /// The line in force.
    @Override
    public Threshold threshold() {
        return Thresholds.inForce(id, threshold);
    }

    /// Whether the desk moved the line.
    public boolean moved() {
        return !threshold().equals(standard);
    }

    public Outcome outcome(Verdict verdict, Measure figure, String why, Link link) {
        var now = new Item(id, title, question, severity, threshold(), standard);
        return new Outcome(now, verdict, figure, why, link);
    }

    /// There is nothing to check in this plan; `why` says what is missing.
    public Outcome notApplicable(String why) {
        return outcome(Verdict.NOT_APPLICABLE, Measure.NONE, why, Link.PLAN);
    }
}
