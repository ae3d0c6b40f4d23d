package paritydesk.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

import paritydesk.audit.Chain;
import paritydesk.audit.Head;
import paritydesk.audit.Kind;
import paritydesk.book.Book;
import paritydesk.checklist.Act;
import paritydesk.checklist.Ledger;
import paritydesk.file.BookFile;
import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.Loaded;
import paritydesk.file.MarketFile;
import paritydesk.file.PlanFile;
import paritydesk.file.RuleBookFile;
import paritydesk.file.StudyFile;
import paritydesk.file.VenuesFile;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.scenario.Fingerprint;
import paritydesk.scenario.Scenario;
import paritydesk.store.StoreException.Reason;
import paritydesk.study.Study;
import paritydesk.timeline.Run;
import paritydesk.venue.Venues;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/// One open workspace. Safe for several threads: reads run beside each other, writes one after the other. Everything that fails
/// is a [StoreException] whose sentence can be shown, and leaves the workspace as it was.
public final class Workspace implements AutoCloseable {

    private final WorkspaceFile file;
    private final boolean readOnly;
    private final Connection keeper;
    private final Jdbi jdbi;
    private final InstantSource time;
    private final Object writing = new Object();
    private final Verified verified;
    private final String actor = System.getProperty("user.name", "unknown");

    private Workspace(WorkspaceFile file, boolean readOnly, Connection keeper, InstantSource time) {
        this.file = file;
        this.readOnly = readOnly;
        this.keeper = keeper;
        this.jdbi = Instants.in(Jdbi.create(file.source(readOnly)));
        this.time = time;
        this.verified = new Verified(file.path());
    }

    /// Opens the workspace in `file` for writing, and makes it where there is none. One process at a time.
    public static Workspace open(Path file, InstantSource time) {
        var place = WorkspaceFile.of(file);
        boolean fresh = !place.exists();
        try {
            if (fresh) {
                place.create();
            }
            place.check();
            if (!Files.isWritable(place.path())) {
                throw Failures.readOnly(place.path(), new IOException("not writable"));
            }
            return connect(place, false, time);
        } catch (IOException | SQLException | RuntimeException failure) {
            if (fresh) {
                discard(place.path());
            }
            throw Failures.translate(place.path(), failure);
        }
    }

    /// Where the workspace called `file` lies, its ending added; empty where there is none.
    public static Optional<Path> existing(Path file) {
        var place = WorkspaceFile.of(file);
        return place.exists() ? Optional.of(place.path()) : Optional.empty();
    }

    /// Opens an existing workspace so that nothing in it can change: several processes may do so, as long as none writes.
    public static Workspace openReadOnly(Path file, InstantSource time) {
        var place = WorkspaceFile.of(file);
        if (!place.exists()) {
            throw StoreException.of(
                    Reason.MISSING, place.path(), "there is no such workspace", "check the name");
        }
        try {
            place.check();
            return connect(place, true, time);
        } catch (IOException | SQLException | RuntimeException failure) {
            throw Failures.translate(place.path(), failure);
        }
    }

    /// The keeper holds the file, and its lock, for as long as the workspace is open.
    private static Workspace connect(WorkspaceFile file, boolean readOnly, InstantSource time)
            throws SQLException {
        DataSource source = file.source(readOnly);
        var keeper = source.getConnection();
        try {
            Migrations.bring(file.path(), keeper, source, readOnly);
            return new Workspace(file, readOnly, keeper, time);
        } catch (SQLException | RuntimeException failure) {
            keeper.close();
            throw failure;
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // It is an empty file; the reason for giving up is told instead.
        }
    }

    public Path file() {
        return file.path();
    }

    public boolean readOnly() {
        return readOnly;
    }

    /// Keeps everything that was loaded, in one transaction: the documents, the book's rows and the scenario. What has blocking
    /// findings is not kept, unless `take` says that the good rows of the book are wanted. The same documents and options again
    /// are the version that is there already.
    public Checked<KeptScenario> keep(Loaded loaded, Take take) {
        var checked = loaded.scenario();
        if (!take.allows(loaded)) {
            return Checked.of(null, checked.findings());
        }
        boolean complete = checked.findings().stream().noneMatch(Finding::blocks);
        var kept = write(h -> keep(h, checked.value().orElseThrow(), loaded.documents(), complete));
        return Checked.of(kept, checked.findings());
    }

