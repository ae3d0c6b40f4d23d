package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.file.WorkspaceJson;
import paritydesk.store.About;
import paritydesk.store.Integrity;
import paritydesk.store.Upkeep;
import paritydesk.store.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;

/// A workspace as a whole: what it is, copies of it, its form on the disk.
@Command(
        name = "workspace",
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        description = {
            "Look at, back up, restore, compact, verify or encrypt a workspace.",
            "The answer goes to standard output (workspace.schema.json)."
        })
final class WorkspaceCommand implements Callable<Integer> {

    private static final String WHAT =
            "Say what to do: info, backup, restore, compact, verify, encrypt, decrypt or"
                    + " passphrase.";

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var own = spec;
        if (own == null) {
            throw new WrongUse(WHAT);
        }
        throw new ParameterException(own.commandLine(), WHAT);
    }

    /// What all of them share.
    abstract static class Part implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "WORKSPACE", description = "The workspace's file.")
        private Path file = Path.of("");

        @Mixin private Unlock unlock = new Unlock();

        private final Streams streams;

        Part(Streams streams) {
            this.streams = streams;
        }

        Path file() {
            return file;
        }

        Unlock unlock() {
            return unlock;
        }

        Streams streams() {
            return streams;
        }

        Upkeep upkeep() {
            return Upkeep.of(
                    file, InstantSource.system(), TerminalProgress.on(streams.err(), false));
        }

        void mustExist() {
            if (Workspace.existing(file).isEmpty()) {
                throw new WrongUse("There is no workspace “" + file + "”.");
            }
        }

        Integer answer(String did, About about, @Nullable Path kept, @Nullable Integrity looked) {
            boolean good = looked == null || looked.sound();
            var state =
                    new WorkspaceJson.State(
                            did,
                            good,
                            about.file(),
                            about.bytes(),
                            about.version(),
                            about.encrypted(),
                            about.holder()
                                    .filter(h -> h.process() != ProcessHandle.current().pid())
                                    .map(h -> h.sentence())
                                    .orElse(""));
            var copies =
                    about.backups().stream()
                            .map(
                                    b ->
                                            new WorkspaceJson.Copy(
                                                    b.file(),
                                                    b.at(),
                                                    b.version(),
                                                    b.bytes(),
                                                    b.occasion().name().toLowerCase(Locale.ROOT)))
                            .toList();
            Output.write(null, WorkspaceJson.write(state, copies, kept, seen(looked)), streams);
            return good ? Exit.GOOD : Exit.BLOCKED;
        }

        private static WorkspaceJson.@Nullable Looked seen(@Nullable Integrity looked) {
            if (looked == null) {
                return null;
            }
            var counts = looked.counts();
            return new WorkspaceJson.Looked(
                    counts.documents(),
                    counts.books(),
                    counts.scenarios(),
                    counts.runs(),
                    counts.evidence(),
                    looked.log().head().text(),
                    looked.findings());
        }
    }
}
