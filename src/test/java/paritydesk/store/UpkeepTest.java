package paritydesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.audit.Kind;
import paritydesk.store.StoreException.Reason;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Timeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// What is done to a workspace as a whole, and what is left of it each time.
class UpkeepTest {

    private static final String SECRET = "correct horse, battery";

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("desk.mv.db");
        try (var open = open(null)) {
            FixtureWriter.fill(open);
        }
    }

    private static Passphrase phrase(String text) {
        return Passphrase.of(text.toCharArray());
    }

    private Workspace open(@Nullable Passphrase phrase) {
        return Workspace.open(file, phrase, () -> Samples.NOON);
    }

    private Upkeep upkeep() {
        return Upkeep.of(file, () -> Samples.NOON, Progress.NONE);
    }

    @Test
    void backupIsAWorkspaceOfItsOwnWithTheSameLog() {
        try (var open = open(null)) {
            var backup = open.backup(Progress.NONE);
            assertThat(open.about().backups()).containsExactly(backup);
            open.exported("later", "x 00");
            try (var copy = Workspace.openReadOnly(backup.file(), () -> Samples.NOON)) {
                assertThat(copy.audit().sound()).hasSize(open.audit().sound().size() - 1);
                assertThat(copy.verify(Progress.NONE).findings()).isEmpty();
            }
        }
    }

    @Test
    void whatWasCopiedInUseKeepsItsLastEntries() throws IOException {
        var copied = folder.resolve("copied.mv.db");
        Path backup;
        int entries;
        try (var open = open(null)) {
            for (int i = 0; i < 6; i++) {
                open.exported("export " + i, "x 00");
            }
            backup = open.backup(Progress.NONE).file();
            Files.copy(file, copied);
            entries = open.audit().sound().size();
        }
        for (var place : List.of(backup, copied)) {
            try (var open = Workspace.open(place, () -> Samples.NOON)) {
                assertThat(open.audit().sound()).hasSize(entries);
                open.exported("one more", "x 00");
            }
            try (var open = Workspace.open(place, () -> Samples.NOON)) {
                assertThat(open.audit().sound()).as(place.toString()).hasSize(entries + 1);
                assertThat(open.verify(Progress.NONE).findings()).isEmpty();
            }
        }
    }

    @Test
    void backupThatIsStoppedLeavesNothing() {
        try (var open = open(null)) {
            assertThat(catchThrowableOfType(CancellationException.class, () -> open.backup(stop())))
                    .isNotNull();
            assertThat(open.about().backups()).isEmpty();
            assertThat(folder.resolve("desk.backups")).isEmptyDirectory();
            assertThat(open.backup(Progress.NONE).bytes()).isPositive();
        }
    }

    private static Progress stop() {
        return new Progress() {
            @Override
            public void done(double share) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
    }

    @Test
    void restoreKeepsWhatStoodThere() throws IOException {
        Path backup;
        try (var open = open(null)) {
            backup = open.backup(Progress.NONE).file();
            open.keep(Samples.loaded("later", 5), Take.ALL_OR_NOTHING);
        }
        var before = Contents.of(file);
        var kept = upkeep().restore(backup, null).orElseThrow();
        assertThat(Contents.of(kept)).isEqualTo(before);
        try (var open = open(null)) {
            assertThat(open.scenarios()).hasSize(2);
            var log = open.audit();
            assertThat(log.broken()).isEmpty();
            assertThat(log.sound().getLast().what()).isEqualTo(Kind.WORKSPACE);
        }
        Files.write(file, new byte[] {1, 2, 3});
        upkeep().restore(backup, null);
        try (var open = open(null)) {
            assertThat(open.scenarios()).hasSize(2);
        }
    }

    @Test
    void restoreRefusesWhatIsNoWorkspaceAndChangesNothing() throws IOException {
        var other = Files.writeString(folder.resolve("other.mv.db"), "not ours");
        var before = Files.readAllBytes(file);
        var refusal =
                catchThrowableOfType(StoreException.class, () -> upkeep().restore(other, null));
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_WORKSPACE);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void compactTakesOutWhatNothingNames() throws Exception {
        var orphan = "x".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        var hash = paritydesk.file.Document.sha256(orphan);
        try (var connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("desk"));
                var insert = connection.prepareStatement("INSERT INTO large VALUES (?, ?, ?)")) {
            insert.setString(1, hash);
            insert.setLong(2, orphan.length);
            insert.setBytes(3, orphan);
            insert.execute();
        }
        var done = upkeep().compact(null);
        assertThat(done.cleared()).isEqualTo(orphan.length);
        assertThat(done.after()).isLessThan(done.before());
        try (var open = open(null)) {
            assertThat(open.verify(Progress.NONE).findings()).isEmpty();
            assertThat(open.result(1)).contains(FixtureWriter.RESULT);
        }
    }

    @Test
    void encryptedWorkspaceHoldsTheSameAndOpensWithItsPassphraseAlone() throws IOException {
        var before = open(null);
        var log = before.audit().sound();
        before.close();
        upkeep().encrypt(null, phrase(SECRET));
        assertThat(Workspace.encrypted(file)).isTrue();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("Grace", "H:2,");
        assertThat(reason(null)).isEqualTo(Reason.ENCRYPTED);
        var bytes = Files.readAllBytes(file);
        assertThat(reason("wrong")).isEqualTo(Reason.WRONG_PASSPHRASE);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        try (var open = open(phrase(SECRET))) {
            assertThat(open.audit().sound()).startsWith(log.toArray(new paritydesk.audit.Entry[0]));
            assertThat(open.verify(Progress.NONE).findings()).isEmpty();
            assertThat(open.about().encrypted()).isTrue();
            var backup = open.backup(Progress.NONE);
            assertThat(Workspace.encrypted(backup.file())).isTrue();
            Workspace.openReadOnly(backup.file(), phrase(SECRET), () -> Samples.NOON).close();
        }
        upkeep().compact(phrase(SECRET));
        upkeep().encrypt(phrase(SECRET), phrase("another one entirely"));
        assertThat(reason(SECRET)).isEqualTo(Reason.WRONG_PASSPHRASE);
        upkeep().encrypt(phrase("another one entirely"), null);
        try (var open = open(null)) {
            assertThat(open.audit().broken()).isEmpty();
            assertThat(open.verify(Progress.NONE).findings()).isEmpty();
            assertThat(open.audit().sound())
                    .filteredOn(e -> e.what() == Kind.WORKSPACE)
                    .extracting(e -> e.after())
                    .containsExactly("set", "changed", "taken away");
        }
    }

    private Reason reason(@Nullable String text) {
        var phrase = text == null ? null : phrase(text);
        return catchThrowableOfType(StoreException.class, () -> open(phrase).close()).reason();
    }

    @Test
    void shortPassphraseIsRefusedAndNothingIsChanged() throws IOException {
        var bytes = Files.readAllBytes(file);
        var refusal =
                catchThrowableOfType(
                        StoreException.class, () -> upkeep().encrypt(null, phrase("short")));
        assertThat(refusal.reason()).isEqualTo(Reason.WEAK_PASSPHRASE);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    /// Everything that goes wrong with an encrypted workspace, as the whole trace of it would be written to a log.
    @Test
    void noTraceCarriesThePassphraseOrItsKey() throws Exception {
        upkeep().encrypt(null, phrase(SECRET));
        var key = new String(WorkspaceFile.of(file).key(phrase(SECRET)));
        var told = new StringWriter();
        var to = new PrintWriter(told);
        catchThrowableOfType(StoreException.class, () -> open(phrase(SECRET + "x")).close())
                .printStackTrace(to);
        try (var open = open(phrase(SECRET))) {
            catchThrowableOfType(StoreException.class, () -> open(phrase(SECRET)).close())
                    .printStackTrace(to);
            catchThrowableOfType(StoreException.class, () -> open.scenario(99)).printStackTrace(to);
            to.println(open.database());
            to.println(phrase(SECRET));
        }
        try (var channel =
                java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
            channel.truncate(9_000);
        }
        catchThrowableOfType(StoreException.class, () -> open(phrase(SECRET)).close())
                .printStackTrace(to);
        assertThat(told.toString())
                .contains("not the workspace's passphrase", "StoreException")
                .doesNotContain(SECRET, "battery", key, key.substring(0, 16));
    }

    @Test
    void everyFileThatIsMadeIsItsOwnersAlone() throws IOException {
        try (var open = open(null)) {
            open.backup(Progress.NONE);
            try (var reader = Workspace.openReadOnly(file, () -> Samples.NOON)) {
                assertThat(reader.readOnly()).isTrue();
                var run = Timeline.run(reader.scenario(1), Progress.NONE);
                open.record(1, run, Samples.NOON, Duration.ZERO, FixtureWriter.RESULT);
                narrow(Path.of(System.getProperty("java.io.tmpdir")), "paritydesk-reading-");
            }
        }
        upkeep().encrypt(null, phrase(SECRET));
        narrow(folder, "desk");
        narrow(folder.resolve("desk.backups"), "desk");
    }

    private static void narrow(Path where, String start) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            var found =
                    files.filter(f -> f.getFileName().toString().startsWith(start))
                            .filter(Files::isReadable)
                            .toList();
            assertThat(found).isNotEmpty();
            for (var each : found) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .as(each.toString())
                        .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void movedWorkspaceOpensWhereItIsNow() throws IOException {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("risk.mv.db");
        Files.move(file, elsewhere);
        assertThat(Workspace.existing(file)).isEmpty();
        try (var open = Workspace.open(elsewhere, () -> Samples.NOON)) {
            assertThat(open.verify(Progress.NONE).findings()).isEmpty();
        }
    }

    @Test
    void clockThatWasSetBackIsMarkedAndNotRefused() {
        try (var open = Workspace.open(file, () -> Samples.NOON.minusSeconds(3_600))) {
            open.exported("earlier", "x 00");
            var log = open.audit();
            assertThat(log.broken()).isEmpty();
            assertThat(log.setBack()).containsExactly(log.head().number());
            var check = open.verify(Progress.NONE);
            assertThat(check.sound()).isTrue();
            assertThat(check.findings())
                    .extracting(f -> f.code())
                    .containsExactly("clock-set-back");
            open.opened(1);
            assertThat(open.lastOpened().orElseThrow().id()).isEqualTo(1);
        }
    }

    @Test
    void emptyAndForeignFilesAndFoldersAreNoWorkspaces() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.mv.db"));
        var garbage = Files.write(folder.resolve("garbage.mv.db"), new byte[] {7, 1, 2, 9});
        var directory = Files.createDirectory(folder.resolve("folder.mv.db"));
        for (var foreign : new Path[] {empty, garbage, directory}) {
            for (var way :
                    new org.assertj.core.api.ThrowableAssert.ThrowingCallable[] {
                        () -> Workspace.open(foreign, () -> Samples.NOON),
                        () -> Workspace.openReadOnly(foreign, () -> Samples.NOON)
                    }) {
                var refusal = catchThrowableOfType(StoreException.class, way);
                assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_WORKSPACE);
                assertThat(refusal.getMessage()).contains("not a ParityDesk workspace");
            }
        }
        assertThat(empty).isEmptyFile();
    }
}
