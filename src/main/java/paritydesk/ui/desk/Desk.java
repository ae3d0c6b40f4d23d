package paritydesk.ui.desk;

import org.jspecify.annotations.Nullable;

import paritydesk.audit.Chain;
import paritydesk.checklist.Act;
import paritydesk.checklist.Basis;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Checks;
import paritydesk.checklist.Ledger;
import paritydesk.file.Cases;
import paritydesk.file.ChecksFile;
import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.Loaded;
import paritydesk.file.PlanFile;
import paritydesk.file.ScenarioDocuments;
import paritydesk.finding.Checked;
import paritydesk.intake.MappingShelf;
import paritydesk.plan.Plan;
import paritydesk.scenario.Scenario;
import paritydesk.store.KeptScenario;
import paritydesk.store.Locations;
import paritydesk.store.Passphrase;
import paritydesk.store.PlanRevision;
import paritydesk.store.RecentWorkspaces;
import paritydesk.store.StoreException;
import paritydesk.store.Take;
import paritydesk.store.Workspace;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.look.Text;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Told;
import paritydesk.ui.work.Progress;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The open workspace. Safe for several threads; a workspace that takes its place closes the one before.
public final class Desk implements AutoCloseable {

    /// The case that a first start opens.
    public static final String FIRST_CASE = "mkr-sky";

    private final RecentWorkspaces recent;
    private final InstantSource time;
    private final Map<String, KeptScenario> valued = new ConcurrentHashMap<>();
    private volatile Path file;
    private volatile String readOnly = "";
    private volatile BookState book = BookState.SOUND;
    private @Nullable Workspace workspace;

    /// Opens nothing yet.
    public Desk(Path file, RecentWorkspaces recent, InstantSource time) {
        this.file = file;
        this.recent = recent;
        this.time = time;
    }

    /// The workspace that is opened where none is named, with this machine's clock.
    public static Desk ofThisMachine() {
        var places = Locations.ofThisMachine();
        return new Desk(places.workspace(), places.recent(), InstantSource.system());
    }

    public InstantSource time() {
        return time;
    }

    /// Books of at most this many accounts are held against their document before anything is shown; it takes no time.
    static final int AT_ONCE = 20_000;

    /// Why nothing can be kept, as the middle of a sentence; empty where it can.
    public String readOnly() {
        return readOnly;
    }

    /// Whether the book that was opened last is what its document says.
    public BookState book() {
        return book;
    }

    /// Holds the book that was opened last against its document.
    public BookState verifyBook(Progress progress) {
        var asked = book;
        if (asked instanceof BookState.Pending pending) {
            var found = verified(pending.scenario(), progress);
            // another one may have been opened meanwhile
            if (book.equals(asked)) {
                book = found;
            }
        }
        return book;
    }

    private BookState verified(long scenario, Progress progress) {
        try {
            workspace().verify(scenario, new Told(progress));
            return BookState.SOUND;
        } catch (StoreException damaged) {
            return new BookState.Damaged(damaged.finding().sentence());
        }
    }

    /// The workspace's file, whether it is open yet or not.
    public Path file() {
        return file;
    }

    /// The mappings of other programs' files that were remembered.
    public MappingShelf mappings() {
        return new MappingShelf(recent.mappings());
    }

    /// Workspaces opened before, latest first.
    public List<RecentWorkspaces.Entry> recent() {
        return recent.list();
    }

    /// Values the scenario that was opened last; a workspace without any takes in the first case.
    public Evaluation start(Progress progress) {
        var here = workspace();
        var last = here.lastOpened();
        return last.isPresent() ? value(last.get(), progress) : openCase(FIRST_CASE, progress);
    }

    /// Takes a case in, unless it is there already, and values it as it was kept.
    public Evaluation openCase(String id, Progress progress) {
        var loaded = Cases.open(id);
        return workspace().readOnly()
                ? passing(loaded, progress)
                : value(kept(keep(loaded, Take.ALL_OR_NOTHING)), progress);
    }

    /// Values what was loaded and keeps nothing.
    private Evaluation passing(Loaded loaded, Progress progress) {
        var scenario = loaded.scenario().value().orElseThrow();
        book = BookState.SOUND;
        long begun = System.nanoTime();
        var run = Timeline.run(scenario, new Told(progress));
        var took = Duration.ofNanos(System.nanoTime() - begun);
        return new Evaluation(scenario.name(), "", run, took);
    }

    /// Leaves this workspace for another one and values what was opened there last.
    public Evaluation openWorkspace(Path other, Progress progress) {
        return openWorkspace(other, null, progress);
    }

    /// The same where it is encrypted.
    public Evaluation openWorkspace(Path other, @Nullable Passphrase phrase, Progress progress) {
        synchronized (this) {
            if (workspace != null
                    && workspace.file().equals(Workspace.existing(other).orElse(other))) {
                workspace.close();
                workspace = null;
            }
            var next = open(other, phrase);
            if (workspace != null) {
                workspace.close();
            }
            workspace = next;
            file = next.file();
        }
        recent.opened(file(), time.instant());
        return start(progress);
    }

    /// For writing where that can be, otherwise to read.
    private Workspace open(Path other, @Nullable Passphrase phrase) {
        var next = opened(other, phrase);
        next.heldTo(recent.heads());
        return next;
    }

