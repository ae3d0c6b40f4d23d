package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.checklist.Act;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// The desk's own checks.
@Command(
        name = "checks",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = "The desk's own checks, which a workspace keeps.")
final class ChecksCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with the desk's own checks: take.");
    }

    /// Takes a document of them.
    @Command(
            name = "take",
            mixinStandardHelpOptions = true,
            versionProvider = Root.Version.class,
            description = {
                "Take a document of the desk's own checks (checks.schema.json) into the workspace.",
                "Where there is one already, a second person has to take the same.",
                "What stands then goes to standard output (gate.schema.json)."
            })
    static final class Take implements Callable<Integer> {

        @Parameters(arity = "0..1", paramLabel = "FILE", description = "The document.")
        private @Nullable Path file;

        @Option(names = "--none", description = "No checks of one's own any more.")
        private boolean none;

        @Mixin private Acting acting = new Acting();

        private final Streams streams;

        Take(Streams streams) {
            this.streams = streams;
        }

        @Override
        public Integer call() {
            var act = new Act.ChecksTaken(acting.name(), text());
            int code = acting.act(streams, _ -> new Acting.About("", null), open -> open.act(act));
            return code;
        }

        private @Nullable String text() {
            var document = file;
            if (none == (document != null)) {
                throw new WrongUse("Name the document of the checks, or give --none.");
            }
            if (document == null) {
                return null;
            }
            var bytes = DeskChecks.bytes(document);
            DeskChecks.read(document, streams);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
