package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.answer.Answered;
import paritydesk.answer.Answers;
import paritydesk.file.Document;
import paritydesk.file.RunJson;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/// Values a scenario over its whole timeline and answers with the run as JSON.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description =
                "Value a scenario over its timeline; the run goes to standard output"
                        + " (run.schema.json).")
final class RunCommand implements Callable<Integer> {

    @Mixin private Subject subject = new Subject();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the run to a file instead.")
    private @Nullable Path out;

    @Option(
            names = "--repeat",
            paramLabel = "RUN",
            description =
                    "Value a run that was written before once more, from the documents that it"
                            + " names, and hold it against itself.")
    private @Nullable Path repeat;

    @Option(names = "--all-accounts", description = "List every account, not only those at risk.")
    private boolean allAccounts;

    @Option(names = "--progress", description = "Show progress even where there is no terminal.")
    private boolean progress;

    private final Streams streams;

    RunCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return repeat == null
                ? subject.writing(streams, this::value)
                : new Repeated(repeat, subject, streams)
                        .value(out, TerminalProgress.on(streams.err(), progress));
    }

    private int value(Subject.Ready ready) {
        var started = Instant.now();
        long start = System.nanoTime();
        var terminal = TerminalProgress.on(streams.err(), progress);
        var run = Timeline.run(ready.scenario(), terminal);
        var answers = Answers.of(run, terminal);
        var took = Duration.ofNanos(System.nanoTime() - start);
        var json = json(run, ready, answers);
        var workspace = ready.workspace();
        var kept = ready.kept();
        if (workspace != null && kept != null && ready.asKept() && !workspace.readOnly()) {
            workspace.record(kept.id(), run, started, took, json);
        }
        Output.write(out, json, streams);
        if (out != null && workspace != null) {
            ready.exported(run, out.getFileName() + " " + Document.sha256(json));
        }
        return Exit.GOOD;
    }

    private byte[] json(Run run, Subject.Ready ready, List<Answered> answers) {
        var bytes = new ByteArrayOutputStream(1 << 20);
        try {
            RunJson.write(
                    run,
                    new RunJson.Extras(
                            ready.documents(),
                            ready.findings(),
                            answers,
                            allAccounts,
                            ready.ledger().head()),
                    bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
