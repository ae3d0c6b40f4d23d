package paritydesk.report;

import paritydesk.checklist.Checklist;
import paritydesk.timeline.Run;

import java.time.Instant;
import java.util.List;

/// What a committee reads and signs: a run, the checklist over it, and the time that the memo states. The same three give the
/// same document, byte for byte.
public record Memo(Run run, Checklist checklist, Instant statedAt) {

    public static Memo of(Run run, Checklist checklist, Instant statedAt) {
        return new Memo(run, checklist, statedAt);
    }

    String title() {
        return run.scenario().plan().head().name();
    }

    String currency() {
        return run.scenario().market().currency();
    }

    /// The line at the foot of every page.
    String foot() {
        return "run "
                + run.head().fingerprint()
                + " · engine "
                + run.head().engineVersion()
                + " · seed "
                + run.head().seed()
                + checklist.head().map(head -> " · log " + head.shortText()).orElse("");
    }

    List<Section> sections(Pictures pictures) {
        return List.of(
                VerdictPart.of(this),
                BasisPart.of(this),
                PlanPart.of(this),
                PicturePart.timeline(pictures),
                PicturePart.drivers(this, pictures),
                OraclePart.of(this),
                AccountPart.of(this),
                LiquidityPart.of(this),
                MakeWholePart.of(this),
                ChecklistPart.of(this),
                SourcePart.of(this),
                MethodPart.of());
    }
}