    private KeptScenario keep(
            Handle handle, Scenario scenario, List<Document> documents, boolean complete)
            throws SQLException {
        var now = time.instant();
        var table = new DocumentTable(handle, file());
        documents.forEach(d -> table.keep(d, now));
        var book =
                documents.stream()
                        .filter(d -> d.kind() == DocumentKind.BOOK)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no book document"));
        int rows =
                new BookTable(handle.getConnection())
                        .keep(scenario.book(), book.sha256(), complete);
        var scenarios = new ScenarioTable(handle);
        var before =
                scenarios.list().stream()
                        .filter(k -> k.name().equals(scenario.name()))
                        .max(Comparator.comparingInt(KeptScenario::version));
        long id = scenarios.keep(scenario, documents, rows, now);
        var kept = scenarios.find(id).orElseThrow();
        if (before.isEmpty() || kept.version() > before.get().version()) {
            note(handle, before, kept, now);
        }
        return kept;
    }

    /// A version with another plan is an edit of the plan, any other an import.
    private void note(
            Handle handle, Optional<KeptScenario> before, KeptScenario kept, Instant now) {
        var was = before.map(KeptScenario::documents).orElse(Map.of());
        var then = kept.documents();
        boolean edited =
                before.isPresent()
                        && !Objects.equals(was.get(DocumentKind.PLAN), then.get(DocumentKind.PLAN));
        new Audit(handle, actor, verified)
                .note(
                        edited ? Kind.PLAN_EDIT : Kind.IMPORT,
                        kept.name() + " v" + kept.version(),
                        hashes(was),
                        hashes(then),
                        now);
    }

    private static String hashes(Map<DocumentKind, String> documents) {
        return documents.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(d -> d.getKey().label() + " " + d.getValue())
                .collect(Collectors.joining("\n"));
    }

    /// All versions of all scenarios, the one that was opened last first.
    public List<KeptScenario> scenarios() {
        return read(h -> new ScenarioTable(h).list());
    }

    public Optional<KeptScenario> lastOpened() {
        return scenarios().stream().findFirst();
    }

    /// Remembers that a scenario was opened now; a read-only workspace remembers nothing.
    public void opened(long id) {
        if (!readOnly) {
            write(
                    h -> {
                        new ScenarioTable(h).opened(id, time.instant());
                        return id;
                    });
        }
    }

    /// The scenario as it was kept: plan, market and parameters read from their documents, the book from its rows.
    public Scenario scenario(long id) {
        return read(h -> scenario(h, id));
    }

    private Scenario scenario(Handle handle, long id) throws SQLException {
        var table = new ScenarioTable(handle);
        var content =
                table.content(id)
                        .orElseThrow(
                                () ->
                                        StoreException.of(
                                                Reason.UNKNOWN_SCENARIO,
                                                file(),
                                                "there is no scenario " + id,
                                                "choose one that the workspace lists"));
        var hashes = table.documents(id);
        var plan = document(handle, hashes.get(DocumentKind.PLAN));
        var market = document(handle, hashes.get(DocumentKind.MARKET));
        var venues = document(handle, hashes.get(DocumentKind.VENUES));
        var study = hashes.get(DocumentKind.STUDY);
        return new Scenario(
                content.name(),
                book(handle, hashes.get(DocumentKind.BOOK), content.book()),
                readable(PlanFile.read(plan.name(), plan.bytes())),
                readable(MarketFile.read(market.name(), market.bytes())),
                venues(handle, venues, hashes.get(DocumentKind.RULEBOOK)),
                content.options(),
                study == null ? null : study(document(handle, study)));
    }

    /// The rows of a book, which have to be what its document says: rows have no hash, the document has.
    private Book book(Handle handle, @Nullable String hash, int number) throws SQLException {
        var rows = new BookTable(handle.getConnection()).read(number);
        var stated =
                BookFile.read(document(handle, hash))
                        .value()
                        .map(book -> rows.withAccounts(book.accounts()));
        boolean same =
                stated.isPresent() && Fingerprint.of(stated.get()).equals(Fingerprint.of(rows));
        if (!same) {
            throw StoreException.of(
                    Reason.DAMAGED,
                    file(),
                    "the rows of the book “"
                            + rows.name()
                            + "” are not those of the document that it was read from",
                    "import the book again, or restore the workspace from a backup");
        }
        return rows;
    }

    /// The parameters with the desk's own rule book, where the scenario has one.
    private Venues venues(Handle handle, Document venues, @Nullable String ruleBook) {
        var read = readable(VenuesFile.read(venues.name(), venues.bytes()));
        if (ruleBook == null) {
            return read;
        }
        var book = document(handle, ruleBook);
        return read.with(readable(RuleBookFile.read(book.name(), book.bytes())));
    }

    private Study study(Document document) {
        return readable(StudyFile.read(document.name(), document.bytes()));
    }

    private <T> T readable(Checked<T> document) {
        return document.value()
                .orElseThrow(
                        () ->
                                StoreException.of(
                                        Reason.DAMAGED,
                                        file(),
                                        "a kept document cannot be read: "
                                                + document.findings().getFirst().sentence(),
                                        "import a corrected document"));
    }

