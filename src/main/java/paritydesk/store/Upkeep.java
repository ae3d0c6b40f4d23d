package paritydesk.store;

import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

import paritydesk.audit.Chain;
import paritydesk.audit.Kind;
import paritydesk.audit.Note;
import paritydesk.store.Backup.Occasion;
import paritydesk.store.StoreException.Reason;
import paritydesk.store.WorkspaceFile.Use;
import paritydesk.timeline.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// What is done to a workspace as a whole while nobody has it open for writing: restore, compact, encrypt. Each is prepared beside the
/// file and put in its place at one instant; whoever stops it, by a button or by a kill, leaves the workspace as it was.
public final class Upkeep {

    private static final double COPIED = 0.4;
    private static final double CHANGED = 0.8;

    private final WorkspaceFile file;
    private final InstantSource time;
    private final Progress progress;

    private Upkeep(WorkspaceFile file, InstantSource time, Progress progress) {
        this.file = file;
        this.time = time;
        this.progress = progress;
    }

    public static Upkeep of(Path file, InstantSource time, Progress progress) {
        return of(WorkspaceFile.of(file), time, progress);
    }

    static Upkeep of(WorkspaceFile file, InstantSource time, Progress progress) {
        return new Upkeep(file, time, progress);
    }

    /// What a compaction gained.
    ///
    /// @param before bytes of the file, and `after`
    /// @param cleared bytes of contents that nothing named any more
    public record Compacted(long before, long after, long cleared) {}

    /// Takes out what nothing names any more and writes the file anew without gaps.
    public Compacted compact(@Nullable Passphrase phrase) {
        return held(
                () -> {
                    var key = file.key(phrase);
                    Upgrade.bring(file, key, time.instant());
                    long before = Files.size(file.path());
                    try (var change = new Replacement(file)) {
                        var working = change.working();
                        Copies.plain(file.path(), working, progress.part(0, COPIED));
                        long cleared = clear(working, key);
                        if (key != null) {
                            CipherHead.read(file.path()).orElseThrow().stamp(working.path());
                        }
                        progress.done(CHANGED);
                        same(Upgrade.chain(file, key), working, key);
                        commit(change);
                        return new Compacted(before, Files.size(file.path()), cleared);
                    }
                });
    }

    private static long clear(WorkspaceFile working, char @Nullable [] key) throws SQLException {
        try (var connection = working.source(Use.CHANGING, key).getConnection();
                var statement = connection.createStatement()) {
            long cleared;
            try (var handle = Instants.in(Jdbi.create(connection)).open()) {
                cleared = new LargeTable(handle, working.path()).clear();
                statement.execute("SHUTDOWN COMPACT");
            }
            return cleared;
        }
    }

    /// Puts a backup in the workspace's place. What stood there is kept as a backup of its own, damaged or not.
    ///
    /// @param phrase that of the backup, where it is encrypted
    /// @return where the former workspace was kept; nothing where there was none
    public Optional<Path> restore(Path backup, @Nullable Passphrase phrase) {
        var from = WorkspaceFile.of(backup, file.way());
        if (!from.exists()) {
            throw StoreException.of(
                    Reason.MISSING, from.path(), "there is no such backup", "check the name");
        }
        return held(
                () -> {
                    from.check();
                    var key = from.key(phrase);
                    int version = Upgrade.version(from, key);
                    var kept = former();
                    try (var change = new Replacement(file)) {
                        var working = change.working();
                        Copies.plain(from.path(), working, progress.part(0, COPIED));
                        Settling.settle(working, key);
                        if (version < Migrations.CURRENT) {
                            Migrations.migrate(version, working.source(Use.CHANGING, key));
                        }
                        progress.done(CHANGED);
                        note(working, key, "restore", from.path().getFileName() + "");
                        commit(change);
                    }
                    Backup.prune(file);
                    return kept;
                });
    }

    private Optional<Path> former() throws IOException {
        if (!file.exists()) {
            Upgrade.room(file);
            return Optional.empty();
        }
        int version = 0;
        try {
            version = file.encrypted() ? 0 : Upgrade.version(file, null);
        } catch (SQLException | StoreException _) {
            // A damaged file has no version, and is kept all the same.
        }
        return Optional.of(Upgrade.keep(file, version, time.instant(), Occasion.RESTORE));
    }

    /// Encrypts, changes the passphrase, or deciphers where `then` is null. The workspace as it was is kept as a backup, in the form that
    /// it had.
    ///
    /// @param was the passphrase so far, null where there is none
    /// @return where the workspace as it was is kept
    public Path encrypt(@Nullable Passphrase was, @Nullable Passphrase then) {
        if (then != null && then.length() < Passphrase.SHORTEST) {
            throw StoreException.of(
                    Reason.WEAK_PASSPHRASE,
                    file.path(),
                    "the passphrase is too short",
                    "take at least " + Passphrase.SHORTEST + " letters; several words are best");
        }
        return held(
                () -> {
                    var key = file.key(was);
                    Upgrade.bring(file, key, time.instant());
                    var kept =
                            Upgrade.keep(
                                    file, Migrations.CURRENT, time.instant(), Occasion.ENCRYPTION);
                    try (var change = new Replacement(file)) {
                        encrypt(change.working(), key, then);
                        commit(change);
                    }
                    Backup.prune(file);
                    return kept;
                });
    }

    private void encrypt(WorkspaceFile working, char @Nullable [] was, @Nullable Passphrase then)
            throws IOException, SQLException {
        var fresh = then == null ? null : CipherHead.fresh(then);
        var key = fresh == null ? null : fresh.key();
        Copies.ciphered(file.path(), was, working, key, progress.part(0, CHANGED));
        if (fresh != null) {
            fresh.head().stamp(working.path());
        }
        same(Upgrade.chain(file, was), working, key);
        note(
                working,
                key,
                "passphrase",
                then == null ? "taken away" : was == null ? "set" : "changed");
    }

    private void same(Chain before, WorkspaceFile working, char @Nullable [] key)
            throws SQLException {
        if (!before.equals(Upgrade.chain(working, key))) {
            throw new SQLException("the log is not what it was before");
        }
    }

    /// Tells the log of what happened to the whole.
    private void note(WorkspaceFile working, char @Nullable [] key, String what, String after)
            throws SQLException {
        var actor = System.getProperty("user.name", "unknown");
        try (var connection = working.source(Use.CHANGING, key).getConnection();
                var handle = Instants.in(Jdbi.create(connection)).open()) {
            handle.useTransaction(
                    h ->
                            new LogTable(h)
                                    .append(
                                            new Note(actor, Kind.WORKSPACE, what, "", after),
                                            time.instant()));
        }
    }

    private void commit(Replacement change) throws IOException {
        progress.check();
        change.commit();
        progress.done(1);
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException, SQLException;
    }

    private <T> T held(Work<T> work) {
        try (var _ = Database.lock(file, time.instant())) {
            Replacement.sweep(file);
            return work.run();
        } catch (CancellationException stop) {
            throw stop;
        } catch (IOException | SQLException | RuntimeException failure) {
            throw Failures.translate(file.path(), failure);
        }
    }
}
