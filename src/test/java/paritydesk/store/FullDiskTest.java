package paritydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.store.StoreException.Reason;
import paritydesk.timeline.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// The disk is full after n bytes, for every n of a range over what an operation writes: each operation is all or nothing and says so.
class FullDiskTest {

    private static final int POINTS = 6;
    private static final long PLENTY = Long.MAX_VALUE / 2;

    @TempDir private Path folder;
    private Path file;
    private byte[] before;

    @BeforeAll
    static void disk() {
        FullDisk.register();
    }

    @BeforeEach
    void fill() throws IOException {
        file = folder.resolve("desk.mv.db");
        FullDisk.room(PLENTY);
        try (var open = open()) {
            open.keep(Samples.loaded("first", 40), Take.ALL_OR_NOTHING);
        }
        before = Files.readAllBytes(file);
    }

    @AfterEach
    void empty() {
        FullDisk.room(PLENTY);
    }

    private Workspace open() {
        return Workspace.open(WorkspaceFile.of(file, FullDisk.WAY), null, () -> Samples.NOON);
    }

    private Upkeep upkeep() {
        return Upkeep.of(WorkspaceFile.of(file, FullDisk.WAY), () -> Samples.NOON, Progress.NONE);
    }

    private static Passphrase phrase() {
        return Passphrase.of("a passphrase".toCharArray());
    }

    /// Gives the operation less room than it needs, in steps, and holds the workspace each time.
    private void everyPoint(LongConsumer operation) throws IOException {
        FullDisk.room(PLENTY);
        operation.accept(0);
        long needed = PLENTY - FullDisk.left();
        Files.write(file, before);
        assertThat(needed).isPositive();
        int refused = 0;
        for (int point = 0; point < POINTS; point++) {
            Files.write(file, before);
            FullDisk.room(needed * point / POINTS);
            try {
                operation.accept(point);
            } catch (StoreException full) {
                refused++;
                assertThat(full.reason()).as(full.getMessage()).isEqualTo(Reason.NO_SPACE);
                assertThat(full.getMessage()).contains("no space left");
            }
            FullDisk.room(PLENTY);
            holds();
        }
        assertThat(refused).isPositive();
    }

    private void holds() {
        var phrase = Workspace.encrypted(file) ? phrase() : null;
        try (var open = Workspace.open(file, phrase, () -> Samples.NOON)) {
            assertThat(open.verify(Progress.NONE).findings()).isEmpty();
            for (var kept : open.scenarios()) {
                assertThat(open.scenario(kept.id()).book().accounts())
                        .hasSize(kept.name().equals("first") ? 40 : 900);
            }
            for (var backup : open.about().backups()) {
                var own = Workspace.encrypted(backup.file()) ? phrase() : null;
                Workspace.openReadOnly(backup.file(), own, () -> Samples.NOON).close();
            }
        }
    }

    @Test
    void importIsAllOrNothing() throws IOException {
        everyPoint(
                point -> {
                    try (var open = open()) {
                        open.keep(Samples.loaded("second", 900), Take.ALL_OR_NOTHING);
                    }
                });
    }

    @Test
    void backupIsAllOrNothing() throws IOException {
        everyPoint(
                point -> {
                    try (var open = open()) {
                        open.backup(Progress.NONE);
                    }
                });
    }

    @Test
    void encryptingAndCompactingAreAllOrNothing() throws IOException {
        everyPoint(
                point -> {
                    upkeep().compact(null);
                    upkeep().encrypt(null, phrase());
                });
    }

    @Test
    void workspaceIsStillOpenAfterTheDiskWasFull() {
        try (var open = open()) {
            FullDisk.room(2_000);
            var refusal =
                    org.assertj.core.api.Assertions.catchThrowableOfType(
                            StoreException.class,
                            () -> open.keep(Samples.loaded("second", 900), Take.ALL_OR_NOTHING));
            assertThat(refusal.reason()).isEqualTo(Reason.NO_SPACE);
            FullDisk.room(PLENTY);
            assertThat(open.scenarios()).hasSize(1);
            open.keep(Samples.loaded("second", 900), Take.ALL_OR_NOTHING);
            assertThat(open.scenarios()).hasSize(2);
        }
    }
}
