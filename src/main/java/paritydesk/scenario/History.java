package paritydesk.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The scenarios of one sitting, in the order in which they were made; undo and redo walk it. An edit after an undo forgets what was
/// undone. Immutable: every method gives the next history.
public record History(List<Entry> entries, int at) {

    /// More than anybody walks back; the oldest edits are forgotten beyond it, the scenario that was opened is not.
    private static final int MOST = 200;

    /// A scenario and the edit that made it; the first one was opened.
    public record Entry(String edit, Scenario scenario) {}

    public History {
        entries = List.copyOf(entries);
        if (at < 0 || at >= entries.size()) {
            throw new IllegalArgumentException("a history stands at one of its entries");
        }
    }

    /// Nothing edited yet.
    public static History of(Scenario opened) {
        return new History(List.of(new Entry("", opened)), 0);
    }

    public Scenario scenario() {
        return entries.get(at).scenario();
    }

    /// What was opened.
    public Scenario opened() {
        return entries.getFirst().scenario();
    }

    /// The history after an edit; one that changes nothing adds nothing.
    public History edited(String edit, Scenario next) {
        if (next.equals(scenario())) {
            return this;
        }
        var kept = new ArrayList<>(entries.subList(0, at + 1));
        if (kept.size() == MOST) {
            kept.remove(1);
        }
        kept.add(new Entry(edit, next));
        return new History(kept, kept.size() - 1);
    }

    /// The edit that [#undone] takes back.
    public Optional<String> undo() {
        return at == 0 ? Optional.empty() : Optional.of(entries.get(at).edit());
    }

    /// The edit that [#redone] makes again.
    public Optional<String> redo() {
        return at + 1 == entries.size()
                ? Optional.empty()
                : Optional.of(entries.get(at + 1).edit());
    }

    public History undone() {
        return new History(entries, Math.max(0, at - 1));
    }

    public History redone() {
        return new History(entries, Math.min(entries.size() - 1, at + 1));
    }

    /// Whether the scenario is another one than the one that was opened.
    public boolean changed() {
        return at > 0;
    }
}
