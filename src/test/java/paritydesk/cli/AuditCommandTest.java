package paritydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.store.Workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;

class AuditCommandTest {

    @TempDir private Path folder;

    private Path workspace;

    @BeforeEach
    void fill() {
        workspace = folder.resolve("desk");
        assertThat(Answer.of("import", "mkr-sky", "--workspace", workspace).code()).isZero();
    }

    @Test
    void soundLogIsCodeZeroAndPrintsItsHead() {
        var answer = Answer.of("audit", "verify", workspace);
        assertThat(answer.code()).isEqualTo(Exit.GOOD);
        assertThat(answer.against("audit.schema.json")).isEmpty();
        assertThat(answer.err()).contains("Head 1:").contains(head());
        assertThat(Answer.of("audit", "verify", workspace, "--head", head()).code())
                .isEqualTo(Exit.GOOD);
        var foreign = "1:" + "f".repeat(64);
        assertThat(Answer.of("audit", "verify", workspace, "--head", foreign).code())
                .isEqualTo(Exit.BLOCKED);
        var list = Answer.of("audit", "list", workspace);
        assertThat(list.against("audit.schema.json")).isEmpty();
        assertThat(list.out()).contains("\"kind\": \"import\"");
    }

    @Test
    void brokenLinkIsCodeOneAndNamed() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + workspace);
                var change = connection.createStatement()) {
            change.execute("UPDATE log SET subject = 'another' WHERE number = 1");
        }
        var answer = Answer.of("audit", "verify", workspace);
        assertThat(answer.code()).isEqualTo(Exit.BLOCKED);
        assertThat(answer.against("audit.schema.json")).isEmpty();
        assertThat(answer.err()).contains("broken at entry 1");
        var check = Answer.of("check", "--workspace", workspace);
        assertThat(check.code()).isEqualTo(Exit.BLOCKED);
        assertThat(check.err()).contains("LOG ");
    }

    @Test
    void headIsInEveryAnswerThatComesFromTheWorkspaceAndExportsAreLogged() throws IOException {
        var before = head();
        var check = Answer.of("check", "--workspace", workspace);
        assertThat(check.against("check.schema.json")).isEmpty();
        assertThat(check.out()).contains(before);
        var out = folder.resolve("memo");
        var report =
                Answer.of("report", "--workspace", workspace, "--format", "html", "--out", out);
        assertThat(report.against("report.schema.json")).isEmpty();
        assertThat(report.out()).contains(before);
        try (var files = Files.list(out)) {
            assertThat(Files.readString(files.findFirst().orElseThrow())).contains(before);
        }
        var run = Answer.of("run", "--workspace", workspace);
        assertThat(run.against("run.schema.json")).isEmpty();
        assertThat(run.out()).contains("\"log\": \"2:");
        assertThat(Answer.of("audit", "list", workspace).out())
                .contains("\"kind\": \"export\"", ".html ", "\"kind\": \"run\"");
    }

    @Test
    void ownChecksAreJudgedBesideTheOthers() throws IOException {
        var file = folder.resolve("checks.json");
        Files.writeString(
                file,
                """
                {"format": "paritydesk/checks", "version": 1, "checks": [
                  {"id": "D1", "name": "Masked debt", "text": "Is it small?", "severity": "BLOCK",
                   "formula": "maskedDebt / MAX(1, trueDebt + maskedDebt)", "sense": "AT_MOST", "limit": -1,
                   "source": "desk"}]}
                """);
        var check = Answer.of("check", "mkr-sky", "--checks", file);
        assertThat(check.code()).isEqualTo(Exit.BLOCKED);
        assertThat(check.err()).contains("D1 Masked debt");
        assertThat(check.against("check.schema.json")).isEmpty();
        assertThat(Answer.of("validate", file).code()).isEqualTo(Exit.GOOD);
    }

    private String head() {
        try (var open = Workspace.openReadOnly(workspace, InstantSource.system())) {
            return open.audit().head().text();
        }
    }
}
