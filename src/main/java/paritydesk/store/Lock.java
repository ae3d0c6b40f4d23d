package paritydesk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The right to write to one workspace, held by a lock of the operating system on a small file beside it that says who holds it.
/// A process that is killed lets go of it; the file stays and is taken again.
///
/// The database locks its own file too, but it cannot say who holds it, and such a lock is lost as soon as the process closes any
/// other handle of the same file. Nothing but this class opens the lock's file, and never twice in one process: that is what the
/// list of our own locks is for, the one static state of the store.
final class Lock implements AutoCloseable {

    private static final Map<Path, Holder> OURS = new ConcurrentHashMap<>();

    /// Behind any text, so that where locked bytes cannot be read the text still can.
    private static final long BYTE = Long.MAX_VALUE - 1;

    private static final int MOST = 1_000;

    private final Path file;
    private final FileChannel channel;
    private final FileLock held;

    private Lock(Path file, FileChannel channel, FileLock held) {
        this.file = file;
        this.channel = channel;
        this.held = held;
    }

    /// Takes the lock, or is empty where somebody else has it.
    static Optional<Lock> take(Path file, Instant now) throws IOException {
        var me = Holder.now(now);
        if (OURS.putIfAbsent(file, me) != null) {
            return Optional.empty();
        }
        var taken = Optional.<Lock>empty();
        try {
            taken = attempt(file, me);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                OURS.remove(file);
            }
        }
    }

    private static Optional<Lock> attempt(Path file, Holder me) throws IOException {
        if (!Files.exists(file)) {
            try {
                OwnerOnly.file(file);
            } catch (java.nio.file.FileAlreadyExistsException _) {
                // Somebody else was as quick; who has it is asked next.
            }
        }
        var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean kept = false;
        try {
            var held = channel.tryLock(BYTE, 1, false);
            if (held == null) {
                pause();
                held = channel.tryLock(BYTE, 1, false);
            }
            if (held == null) {
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(me.text().getBytes(StandardCharsets.UTF_8)), 0);
            kept = true;
            return Optional.of(new Lock(file, channel, held));
        } finally {
            if (!kept) {
                channel.close();
            }
        }
    }

    /// Somebody who only asks whether the lock is free has it for an instant.
    private static void pause() throws IOException {
        try {
            Thread.sleep(30);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted while waiting for the lock");
        }
    }

    /// Who holds a lock that could not be taken, where it can be told.
    static Optional<Holder> holder(Path file) throws IOException {
        var ours = OURS.get(file);
        if (ours != null) {
            return Optional.of(ours);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var text = ByteBuffer.allocate(MOST);
            channel.read(text, 0);
            return Holder.parse(StandardCharsets.UTF_8.decode(text.flip()).toString());
        } catch (NoSuchFileException | java.nio.file.AccessDeniedException _) {
            return Optional.empty();
        }
    }

    /// Who holds the lock now, if anybody does.
    static Optional<Holder> current(Path file) throws IOException {
        if (OURS.containsKey(file) || !Files.exists(file)) {
            return Optional.ofNullable(OURS.get(file));
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ);
                var free = channel.tryLock(BYTE, 1, true)) {
            return free == null ? holder(file) : Optional.empty();
        } catch (java.nio.file.AccessDeniedException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            held.release();
        } finally {
            OURS.remove(file);
        }
    }
}
