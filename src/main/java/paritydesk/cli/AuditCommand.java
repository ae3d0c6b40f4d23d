package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.audit.Chain;
import paritydesk.audit.Head;
import paritydesk.file.AnswerJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// The log of a workspace: verified link by link, or listed.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = "The hash-chained log of a workspace.")
final class AuditCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var own = spec;
        if (own == null) {
            throw new WrongUse("Say what to do with the log: verify, list or accept.");
        }
        throw new ParameterException(
                own.commandLine(), "Say what to do with the log: verify, list or accept.");
    }

    /// Reads the log; nothing in the workspace changes.
    private static Chain chain(Path file, Unlock unlock) {
        try (var open = Kept.openReadOnly(file, unlock)) {
            return open.audit();
        }
    }

    /// Says that a backup was restored on purpose.
    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            versionProvider = Root.Version.class,
            description = {
                "Say that the log was set back on purpose, because a backup was restored.",
                "What this machine had read of it becomes an entry of the log, with --comment.",
                "Until then the gate is shut.",
                "The log's new end goes to standard output (audit.schema.json)."
            })
    static final class Accept implements Callable<Integer> {

        @Parameters(paramLabel = "WORKSPACE", description = "The workspace's file.")
        private Path file = Path.of("");

        @Option(
                names = "--comment",
                required = true,
                paramLabel = "TEXT",
                description = "Who restored which backup, and why.")
        private String comment = "";

        @Mixin private Unlock unlock = new Unlock();

        private final Streams streams;

        Accept(Streams streams) {
            this.streams = streams;
        }

        @Override
        public Integer call() {
            if (comment.isBlank()) {
                throw new WrongUse("Say with --comment who restored which backup, and why.");
            }
            try (var open = Kept.open(file, unlock)) {
                var lost = open.accept(comment.strip());
                var chain = open.audit();
                Output.write(null, AnswerJson.audit(chain, true, false), streams);
                streams.say(
                        lost.map(h -> "Accepted: " + h.shortText() + " is not in the log any more.")
                                .orElse("Nothing to accept: the log was not set back."));
                return chain.broken().isEmpty() ? Exit.GOOD : Exit.BLOCKED;
            }
        }
    }

    /// Verifies every link and prints where the log ends.
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            versionProvider = Root.Version.class,
            description = {
                "Verify every link of the log and print where it ends; a broken link exits with 1.",
                "The answer goes to standard output (audit.schema.json)."
            })
    static final class Verify implements Callable<Integer> {

        @Parameters(paramLabel = "WORKSPACE", description = "The workspace's file.")
        private Path file = Path.of("");

        @Option(
                names = "--head",
                paramLabel = "NUMBER:HASH",
                description = "A head that a report printed: the log has to contain it.")
        private @Nullable String noted;

        @Mixin private Unlock unlock = new Unlock();

        private final Streams streams;

        Verify(Streams streams) {
            this.streams = streams;
        }

        @Override
        public Integer call() {
            var wanted = noted == null ? null : head(noted);
            var chain = chain(file, unlock);
            var held = wanted == null || chain.contains(wanted);
            Output.write(null, AnswerJson.audit(chain, held, false), streams);
            chain.broken().ifPresent(broken -> streams.say(broken.sentence()));
            if (!chain.setBack().isEmpty()) {
                streams.say(
                        "The machine's clock was set back before entry "
                                + chain.setBack().getFirst()
                                + "; the chain holds all the same.");
            }
            streams.say("Head " + chain.head().text());
            if (!held) {
                streams.say("The log does not contain the head " + noted + ".");
            }
            return held && chain.broken().isEmpty() ? Exit.GOOD : Exit.BLOCKED;
        }

        private static Head head(String text) {
            if (!text.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
                throw new WrongUse("--head is NUMBER:HASH, as reports print it.");
            }
            int colon = text.indexOf(':');
            return new Head(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
        }
    }

    /// Lists the entries that are sound.
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Root.Version.class,
            description = {
                "List the log up to the first broken link; a broken link exits with 1.",
                "The entries go to standard output (audit.schema.json)."
            })
    static final class Entries implements Callable<Integer> {

        @Parameters(paramLabel = "WORKSPACE", description = "The workspace's file.")
        private Path file = Path.of("");

        @Mixin private Unlock unlock = new Unlock();

        private final Streams streams;

        Entries(Streams streams) {
            this.streams = streams;
        }

        @Override
        public Integer call() {
            var chain = chain(file, unlock);
            Output.write(null, AnswerJson.audit(chain, true, true), streams);
            chain.broken().ifPresent(broken -> streams.say(broken.sentence()));
            return chain.broken().isEmpty() ? Exit.GOOD : Exit.BLOCKED;
        }
    }
}
