package paritydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.audit.Kind;
import paritydesk.timeline.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

/// Every workspace that an earlier version left is brought up to date with everything in it, and is kept as it was beside.
class EarlierVersionsTest {

    @TempDir private Path folder;

    static Path unpack(String version, Path folder) throws IOException {
        var file = folder.resolve("workspace.mv.db");
        try (var in =
                        EarlierVersionsTest.class.getResourceAsStream(
                                "/paritydesk/store/workspaces/" + version + ".zip");
                var zip = new ZipInputStream(in)) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("workspace.mv.db");
            Files.copy(zip, file);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"v3"})
    void isBroughtUpToDateWithEverythingInIt(String version) throws IOException {
        var file = unpack(version, folder);
        var before = Files.readAllBytes(file);
        var number = Integer.parseInt(version.substring(1));
        try (var open = Workspace.open(file, () -> Samples.NOON)) {
            holds(open);
            var kept = open.about().backups();
            assertThat(kept).hasSize(1);
            assertThat(kept.getFirst().version()).isEqualTo(number);
            assertThat(kept.getFirst().occasion()).isEqualTo(Backup.Occasion.MIGRATION);
            assertThat(Files.readAllBytes(kept.getFirst().file())).isEqualTo(before);
        }
        try (var again = Workspace.open(file, () -> Samples.NOON)) {
            assertThat(again.about().backups()).hasSize(1);
            assertThat(again.about().version()).isEqualTo(Migrations.CURRENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v3"})
    void readerSeesAllOfItAndLeavesItAlone(String version) throws IOException {
        var file = unpack(version, folder);
        var before = Files.readAllBytes(file);
        try (var open = Workspace.openReadOnly(file, () -> Samples.NOON)) {
            holds(open);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    /// What [FixtureWriter] writes.
    private static void holds(Workspace open) {
        assertThat(open.scenarios()).hasSize(2);
        var asking = Samples.asking(40).scenario().value().orElseThrow();
        var last = open.scenario(2);
        assertThat(last.study()).isEqualTo(asking.study());
        assertThat(last.book().withAccounts(asking.book().accounts())).isEqualTo(asking.book());
        open.verify(1, Progress.NONE);
        open.verify(2, Progress.NONE);
        var log = open.audit();
        assertThat(log.broken()).isEmpty();
        assertThat(log.sound()).extracting(e -> e.what()).contains(Kind.RUN, Kind.WAIVER);
        var ledger = open.ledger();
        assertThat(ledger.people()).containsOnlyKeys("Ada", "Grace");
        assertThat(ledger.signOffs()).hasSize(2).noneMatch(s -> s.evidenceLost());
        assertThat(open.result(open.runs().getFirst().id())).contains(FixtureWriter.RESULT);
        assertThat(open.verify(Progress.NONE).findings()).isEmpty();
    }
}
