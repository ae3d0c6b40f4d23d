package paritydesk.ui.checklist;

import paritydesk.asset.Figures;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Outcome;
import paritydesk.checklist.Severity;
import paritydesk.checklist.Verdict;
import paritydesk.checklist.Waived;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines of a checklist: what is computed first, then what people sign.
final class Entries {
    private Entries() {}

    static List<Entry> of(Checklist list) {
        return Stream.concat(
                        list.outcomes().stream().map(o -> computed(o, list)),
                        list.answers().stream().map(a -> human(a, list)))
                .toList();
    }

    private static Entry computed(Outcome outcome, Checklist list) {
        var item = outcome.item();
        boolean waived = outcome.blocks() && waived(item.id(), list);
        return new Entry(
                item.id(),
                item.title(),
                item.question(),
                waived ? Tone.CAUTION : tone(outcome),
                waived ? Text.of("checklist.waived") : verdict(outcome),
                severity(item.severity()),
                outcome.figure().text(),
                item.moved()
                        ? Text.of(
                                "threshold.moved", item.threshold().text(), item.standard().text())
                        : item.threshold().text(),
                item.moved()
                        ? Text.of(
                                "threshold.sources",
                                item.threshold().source(),
                                item.standard().source())
                        : item.threshold().source(),
                (outcome.why() + " " + note(item.id(), list)).strip(),
                Optional.of(outcome.link()));
    }

    /// A failure that does not shut the gate says so, as its mark does.
    private static String verdict(Outcome outcome) {
        return outcome.verdict() == Verdict.FAIL && !outcome.blocks()
                ? Text.of("checklist.fails")
                : outcome.verdict().label().toLowerCase(Locale.ROOT);
    }

    private static boolean waived(String item, Checklist list) {
        return list.waived(item).filter(Waived::enough).isPresent();
    }

    private static String note(String item, Checklist list) {
        var waived = list.waived(item).map(w -> w.note(list.basis())).orElse("");
        var proposed =
                list.ledger().thresholds().all().stream()
                        .filter(m -> m.item().id().equals(item) && !m.inForce())
                        .map(
                                m ->
                                        Text.of(
                                                "threshold.waits",
                                                m.change().movers().getFirst().name(),
                                                m.to().text()))
                        .collect(Collectors.joining(" "));
        return (waived + " " + proposed).strip();
    }

    private static String state(Checklist.Answer answer, boolean waived) {
        return answer.signed()
                ? Text.of("checklist.signed")
                : waived
                        ? Text.of("checklist.waived")
                        : answer.stale() ? Text.of("checklist.stale") : Text.of("checklist.open");
    }

    private static Entry human(Checklist.Answer answer, Checklist list) {
        var item = answer.item();
        boolean waived = answer.blocks() && waived(item.id(), list);
        var tone =
                answer.signed()
                        ? Tone.GOOD
                        : answer.blocks() && !waived ? Tone.BLOCKER : Tone.CAUTION;
        int needed = item.signaturesNeeded();
        var signed = Figures.number(answer.people());
        return new Entry(
                item.id(),
                item.title(),
                item.question(),
                tone,
                state(answer, waived),
                item.blocker() ? Text.of("severity.block") : Text.of("severity.warn"),
                Text.counted("checklist.signatures", needed, signed),
                Text.counted("checklist.needed", needed),
                "",
                (answer.missing() + " " + note(item.id(), list)).strip(),
                Optional.empty());
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome.verdict()) {
            case PASS -> Tone.GOOD;
            case WARN -> Tone.CAUTION;
            case FAIL -> outcome.blocks() ? Tone.BLOCKER : Tone.CAUTION;
            case NOT_APPLICABLE -> Tone.NEUTRAL;
        };
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case BLOCK -> Text.of("severity.block");
            case WARN -> Text.of("severity.warn");
            case INFO -> Text.of("severity.info");
        };
    }
}
