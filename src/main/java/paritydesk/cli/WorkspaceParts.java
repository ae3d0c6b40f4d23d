package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.cli.WorkspaceCommand.Part;
import paritydesk.store.Passphrase;
import paritydesk.store.Workspace;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/// The commands on a workspace as a whole. Those that only read work beside a desktop that has it open.
final class WorkspaceParts {

    private static final String READ = "The workspace may be open elsewhere meanwhile.";
    private static final String WRITE = "Refused while the workspace is open elsewhere.";

    private WorkspaceParts() {}

    /// The command with its parts.
    static CommandLine line(Streams streams) {
        var line = new CommandLine(new WorkspaceCommand());
        List.of(
                        new Info(streams),
                        new Backup(streams),
                        new Restore(streams),
                        new Compact(streams),
                        new Verify(streams),
                        new Encrypt(streams),
                        new Decrypt(streams),
                        new Change(streams))
                .forEach(line::addSubcommand);
        return line;
    }

    @Command(
            name = "info",
            mixinStandardHelpOptions = true,
            versionProvider = Root.Version.class,
            description = {"Tell size, version, backups and who has it open.", READ})
    static final class Info extends Part {
        Info(Streams streams) {
            super(streams);
        }

        @Override
        public Integer call() {
            mustExist();
            try (var open = unlock().read(file())) {
                return answer("info", open.about(), null, null);
            }
        }
    }

    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            versionProvider = Root.Version.class,
            description = {
                "Copy the workspace into the folder of backups beside it, and verify the copy.",
                READ
            })
    static final class Backup extends Part {
        Backup(Streams streams) {
            super(streams);
        }

        @Override
        public Integer call() {
            mustExist();
            try (var open = unlock().read(file())) {
                var made = open.backup(TerminalProgress.on(streams().err(), false));
                streams().say("Backup " + made.file());
                return answer("backup", open.about(), null, null);
            }
        }
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            versionProvider = Root.Version.class,
            description = {
                "Put a backup in the workspace's place; what stood there is kept as a backup.",
                WRITE
            })
    static final class Restore extends Part {

        @Parameters(index = "1", paramLabel = "BACKUP", description = "The backup's file.")
        private Path backup = Path.of("");

        Restore(Streams streams) {
            super(streams);
        }

        @Override
        public Integer call() {
            try (var phrase = unlock().needed(backup)) {
                var kept = upkeep().restore(backup, copy(phrase)).orElse(null);
                if (kept != null) {
                    streams().say("What stood there is kept in " + kept);
                }
                return tell(this, "restore", phrase, kept);
            }
        }
    }

    @Command(
            name = "compact",
            mixinStandardHelpOptions = true,
            versionProvider = Root.Version.class,
            description = {
                "Take out what nothing names any more and write the file without gaps.",
                WRITE
            })
    static final class Compact extends Part {
        Compact(Streams streams) {
            super(streams);
        }

        @Override
        public Integer call() {
            mustExist();
            try (var phrase = unlock().needed(file())) {
                var done = upkeep().compact(copy(phrase));
                streams()
                        .say(
                                Figures.number(done.before())
                                        + " bytes before, "
                                        + Figures.number(done.after())
                                        + " after");
                return tell(this, "compact", phrase, null);
            }
        }
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            versionProvider = Root.Version.class,
            description = {
                "Read everything and hold it against its hash, its document and the log; damage"
                        + " exits with 1.",
                READ
            })
    static final class Verify extends Part {
        Verify(Streams streams) {
            super(streams);
        }

        @Override
        public Integer call() {
            mustExist();
            try (var open = unlock().read(file())) {
                var looked = open.verify(TerminalProgress.on(streams().err(), false));
                streams().say(looked.findings());
                streams().say("Head " + looked.log().head().text());
                return answer("verify", open.about(), null, looked);
            }
        }
    }

    @Command(
            name = "encrypt",
            mixinStandardHelpOptions = true,
            versionProvider = Root.Version.class,
            description = {
                "Encrypt the workspace with a new passphrase; the readable one is kept as a"
                        + " backup.",
                WRITE
            })
    static final class Encrypt extends Part {
        Encrypt(Streams streams) {
            super(streams);
        }

        @Override
        public Integer call() {
            mustExist();
            if (Workspace.encrypted(file())) {
                throw new WrongUse(
                        "“" + file() + "” is encrypted already; “passphrase” changes it.");
            }
            try (var fresh = unlock().fresh()) {
                var kept = upkeep().encrypt(null, fresh.copy());
                streams()
                        .say(
                                "The readable workspace is kept in "
                                        + kept
                                        + ": remove it once you have opened the encrypted one.");
                return tell(this, "encrypt", fresh, kept);
            }
        }
    }

    @Command(
            name = "decrypt",
            mixinStandardHelpOptions = true,
            versionProvider = Root.Version.class,
            description = {"Take the passphrase away; the encrypted one is kept.", WRITE})
    static final class Decrypt extends Part {
        Decrypt(Streams streams) {
            super(streams);
        }

        @Override
        public Integer call() {
            mustBeEncrypted(this);
            try (var phrase = unlock().needed(file())) {
                return tell(this, "decrypt", null, upkeep().encrypt(phrase, null));
            }
        }
    }

    @Command(
            name = "passphrase",
            mixinStandardHelpOptions = true,
            versionProvider = Root.Version.class,
            description = {
                "Change the passphrase: the present one is asked for first, then the new one.",
                WRITE
            })
    static final class Change extends Part {
        Change(Streams streams) {
            super(streams);
        }

        @Override
        public Integer call() {
            mustBeEncrypted(this);
            try (var was = unlock().needed(file());
                    var fresh = unlock().fresh()) {
                return tell(this, "passphrase", fresh, upkeep().encrypt(was, fresh.copy()));
            }
        }
    }

    private static void mustBeEncrypted(Part part) {
        part.mustExist();
        if (!Workspace.encrypted(part.file())) {
            throw new WrongUse("“" + part.file() + "” is not encrypted.");
        }
    }

    private static @Nullable Passphrase copy(@Nullable Passphrase phrase) {
        return phrase == null ? null : phrase.copy();
    }

    private static Integer tell(
            Part part, String did, @Nullable Passphrase phrase, @Nullable Path kept) {
        try (var open =
                Workspace.openReadOnly(part.file(), phrase, java.time.InstantSource.system())) {
            return part.answer(did, open.about(), kept, null);
        }
    }
}
