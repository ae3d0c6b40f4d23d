package paritydesk.store;

import paritydesk.audit.Chain;
import paritydesk.store.Backup.Occasion;
import paritydesk.timeline.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CancellationException;

/// Takes a backup of an open workspace.
record BackupWriter(Database database, Instant now) {

    private static final double COPIED = 0.8;

    Backup write(Progress progress) {
        var file = database.file();
        var part = Backup.part(file);
        try {
            OwnerOnly.folder(file.backups());
            var before = chain();
            database.copy(part, progress.part(0, COPIED));
            Settling.settle(part, database.key());
            var copied = Upgrade.chain(part, database.key());
            if (!copied.broken().equals(before.broken())
                    || copied.sound().size() < before.sound().size()) {
                throw new SQLException("the copy's log is not that of the workspace");
            }
            progress.check();
            var place = Backup.place(file, Migrations.CURRENT, now, Occasion.ASKED);
            Copies.into(part.path(), place);
            progress.done(1);
            return Backup.parse(file.name(), place).orElseThrow();
        } catch (CancellationException stop) {
            throw stop;
        } catch (IOException | SQLException | RuntimeException failure) {
            progress.check(); // stopped while the database copied, which tells it as a failure of
            // its own
            throw Failures.translate(file.path(), failure);
        } finally {
            discard(part.path());
        }
    }

    private Chain chain() {
        return database.read(h -> new LogTable(h).verified(Chain.NONE));
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException _) {
            // The next writer sweeps it away.
        }
    }
}
