package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.checklist.Basis;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.Checks;
import paritydesk.checklist.DeskCheck;
import paritydesk.checklist.Ledger;
import paritydesk.file.Cases;
import paritydesk.file.ChecksFile;
import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.Lines;
import paritydesk.file.Loaded;
import paritydesk.file.RunFile;
import paritydesk.finding.Finding;
import paritydesk.finding.Level;
import paritydesk.plan.PlanLinter;
import paritydesk.scenario.Documents;
import paritydesk.scenario.Scenario;
import paritydesk.scenario.ScenarioCheck;
import paritydesk.store.KeptScenario;
import paritydesk.store.Take;
import paritydesk.store.Workspace;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a command evaluates: documents straight from files, or a scenario of a workspace. Documents given together with a
/// workspace are imported first and then read back from it, so that what is valued is what is kept.
final class Subject {

    @Mixin private Inputs inputs = new Inputs();

    @Mixin private Window window = new Window();

    @Mixin private Unlock unlock = new Unlock();

    @Option(
            names = "--workspace",
            paramLabel = "FILE",
            description =
                    "Workspace to take the scenario from; documents given as well are imported.")
    private @Nullable Path workspace;

    @Option(
            names = "--scenario",
            paramLabel = "NAME|ID",
            description = "Which scenario of the workspace (default: the one opened last).")
    private @Nullable String scenario;

    @Option(
            names = "--good-rows",
            description = "Leave bad rows of the book out instead of refusing it.")
    private boolean goodRows;

    @Option(
            names = "--despite-refusal",
            description =
                    "Write the answer even of a plan that must not be carried out; the exit code"
                            + " is 1 all the same.")
    private boolean despiteRefusal;

    /// A scenario that may be valued, with the documents (one of each kind, in the order of the kinds) and findings that belong to it;
    /// `workspace` and `kept` say where it is kept, null where it is not; `asKept` that nothing differs from what is kept there.
    record Ready(
            Scenario scenario,
            List<Document> documents,
            List<Finding> findings,
            @Nullable Workspace workspace,
            @Nullable KeptScenario kept,
            boolean asKept) {

        /// What stands in the workspace's verified log; nothing without a workspace.
        Ledger ledger() {
            return workspace == null ? Ledger.NONE : workspace.ledger();
        }

        /// Judges a run of the scenario by what stands, and by `own` checks beside those of the workspace, which none of them can
        /// take the place of.
        Checklist judge(Run run, List<DeskCheck> own, Progress progress, Instant now) {
            var ledger = ledger();
            var checks = new ArrayList<>(ChecksFile.own(ledger));
            var taken = checks.stream().map(c -> c.item().id()).toList();
            own.stream().filter(c -> !taken.contains(c.item().id())).forEach(checks::add);
            var outcomes = Checks.judge(run, ledger.thresholds(), checks, progress);
            return Checklist.of(outcomes, ledger, Basis.of(run.scenario()), now);
        }

        /// Notes files that were written, one a line with the SHA-256 of its bytes.
        void exported(Run run, String files) {
            if (workspace != null) {
                workspace.exported(run.scenario().name() + " " + run.head().shortId(), files);
            }
        }
    }

    /// The same, for a command whose answer speaks for a plan: what `validate` refuses is not written unless that is asked for, and exits
    /// with 1 in any case.
    int writing(Streams streams, Work work) {
        return with(
                streams,
                ready -> {
                    if (ready.findings().stream().noneMatch(f -> f.level() == Level.REFUSE)) {
                        return work.on(ready);
                    }
                    if (!despiteRefusal) {
                        streams.say(
                                "Nothing was written: the plan must not be carried out as it"
                                        + " stands (see what is refused above). With"
                                        + " --despite-refusal the answer is written all the"
                                        + " same.");
                        return Exit.BLOCKED;
                    }
                    work.on(ready);
                    streams.say(
                            "Written on request, though the plan must not be carried out as it"
                                    + " stands.");
                    return Exit.BLOCKED;
                });
    }

    /// What a command does with its scenario; the answer is its exit code.
    @FunctionalInterface
    interface Work {
        int on(Ready ready);
    }

    int with(Streams streams, Work work) {
        if (workspace == null) {
            if (scenario != null) {
                throw new WrongUse("--scenario names one in a workspace: give --workspace too.");
            }
            return direct(streams, work);
        }
        try (var open = open(workspace, streams)) {
            return inputs.none()
                    ? kept(open, Kept.choose(open, scenario), streams, work)
                    : imported(open, streams, work);
        }
    }

