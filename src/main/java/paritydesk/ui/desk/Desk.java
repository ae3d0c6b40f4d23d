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
import paritydesk.store.PlanRevision;
import paritydesk.store.RecentWorkspaces;
import paritydesk.store.Take;
import paritydesk.store.Workspace;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.ui.session.Evaluation;
import paritydesk.ui.session.Told;
import paritydesk.ui.work.Progress;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// The open workspace. Safe for several threads; a workspace that takes its place closes the one before.
public final class Desk implements AutoCloseable {

    /// The case that a first start opens.
    public static final String FIRST_CASE = "mkr-sky";

    private final RecentWorkspaces recent;
    private final InstantSource time;
    private Path file;
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

    /// The workspace's file, whether it is open yet or not.
    public synchronized Path file() {
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
        return last.isPresent()
                ? value(last.get(), progress)
                : value(kept(keep(Cases.open(FIRST_CASE), Take.ALL_OR_NOTHING)), progress);
    }

    /// Takes a case in, unless it is there already, and values it as it was kept.
    public Evaluation openCase(String id, Progress progress) {
        return value(kept(keep(Cases.open(id), Take.ALL_OR_NOTHING)), progress);
    }

    /// Leaves this workspace for another one and values what was opened there last.
    public Evaluation openWorkspace(Path other, Progress progress) {
        synchronized (this) {
            var next = Workspace.open(other, time);
            if (workspace != null) {
                workspace.close();
            }
            workspace = next;
            file = next.file();
        }
        recent.opened(file(), time.instant());
        return start(progress);
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
        progress.stopIfCancelled();
        var started = time.instant();
        long begun = System.nanoTime();
        Run run = Timeline.run(scenario, new Told(progress));
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (!here.readOnly()) {
            here.record(kept.id(), run, started, took, null);
        }
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
        return workspace().ledger();
    }

    /// Does something to the gate; gives what stands then.
    public Ledger act(Act act) {
        return workspace().act(act);
    }

    /// Signs with a file as evidence; gives what stands then.
    public Ledger sign(Act.Signed act, byte[] evidence) {
        return workspace().sign(act, evidence);
    }

    /// The workspace's log, verified.
    public Chain audit() {
        return workspace().audit();
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

    private synchronized Workspace workspace() {
        if (workspace == null) {
            workspace = Workspace.open(file, time);
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
