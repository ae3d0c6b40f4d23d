package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.file.ExploreJson;
import paritydesk.finding.Finding;
import paritydesk.scenario.Scenario;
import paritydesk.shock.Knob;
import paritydesk.shock.Library;
import paritydesk.shock.Shock;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/// Lists the shocks that ship, and for a scenario what each of them can strike there.
@Command(
        name = "shocks",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = {
            "List the library of shocks (shocks.schema.json).",
            "With a case or files each shock also says what it can strike there, or why nothing."
        })
final class ShocksCommand implements Callable<Integer> {

    @Mixin private Inputs inputs = new Inputs();

    @Option(names = "--table", description = "A table for people instead of JSON.")
    private boolean table;

    private final Streams streams;

    ShocksCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (inputs.none()) {
            return list(null);
        }
        var read = inputs.load().scenario();
        streams.say(read.findings());
        return read.value().isEmpty() || read.findings().stream().anyMatch(Finding::blocks)
                ? Exit.BLOCKED
                : list(read.value().get());
    }

    private int list(@Nullable Scenario scenario) {
        if (!table) {
            Output.write(null, ExploreJson.shocks(Library.ALL, scenario), streams);
            return Exit.GOOD;
        }
        int width = Library.ALL.stream().mapToInt(s -> s.id().length()).max().orElse(0);
        var text = new StringBuilder();
        for (var shock : Library.ALL) {
            var pad = " ".repeat(width - shock.id().length());
            text.append(shock.id()).append(pad).append("  ").append(shock.name()).append('\n');
            indented(text, width, shock.event());
            shock.knobs().forEach(k -> indented(text, width, knob(k)));
            if (scenario != null) {
                indented(text, width, strikes(shock, scenario));
            }
        }
        Output.write(null, text.toString().getBytes(StandardCharsets.UTF_8), streams);
        return Exit.GOOD;
    }

    private static void indented(StringBuilder text, int width, String line) {
        text.append(" ".repeat(width + 2)).append(line).append('\n');
    }

    private static String knob(Knob knob) {
        return knob.id() + ": " + knob.name() + " " + knob.range();
    }

    private static String strikes(Shock shock, Scenario scenario) {
        return shock.missing(scenario)
                .orElseGet(() -> "strikes: " + String.join(", ", shock.targets().of(scenario)));
    }
}
