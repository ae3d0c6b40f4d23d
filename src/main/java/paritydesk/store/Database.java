package paritydesk.store;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

import paritydesk.store.StoreException.Reason;
import paritydesk.store.WorkspaceFile.Use;
import paritydesk.timeline.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import javax.sql.DataSource;

/// The open database of a workspace: the writer's with the lock, or a reader's snapshot. Reads run beside each other, writes one
/// after the other.
final class Database implements AutoCloseable {

    private final WorkspaceFile file;
    private final WorkspaceFile opened;
    private final char @Nullable [] key;
    private final @Nullable Lock lock;
    private final @Nullable Snapshot snapshot;
    private final DataSource source;
    private final Jdbi jdbi;
    private final Object writing = new Object();

    /// Holds the database open for as long as the workspace is.
    private Connection keeper;

    private Database(
            WorkspaceFile file,
            char @Nullable [] key,
            @Nullable Lock lock,
            @Nullable Snapshot snapshot)
            throws SQLException {
        this.file = file;
        this.opened = snapshot == null ? file : snapshot.copy();
        this.key = key;
        this.lock = lock;
        this.snapshot = snapshot;
        this.source = opened.source(Use.WRITING, key);
        this.keeper = source.getConnection();
        this.jdbi = Instants.in(Jdbi.create(source));
    }

    /// Opens for writing, brings the tables up to date, and makes the file where there is none.
    static Database write(WorkspaceFile file, @Nullable Passphrase phrase, Instant now) {
        boolean fresh = !file.exists();
        Optional<Lock> lock = Optional.empty();
        try {
            if (fresh) {
                Upgrade.room(file);
            } else {
                file.check();
                if (!java.nio.file.Files.isWritable(file.path())) {
                    throw Failures.readOnly(file.path(), new IOException("not writable"));
                }
            }
            lock = Optional.of(lock(file, now));
            Replacement.sweep(file);
            var key = file.exists() ? file.key(phrase) : null;
            Upgrade.bring(file, key, now);
            return new Database(file, key, lock.get(), null);
        } catch (IOException | SQLException | RuntimeException failure) {
            letGo(lock, failure);
            throw Failures.translate(file.path(), failure);
        }
    }

    static Lock lock(WorkspaceFile file, Instant now) throws IOException {
        var taken = Lock.take(file.lock(), now);
        if (taken.isEmpty()) {
            throw Failures.locked(
                    file.path(), Lock.holder(file.lock()).map(Holder::sentence).orElse(""));
        }
        return taken.get();
    }

    /// Opens a snapshot of what is there now.
    static Database read(WorkspaceFile file, @Nullable Passphrase phrase, Instant now) {
        if (!file.exists()) {
            throw StoreException.of(
                    Reason.MISSING,
                    file.path(),
                    "there is no such workspace",
                    "check the name, or look for it where it was moved to");
        }
        Optional<Snapshot> snapshot = Optional.empty();
        try {
            file.check();
            var key = file.key(phrase);
            snapshot = Optional.of(Snapshot.of(file));
            Upgrade.inPlace(snapshot.get().copy(), key);
            return new Database(file, key, null, snapshot.get());
        } catch (IOException | SQLException | RuntimeException failure) {
            letGo(snapshot, failure);
            throw Failures.translate(file.path(), failure);
        }
    }

    private static void letGo(Optional<? extends AutoCloseable> held, Exception failure) {
        if (held.isPresent()) {
            try {
                held.get().close();
            } catch (Exception more) {
                failure.addSuppressed(more);
            }
        }
    }

    Path path() {
        return file.path();
    }

    WorkspaceFile file() {
        return file;
    }

    boolean readOnly() {
        return lock == null;
    }

    boolean encrypted() {
        return key != null;
    }

    <T> T read(HandleCallback<T, SQLException> query) {
        try {
            return jdbi.withHandle(query);
        } catch (SQLException | RuntimeException failure) {
            throw failed(failure);
        }
    }

    /// One transaction: whatever fails in it leaves everything as it was.
    <T> T write(HandleCallback<T, SQLException> change) {
        if (readOnly()) {
            throw Failures.readOnly(path(), new IOException("opened read-only"));
        }
        synchronized (writing) {
            try {
                return jdbi.inTransaction(change);
            } catch (Refused refused) {
                throw refused;
            } catch (SQLException | RuntimeException failure) {
                throw failed(failure);
            }
        }
    }

    /// A database that the disk failed closes itself; it is opened again, so that what is kept can still be read.
    private StoreException failed(Exception failure) {
        var told = Failures.translate(path(), failure);
        try {
            revive();
        } catch (SQLException | RuntimeException more) {
            failure.addSuppressed(more);
        }
        return told;
    }

    private synchronized void revive() throws SQLException {
        if (!keeper.isValid(1)) {
            keeper = source.getConnection();
        }
    }

    /// Copies what is committed now while others go on reading and writing: the database keeps what it would overwrite until the
    /// copy is through. What its own command BACKUP does, without packing, with progress, and it can be stopped.
    void copy(WorkspaceFile to, Progress progress) throws IOException, SQLException {
        long size = Math.max(1, java.nio.file.Files.size(opened.path()));
        try (var connection = source.getConnection();
                var out = to.output();
                var through = new Unpacked(out, size, progress)) {
            var database =
                    ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                            .getDatabase();
            database.getStore().flush();
            database.getStore().getMvStore().getFileStore().backup(through);
        }
        Copies.force(to.path());
    }

    char @Nullable [] key() {
        return key;
    }

    @Override
    public void close() {
        try (lock;
                snapshot) {
            synchronized (this) {
                keeper.close();
            }
        } catch (SQLException | IOException failure) {
            throw Failures.translate(path(), failure);
        } finally {
            if (key != null) {
                java.util.Arrays.fill(key, ' ');
            }
        }
    }
}
