package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.file.AnswerJson;
import paritydesk.file.FileName;
import paritydesk.report.Memo;
import paritydesk.report.ReportForm;
import paritydesk.timeline.Timeline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/// Writes the memo of a run. The page's text is measured with fonts alone: the toolkit behind them is told that there is no display. With `--as-of` the same input gives the same bytes.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = {
            "Write the memo of a run, its tables and the run itself into a folder.",
            "The files that were written go to standard output (report.schema.json)."
        })
final class ReportCommand implements Callable<Integer> {

    @Mixin private Subject subject = new Subject();

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description =
                    "pdf and html are the memo, xlsx and csv its tables in full, json the run;"
                            + " several are separated by a comma (default: pdf,html).")
    private Set<ReportForm> formats = EnumSet.of(ReportForm.PDF, ReportForm.HTML);

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "Folder for the files; made where there is none.")
    private Path out = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "Time that the memo states (default: now).")
    private @Nullable String asOf;

    @Option(names = "--progress", description = "Show progress even where there is no terminal.")
    private boolean progress;

    private final Streams streams;

    ReportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        System.setProperty("java.awt.headless", "true");
        return subject.with(streams, this::write);
    }

    private int write(Subject.Ready ready) {
        var statedAt = asOf == null ? Instant.now() : Window.instant("--as-of", asOf);
        var terminal = TerminalProgress.on(streams.err(), progress);
        var run = Timeline.run(ready.scenario(), terminal);
        var checklist = ready.judge(run, List.of(), terminal, statedAt);
        var memo = Memo.of(run, checklist, statedAt);
        folder();
        var name = FileName.of(ready.scenario().plan().head().id()) + "-" + run.head().shortId();
        var bytes = new LinkedHashMap<String, byte[]>();
        for (var form : formats.stream().sorted().toList()) {
            form.parts(memo).forEach(part -> bytes.put(name + part.ending(), bytes(part)));
        }
        bytes.forEach((file, content) -> Output.write(out.resolve(file), content, streams));
        ready.exported(run, bytes);
        var files = bytes.keySet().stream().map(f -> out.resolve(f).toAbsolutePath()).toList();
        Output.write(null, AnswerJson.report(run, files, checklist.head()), streams);
        return Exit.GOOD;
    }

    private void folder() {
        try {
            Files.createDirectories(out);
        } catch (IOException failure) {
            throw new WrongUse("The folder “" + out + "” cannot be made.", failure);
        }
    }

    private static byte[] bytes(ReportForm.Part part) {
        var bytes = new ByteArrayOutputStream(1 << 18);
        try {
            part.writing().to(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
