package paritydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.finding.Finding;
import paritydesk.timeline.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipInputStream;

/// A file that was copied while its workspace was in use, in which the database names an older state as the last one where it is
/// opened and closed as it is: of ten entries of its log eight were left.
class SettlingTest {

    private static final int ENTRIES = 10;

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void unpack() throws IOException {
        file = folder.resolve("desk.mv.db");
        try (var in =
                        SettlingTest.class.getResourceAsStream(
                                "/paritydesk/store/workspaces/copied-in-use.zip");
                var zip = new ZipInputStream(Objects.requireNonNull(in))) {
            assertThat(zip.getNextEntry()).isNotNull();
            Files.copy(zip, file);
        }
    }

    private Workspace open() {
        return Workspace.open(file, () -> Samples.NOON);
    }

    @Test
    void openedAndClosedItKeepsItsLog() {
        for (int i = 0; i < 3; i++) {
            try (var open = open()) {
                assertThat(open.audit().sound()).hasSize(ENTRIES);
            }
        }
        try (var open = open()) {
            open.exported("one more", "x 00");
        }
        try (var open = open()) {
            assertThat(open.audit().sound()).hasSize(ENTRIES + 1);
            assertThat(open.verify(Progress.NONE).findings()).noneMatch(Finding::blocks);
        }
    }

    @Test
    void restoredItKeepsItsLog() {
        var desk = folder.resolve("other.mv.db");
        Upkeep.of(desk, () -> Samples.NOON, Progress.NONE).restore(file, null);
        for (int i = 0; i < 2; i++) {
            try (var open = Workspace.open(desk, () -> Samples.NOON)) {
                assertThat(open.audit().sound()).hasSize(ENTRIES + 1);
            }
        }
    }

    @Test
    void encryptedItKeepsItsLog() {
        var secret = "correct horse, battery";
        try (var phrase = Passphrase.of(secret.toCharArray())) {
            Upkeep.of(file, () -> Samples.NOON, Progress.NONE).encrypt(null, phrase);
        }
        for (int i = 0; i < 2; i++) {
            try (var phrase = Passphrase.of(secret.toCharArray());
                    var open = Workspace.open(file, phrase, () -> Samples.NOON)) {
                assertThat(open.audit().sound()).hasSize(ENTRIES + 1);
            }
        }
    }
}
