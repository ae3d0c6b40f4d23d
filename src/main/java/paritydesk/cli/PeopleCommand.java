package paritydesk.cli;

import paritydesk.checklist.Act;
import paritydesk.file.GateJson;
import paritydesk.store.Refused;
import paritydesk.store.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Who belongs to the desk.
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = "Who belongs to the desk of a workspace, and may sign.")
final class PeopleCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with the people: add or list.");
    }

    /// Adds somebody, or gives another role.
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            versionProvider = Root.Version.class,
            description = {
                "Add somebody to the desk, or give another role.",
                "A name that only looks like one that is there is refused with 1.",
                "The people go to standard output (gate.schema.json)."
            })
    static final class Add implements Callable<Integer> {

        @Option(
                names = "--workspace",
                required = true,
                paramLabel = "FILE",
                description = "The workspace whose log keeps it.")
        private Path workspace = Path.of("");

        @Mixin private Unlock unlock = new Unlock();

        @Option(names = "--as", required = true, paramLabel = "NAME", description = "The name.")
        private String name = "";

        @Option(names = "--role", required = true, paramLabel = "ROLE", description = "The role.")
        private String role = "";

        private final Streams streams;

        Add(Streams streams) {
            this.streams = streams;
        }

        @Override
        public Integer call() {
            try (var open = Kept.open(workspace, unlock)) {
                try {
                    open.act(new Act.Joined(name.strip(), role.strip()));
                } catch (Refused refused) {
                    streams.say(String.valueOf(refused.getMessage()));
                    return Exit.BLOCKED;
                } finally {
                    write(open, streams);
                }
            }
            return Exit.GOOD;
        }
    }

    /// Lists them.
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Root.Version.class,
            description = {
                "List who belongs to the desk; a broken log exits with 1.",
                "The people go to standard output (gate.schema.json)."
            })
    static final class Names implements Callable<Integer> {

        @Option(
                names = "--workspace",
                required = true,
                paramLabel = "FILE",
                description = "The workspace.")
        private Path workspace = Path.of("");

        @Mixin private Unlock unlock = new Unlock();

        private final Streams streams;

        Names(Streams streams) {
            this.streams = streams;
        }

        @Override
        public Integer call() {
            try (var open = Kept.openReadOnly(workspace, unlock)) {
                var ledger = open.ledger();
                write(open, streams);
                ledger.broken().ifPresent(streams::say);
                return ledger.broken().isEmpty() ? Exit.GOOD : Exit.BLOCKED;
            }
        }
    }

    private static void write(Workspace open, Streams streams) {
        Output.write(null, GateJson.stands(open.ledger(), List.of(), List.of()), streams);
    }
}
