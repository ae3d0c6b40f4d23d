package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.answer.Answered;
import paritydesk.audit.Head;
import paritydesk.finding.Finding;
import paritydesk.timeline.BookPath;
import paritydesk.timeline.Clock;
import paritydesk.timeline.HarmTable;
import paritydesk.timeline.LiquidityPath;
import paritydesk.timeline.ParityPath;
import paritydesk.timeline.PricePath;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A run as JSON, described by `run.schema.json`: same run, same bytes. What has one figure per step is a column as long as
/// `steps`. Null means that there is no figure: unpriced, before the book exists, or a health factor without debt (an account's
/// `classes` then have `NO_DEBT`). Exact amounts are strings, everything else doubles in their shortest form.
public final class RunJson {

    private RunJson() {}

    /// What a run does not hold itself: the documents that it came from, what was found in them, the answers to its study, whether
    /// to list all accounts or only those at risk or ever unsound, where the log of its workspace ended, and what was found out of
    /// the run before, which is then not computed again.
    public record Extras(
            List<Document> documents,
            List<Finding> findings,
            List<Answered> answers,
            boolean allAccounts,
            Optional<Head> log,
            Optional<LiquidityPath> liquidity,
            Optional<HarmTable> harm) {

        /// With nothing that was found out before.
        public Extras(
                List<Document> documents,
                List<Finding> findings,
                List<Answered> answers,
                boolean allAccounts,
                Optional<Head> log) {
            this(
                    documents,
                    findings,
                    answers,
                    allAccounts,
                    log,
                    Optional.empty(),
                    Optional.empty());
        }

        /// Without a workspace, and so without a log.
        public Extras(
                List<Document> documents,
                List<Finding> findings,
                List<Answered> answers,
                boolean allAccounts) {
            this(documents, findings, answers, allAccounts, Optional.empty());
        }

        public static final Extras NONE = new Extras(List.of(), List.of(), List.of(), false);

        public Extras {
            documents = List.copyOf(documents);
            findings = List.copyOf(findings);
            answers = List.copyOf(answers);
        }
    }

    public static void write(Run run, OutputStream out) throws IOException {
        write(run, Extras.NONE, out);
    }

