package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.explore.Sweep;
import paritydesk.file.ExploreJson;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Walks one or two knobs of shocks over a scenario and answers with the figures of every run.
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = {
            "Value a scenario under shocks along one parameter, or over a grid of two; the figures"
                    + " go to standard output (sweep.schema.json).",
            "“paritydesk shocks CASE” lists the shocks, their parameters and what they strike.",
            "Dynamics of a study are valued where a figure reads them (pinch, lastExit and"
                    + " dynamic…)."
        })
final class SweepCommand implements Callable<Integer> {

    @Mixin private Subject subject = new Subject();

    @ArgGroup(exclusive = false, multiplicity = "1..2", heading = "%nShocks:%n")
    private List<Blow> blows = new ArrayList<>();

    @Option(
            names = "--output",
            required = true,
            split = ",",
            paramLabel = "NAME",
            description =
                    "Figures to read, such as falseAccounts,falseDebt,lowestRatio,harm,pinch.")
    private List<String> outputs = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the answer to a file instead.")
    private @Nullable Path out;

    @Option(names = "--progress", description = "Show progress even where there is no terminal.")
    private boolean progress;

    private final Streams streams;

    SweepCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var wanted = outputs.stream().map(SweepCommand::output).distinct().toList();
        var walks = new Walks(blows);
        walks.readBy(wanted);
        return subject.with(streams, ready -> walk(ready, walks, wanted));
    }

    private int walk(Subject.Ready ready, Walks walks, List<paritydesk.explore.Output> wanted) {
        var scenario = ready.scenario();
        var axes = walks.on(scenario);
        var sweep =
                Sweep.of(
                        scenario,
                        axes.getFirst(),
                        axes.size() == 1 ? null : axes.get(1),
                        wanted,
                        TerminalProgress.on(streams.err(), progress));
        Output.write(out, ExploreJson.sweep(scenario, sweep), streams);
        return Exit.GOOD;
    }

    private static paritydesk.explore.Output output(String text) {
        return Arrays.stream(paritydesk.explore.Output.values())
                .filter(o -> ExploreJson.name(o).equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new WrongUse(
                                        "There is no output “"
                                                + text
                                                + "”; there are "
                                                + Arrays.stream(paritydesk.explore.Output.values())
                                                        .map(ExploreJson::name)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
    }

    /// One shock as it was asked for.
    static final class Blow {

        @Option(
                names = "--shock",
                required = true,
                paramLabel = "ID",
                description = "A shock of the library; a second one may follow with its own.")
        String shock = "";

        @Option(
                names = "--target",
                paramLabel = "NAME",
                description = "What it strikes (default: the first thing that it can strike).")
        @Nullable String target;

        @Option(
                names = "--param",
                paramLabel = "NAME=LO:HI:N",
                description =
                        "Walk a parameter from LO to HI in N values, or hold it with NAME=VALUE."
                                + " One or two are walked in all; the first runs across.")
        List<String> params = new ArrayList<>();
    }
}
