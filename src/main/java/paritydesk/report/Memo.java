package paritydesk.report;

import paritydesk.answer.Answered;
import paritydesk.checklist.Checklist;
import paritydesk.file.Document;
import paritydesk.file.RunJson;
import paritydesk.finding.Finding;
import paritydesk.memo.Chapter;
import paritydesk.memo.Template;
import paritydesk.report.figure.Beside;
import paritydesk.timeline.Run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a committee reads and signs: a run, the checklist over it, and the time that the memo states; how it looks, and which runs it is
/// compared with. The same of these give the same document, byte for byte.
public final class Memo {

    /// Runs that a memo compares its own with, at most: more do not fit beside each other on a page.
    public static final int MOST_COMPARED = 3;

    private final Run run;
    private final Checklist checklist;
    private final Instant statedAt;
    private final Template template;
    private final List<Beside.Named> others;
    private final Basis basis;
    private final Behind behind;

    /// The documents that the run was valued from, what was found in them, and the answers to its study where they are wanted.
    private record Basis(List<Document> documents, List<Finding> findings, List<Answered> answers) {
        private static final Basis NONE = new Basis(List.of(), List.of(), List.of());

        private Basis {
            documents = List.copyOf(documents);
            findings = List.copyOf(findings);
            answers = List.copyOf(answers);
        }
    }

    private Memo(
            Run run,
            Checklist checklist,
            Instant statedAt,
            Template template,
            List<Beside.Named> others,
            Basis basis,
            Behind behind) {
        this.run = run;
        this.checklist = checklist;
        this.statedAt = statedAt;
        this.template = template;
        this.others = List.copyOf(others);
        this.basis = basis;
        this.behind = behind;
    }

    /// With every chapter, compared with nothing.
    public static Memo of(Run run, Checklist checklist, Instant statedAt) {
        return new Memo(
                run,
                checklist,
                statedAt,
                Template.STANDARD,
                List.of(),
                Basis.NONE,
                new Behind(run));
    }

    /// The same, looking like `other`.
    public Memo in(Template other) {
        return new Memo(run, checklist, statedAt, other, others, basis, behind);
    }

    /// The same beside other runs.
    public Memo comparedWith(List<Beside.Named> runs) {
        if (runs.size() > MOST_COMPARED) {
            throw new IllegalArgumentException("a memo compares three runs with its own at most");
        }
        return new Memo(run, checklist, statedAt, template, runs, basis, behind);
    }

    /// The same with what its run was valued from, which the run's own document names, and with answers to its study.
    public Memo from(List<Document> documents, List<Finding> findings, List<Answered> answers) {
        return new Memo(
                run,
                checklist,
                statedAt,
                template,
                others,
                new Basis(documents, findings, answers),
                behind);
    }

    public Run run() {
        return run;
    }

    public Checklist checklist() {
        return checklist;
    }

    public Instant statedAt() {
        return statedAt;
    }

    public Template template() {
        return template;
    }

    /// The runs that stand beside its own.
    public List<Beside.Named> others() {
        return others;
    }

    Behind behind() {
        return behind;
    }

    /// What the run's own document tells beside the run.
    RunJson.Extras extras() {
        return new RunJson.Extras(
                basis.documents(),
                basis.findings(),
                basis.answers(),
                false,
                checklist.head(),
                Optional.of(behind.liquidity()),
                Optional.of(behind.harm()));
    }

    String plan() {
        return run.scenario().plan().head().name();
    }

    String title() {
        return template.title(plan());
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

    /// The chapters that it has, in their order; the comparison only where there is something to compare with.
    public List<Chapter> chapters() {
        var chapters = new ArrayList<>(template.chapters());
        if (others.isEmpty()) {
            chapters.remove(Chapter.COMPARISON);
        }
        return chapters;
    }

    List<Section> sections(Pictures pictures) {
        return chapters().stream().map(chapter -> section(chapter, pictures)).toList();
    }

    private Section section(Chapter chapter, Pictures pictures) {
        return switch (chapter) {
            case VERDICT -> VerdictPart.of(this);
            case COMPARISON -> ComparisonPart.of(this, pictures);
            case BASIS -> BasisPart.of(this);
            case PLAN -> PlanPart.of(this);
            case TIMELINE -> PicturePart.timeline(pictures);
            case DRIVERS -> PicturePart.drivers(this, pictures);
            case ORACLES -> OraclePart.of(this);
            case ACCOUNTS -> AccountPart.of(this);
            case LIQUIDITY -> LiquidityPart.of(this);
            case MAKE_WHOLE -> MakeWholePart.of(this);
            case CHECKLIST -> ChecklistPart.of(this);
            case SOURCES -> SourcePart.of(this);
            case METHOD -> MethodPart.of();
        };
    }
}
