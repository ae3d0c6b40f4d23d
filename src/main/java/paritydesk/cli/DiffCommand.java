package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.explore.Output;
import paritydesk.file.DiffJson;
import paritydesk.file.ExploreJson;
import paritydesk.file.RunFigures;
import paritydesk.file.ScenarioDiff;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/// Compares two plans, two scenarios or two runs: what changed, in words, and what it does to the main figures.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = {
            "Say what differs between two plans, two scenarios (cases) or two run files"
                    + " (diff.schema.json).",
            "With --run both are valued and the change of the main figures is given; of run files"
                    + " it always is."
        })
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "A", description = "A case, case.json, plan or run file.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another of the same kind.")
    private String after = "";

    @Option(names = "--run", description = "Value both and compare their figures.")
    private boolean run;

    @Option(
            names = "--in",
            paramLabel = "CASE",
            description = "The case that two plans are valued in, with --run.")
    private @Nullable String in;

    @Option(names = "--table", description = "Sentences for people instead of JSON.")
    private boolean table;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the answer to a file.")
    private @Nullable Path out;

    @Option(names = "--progress", description = "Show progress even where there is no terminal.")
    private boolean progress;

    private final Streams streams;

    DiffCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var one = Side.read(before, streams);
        var other = Side.read(after, streams);
        if (one.blocked() || other.blocked()) {
            return Exit.BLOCKED;
        }
        if (one instanceof Side.OfRun a && other instanceof Side.OfRun b) {
            return runs(a.figures(), b.figures());
        }
        if (one instanceof Side.OfPlan a && other instanceof Side.OfPlan b) {
            var changes = changes(ScenarioDiff.of(a.plan(), b.plan()));
            return run ? valued(a, b, changes) : answer(a.name(), b.name(), changes);
        }
        if (one instanceof Side.OfScenario a && other instanceof Side.OfScenario b) {
            var changes = changes(ScenarioDiff.of(a.scenario(), b.scenario()));
            return run
                    ? valued(a.scenario(), b.scenario(), changes)
                    : answer(a.name(), b.name(), changes);
        }
        throw new WrongUse(
                "“"
                        + before
                        + "” is a "
                        + one.kind()
                        + " and “"
                        + after
                        + "” a "
                        + other.kind()
                        + ": two of one kind can be compared.");
    }

    private int answer(String one, String other, List<DiffJson.Change> changes) {
        return answer(
                new DiffJson.Side(one, null), new DiffJson.Side(other, null), changes, List.of());
    }

    private int runs(RunFigures one, RunFigures other) {
        var changes =
                one.differences(other).stream().map(s -> new DiffJson.Change("run", s)).toList();
        var figures =
                RunFigures.OUTPUTS.stream()
                        .map(
                                o ->
                                        new DiffJson.Figure(
                                                o,
                                                one.values().getOrDefault(o, Double.NaN),
                                                other.values().getOrDefault(o, Double.NaN)))
                        .toList();
        return answer(
                new DiffJson.Side(one.scenario(), one.fingerprint()),
                new DiffJson.Side(other.scenario(), other.fingerprint()),
                changes,
                figures);
    }

    private int valued(Side.OfPlan one, Side.OfPlan other, List<DiffJson.Change> changes) {
        if (in == null) {
            throw new WrongUse("Plans alone have no book: name a case with --in to value them in.");
        }
        var side = Side.read(in, streams);
        if (side.blocked()) {
            return Exit.BLOCKED;
        }
        if (!(side instanceof Side.OfScenario around)) {
            throw new WrongUse("“" + in + "” is no case to value a plan in.");
        }
        var scenario = around.scenario();
        return valued(scenario.withPlan(one.plan()), scenario.withPlan(other.plan()), changes);
    }

    private int valued(Scenario one, Scenario other, List<DiffJson.Change> changes) {
        if (Side.blocks(one, streams) || Side.blocks(other, streams)) {
            return Exit.BLOCKED;
        }
        var told = TerminalProgress.on(streams.err(), progress);
        var was = Timeline.run(one, told.part(0, 0.5));
        var now = Timeline.run(other, told.part(0.5, 1));
        var figures = new ArrayList<DiffJson.Figure>();
        for (var output : outputs(was, now)) {
            figures.add(
                    new DiffJson.Figure(
                            output, output.of(was, Progress.NONE), output.of(now, Progress.NONE)));
        }
        return answer(side(was), side(now), changes, figures);
    }

    /// Every figure; those of a study's dynamics where one of the two has them.
    private static List<Output> outputs(Run was, Run now) {
        boolean dynamics = was.dynamics() != null || now.dynamics() != null;
        return Arrays.stream(Output.values()).filter(o -> dynamics || !o.ofDynamics()).toList();
    }

    private static DiffJson.Side side(Run run) {
        return new DiffJson.Side(run.scenario().name(), run.head().fingerprint());
    }

    private static List<DiffJson.Change> changes(List<ScenarioDiff.Change> found) {
        return found.stream()
                .map(
                        c ->
                                new DiffJson.Change(
                                        c.kind() == paritydesk.file.DocumentKind.CASE
                                                ? "options"
                                                : c.kind().label(),
                                        c.sentence()))
                .toList();
    }

    private int answer(
            DiffJson.Side one,
            DiffJson.Side other,
            List<DiffJson.Change> changes,
            List<DiffJson.Figure> figures) {
        var bytes =
                table
                        ? text(one, other, changes, figures).getBytes(StandardCharsets.UTF_8)
                        : DiffJson.write(one, other, changes, figures);
        paritydesk.cli.Output.write(out, bytes, streams);
        return Exit.GOOD;
    }

    private static String text(
            DiffJson.Side one,
            DiffJson.Side other,
            List<DiffJson.Change> changes,
            List<DiffJson.Figure> figures) {
        var text = new StringBuilder(one.name() + " → " + other.name() + "\n");
        if (changes.isEmpty()) {
            text.append("Nothing differs.\n");
        }
        changes.forEach(
                c -> text.append(c.document()).append(": ").append(c.sentence()).append('\n'));
        for (var figure : figures) {
            text.append(ExploreJson.name(figure.output()))
                    .append(": ")
                    .append(shown(figure.before()))
                    .append(" → ")
                    .append(shown(figure.after()))
                    .append(
                            Double.compare(figure.before(), figure.after()) == 0
                                    ? "  ="
                                    : "  Δ " + shown(figure.change()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String shown(double value) {
        if (Double.isNaN(value)) {
            return "—";
        }
        return Figures.number(value, value == Math.rint(value) ? 0 : 4);
    }
}
