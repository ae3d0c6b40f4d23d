package paritydesk.ui.checklist;

import paritydesk.asset.Figures;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Outcome;
import paritydesk.checklist.Severity;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The lines of a checklist: what is computed first, then what people sign.
final class Entries {
    private Entries() {}

    static List<Entry> of(Checklist list) {
        return Stream.concat(
                        list.outcomes().stream().map(Entries::computed),
                        list.answers().stream().map(Entries::human))
                .toList();
    }

    private static Entry computed(Outcome outcome) {
        var item = outcome.item();
        return new Entry(
                item.id(),
                item.title(),
                item.question(),
                tone(outcome),
                outcome.verdict().label().toLowerCase(Locale.ROOT),
                severity(item.severity()),
                outcome.figure().text(),
                item.threshold().text(),
                item.threshold().source(),
                outcome.why(),
                Optional.of(outcome.link()));
    }

    private static Entry human(Checklist.Answer answer) {
        var item = answer.item();
        var tone = answer.signed() ? Tone.GOOD : answer.blocks() ? Tone.BLOCKER : Tone.CAUTION;
        boolean one = item.signaturesNeeded() == 1;
        var needed = Figures.number(item.signaturesNeeded());
        var signed = Figures.number(answer.people());
        return new Entry(
                item.id(),
                item.title(),
                item.question(),
                tone,
                answer.signed() ? Text.of("checklist.signed") : Text.of("checklist.open"),
                item.blocker() ? Text.of("severity.block") : Text.of("severity.warn"),
                one
                        ? Text.of("checklist.signatures.one", signed)
                        : Text.of("checklist.signatures", signed, needed),
                one ? Text.of("checklist.needed.one") : Text.of("checklist.needed", needed),
                "",
                answer.missing(),
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
