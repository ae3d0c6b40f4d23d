package paritydesk.ui.desk;

import org.jspecify.annotations.Nullable;

import paritydesk.store.About;
import paritydesk.store.Backup;
import paritydesk.store.Integrity;
import paritydesk.store.Passphrase;
import paritydesk.store.Upkeep;
import paritydesk.ui.session.Told;
import paritydesk.ui.work.Progress;

import java.nio.file.Path;
import java.util.Optional;

/// The open workspace as a whole: what it is, and what can be done to all of it. What needs it closed closes it and opens it again.
/// Passphrases are overwritten once they were used.
public record Care(Desk desk) {

    public About about() {
        return desk.workspace().about();
    }

    public Backup backup(Progress progress) {
        return desk.workspace().backup(new Told(progress));
    }

    public Integrity verify(Progress progress) {
        return desk.workspace().verify(new Told(progress));
    }

    /// Writes what is left in as little room as it takes.
    ///
    /// @param phrase the present one, null where there is none
    public Upkeep.Compacted compact(@Nullable Passphrase phrase, Progress progress) {
        try (phrase) {
            return desk.closed(() -> upkeep(progress).compact(phrase), phrase, phrase);
        }
    }

    /// Encrypts, changes the passphrase, or deciphers where `then` is null; gives where the workspace as it was is kept.
    public Path encrypt(@Nullable Passphrase was, @Nullable Passphrase then, Progress progress) {
        try (was;
                then) {
            return desk.closed(() -> upkeep(progress).encrypt(was, then), was, then);
        }
    }

    /// Puts a backup in the workspace's place; gives where the former one is kept.
    ///
    /// @param was opens the present workspace again if nothing comes of it
    /// @param phrase that of the backup
    public Optional<Path> restore(
            Path backup, @Nullable Passphrase was, @Nullable Passphrase phrase, Progress progress) {
        try (was;
                phrase) {
            return desk.closed(() -> upkeep(progress).restore(backup, phrase), was, phrase);
        }
    }

    private Upkeep upkeep(Progress progress) {
        return Upkeep.of(desk.file(), desk.time(), new Told(progress));
    }
}
