package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.store.Locations;
import paritydesk.store.Passphrase;
import paritydesk.store.StoreException;
import paritydesk.store.Workspace;

import picocli.CommandLine.Option;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;

/// Where a command takes the passphrase of an encrypted workspace from: the terminal without echo, a line of standard input, or a
/// descriptor that the caller opened. Never an argument, which every process of the machine can see.
final class Unlock {

    private static final int MOST = 4_096;

    @Option(
            names = "--passphrase-stdin",
            description =
                    "Read the workspace's passphrase from a line of standard input, where it is"
                            + " encrypted (default: ask at the terminal).")
    private boolean stdin;

    @Option(
            names = "--passphrase-fd",
            paramLabel = "N",
            description = "Read it from a line of this open descriptor instead.")
    private @Nullable Integer descriptor;

    private @Nullable InputStream source;

    /// Opens for writing; makes the workspace where there is none.
    Workspace write(Path file) {
        try (var phrase = needed(file)) {
            return held(Workspace.open(file, phrase, InstantSource.system()));
        }
    }

    /// Opens so that nothing in it can change.
    Workspace read(Path file) {
        try (var phrase = needed(file)) {
            return held(Workspace.openReadOnly(file, phrase, InstantSource.system()));
        }
    }

    /// Opens for writing, or to read what is there now where somebody else writes or the disk is read-only.
    Workspace writeOrRead(Path file, Streams streams) {
        try (var phrase = needed(file)) {
            try {
                return held(Workspace.open(file, phrase, InstantSource.system()));
            } catch (StoreException refusal) {
                return switch (refusal.reason()) {
                    case LOCKED, READ_ONLY -> {
                        streams.say(
                                "Read as it is now, and nothing is recorded in it: "
                                        + refusal.finding().text()
                                        + ".");
                        yield held(Workspace.openReadOnly(file, phrase, InstantSource.system()));
                    }
                    default -> throw refusal;
                };
            }
        }
    }

    /// Its log is held against what this machine has read of it.
    private static Workspace held(Workspace open) {
        open.heldTo(Locations.ofThisMachine().heads());
        return open;
    }

    /// The passphrase, where the file needs one.
    @Nullable Passphrase needed(Path file) {
        return Workspace.encrypted(file) ? ask("Passphrase of " + file.getFileName()) : null;
    }

    /// A new passphrase: typed twice at a terminal, one line otherwise.
    Passphrase fresh() {
        var first = ask("New passphrase");
        if (stdin || descriptor != null) {
            return first;
        }
        try (var again = ask("The same once more")) {
            if (!first.same(again)) {
                first.close();
                throw new WrongUse("The two passphrases differ; nothing was changed.");
            }
            return first;
        }
    }

    private Passphrase ask(String prompt) {
        if (stdin || descriptor != null) {
            return line();
        }
        return typed(prompt);
    }

    @SuppressWarnings("SystemConsoleNull") // Whether it is a terminal is asked as well.
    private static Passphrase typed(String prompt) {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new WrongUse(
                    "The workspace needs a passphrase, and there is no terminal to ask for it: use"
                            + " --passphrase-stdin or --passphrase-fd.");
        }
        var letters = console.readPassword("%s: ", prompt);
        if (letters == null) {
            throw new WrongUse("No passphrase was given.");
        }
        var phrase = Passphrase.of(letters);
        Arrays.fill(letters, ' ');
        return phrase;
    }

    /// One line in UTF-8, byte by byte, so that what follows is left for the next question.
    private Passphrase line() {
        try {
            var bytes = new Wiped();
            for (int next = source().read();
                    next >= 0 && next != '\n' && bytes.size() < MOST;
                    next = source().read()) {
                if (next != '\r') {
                    bytes.write(next);
                }
            }
            if (bytes.size() == 0) {
                throw new WrongUse("No passphrase was given.");
            }
            return bytes.phrase();
        } catch (IOException failure) {
            throw new WrongUse("The passphrase could not be read.", failure);
        }
    }

    private InputStream source() throws IOException {
        if (source == null) {
            source = descriptor == null ? System.in : new FileInputStream("/dev/fd/" + descriptor);
        }
        return source;
    }

    /// Bytes that are overwritten once they are letters.
    private static final class Wiped extends ByteArrayOutputStream {
        Passphrase phrase() {
            var letters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(buf, 0, count));
            var some = new char[letters.remaining()];
            letters.get(some);
            var phrase = Passphrase.of(some);
            Arrays.fill(some, ' ');
            Arrays.fill(letters.array(), ' ');
            Arrays.fill(buf, (byte) 0);
            return phrase;
        }
    }
}