    private Workspace opened(Path other, @Nullable Passphrase phrase) {
        try {
            var next = Workspace.open(other, phrase, time);
            readOnly = "";
            return next;
        } catch (StoreException refusal) {
            return switch (refusal.reason()) {
                case LOCKED, READ_ONLY -> {
                    var next = Workspace.openReadOnly(other, phrase, time);
                    readOnly = refusal.finding().text();
                    yield next;
                }
                default -> throw refusal;
            };
        }
    }

    /// Does something to the closed workspace and opens it again, whatever came of it.
    ///
    /// @param was opens it if the work fails, `then` if it is done; null where it is not encrypted
    synchronized <T> T closed(
            Supplier<T> work, @Nullable Passphrase was, @Nullable Passphrase then) {
        if (workspace != null) {
            workspace.close();
            workspace = null;
        }
        try {
            var done = work.get();
            workspace = open(file, then);
            return done;
        } catch (RuntimeException failure) {
            if (workspace == null) {
                workspace = open(file, was);
            }
            throw failure;
        }
    }

    /// Takes in what was loaded; nothing where something blocks and `take` does not allow for it.
    public Checked<KeptScenario> keep(Loaded loaded, Take take) {
        return workspace().keep(loaded, take);
    }

    /// Reads a scenario back from the workspace, values it and records the run.
    public Evaluation value(KeptScenario kept, Progress progress) {
        var here = workspace();
        here.opened(kept.id());
        Scenario scenario = here.scenario(kept.id());
        if (scenario.book().accounts().size() <= AT_ONCE) {
            here.verify(kept.id(), new Told(progress).quiet());
            book = BookState.SOUND;
        } else {
            book = new BookState.Pending(kept.id());
        }
        progress.stopIfCancelled();
        var started = time.instant();
        long begun = System.nanoTime();
        Run run = Timeline.run(scenario, new Told(progress));
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (!here.readOnly()) {
            here.record(kept.id(), run, started, took, null);
        }
        valued.put(run.head().fingerprint(), kept);
        var planHash = kept.documents().getOrDefault(DocumentKind.PLAN, "");
        return new Evaluation(kept.name(), planHash, run, took);
    }

    /// Keeps a scenario that was made on screen under a name.
    public KeptScenario save(Scenario scenario, String name) {
        return kept(keep(ScenarioDocuments.of(scenario, name), Take.ALL_OR_NOTHING));
    }

    /// Revisions of a plan that were kept, latest first.
    public List<PlanRevision> planRevisions(String plan) {
        return workspace().planRevisions(plan);
    }

    /// The plan of a revision, read back from the document that was kept.
    public Plan plan(PlanRevision revision) {
        var read =
                workspace()
                        .document(revision.document())
                        .map(d -> PlanFile.read(d.name(), d.open()))
                        .orElseThrow(() -> new Refused(revision.name()));
        return read.value().orElseThrow(() -> new Refused(read.findings().getFirst().sentence()));
    }

    /// What the workspace keeps, last opened first.
    public List<KeptScenario> scenarios() {
        return workspace().scenarios();
    }

    /// What stands by the verified log of the workspace.
    public Ledger ledger() {
        return doubted(workspace().ledger());
    }

    /// Does something to the gate; gives what stands then.
    public Ledger act(Act act) {
        return doubted(workspace().act(act));
    }

    /// Signs with a file as evidence; gives what stands then.
    public Ledger sign(Act.Signed act, byte[] evidence) {
        return doubted(workspace().sign(act, evidence));
    }

    /// The gate is shut for as long as the book is not known to be the document's.
    private Ledger doubted(Ledger ledger) {
        return switch (book) {
            case BookState.Sound _ -> ledger;
            case BookState.Pending _ -> ledger.doubted(Text.of("workspace.pending.gate"));
            case BookState.Damaged damaged -> ledger.doubted(damaged.why());
        };
    }

    /// The workspace's log, verified.
    public Chain audit() {
        return workspace().audit();
    }

    /// The documents that a run was valued from: those that were kept, or those that would keep a scenario that was made on screen.
    public List<Document> documents(Run run) {
        var kept = valued.get(run.head().fingerprint());
        if (kept == null) {
            return ScenarioDocuments.of(run.scenario(), run.scenario().name()).documents();
        }
        return Arrays.stream(DocumentKind.values())
                .map(kept.documents()::get)
                .filter(Objects::nonNull)
                .flatMap(hash -> workspace().document(hash).stream())
                .toList();
    }

    /// Notes files that were written, one a line with its hash.
    public void exported(String subject, String files) {
        workspace().exported(subject, files);
    }

    /// Judges a run by what stands in the workspace now.
    public Checklist judge(Run run, Progress progress) {
        var ledger = ledger();
        var outcomes =
                Checks.judge(run, ledger.thresholds(), ChecksFile.own(ledger), new Told(progress));
        return Checklist.of(outcomes, ledger, Basis.of(run.scenario()), time.instant());
    }

    @Override
    public synchronized void close() {
        if (workspace != null) {
            workspace.close();
            workspace = null;
        }
    }

    private static KeptScenario kept(Checked<KeptScenario> checked) {
        return checked.value()
                .orElseThrow(() -> new Refused(checked.findings().getFirst().sentence()));
    }

    synchronized Workspace workspace() {
        if (workspace == null) {
            workspace = open(file, null);
            file = workspace.file();
            recent.opened(file, time.instant());
        }
        return workspace;
    }

    /// What could not be taken in, as a sentence.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }
}
