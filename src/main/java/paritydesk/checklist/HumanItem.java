package paritydesk.checklist;

/// A question that only people can answer. A blocker keeps the gate shut until two different people have signed it.
public record HumanItem(String id, String title, String question, boolean blocker) {

    private static final int FOUR_EYES = 2;

    /// How many different people have to sign.
    public int signaturesNeeded() {
        return blocker ? FOUR_EYES : 1;
    }
}
