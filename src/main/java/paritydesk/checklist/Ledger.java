package paritydesk.checklist;

import paritydesk.audit.Head;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands, as the sum of the log's acts: who belongs to the desk, what was signed and waived, which lines were moved, and the
/// desk's own checks. An act that breaks a rule counts for nothing, even where an entry of the log tells of it.
///
/// @param people roles by name, in the order of joining
/// @param own the desk's own checks
/// @param head where the verified log ends; nothing where there is no log
/// @param broken why the log cannot be trusted, as a sentence; nothing where it can
public record Ledger(
        Map<String, String> people,
        List<SignOff> signOffs,
        List<Waiver> waivers,
        Thresholds thresholds,
        OwnChecks own,
        Optional<Head> head,
        Optional<String> broken) {

    /// Where no workspace is.
    public static final Ledger NONE =
            new Ledger(
                    Map.of(),
                    List.of(),
                    List.of(),
                    Thresholds.DEFAULT,
                    OwnChecks.NONE,
                    Optional.empty(),
                    Optional.empty());

    public Ledger {
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
        signOffs = List.copyOf(signOffs);
        waivers = List.copyOf(waivers);
    }

    /// An act with its time.
    public record Done(Act act, Instant at) {}

    /// The document of the desk's own checks, empty for none, and the one that `by` wants in its place: what takes a blocker out of
    /// the list can open the gate, so a second person has to take the same.
    public record OwnChecks(String text, Optional<String> proposed, String by) {

        public static final OwnChecks NONE = new OwnChecks("", Optional.empty(), "");

        OwnChecks taken(String next, String name) {
            boolean first = text.isEmpty();
            boolean second = proposed.equals(Optional.of(next)) && !Names.same(by, name);
            return first || second
                    ? new OwnChecks(next, Optional.empty(), "")
                    : new OwnChecks(text, Optional.of(next), name);
        }
    }

    /// The sum of acts in their order.
    ///
    /// @param evidence hashes of the files that are kept as they were given
    public static Ledger of(
            List<Done> acts, Set<String> evidence, Head head, Optional<String> broken) {
        var ledger = NONE;
        for (var done : acts) {
            ledger = ledger.then(done, evidence);
        }
        return ledger.on(head, broken);
    }

    /// The same after one more act.
    Ledger then(Done done, Set<String> evidence) {
        return fault(done.act(), done.at()).isEmpty() ? and(done.act(), done.at(), evidence) : this;
    }

    private Ledger on(Head end, Optional<String> fault) {
        return new Ledger(people, signOffs, waivers, thresholds, own, Optional.of(end), fault);
    }

    /// The document of the desk's own checks that is in force, empty for none.
    public String checks() {
        return own.text();
    }

    /// Role of somebody who belongs to the desk.
    public Optional<String> role(String name) {
        return people.entrySet().stream()
                .filter(e -> Names.same(e.getKey(), name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// The name that somebody joined the desk under, however it is typed here; as it is where nobody did.
    private String known(String name) {
        return people.keySet().stream().filter(n -> Names.same(n, name)).findFirst().orElse(name);
    }

    /// Why an act may not be done now, as a sentence; nothing where it may.
    public Optional<String> fault(Act act, Instant now) {
        var why = new Rules(this, now).fault(act);
        return why.isEmpty() ? Optional.empty() : Optional.of(why);
    }

    private Ledger and(Act act, Instant at, Set<String> evidence) {
        return switch (act) {
            case Act.Joined a -> joined(a);
            case Act.Signed a -> with(plus(signOffs, signOff(a, at, evidence)), waivers);
            case Act.Waived a -> with(signOffs, plus(waivers, waiver(a, at)));
            case Act.Withdrawn a -> withdrawn(a);
            case Act.ThresholdSet a -> moved(a.item(), a.warn(), a.limit(), mover(a, at, a.text()));
            case Act.ThresholdReset a -> {
                var standard = Checks.item(a.item()).orElseThrow().standard();
                yield moved(a.item(), standard.warn(), standard.limit(), mover(a, at, a.text()));
            }
            case Act.ChecksTaken a -> {
                var text = a.text();
                var taken = own.taken(text == null ? "" : text, known(a.name()));
                yield new Ledger(people, signOffs, waivers, thresholds, taken, head, broken);
            }
        };
    }

    private Ledger with(List<SignOff> signed, List<Waiver> waived) {
        return new Ledger(people, signed, waived, thresholds, own, head, broken);
    }

    private Ledger with(Thresholds lines) {
        return new Ledger(people, signOffs, waivers, lines, own, head, broken);
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private Ledger joined(Act.Joined act) {
        var next = new LinkedHashMap<>(people);
        next.keySet().removeIf(n -> Names.same(n, act.name()));
        next.put(Names.plain(act.name()), act.role().strip());
        return new Ledger(next, signOffs, waivers, thresholds, own, head, broken);
    }

    private Ledger withdrawn(Act.Withdrawn act) {
        var signed = new ArrayList<>(signOffs);
        var waived = new ArrayList<>(waivers);
        signed.removeIf(s -> act.of(s.item(), s.name()));
        waived.removeIf(w -> act.of(w.item(), w.name()));
        return with(signed, waived).with(thresholds.withdrawn(act.item(), act.name()));
    }

    private Ledger moved(String item, double warn, double limit, Thresholds.Mover mover) {
        return with(thresholds.moved(Checks.item(item).orElseThrow(), warn, limit, mover));
    }

    private Thresholds.Mover mover(Act act, Instant at, String reason) {
        return new Thresholds.Mover(
                known(act.name()), role(act.name()).orElseThrow(), at, reason.strip());
    }

    private Waiver waiver(Act.Waived act, Instant at) {
        return new Waiver(
                act.item(),
                act.basis(),
                known(act.name()),
                role(act.name()).orElseThrow(),
                at,
                act.text(),
                act.until());
    }

    private SignOff signOff(Act.Signed act, Instant at, Set<String> kept) {
        var evidence = act.evidence();
        var text = act.text();
        return new SignOff(
                act.item(),
                act.basis(),
                known(act.name()),
                role(act.name()).orElseThrow(),
                at,
                text == null ? "" : text,
                evidence,
                evidence != null && !kept.contains(evidence.sha256()));
    }
}
