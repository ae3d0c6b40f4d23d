package paritydesk.checklist;

import java.util.List;

/// The decision over the whole list: `GO`, or `NO_GO` with everything named that stands in the way.
public record Gate(Decision decision, List<Blocker> blockers) {

    public Gate {
        blockers = List.copyOf(blockers);
        if (blockers.isEmpty() != (decision == Decision.GO)) {
            throw new IllegalArgumentException("a gate is shut exactly while something blocks it");
        }
    }

    public static Gate of(List<Blocker> blockers) {
        return new Gate(blockers.isEmpty() ? Decision.GO : Decision.NO_GO, blockers);
    }

    public boolean open() {
        return decision == Decision.GO;
    }

    public enum Decision {
        GO("GO"),
        NO_GO("NO-GO");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// An item that shuts the gate, with the sentence that says why.
    public record Blocker(String item, String title, String why) {}
}
