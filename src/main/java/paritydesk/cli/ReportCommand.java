package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.answer.Answers;
import paritydesk.file.AnswerJson;
import paritydesk.file.FileName;
import paritydesk.report.Memo;
import paritydesk.report.ReportFolder;
import paritydesk.report.ReportForm;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
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

    /// Shares of the whole work that are done after each of its parts.
    private static final double RUN = 0.4;

    private static final double JUDGED = 0.6;
    private static final double COMPARED = 0.8;

    @Mixin private Subject subject = new Subject();
    @Mixin private Templated templated = new Templated();
    @Mixin private Comparisons comparisons = new Comparisons();

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

    @Option(
            names = "--answers",
            description =
                    "Answer the study's questions in the run's JSON, as “run” does; that may take"
                            + " longer than all the rest.")
    private boolean answers;

    @Option(names = "--progress", description = "Show progress even where there is no terminal.")
    private boolean progress;

    private final Streams streams;

    ReportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        System.setProperty("java.awt.headless", "true");
        return subject.writing(streams, this::write);
    }

    private int write(Subject.Ready ready) {
        var looks = templated.read(streams);
        var statedAt = asOf == null ? Instant.now() : Window.instant("--as-of", asOf);
        var terminal = TerminalProgress.on(streams.err(), progress);
        var run = Timeline.run(ready.scenario(), terminal.part(0, RUN));
        var checklist = ready.judge(run, List.of(), terminal.part(RUN, JUDGED), statedAt);
        var others = comparisons.runs(ready, streams, terminal.part(JUDGED, COMPARED));
        var memo =
                Memo.of(run, checklist, statedAt)
                        .in(looks)
                        .comparedWith(others)
                        .from(
                                ready.documents(),
                                ready.findings(),
                                answers ? Answers.of(run, terminal) : List.of());
        var name = FileName.of(ready.scenario().plan().head().id()) + "-" + run.head().shortId();
        var written = written(memo, name, terminal.part(COMPARED, 1));
        ready.exported(run, ReportFolder.Written.hashes(written));
        var files = written.stream().map(f -> f.file().toAbsolutePath()).toList();
        Output.write(null, AnswerJson.report(run, files, checklist.head()), streams);
        return Exit.GOOD;
    }

    private List<ReportFolder.Written> written(Memo memo, String name, Progress told) {
        try {
            return ReportFolder.write(memo, formats, out, name, told);
        } catch (IOException failure) {
            throw new WrongUse(
                    "The folder “" + out + "” cannot be written to (" + failure.getMessage() + ").",
                    failure);
        }
    }
}
