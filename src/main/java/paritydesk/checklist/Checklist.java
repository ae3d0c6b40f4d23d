package paritydesk.checklist;

import paritydesk.audit.Head;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole list for one run: what the computed checks found, who signed which question, what was waived, and the gate over all.
///
/// @param waived the items that somebody waived, in the order of the list
/// @param basis what the list is about
/// @param ledger what signatures, waivers and lines were read from
public record Checklist(
        List<Outcome> outcomes,
        List<Answer> answers,
        List<Waived> waived,
        Gate gate,
        Basis basis,
        Ledger ledger) {

    private static final String LOG = "LOG";

    public Checklist {
        outcomes = List.copyOf(outcomes);
        answers = List.copyOf(answers);
        waived = List.copyOf(waived);
    }

    /// Computes every check of a run that belongs to no workspace: nothing is signed.
    public static Checklist of(Run run) {
        return of(
                Checks.judge(run, Progress.NONE),
                Ledger.NONE,
                Basis.of(run.scenario()),
                Instant.EPOCH);
    }

    /// The list over outcomes that were judged under the ledger's lines.
    ///
    /// @param now what waivers are held against
    public static Checklist of(List<Outcome> outcomes, Ledger ledger, Basis basis, Instant now) {
        var answers = HumanItems.ALL.stream().map(item -> Answer.of(item, ledger, basis)).toList();
        var blockers = new ArrayList<Gate.Blocker>();
        ledger.broken()
                .ifPresent(why -> blockers.add(new Gate.Blocker(LOG, "Log of the workspace", why)));
        var waived = new ArrayList<Waived>();
        for (var o : outcomes) {
            var given = Waived.of(o.item().id(), ledger, basis, now);
            if (o.blocks() && !given.enough()) {
                blockers.add(blocker(o.item().id(), o.item().title(), o.why(), given, basis));
            }
            keep(given, waived);
        }
        for (var a : answers) {
            var given = Waived.of(a.item().id(), ledger, basis, now);
            if (a.blocks() && !given.enough()) {
                blockers.add(blocker(a.item().id(), a.item().title(), a.missing(), given, basis));
            }
            keep(given, waived);
        }
        return new Checklist(outcomes, answers, waived, Gate.of(blockers), basis, ledger);
    }

    private static void keep(Waived given, List<Waived> waived) {
        if (given.any()) {
            waived.add(given);
        }
    }

    private static Gate.Blocker blocker(
            String id, String title, String why, Waived given, Basis basis) {
        return new Gate.Blocker(id, title, (why + " " + given.note(basis)).strip());
    }

    /// The same after something was done to the gate that moves no figure.
    public Checklist with(Ledger next, Instant now) {
        return of(outcomes, next, basis, now);
    }

    /// Where the log ends that all this rests on; nothing without a workspace.
    public Optional<Head> head() {
        return ledger.head();
    }

    public long count(Verdict verdict) {
        return outcomes.stream().filter(o -> o.verdict() == verdict).count();
    }

    /// What was waived of an item, in force or not.
    public Optional<Waived> waived(String item) {
        return waived.stream().filter(w -> w.item().equals(item)).findFirst();
    }

    /// A human item and all its signatures on this plan, whatever its version was, oldest first.
    public record Answer(HumanItem item, List<SignOff> signOffs, Basis basis) {
        public Answer {
            signOffs = List.copyOf(signOffs);
        }

        static Answer of(HumanItem item, Ledger ledger, Basis basis) {
            return new Answer(
                    item,
                    ledger.signOffs().stream()
                            .filter(s -> s.item().equals(item.id()))
                            .filter(s -> s.basis().id().equals(basis.id()))
                            .toList(),
                    basis);
        }

        /// Different people whose signature counts; one person twice counts once.
        public int people() {
            return (int)
                    signOffs.stream()
                            .filter(s -> s.counts(basis))
                            .map(s -> Names.key(s.name()))
                            .distinct()
                            .count();
        }

        public boolean signed() {
            return people() >= item.signaturesNeeded();
        }

        public boolean blocks() {
            return item.blocker() && !signed();
        }

        /// Whether it was signed, but not as things are now.
        public boolean stale() {
            return !signed() && signOffs.stream().anyMatch(s -> !s.counts(basis));
        }

        /// What is missing, as a sentence; empty once it is signed.
        public String missing() {
            if (signed()) {
                return "";
            }
            var needs =
                    people() > 0
                            ? "Signed by one; needs a second person."
                            : item.signaturesNeeded() == 1
                                    ? "Not signed; needs one person."
                                    : "Not signed; needs two people.";
            return stale() ? needs + " " + staleness() : needs;
        }

        private String staleness() {
            var last = signOffs.reversed().stream().filter(s -> !s.counts(basis)).findFirst();
            return last.map(
                            s ->
                                    s.evidenceLost()
                                            ? s.name() + "’s evidence is no longer as it was kept."
                                            : s.name()
                                                    + " signed another "
                                                    + String.join(" and ", s.stale(basis))
                                                    + ".")
                    .orElse("");
        }
    }
}
