package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.audit.Chain;
import paritydesk.audit.Entry;
import paritydesk.audit.Head;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Outcome;
import paritydesk.finding.Finding;
import paritydesk.timeline.Run;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What the commands answer beside a run, as JSON: findings, the list of cases, the checklist, the memo's files. Schemas: findings, cases, check and report
/// in `assets/schemas`. The same input gives the same bytes.
public final class AnswerJson {

    private AnswerJson() {}

    /// What an import kept, and in which workspace.
    public record Kept(long scenario, String name, int version, boolean complete, Path workspace) {}

    /// Findings of documents. `good` says that nothing blocks or that what blocks was left out on request.
    public static byte[] findings(
            List<Document> documents, List<Finding> findings, boolean good, @Nullable Kept kept) {
        return answer(
                "findings",
                pen -> {
                    pen.flag("good", good);
                    pen.objects("documents", documents, AnswerJson::document);
                    pen.objects("findings", findings, AnswerJson::finding);
                    if (kept != null) {
                        pen.object("kept", () -> kept(pen, kept));
                    }
                });
    }

    public static byte[] cases(List<CaseManifest> cases) {
        return answer("cases", pen -> pen.objects("cases", cases, AnswerJson::oneCase));
    }

    public static byte[] checklist(Run run, Checklist checklist) {
        return answer(
                "check",
                pen -> {
                    pen.text("decision", checklist.gate().decision().label());
                    checklist.head().ifPresent(head -> pen.text("log", head.text()));
                    pen.object("run", () -> head(pen, run));
                    pen.objects(
                            "blockers",
                            checklist.gate().blockers(),
                            (p, b) -> {
                                p.text("item", b.item());
                                p.text("title", b.title());
                                p.text("why", b.why());
                            });
                    pen.objects("computed", checklist.outcomes(), AnswerJson::outcome);
                    pen.objects("signed", checklist.answers(), GateJson::human);
                    pen.objects("waived", checklist.waived(), GateJson::waived);
                    GateJson.lines(pen, checklist.ledger());
                });
    }

    /// The files of a memo.
    public static byte[] report(Run run, List<Path> files, Optional<Head> log) {
        return answer(
                "report",
                pen -> {
                    log.ifPresent(head -> pen.text("log", head.text()));
                    pen.object("run", () -> head(pen, run));
                    pen.texts("files", files.stream().map(Path::toString).toList());
                });
    }

    static byte[] answer(String kind, Consumer<JsonPen> fields) {
        var bytes = new ByteArrayOutputStream();
        try (var pen = new JsonPen(bytes)) {
            pen.text("format", "paritydesk/" + kind);
            pen.number("version", DocumentKind.VERSION);
            fields.accept(pen);
        }
        return bytes.toByteArray();
    }

    private static void document(JsonPen pen, Document document) {
        pen.text("kind", document.kind().label());
        pen.text("name", document.name());
        pen.number("size", document.size());
        pen.text("sha256", document.sha256());
    }

    private static void finding(JsonPen pen, Finding finding) {
        pen.text("level", finding.level().name());
        pen.text("code", finding.code());
        pen.text("document", finding.place().document());
        pen.text("spot", finding.place().spot());
        pen.text("value", finding.value());
        pen.text("text", finding.text());
        pen.text("remedy", finding.remedy());
        pen.text("sentence", finding.sentence());
    }

    private static void kept(JsonPen pen, Kept kept) {
        pen.number("scenario", Long.valueOf(kept.scenario()));
        pen.text("name", kept.name());
        pen.number("version", kept.version());
        pen.flag("complete", kept.complete());
        pen.text("workspace", kept.workspace().toString());
    }

    private static void oneCase(JsonPen pen, CaseManifest manifest) {
        pen.text("id", manifest.id());
        pen.text("name", manifest.name());
        pen.text("summary", manifest.summary());
        pen.objects(
                "documents",
                manifest.documents().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList(),
                (p, d) -> {
                    p.text("kind", d.getKey().label());
                    p.text("name", d.getValue());
                });
    }

    private static void head(JsonPen pen, Run run) {
        pen.text("scenario", run.scenario().name());
        pen.text("fingerprint", run.head().fingerprint());
        pen.text("engineVersion", run.head().engineVersion());
        pen.number("seed", Long.valueOf(run.head().seed()));
    }

    private static void outcome(JsonPen pen, Outcome outcome) {
        var item = outcome.item();
        pen.text("item", item.id());
        pen.text("title", item.title());
        pen.text("severity", item.severity().name().toLowerCase(Locale.ROOT));
        pen.text("verdict", outcome.verdict().label());
        pen.figure("figure", outcome.figure().value());
        pen.text("unit", outcome.figure().unit());
        pen.text("shown", outcome.figure().text());
        pen.text("threshold", item.threshold().text());
        pen.text("source", item.threshold().source());
        if (item.moved()) {
            pen.text("default", item.standard().text());
            pen.text("defaultSource", item.standard().source());
        }
        pen.text("why", outcome.why());
    }

    /// The log of a workspace, verified: where it ends, the first link that does not hold, and its entries where they are wanted.
    public static byte[] audit(Chain chain, boolean held, boolean entries) {
        return answer(
                "audit",
                pen -> {
                    pen.flag("good", held && chain.broken().isEmpty());
                    pen.text("head", chain.head().text());
                    pen.number("entries", chain.sound().size());
                    chain.broken()
                            .ifPresent(
                                    broken ->
                                            pen.object(
                                                    "broken",
                                                    () -> {
                                                        pen.number(
                                                                "entry",
                                                                Long.valueOf(broken.number()));
                                                        pen.text("why", broken.why());
                                                    }));
                    if (entries) {
                        pen.objects("log", chain.sound(), AnswerJson::entry);
                    }
                });
    }

    private static void entry(JsonPen pen, Entry entry) {
        pen.number("number", Long.valueOf(entry.number()));
        pen.text("at", entry.at());
        pen.text("actor", entry.actor());
        pen.text("kind", entry.what().label());
        pen.text("subject", entry.subject());
        pen.text("before", entry.before());
        pen.text("after", entry.after());
        pen.text("hash", entry.hash());
    }
}
