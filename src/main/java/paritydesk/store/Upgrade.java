package paritydesk.store;

import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

import paritydesk.audit.Chain;
import paritydesk.store.Backup.Occasion;
import paritydesk.store.WorkspaceFile.Use;
import paritydesk.timeline.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Brings a workspace's file to the tables that this program knows. What is there already is copied aside first and changed in a second
/// copy, which takes the file's place once its log was verified.
final class Upgrade {

    private Upgrade() {}

    /// The folder that a new workspace will lie in.
    static void room(WorkspaceFile file) throws IOException {
        var folder = file.path().getParent();
        if (folder != null) {
            OwnerOnly.folder(folder);
        }
    }

    /// For the holder of the lock.
    static void bring(WorkspaceFile file, char @Nullable [] key, Instant now)
            throws IOException, SQLException {
        if (!file.exists()) {
            create(file);
            return;
        }
        int version = version(file, key);
        Settling.bring(file, key);
        if (version == Migrations.CURRENT) {
            return;
        }
        if (version > 0) {
            keep(file, version, now, Occasion.MIGRATION);
        }
        try (var change = new Replacement(file)) {
            var before = logged(file, key);
            Copies.plain(file.path(), change.working(), Progress.NONE);
            Migrations.migrate(version, change.working().source(Use.CHANGING, key));
            var after = logged(change.working(), key);
            if (before.isPresent() && !before.equals(after)) {
                throw new SQLException("the log is not what it was before");
            }
            change.commit();
        }
        Backup.prune(file);
    }

    /// The first version with a log.
    private static final int LOGGED = 3;

    private static void create(WorkspaceFile file) throws IOException, SQLException {
        try (var change = new Replacement(file)) {
            change.working().output().close();
            Migrations.migrate(0, change.working().source(Use.CHANGING, null));
            change.commit();
        }
    }

    /// Brings a reader's own copy up to date.
    static void inPlace(WorkspaceFile copy, char @Nullable [] key) throws SQLException {
        int version = version(copy, key);
        if (version < Migrations.CURRENT) {
            Migrations.migrate(version, copy.source(Use.CHANGING, key));
        }
    }

    /// The version of a file that nothing has open; nothing is written.
    static int version(WorkspaceFile file, char @Nullable [] key) throws SQLException {
        try (var connection = file.source(Use.READING, key).getConnection()) {
            return Migrations.accepted(file.path(), connection);
        }
    }

    /// The same where the file is of a version that has a log.
    static Optional<Chain> logged(WorkspaceFile file, char @Nullable [] key) throws SQLException {
        return version(file, key) < LOGGED ? Optional.empty() : Optional.of(chain(file, key));
    }

    /// The log of a file that nothing has open.
    static Chain chain(WorkspaceFile file, char @Nullable [] key) throws SQLException {
        try (var connection = file.source(Use.READING, key).getConnection();
                var handle = Instants.in(Jdbi.create(connection)).open()) {
            return new LogTable(handle).verified(Chain.NONE);
        }
    }

    /// Copies a file aside that nothing has open.
    static Path keep(WorkspaceFile file, int version, Instant now, Occasion occasion)
            throws IOException {
        OwnerOnly.folder(file.backups());
        var part = Backup.part(file);
        var place = Backup.place(file, version, now, occasion);
        try {
            Copies.plain(file.path(), part, Progress.NONE);
            Copies.into(part.path(), place);
        } finally {
            java.nio.file.Files.deleteIfExists(part.path());
        }
        return place;
    }
}