    private Document document(Handle handle, @Nullable String hash) {
        return new DocumentTable(handle, file())
                .read(hash == null ? "" : hash)
                .orElseThrow(
                        () ->
                                StoreException.of(
                                        Reason.DAMAGED,
                                        file(),
                                        "a document of the scenario is missing",
                                        "restore the workspace from a backup"));
    }

    /// Every document with its hash, latest first.
    public List<KeptDocument> documents() {
        return read(h -> new DocumentTable(h, file()).list());
    }

    /// The document with this hash, byte for byte as it was imported.
    public Optional<Document> document(String hash) {
        return read(h -> new DocumentTable(h, file()).read(hash));
    }

    /// Revisions of a plan, latest first.
    public List<PlanRevision> planRevisions(String plan) {
        return read(h -> new ScenarioTable(h).revisions(plan));
    }

    /// Records a run of a kept scenario; `json` is its result where that shall be kept too.
    public KeptRun record(
            long scenario, Run run, Instant started, Duration took, byte @Nullable [] json) {
        return write(
                h -> {
                    var table = new RunTable(h);
                    long id = table.record(scenario, run, started, took, json);
                    new Audit(h, actor, verified)
                            .note(
                                    Kind.RUN,
                                    run.scenario().name(),
                                    "",
                                    run.head().fingerprint()
                                            + " engine "
                                            + run.head().engineVersion()
                                            + " seed "
                                            + run.head().seed(),
                                    time.instant());
                    return table.find(id).orElseThrow();
                });
    }

    /// Recorded runs, latest first.
    public List<KeptRun> runs() {
        return read(h -> new RunTable(h).list());
    }

    /// The JSON of a recorded run, where it was kept.
    public Optional<byte[]> result(long run) {
        return read(h -> new RunTable(h).result(run));
    }

    /// From now on the log is held against what this machine has read of it before: a log that was set back shuts the gate.
    public void heldTo(Heads heads) {
        verified.against(heads);
    }

    /// Says in the log that it was set back on purpose, by a backup that was restored, and why. Nothing where it was not set back.
    public Optional<Head> accept(String reason) {
        audit();
        var lost = verified.lost();
        lost.ifPresent(
                head -> {
                    write(
                            h ->
                                    new Audit(h, actor, verified)
                                            .note(
                                                    Kind.RESTORED,
                                                    file().getFileName().toString(),
                                                    head.text(),
                                                    reason,
                                                    time.instant()));
                    audit();
                    verified.accept();
                });
        return lost;
    }

    /// What stands by the verified log: people, signatures, waivers, moved lines, the desk's own checks.
    public Ledger ledger() {
        return seen(read(h -> new Audit(h, actor, verified).ledger()));
    }

    /// Does something to the gate, and gives what stands then. An act that a rule forbids is [Refused] in a sentence, and nothing
    /// is added to a log that is broken.
    public Ledger act(Act act) {
        return seen(write(h -> new Audit(h, actor, verified).act(act, null, time.instant())));
    }

    /// Signs with a file as evidence, whose bytes are kept.
    public Ledger sign(Act.Signed act, byte[] evidence) {
        return seen(write(h -> new Audit(h, actor, verified).act(act, evidence, time.instant())));
    }

    /// What was read is remembered once it is kept.
    private Ledger seen(Ledger ledger) {
        verified.see();
        return ledger;
    }

    /// Bytes of a file that a signature rests on, where they are still those that were given.
    public Optional<byte[]> evidence(String hash) {
        return read(h -> new EvidenceTable(h).read(hash));
    }

    /// Notes that files were written outside of the workspace; a read-only one cannot note it.
    public void exported(String subject, String files) {
        if (!readOnly) {
            write(
                    h ->
                            new Audit(h, actor, verified)
                                    .note(Kind.EXPORT, subject, "", files, time.instant()));
        }
    }

    /// The log, verified from its first entry on.
    public Chain audit() {
        return read(h -> new Audit(h, actor, verified).chain());
    }

    private <T> T read(HandleCallback<T, SQLException> query) {
        try {
            return jdbi.withHandle(query);
        } catch (SQLException | RuntimeException failure) {
            throw Failures.translate(file(), failure);
        }
    }

    private <T> T write(HandleCallback<T, SQLException> change) {
        if (readOnly) {
            throw Failures.readOnly(file(), new IOException("opened read-only"));
        }
        synchronized (writing) {
            try {
                return jdbi.inTransaction(change);
            } catch (Refused refused) {
                throw refused;
            } catch (SQLException | RuntimeException failure) {
                throw Failures.translate(file(), failure);
            }
        }
    }

    @Override
    public void close() {
        try {
            keeper.close();
        } catch (SQLException failure) {
            throw Failures.translate(file(), failure);
        }
    }
}
