package paritydesk.cli;

import paritydesk.file.AnswerJson;
import paritydesk.file.Cases;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/// Lists the cases that come with the product.
@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = "List the bundled cases (cases.schema.json).")
final class CasesCommand implements Callable<Integer> {

    @Option(names = "--table", description = "A table for people instead of JSON.")
    private boolean table;

    private final Streams streams;

    CasesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var cases = Cases.list();
        if (!table) {
            Output.write(null, AnswerJson.cases(cases), streams);
            return Exit.GOOD;
        }
        int width = cases.stream().mapToInt(c -> c.id().length()).max().orElse(0);
        var text = new StringBuilder();
        for (var one : cases) {
            var pad = " ".repeat(width - one.id().length());
            text.append(one.id()).append(pad).append("  ").append(one.name()).append('\n');
            text.append(" ".repeat(width)).append("  ").append(one.summary()).append('\n');
        }
        Output.write(null, text.toString().getBytes(StandardCharsets.UTF_8), streams);
        return Exit.GOOD;
    }
}
