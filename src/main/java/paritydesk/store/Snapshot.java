package paritydesk.store;

import paritydesk.store.StoreException.Reason;
import paritydesk.timeline.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.stream.Stream;

/// A copy of a workspace as it is at one instant, for those who only read: they never stand in the writer's way, and see what was
/// there when they came. A file that nobody wrote to while it was copied is one that a killed writer could have left, which the
/// database opens. The copy lies in a folder of its own that only its owner can open, and goes with the reader.
final class Snapshot implements AutoCloseable {

    private static final String NAME = "paritydesk-reading-";

    /// Longer than the steps in which file systems count time.
    private static final Duration QUIET = Duration.ofMillis(25);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final WorkspaceFile copy;

    private Snapshot(Path folder, WorkspaceFile copy) {
        this.folder = folder;
        this.copy = copy;
    }

    /// What a writer changes with everything that it writes.
    private record Stamp(FileTime written, long size) {
        static Stamp of(Path file) throws IOException {
            return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
        }
    }

    static Snapshot of(WorkspaceFile file) throws IOException {
        clear();
        var folder = OwnerOnly.temporary(NAME + ProcessHandle.current().pid() + "-");
        var copy = file.at(folder.resolve(file.path().getFileName()));
        var snapshot = new Snapshot(folder, copy);
        boolean done = false;
        try {
            take(file, copy);
            done = true;
            return snapshot;
        } finally {
            if (!done) {
                snapshot.close();
            }
        }
    }

    private static void take(WorkspaceFile file, WorkspaceFile copy) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var before = Stamp.of(file.path()); System.nanoTime() < end; ) {
            pause(file.path());
            var quiet = Stamp.of(file.path());
            if (quiet.equals(before)) {
                Copies.plain(file.path(), copy, Progress.NONE);
                if (Stamp.of(file.path()).equals(before)) {
                    return;
                }
            }
            before = Stamp.of(file.path());
        }
        throw busy(file.path());
    }

    private static void pause(Path file) {
        try {
            Thread.sleep(QUIET);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw busy(file);
        }
    }

    private static StoreException busy(Path file) {
        return StoreException.of(
                Reason.LOCKED,
                file,
                "another ParityDesk is writing to the workspace without a pause",
                "try again in a moment");
    }

    WorkspaceFile copy() {
        return copy;
    }

    @Override
    public void close() throws IOException {
        remove(folder);
    }

    /// Removes copies of readers that were killed.
    private static void clear() throws IOException {
        var root = Path.of(System.getProperty("java.io.tmpdir", "."));
        try (var all = Files.newDirectoryStream(root, NAME + "*")) {
            for (var old : all) {
                if (!alive(String.valueOf(old.getFileName()).substring(NAME.length()))
                        && Files.isWritable(old)) {
                    remove(old);
                }
            }
        }
    }

    /// Whether the process whose number a name begins with still runs; where there is none, nobody is taken for dead.
    static boolean alive(String name) {
        var number = name.split("-", 2)[0];
        return !number.matches("[0-9]{1,18}")
                || ProcessHandle.of(Long.parseLong(number)).isPresent();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException _) {
            return;
        }
        Files.deleteIfExists(folder);
    }
}
