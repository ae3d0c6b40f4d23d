package paritydesk.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

import paritydesk.audit.Chain;
import paritydesk.audit.Kind;
import paritydesk.checklist.Act;
import paritydesk.checklist.Ledger;
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
import paritydesk.scenario.Scenario;
import paritydesk.store.StoreException.Reason;
import paritydesk.study.Study;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.venue.Venues;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// One open workspace. Safe for several threads: reads run beside each other, writes one after the other. Everything that fails
/// is a [StoreException] whose sentence can be shown, and leaves the workspace as it was.
public final class Workspace implements AutoCloseable {

    private final Database database;
    private final InstantSource time;
    private final Instant opened;
    private final Verified verified;
    private final String actor = System.getProperty("user.name", "unknown");

    private Workspace(Database database, InstantSource time) {
        this.database = database;
        this.time = time;
        this.opened = time.instant();
        this.verified = new Verified(file());
    }

    /// Opens the workspace in `file` for writing, and makes it where there is none. One process at a time.
    public static Workspace open(Path file, InstantSource time) {
        return open(file, null, time);
    }

    /// The same where the workspace is encrypted; the passphrase is not needed any more afterwards.
    public static Workspace open(Path file, @Nullable Passphrase phrase, InstantSource time) {
        return open(WorkspaceFile.of(file), phrase, time);
    }

    static Workspace open(WorkspaceFile file, @Nullable Passphrase phrase, InstantSource time) {
        return new Workspace(Database.write(file, phrase, time.instant()), time);
    }

    /// Where the workspace called `file` lies, its ending added; empty where there is none.
    public static Optional<Path> existing(Path file) {
        var place = WorkspaceFile.of(file);
        return place.exists() ? Optional.of(place.path()) : Optional.empty();
    }

    /// Opens an existing workspace as it is now, so that nothing in it can change: also while another process writes to it.
    public static Workspace openReadOnly(Path file, InstantSource time) {
        return openReadOnly(file, null, time);
    }

    /// The same where the workspace is encrypted.
    public static Workspace openReadOnly(
            Path file, @Nullable Passphrase phrase, InstantSource time) {
        return new Workspace(Database.read(WorkspaceFile.of(file), phrase, time.instant()), time);
    }

    /// Whether a passphrase is needed; false where there is no such file.
    public static boolean encrypted(Path file) {
        var place = WorkspaceFile.of(file);
        try {
            return place.exists() && !Files.isDirectory(place.path()) && place.encrypted();
        } catch (IOException failure) {
            throw Failures.translate(place.path(), failure);
        }
    }

    public Path file() {
        return database.path();
    }

    public boolean readOnly() {
        return database.readOnly();
    }

    Database database() {
        return database;
    }

    /// What can be said of the workspace as a whole.
    public About about() {
        var file = database.file();
        try {
            return new About(
                    file.path(),
                    Files.size(file.path()),
                    Migrations.CURRENT,
                    database.encrypted(),
                    readOnly(),
                    Backup.list(file),
                    Lock.current(file.lock()),
                    readOnly() ? Optional.of(opened) : Optional.empty());
        } catch (IOException failure) {
            throw Failures.translate(file.path(), failure);
        }
    }

    /// Reads everything and holds it against what it has to be.
    public Integrity verify(Progress progress) {
        return read(h -> new IntegrityCheck(h, file()).run(progress));
    }

    /// Copies the workspace as it is at one instant into the folder of backups beside it, while it stays in use. The copy is opened
    /// and its log verified before it gets its name.
    public Backup backup(Progress progress) {
        return new BackupWriter(database, time.instant()).write(progress);
    }

    private <T> T read(HandleCallback<T, SQLException> query) {
        return database.read(query);
    }

    private <T> T write(HandleCallback<T, SQLException> change) {
        return database.write(change);
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
        int rows = new BookTable(handle, file()).keep(scenario.book(), book.sha256(), complete);
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
        if (!readOnly()) {
            write(
                    h -> {
                        new ScenarioTable(h).opened(id, time.instant());
                        return id;
                    });
        }
    }

    /// The scenario as it was kept: plan, market and parameters read from their documents, the book from its pack. [#verify] holds the
    /// book against its document.
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
                new BookTable(handle, file()).read(content.book()),
                readable(PlanFile.read(plan.name(), plan.bytes())),
                readable(MarketFile.read(market.name(), market.bytes())),
                venues(handle, venues, hashes.get(DocumentKind.RULEBOOK)),
                content.options(),
                study == null ? null : study(document(handle, study)));
    }

    /// Holds the book of a scenario against the document that it was read from: what was packed has a hash of its own, but only the
    /// document is what the user gave. Slow for large books, which is why opening does not wait for it.
    public void verify(long id, Progress progress) {
        read(
                h -> {
                    var content = new ScenarioTable(h).content(id);
                    if (content.isPresent()) {
                        var fault = new BookCheck(h, file()).fault(content.get().book(), progress);
                        if (fault.isPresent()) {
                            throw StoreException.of(
                                    Reason.DAMAGED,
                                    file(),
                                    fault.get(),
                                    "import the book again, or restore the workspace from a"
                                            + " backup");
                        }
                    }
                    return id;
                });
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
                    var table = new RunTable(h, file());
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
        return read(h -> new RunTable(h, file()).list());
    }

    /// The JSON of a recorded run, where it was kept.
    public Optional<byte[]> result(long run) {
        return read(h -> new RunTable(h, file()).result(run));
    }

    /// What stands by the verified log: people, signatures, waivers, moved lines, the desk's own checks.
    public Ledger ledger() {
        return read(h -> new Audit(h, actor, verified).ledger());
    }

    /// Does something to the gate, and gives what stands then. An act that a rule forbids is [Refused] in a sentence, and nothing
    /// is added to a log that is broken.
    public Ledger act(Act act) {
        return write(h -> new Audit(h, actor, verified).act(act, null, time.instant()));
    }

    /// Signs with a file as evidence, whose bytes are kept.
    public Ledger sign(Act.Signed act, byte[] evidence) {
        return write(h -> new Audit(h, actor, verified).act(act, evidence, time.instant()));
    }

    /// Bytes of a file that a signature rests on, where they are still those that were given.
    public Optional<byte[]> evidence(String hash) {
        return read(h -> new EvidenceTable(h).read(hash));
    }

    /// Notes that files were written outside of the workspace; a read-only one cannot note it.
    public void exported(String subject, String files) {
        if (!readOnly()) {
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

    @Override
    public void close() {
        database.close();
    }
}
