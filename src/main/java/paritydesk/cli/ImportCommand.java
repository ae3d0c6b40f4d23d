package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.file.AnswerJson;
import paritydesk.store.Locations;
import paritydesk.store.Take;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Puts documents into a workspace, all of them or none.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = {
            "Keep a case or documents in a workspace, all of them or none.",
            "Findings and what was kept go to standard output (findings.schema.json)."
        })
final class ImportCommand implements Callable<Integer> {

    @Mixin private Inputs inputs = new Inputs();

    @Mixin private Unlock unlock = new Unlock();

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

    private final Streams streams;

    ImportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var loaded = inputs.load();
        var findings = loaded.scenario().findings();
        var take = goodRows ? Take.GOOD_ROWS : Take.ALL_OR_NOTHING;
        streams.say(findings);
        if (!take.allows(loaded)) {
            streams.say("Nothing was imported.");
            Output.write(
                    null, AnswerJson.findings(loaded.documents(), findings, false, null), streams);
            return Exit.BLOCKED;
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
}
