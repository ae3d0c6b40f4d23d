package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.file.AnswerJson;
import paritydesk.file.BookCsv;
import paritydesk.file.Loaded;
import paritydesk.finding.Finding;
import paritydesk.intake.Intake;
import paritydesk.intake.MappingShelf;
import paritydesk.store.Locations;
import paritydesk.store.Take;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Puts documents into a workspace, all of them or none.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = {
            "Keep a case or documents in a workspace, all of them or none.",
            "A book of another program is looked at with --from FILE --detect, and taken in with"
                    + " --from FILE --map MAPPING.",
            "Findings and what was kept go to standard output (findings.schema.json)."
        })
final class ImportCommand implements Callable<Integer> {

    @Mixin private Inputs inputs = new Inputs();

    @Mixin private Unlock unlock = new Unlock();

    @Mixin private IntakeOptions intake = new IntakeOptions();

    @Option(
            names = "--workspace",
            paramLabel = "FILE",
            description =
                    "The workspace; made where there is none (default: the one in ~/ParityDesk).")
    private @Nullable Path workspace;

    @Option(
            names = "--good-rows",
            description = "Take the good rows of a book that has bad ones (default: nothing).")
    private boolean goodRows;

    @Option(names = "--progress", description = "Show progress even where there is no terminal.")
    private boolean progress;

    private final Streams streams;

    ImportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (intake.given()) {
            return other();
        }
        return keep(inputs.load());
    }

    /// A book of another program.
    private int other() {
        var around = inputs.none() ? null : inputs.load();
        var shelf = new MappingShelf(Locations.ofThisMachine().mappings());
        var run = new IntakeRun(intake, around, shelf, streams);
        if (intake.detects()) {
            return run.detect();
        }
        var taken = run.take(TerminalProgress.on(streams.err(), progress));
        if (taken == null) {
            Output.write(null, AnswerJson.findings(List.of(), List.of(), false, null), streams);
            return Exit.BLOCKED;
        }
        streams.say(IntakeRun.counted(taken));
        return around == null ? converted(run, taken) : joined(run, taken);
    }

    private int converted(IntakeRun run, Intake.Taken taken) {
        streams.say(taken.findings());
        boolean good = taken.clean() || (goodRows && taken.goodRows());
        if (good) {
            write(taken);
            run.remember(taken.mapping());
        } else {
            streams.say("Nothing was imported.");
        }
        var documents =
                good
                        ? taken.documents(intake.source().name())
                        : List.<paritydesk.file.Document>of();
        Output.write(null, AnswerJson.findings(documents, taken.findings(), good, null), streams);
        return good ? Exit.GOOD : Exit.BLOCKED;
    }

    private void write(Intake.Taken taken) {
        var book = taken.book();
        if (book != null) {
            intake.bookOut().ifPresent(file -> Output.write(file, BookCsv.write(book), streams));
        }
    }

    private int joined(IntakeRun run, Intake.Taken taken) {
        int code = keep(run.joined(taken));
        if (code == Exit.GOOD) {
            write(taken);
            run.remember(taken.mapping());
        }
        return code;
    }

    private int keep(Loaded loaded) {
        var findings = loaded.scenario().findings();
        var take = goodRows ? Take.GOOD_ROWS : Take.ALL_OR_NOTHING;
        streams.say(findings);
        if (!take.allows(loaded)) {
            return refused(loaded, findings);
        }
        var file = workspace == null ? Locations.ofThisMachine().workspace() : workspace;
        try (var open = unlock.write(file)) {
            var kept = open.keep(loaded, take).value().orElseThrow();
            var answer =
                    new AnswerJson.Kept(
                            kept.id(), kept.name(), kept.version(), kept.complete(), open.file());
            Output.write(
                    null, AnswerJson.findings(loaded.documents(), findings, true, answer), streams);
        }
        return Exit.GOOD;
    }

    private int refused(Loaded loaded, List<Finding> findings) {
        streams.say("Nothing was imported.");
        Output.write(null, AnswerJson.findings(loaded.documents(), findings, false, null), streams);
        return Exit.BLOCKED;
    }
}
