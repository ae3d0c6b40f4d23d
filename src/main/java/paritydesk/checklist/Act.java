package paritydesk.checklist;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What somebody does to the gate. Acts are entries of the log and nowhere else; what stands now is their sum, see [Ledger].
/// `name` is always the person who acts, `text` the words that go with it.
public sealed interface Act {

    /// Who acts.
    String name();

    /// What it is about: an item's id, or a person's name.
    String subject();

    /// Somebody belongs to the desk from now on, or with another role.
    record Joined(String name, String role) implements Act {
        @Override
        public String subject() {
            return name;
        }
    }

    /// A name under a human item.
    record Signed(
            String item,
            String name,
            Basis basis,
            @Nullable String text,
            @Nullable Evidence evidence)
            implements Act {
        @Override
        public String subject() {
            return item;
        }
    }

    /// An item shall not stand in the way until an instant, for a reason.
    record Waived(String item, String name, Basis basis, String text, Instant until)
            implements Act {
        @Override
        public String subject() {
            return item;
        }
    }

    /// Whatever a person signed, waived or proposed of an item is taken back.
    record Withdrawn(String item, String name, String text) implements Act {

        boolean of(String other, String who) {
            return item.equals(other) && Names.same(name, who);
        }

        @Override
        public String subject() {
            return item;
        }
    }

    /// Other lines for an item, in its own unit. A blocker's line moves once a second person has moved it to the same place.
    record ThresholdSet(String item, String name, double warn, double limit, String text)
            implements Act {
        @Override
        public String subject() {
            return item;
        }
    }

    /// The default again.
    record ThresholdReset(String item, String name, String text) implements Act {
        @Override
        public String subject() {
            return item;
        }
    }

    /// The desk's own checks from now on; `text` is their document; none for no checks. Where there are some already a second person
    /// has to take the same.
    record ChecksTaken(String name, @Nullable String text) implements Act {
        @Override
        public String subject() {
            return "checks";
        }
    }
}
