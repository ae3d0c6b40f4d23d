package paritydesk.checklist;

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

    /// Computes every check of a run. Every one of `signOffs` counts: they are those that were given for the document that states
    /// the run's plan, see [SignOff].
    public static Checklist of(Run run, List<SignOff> signOffs) {
        return of(Checks.judge(run, Progress.NONE), signOffs);
    }

    /// The same over outcomes that are there already, because a signature changes no figure.
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
