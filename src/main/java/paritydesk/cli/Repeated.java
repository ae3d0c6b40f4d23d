package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.answer.Answers;
import paritydesk.file.Document;
import paritydesk.file.Loaded;
import paritydesk.file.RunFile;
import paritydesk.file.RunJson;
import paritydesk.finding.Finding;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// A run document that is valued once more: it holds where its seal is whole, its documents are found by their hashes, and every member
/// comes out as it stands in the file.
final class Repeated {

    private final Path file;
    private final Subject subject;
    private final Streams streams;

    Repeated(Path file, Subject subject, Streams streams) {
        this.file = file;
        this.subject = subject;
        this.streams = streams;
    }

    /// Writes the run once it holds; else says what does not.
    int value(@Nullable Path out, Progress progress) {
        var document = Document.read(file);
        streams.say(document.findings());
        if (document.value().isEmpty()) {
            return Exit.BLOCKED;
        }
        var read = RunFile.read(document.value().get());
        streams.say(read.findings());
        if (read.value().isEmpty()) {
            streams.say("The run is not used: it is not as it was written.");
            return Exit.BLOCKED;
        }
        var run = read.value().get();
        var loaded = subject.inputs(run);
        streams.say(loaded.scenario().findings());
        return loaded.scenario().value().isEmpty()
                ? Exit.BLOCKED
                : held(run, loaded, loaded.scenario().value().get(), out, progress);
    }

    private int held(
            RunFile file, Loaded loaded, Scenario scenario, @Nullable Path out, Progress progress) {
        if (!file.engineVersion().equals(Timeline.ENGINE_VERSION)) {
            streams.say(
                    "The run was written by engine "
                            + file.engineVersion()
                            + "; this is engine "
                            + Timeline.ENGINE_VERSION
                            + ", so figures may differ.");
        }
        var again = Timeline.run(scenario, progress);
        var json = json(file, loaded, again);
        var others = file.differences(json);
        if (!others.isEmpty()) {
            streams.say(
                    "The run does not come out again: "
                            + String.join(", ", others)
                            + (others.size() == 1 ? " is another." : " are others."));
            return Exit.BLOCKED;
        }
        Output.write(out, json, streams);
        streams.say("The run holds: every member comes out as it was written.");
        return Exit.GOOD;
    }

    private static byte[] json(RunFile file, Loaded loaded, Run run) {
        List<Finding> findings =
                file.log().isPresent()
                        ? Subject.findings(run.scenario(), loaded.documents())
                        : loaded.scenario().findings();
        var extras =
                new RunJson.Extras(
                        loaded.documents(),
                        findings,
                        file.answered() ? Answers.of(run, Progress.NONE) : List.of(),
                        file.allAccounts(),
                        file.log());
        var bytes = new ByteArrayOutputStream(1 << 20);
        try {
            RunJson.write(run, extras, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