    /// Writes as it goes and leaves `out` open.
    public static void write(Run run, Extras extras, OutputStream out) throws IOException {
        var digests = new MemberDigests(out);
        try (var pen = new JsonPen(digests)) {
            pen.head(DocumentKind.RUN);
            pen.text("fingerprint", run.head().fingerprint());
            pen.text("engineVersion", run.head().engineVersion());
            pen.number("seed", Long.valueOf(run.head().seed()));
            extras.log().ifPresent(head -> pen.text("log", head.text()));
            inputs(pen, run, extras.documents());
            pen.object("options", () -> CaseFile.write(pen, run.scenario().options()));
            RunJsonHeadline.write(pen, run);
            RunJsonExact.write(pen, run);
            steps(pen, run.clock());
            pen.objects("parity", run.parity(), RunJson::parity);
            pen.objects("prices", run.prices(), RunJson::prices);
            pen.object("book", () -> book(pen, run));
            RunJsonLiquidity.write(pen, extras.liquidity().orElseGet(() -> LiquidityPath.of(run)));
            RunJsonHarm.write(pen, run, extras.harm().orElseGet(() -> HarmTable.of(run)));
            var dynamics = run.dynamics();
            if (dynamics != null) {
                pen.object("dynamics", () -> RecordWriter.fields(pen, dynamics));
            }
            RunJsonDrivers.write(pen, run);
            RunJsonAccounts.write(pen, run, extras.allAccounts());
            if (run.scenario().study() != null) {
                pen.objects("answers", extras.answers(), RunJson::answer);
            }
            pen.objects("findings", extras.findings(), RunJson::finding);
            pen.flush();
            var members = new LinkedHashMap<>(digests.members());
            pen.object(RunSeal.NAME, () -> members.forEach(pen::text));
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e);
        }
        out.flush();
    }

    private static void inputs(JsonPen pen, Run run, List<Document> documents) {
        var scenario = run.scenario();
        pen.object(
                "inputs",
                () -> {
                    pen.text("name", scenario.name());
                    pen.text("plan", scenario.plan().head().id());
                    pen.number("planRevision", scenario.plan().head().revision());
                    pen.text("market", scenario.market().id());
                    pen.text("currency", scenario.market().currency());
                    pen.text("venues", scenario.venues().id());
                    pen.text("book", scenario.book().id());
                    pen.text("bookAsOf", scenario.book().asOf());
                    pen.flag("bookSynthetic", scenario.book().synthetic());
                    pen.objects("documents", documents, RunJson::document);
                });
    }

    private static void document(JsonPen pen, Document document) {
        pen.text("kind", document.kind());
        pen.text("name", document.name());
        pen.number("bytes", document.size());
        pen.text("sha256", document.sha256());
    }

    private static void steps(JsonPen pen, Clock clock) {
        pen.object(
                "steps",
                () -> {
                    int n = clock.size();
                    pen.number("count", n);
                    pen.number("bookFrom", clock.bookFrom());
                    pen.words("at", n, i -> clock.at(i).toString());
                    pen.words("side", n, i -> clock.step(i).side().name());
                    pen.words("event", n, i -> event(clock, i));
                });
    }

    private static @Nullable String event(Clock clock, int step) {
        var event = clock.step(step).event();
        return event == null ? null : event.head().id();
    }

    private static void parity(JsonPen pen, ParityPath path) {
        pen.text("conversion", path.conversionId());
        pen.text("venue", path.venue());
        column(pen, "ratio", path.ratio());
        column(pen, "fee", path.fee());
        column(pen, "migrated", path.migrated());
        pen.object("converting", () -> lenses(pen, path.conversion()));
        pen.object("holding", () -> lenses(pen, path.holding()));
    }

    private static void lenses(JsonPen pen, ParityPath.Lenses lenses) {
        column(pen, "market", lenses.market());
        column(pen, "oracle", lenses.oracle());
        column(pen, "realisable", lenses.realisable());
    }

    private static void prices(JsonPen pen, PricePath path) {
        pen.text("venue", path.venue());
        pen.text("asset", path.asset());
        column(pen, "market", path.market());
        column(pen, "fair", path.fair());
        column(pen, "oracle", path.oracle());
        column(pen, "recognition", path.recognition());
        column(pen, "threshold", path.threshold());
    }

    private static void book(JsonPen pen, Run run) {
        var book = run.book();
        int from = run.clock().bookFrom();
        pen.object("perceived", () -> truth(pen, book.perceived(), from));
        pen.object("economic", () -> truth(pen, book.economic(), from));
        column(pen, "pledgedWithoutDebt", book.pledged());
        column(pen, "unpriced", book.unpriced());
        column(pen, "precision", book.precision());
        column(pen, "precisionOfDebt", book.precisionOfDebt());
        pen.objects("healthQuantiles", book.quantiles(), RunJson::quantile);
        pen.object(
                "classes",
                () -> {
                    pen.object("SOUND", () -> count(pen, book.sound()));
                    pen.object("FALSE", () -> count(pen, book.falsely()));
                    pen.object("MASKED", () -> count(pen, book.masked()));
                    pen.object("TRUE", () -> count(pen, book.truly()));
                });
    }

    private static void quantile(JsonPen pen, BookPath.Quantile quantile) {
        pen.figure("level", quantile.level());
        column(pen, "health", quantile.health());
    }

    private static void truth(JsonPen pen, BookPath.Truth truth, int from) {
        var ratio = truth.ratio();
        column(pen, "collateral", truth.collateral());
        column(pen, "weighted", truth.weighted());
        column(pen, "debt", truth.debt());
        column(pen, "requirement", truth.requirement());
        column(pen, "ratio", ratio);
        column(pen, "health", truth.health());
        pen.figures("erosion", ratio.size(), i -> erosion(ratio, from, i));
    }

    /// CR/CR₀ − 1 against the first step of the book.
    private static double erosion(Column ratio, int from, int step) {
        return step < from ? Double.NaN : ratio.get(step) / ratio.get(from) - 1;
    }

    private static void count(JsonPen pen, BookPath.Count count) {
        column(pen, "accounts", count.accounts());
        column(pen, "debt", count.debt());
        column(pen, "collateral", count.collateral());
        column(pen, "repayable", count.repayable());
    }

    static void column(JsonPen pen, String name, Column column) {
        pen.figures(name, column.size(), column::get);
    }

    /// Described by `answers.schema.json`.
    private static void answer(JsonPen pen, Answered answered) {
        pen.text("question", answered.question().id());
        RecordWriter.tagged(pen, (Record) answered.answer());
    }

    private static void finding(JsonPen pen, Finding finding) {
        pen.text("level", finding.level());
        pen.text("code", finding.code());
        pen.text("document", finding.place().document());
        pen.text("spot", finding.place().spot());
        pen.text("value", finding.value());
        pen.text("text", finding.text());
        pen.text("remedy", finding.remedy());
    }
}
