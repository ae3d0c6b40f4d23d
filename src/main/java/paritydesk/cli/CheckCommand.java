package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.checklist.DeskCheck;
import paritydesk.file.AnswerJson;
import paritydesk.timeline.Timeline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/// Runs the checklist over a scenario. The gate's answer is the exit code, so that a pipeline stops where it is shut.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = {
            "Run the pre-migration checklist; it goes to standard output (check.schema.json).",
            "Signatures, waivers and thresholds are those of the workspace's verified log.",
            "NO-GO exits with 1."
        })
final class CheckCommand implements Callable<Integer> {

    @Mixin private Subject subject = new Subject();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the answer to a file instead.")
    private @Nullable Path out;

    @Option(
            names = "--checks",
            paramLabel = "FILE",
            description =
                    "Checks of one's own (checks.schema.json), beside those of the workspace.")
    private @Nullable Path checks;

    @Option(names = "--progress", description = "Show progress even where there is no terminal.")
    private boolean progress;

    private final Streams streams;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return subject.with(streams, this::judge);
    }

    private int judge(Subject.Ready ready) {
        var own = checks == null ? List.<DeskCheck>of() : DeskChecks.read(checks, streams);
        var terminal = TerminalProgress.on(streams.err(), progress);
        var run = Timeline.run(ready.scenario(), terminal);
        var checklist = ready.judge(run, own, terminal, Instant.now());
        Output.write(out, AnswerJson.checklist(run, checklist), streams);
        streams.say(checklist.gate().decision().label());
        checklist.head().ifPresent(head -> streams.say("Log " + head.text()));
        checklist
                .gate()
                .blockers()
                .forEach(b -> streams.say(b.item() + " " + b.title() + ": " + b.why()));
        return checklist.gate().open() ? Exit.GOOD : Exit.BLOCKED;
    }
}
