package paritydesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.store.StoreException.Reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;

class WorkspaceFileTest {

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("desk.mv.db");
    }

    private Workspace open() {
        return Workspace.open(file, () -> Samples.NOON);
    }

    private StoreException refused() {
        return catchThrowableOfType(StoreException.class, this::open);
    }

    @Test
    void newWorkspaceIsOneFileAndItsLockForTheirOwnerAlone() throws IOException {
        open().close();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, folder.resolve("desk.lock"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void missingFoldersAreMadeAndTheEndingIsAdded() {
        Workspace.open(folder.resolve("a/b/desk"), () -> Samples.NOON).close();
        assertThat(folder.resolve("a/b/desk.mv.db")).isRegularFile();
    }

    @Test
    void openingAgainChangesNothing() {
        open().close();
        var before = Contents.of(file);
        open().close();
        assertThat(Contents.of(file)).containsExactlyElementsOf(before);
    }

    @Test
    void otherFileIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(file, "account,asset\nA1,MKR\n");
        assertThat(refused().reason()).isEqualTo(Reason.NOT_A_WORKSPACE);
        assertThat(file).hasContent("account,asset\nA1,MKR\n");
    }

    @Test
    void databaseOfSomebodyElseIsRefusedAndLeftAlone() throws Exception {
        sql("CREATE TABLE theirs (x INT)");
        var before = Contents.of(file);
        assertThat(refused().reason()).isEqualTo(Reason.NOT_A_WORKSPACE);
        assertThat(Contents.of(file)).containsExactlyElementsOf(before);
    }

    @Test
    void newerWorkspaceIsRefusedAndLeftAlone() throws Exception {
        open().close();
        sql(
                "INSERT INTO \"flyway_schema_history\" SELECT 99, '99', \"description\", \"type\","
                        + " \"script\", \"checksum\", \"installed_by\", \"installed_on\","
                        + " \"execution_time\", \"success\" FROM \"flyway_schema_history\" WHERE"
                        + " \"version\" = '1'");
        var before = Contents.of(file);
        var refusal = refused();
        assertThat(refusal.reason()).isEqualTo(Reason.NEWER);
        assertThat(refusal.finding().sentence()).contains("99").contains("newer program");
        assertThat(Contents.of(file)).containsExactlyElementsOf(before);
    }

    @Test
    void migrationThatWasKilledIsDoneAgain() throws Exception {
        open().close();
        sql("DROP TABLE sign_off", "DELETE FROM \"flyway_schema_history\"");
        try (var workspace = open()) {
            assertThat(workspace.ledger().signOffs()).isEmpty();
        }
    }

    @Test
    void truncatedWorkspaceIsDamaged() throws IOException {
        try (var workspace = open()) {
            workspace.keep(Samples.loaded(2_000), Take.ALL_OR_NOTHING);
        }
        try (var channel =
                java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
            channel.truncate(5_000);
        }
        assertThat(refused().reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void secondProcessIsToldThatTheWorkspaceIsOpen() throws Exception {
        try (var workspace = open()) {
            assertThat(workspace.readOnly()).isFalse();
            assertThat(inAnotherProcess("open"))
                    .startsWith("LOCKED")
                    .contains("another ParityDesk")
                    .contains("process " + ProcessHandle.current().pid())
                    .contains("since 2026-01-19 12:00 UTC");
            assertThat(inAnotherProcess("read")).isEqualTo("OPEN");
        }
        assertThat(inAnotherProcess("open")).isEqualTo("OPEN");
    }

    @Test
    void severalProcessesMayReadButNoneWrites() throws Exception {
        open().close();
        try (var workspace = Workspace.openReadOnly(file, () -> Samples.NOON)) {
            assertThat(workspace.scenarios()).isEmpty();
            assertThat(inAnotherProcess("read")).isEqualTo("OPEN");
            var refusal =
                    catchThrowableOfType(
                            StoreException.class,
                            () -> workspace.keep(Samples.loaded(3), Take.ALL_OR_NOTHING));
            assertThat(refusal.reason()).isEqualTo(Reason.READ_ONLY);
        }
    }

    @Test
    void readOnlyOpensNothingThatIsNotThere() {
        var refusal =
                catchThrowableOfType(
                        StoreException.class,
                        () -> Workspace.openReadOnly(file, () -> Samples.NOON));
        assertThat(refusal.reason()).isEqualTo(Reason.MISSING);
        assertThat(file).doesNotExist();
    }

    @Test
    void processKilledInTheMiddleOfAnImportLeavesTheWorkspaceAsBefore() throws Exception {
        try (var workspace = open()) {
            workspace.keep(Samples.loaded("kept", 20), Take.ALL_OR_NOTHING);
        }
        var before = Contents.of(file);
        assertThat(inAnotherProcess("killed-inside")).isEmpty();
        try (var workspace = open()) {
            assertThat(workspace.scenarios()).hasSize(1);
        }
        assertThat(Contents.of(file)).containsExactlyElementsOf(before);
    }

    @Test
    void processKilledAfterAnImportHasKeptIt() throws Exception {
        assertThat(inAnotherProcess("killed-after")).isEmpty();
        try (var workspace = open()) {
            assertThat(workspace.scenario(workspace.lastOpened().orElseThrow().id()).book())
                    .isEqualTo(Samples.book(5_000));
        }
    }

    private void sql(String... statements) throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("desk");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        }
    }

    private String inAnotherProcess(String what) throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Other.class.getName(),
                                what,
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var out = process.inputReader()) {
            var text = String.join("\n", out.lines().toList());
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return text;
        }
    }

    /// Halts the process while the file grows under an import that is far from its end.
    private static void haltOnceRowsAreWritten(Path path) {
        while (path.toFile().length() < 1_000_000) {
            Thread.onSpinWait();
        }
        Runtime.getRuntime().halt(1);
    }

    /// What the second process does.
    static final class Other {
        private Other() {}

        public static void main(String[] args) {
            var path = Path.of(args[1]);
            try {
                switch (args[0]) {
                    case "open" -> Workspace.open(path, () -> Samples.NOON).close();
                    case "read" -> Workspace.openReadOnly(path, () -> Samples.NOON).close();
                    case "killed-after" -> {
                        var workspace = Workspace.open(path, () -> Samples.NOON);
                        workspace.keep(Samples.loaded(5_000), Take.ALL_OR_NOTHING);
                        Runtime.getRuntime().halt(1);
                    }
                    default -> {
                        var workspace = Workspace.open(path, () -> Samples.NOON);
                        Thread.ofPlatform().daemon().start(() -> haltOnceRowsAreWritten(path));
                        workspace.keep(Samples.loaded(200_000), Take.ALL_OR_NOTHING);
                    }
                }
                System.out.println("OPEN");
            } catch (StoreException refusal) {
                System.out.println(refusal.reason() + " " + refusal.getMessage());
            }
        }
    }
}
