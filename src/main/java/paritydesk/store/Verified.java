package paritydesk.store;

import paritydesk.audit.Chain;
import paritydesk.audit.Entry;
import paritydesk.audit.Kind;
import paritydesk.checklist.Act;
import paritydesk.checklist.Ledger;
import paritydesk.file.ActJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was found of the log while its workspace is open, so that a judgement does not hash and read again what lies there as it
/// lay. Every entry and the head are still read from the database each time and held, field by field, against those that were
/// verified; files of evidence are hashed again once their table or the workspace's file changed in any way.
final class Verified {

    /// Entries whose `after` is an act.
    private static final Set<Kind> ACTS =
            EnumSet.of(Kind.PERSON, Kind.SIGN_OFF, Kind.WAIVER, Kind.THRESHOLD, Kind.CHECKS);

    private final Path file;
    private final Map<String, Act> acts = new HashMap<>();
    private Chain chain = Chain.NONE;
    private String evidenceState = "";
    private Set<String> evidence = Set.of();

    /// @param file the workspace
    Verified(Path file) {
        this.file = file;
    }

    synchronized Chain chain(LogTable log) {
        chain = log.verified(chain);
        return chain;
    }

    /// What stands by the part of the chain that holds.
    synchronized Ledger ledger(LogTable log, EvidenceTable files) {
        var now = chain(log);
        var done = new ArrayList<Ledger.Done>();
        Optional<String> broken = now.broken().map(Chain.Break::sentence);
        for (var entry : now.sound()) {
            if (ACTS.contains(entry.what())) {
                var act = act(entry);
                act.ifPresent(a -> done.add(new Ledger.Done(a, entry.moment())));
                if (act.isEmpty() && broken.isEmpty()) {
                    broken = Optional.of("Entry " + entry.number() + " of the log cannot be read.");
                }
            }
        }
        return Ledger.of(List.copyOf(done), evidence(files), now.head(), broken);
    }

    /// The act of a sound entry: its hash is that of its text, so the same hash is the same act.
    private Optional<Act> act(Entry entry) {
        var known = acts.get(entry.hash());
        if (known != null) {
            return Optional.of(known);
        }
        var read =
                ActJson.read("entry " + entry.number(), entry.after())
                        .value()
                        .filter(act -> Audit.kind(act) == entry.what());
        read.ifPresent(act -> acts.put(entry.hash(), act));
        return read;
    }

    /// The table's count moves once a change is committed: within the change it has to be told.
    synchronized void evidenceChanges() {
        evidenceState = "";
    }

    private Set<String> evidence(EvidenceTable files) {
        var state = files.state() + " " + fileState();
        if (!state.equals(evidenceState)) {
            evidence = files.sound();
            evidenceState = state;
        }
        return evidence;
    }

    /// Changes with every writing to the file, whoever writes.
    private String fileState() {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
