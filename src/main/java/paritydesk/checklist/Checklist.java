package paritydesk.checklist;

import paritydesk.scenario.Fingerprint;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The whole list for one run: what the computed checks found, who signed which question, and the gate over both.
public record Checklist(List<Outcome> outcomes, List<Answer> answers, Gate gate) {

    public Checklist {
        outcomes = List.copyOf(outcomes);
        answers = List.copyOf(answers);
    }

    /// Computes every check of a run. Of `signOffs` only those for the run's own plan count: see [#planHash].
    public static Checklist of(Run run, List<SignOff> signOffs) {
        var plan = planHash(run);
        var own = signOffs.stream().filter(s -> s.planHash().equals(plan)).toList();
        return of(Checks.judge(run, Progress.NONE), own);
    }

    /// What a signature for the plan of a run names: the fingerprint of the plan's values, so that a changed plan has to be signed
    /// anew.
    public static String planHash(Run run) {
        return Fingerprint.of(run.scenario().plan());
    }

    /// The same over outcomes that are there already, because a signature changes no figure. Every one of `signOffs` counts: they
    /// are those for the run's own plan.
    public static Checklist of(List<Outcome> outcomes, List<SignOff> signOffs) {
        var answers = HumanItems.ALL.stream().map(item -> Answer.of(item, signOffs)).toList();
        var blockers = new ArrayList<Gate.Blocker>();
        outcomes.stream()
                .filter(Outcome::blocks)
                .map(o -> new Gate.Blocker(o.item().id(), o.item().title(), o.why()))
                .forEach(blockers::add);
        answers.stream()
                .filter(Answer::blocks)
                .map(a -> new Gate.Blocker(a.item().id(), a.item().title(), a.missing()))
                .forEach(blockers::add);
        return new Checklist(outcomes, answers, Gate.of(blockers));
    }

    public long count(Verdict verdict) {
        return outcomes.stream().filter(o -> o.verdict() == verdict).count();
    }

    /// A human item and its signatures, oldest first.
    public record Answer(HumanItem item, List<SignOff> signOffs) {
        public Answer {
            signOffs = List.copyOf(signOffs);
        }

        static Answer of(HumanItem item, List<SignOff> all) {
            return new Answer(
                    item,
                    all.stream()
                            .filter(s -> s.item().equals(item.id()))
                            .sorted((a, b) -> a.at().compareTo(b.at()))
                            .toList());
        }

        /// Different people who signed; one person twice counts once.
        public int people() {
            return (int)
                    signOffs.stream()
                            .map(s -> s.name().strip().toLowerCase(Locale.ROOT))
                            .distinct()
                            .count();
        }

        public boolean signed() {
            return people() >= item.signaturesNeeded();
        }

        public boolean blocks() {
            return item.blocker() && !signed();
        }

        /// What is missing, as a sentence; empty once it is signed.
        public String missing() {
            if (signed()) {
                return "";
            }
            return people() == 0
                    ? (item.signaturesNeeded() == 1
                            ? "Not signed; needs one person."
                            : "Not signed; needs two people.")
                    : "Signed by one; needs a second person.";
        }
    }
}
