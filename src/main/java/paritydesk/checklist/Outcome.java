package paritydesk.checklist;

/// What a check found in one run. `why` is a whole sentence, for every verdict.
public record Outcome(Item item, Verdict verdict, Measure figure, String why, Link link) {

    /// Whether this alone shuts the gate.
    public boolean blocks() {
        return verdict == Verdict.FAIL && item.severity() == Severity.BLOCK;
    }
}