    /// The documents that a run names, found by their hashes among those given, in the workspace, and in the cases that come with the
    /// product.
    Loaded inputs(RunFile run) {
        if (!window.unchanged()) {
            throw new WrongUse("A run is repeated with its own options: leave out the window's.");
        }
        var given = inputs.none() ? List.<Document>of() : inputs.load().documents();
        if (workspace == null) {
            return run.load(input -> found(input, given).or(() -> Cases.document(input)));
        }
        try (var open = Kept.openReadOnly(workspace, unlock)) {
            return run.load(
                    input ->
                            found(input, given)
                                    .or(() -> open.document(input.sha256()))
                                    .or(() -> Cases.document(input)));
        }
    }

    private static Optional<Document> found(RunFile.Input input, List<Document> given) {
        return given.stream().filter(d -> d.sha256().equals(input.sha256())).findFirst();
    }

    private int direct(Streams streams, Work work) {
        var loaded = inputs.load();
        streams.say(loaded.scenario().findings());
        if (!take().allows(loaded)) {
            return refused(streams);
        }
        var ready = window.on(loaded.scenario().value().orElseThrow());
        return work.on(
                new Ready(
                        ready,
                        sorted(loaded.documents()),
                        loaded.scenario().findings(),
                        null,
                        null,
                        false));
    }

    private static int refused(Streams streams) {
        streams.say("Nothing was valued: the findings above have to be put right first.");
        return Exit.BLOCKED;
    }

    private Take take() {
        return goodRows ? Take.GOOD_ROWS : Take.ALL_OR_NOTHING;
    }

    private int imported(Workspace open, Streams streams, Work work) {
        if (scenario != null) {
            throw new WrongUse("Give documents or --scenario, not both.");
        }
        Loaded loaded = inputs.load();
        var kept = open.keep(loaded, take());
        if (kept.value().isEmpty()) {
            streams.say(kept.findings());
            return refused(streams);
        }
        return kept(open, kept.value().get(), streams, work);
    }

    private int kept(Workspace open, KeptScenario kept, Streams streams, Work work) {
        open.opened(kept.id());
        var documents = new ArrayList<Document>();
        for (var kind : DocumentKind.values()) {
            var hash = kept.documents().get(kind);
            if (hash != null) {
                open.document(hash).ifPresent(documents::add);
            }
        }
        var read = open.scenario(kept.id());
        open.verify(kept.id(), Progress.NONE);
        var findings = findings(read, documents);
        streams.say(findings);
        open.ledger()
                .broken()
                .ifPresent(why -> streams.say("warning: " + open.file() + ": " + why));
        if (!window.unchanged()) {
            streams.say("Not recorded: the options differ from those of the kept scenario.");
        }
        return work.on(
                new Ready(window.on(read), documents, findings, open, kept, window.unchanged()));
    }

    /// What the linter and the checks across documents say; the readers had their say at the import.
    static List<Finding> findings(Scenario scenario, List<Document> documents) {
        var names =
                new Documents(
                        name(documents, DocumentKind.PLAN),
                        name(documents, DocumentKind.MARKET),
                        name(documents, DocumentKind.VENUES),
                        name(documents, DocumentKind.BOOK),
                        name(documents, DocumentKind.STUDY));
        var findings = new ArrayList<>(PlanLinter.check(scenario.plan(), names.plan()));
        findings.addAll(ScenarioCheck.check(scenario, names));
        return Lines.in(findings, documents);
    }

    private static String name(List<Document> documents, DocumentKind kind) {
        return documents.stream()
                .filter(d -> d.kind() == kind)
                .map(Document::name)
                .findFirst()
                .orElse(kind.label());
    }

    static List<Document> sorted(List<Document> documents) {
        return documents.stream().sorted(Comparator.comparing(Document::kind)).toList();
    }

    /// An existing workspace for a command that only reads, or a new one for documents that are imported.
    private Workspace open(Path file, Streams streams) {
        if (!inputs.none()) {
            return unlock.write(file);
        }
        if (Workspace.existing(file).isEmpty()) {
            throw new WrongUse("There is no workspace “" + file + "”.");
        }
        return unlock.writeOrRead(file, streams);
    }
}
