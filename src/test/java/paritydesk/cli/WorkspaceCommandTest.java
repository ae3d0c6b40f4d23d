package paritydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.store.Workspace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

class WorkspaceCommandTest {

    private static final String SCHEMA = "workspace.schema.json";
    private static final String SECRET = "correct horse, battery";

    @TempDir private Path folder;
    private Path workspace;

    @BeforeEach
    void fill() {
        workspace = folder.resolve("desk");
        assertThat(Answer.of("import", "steth-2022", "--workspace", workspace).code()).isZero();
    }

    private static Answer answer(Object... args) {
        var answer = Answer.of(args);
        assertThat(answer.code()).as(answer.err()).isEqualTo(Exit.GOOD);
        assertThat(answer.against(SCHEMA)).isEmpty();
        return answer;
    }

    /// With lines on standard input.
    private static Answer typed(String lines, Object... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        try {
            return Answer.of(args);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void backupCompactVerifyAndRestore() throws IOException {
        answer("workspace", "backup", workspace);
        Path backup;
        try (var files = Files.list(folder.resolve("desk.backups"))) {
            backup = files.findFirst().orElseThrow();
        }
        assertThat(Answer.of("import", "mkr-sky", "--workspace", workspace).code()).isZero();
        answer("workspace", "compact", workspace);
        assertThat(answer("workspace", "verify", workspace).out()).contains("\"scenarios\": 2");
        answer("workspace", "restore", workspace, backup);
        var after = answer("workspace", "verify", workspace);
        assertThat(after.out()).contains("\"scenarios\": 1", "\"why\": \"restore\"");
        var info = answer("workspace", "info", workspace);
        assertThat(info.out()).contains("\"encrypted\": false").doesNotContain("heldBy");
    }

    @Test
    void damageIsCodeOne() throws Exception {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:h2:file:" + workspace);
                var change = connection.createStatement()) {
            change.execute("UPDATE document SET content = CAST(X'00' AS BLOB) WHERE kind = 'PLAN'");
        }
        var answer = Answer.of("workspace", "verify", workspace);
        assertThat(answer.code()).isEqualTo(Exit.BLOCKED);
        assertThat(answer.against(SCHEMA)).isEmpty();
        assertThat(answer.err()).contains("no longer what was imported");
    }

    @Test
    void passphraseComesFromStandardInputAndNoCommandTellsIt() {
        var encrypted =
                typed(SECRET + "\n", "workspace", "encrypt", workspace, "--passphrase-stdin");
        assertThat(encrypted.code()).as(encrypted.err()).isZero();
        assertThat(encrypted.out()).contains("\"encrypted\": true");
        var closed = Answer.of("workspace", "info", workspace);
        assertThat(closed.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(closed.err()).contains("--passphrase-stdin");
        var wrong = typed("something else\n", "audit", "verify", workspace, "--passphrase-stdin");
        assertThat(wrong.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(wrong.err()).contains("not the workspace's passphrase");
        var right = typed(SECRET + "\n", "audit", "verify", workspace, "--passphrase-stdin");
        assertThat(right.code()).as(right.err()).isZero();
        var changed =
                typed(
                        SECRET + "\nanother one entirely\n",
                        "workspace",
                        "passphrase",
                        workspace,
                        "--passphrase-stdin");
        assertThat(changed.code()).as(changed.err()).isZero();
        var plain =
                typed(
                        "another one entirely\n",
                        "workspace",
                        "decrypt",
                        workspace,
                        "--passphrase-stdin");
        assertThat(plain.code()).as(plain.err()).isZero();
        answer("workspace", "verify", workspace);
        for (var each : new Answer[] {encrypted, closed, wrong, right, changed, plain}) {
            assertThat(each.out() + each.err()).doesNotContain(SECRET, "another one entirely");
        }
    }

    @Test
    void besideAWriterWhatReadsWorksAndWhatWritesIsRefused() {
        try (var open = Workspace.open(workspace, InstantSource.system())) {
            long runs = open.runs().size();
            var run = Answer.of("run", "--workspace", workspace);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.err()).contains("nothing is recorded", "another ParityDesk");
            assertThat(open.runs()).hasSize((int) runs);
            assertThat(Answer.of("audit", "verify", workspace).code()).isZero();
            answer("workspace", "verify", workspace);
            answer("workspace", "backup", workspace);
            for (var refused :
                    new Answer[] {
                        Answer.of("import", "mkr-sky", "--workspace", workspace),
                        Answer.of("workspace", "compact", workspace),
                        Answer.of("workspace", "restore", workspace, workspace)
                    }) {
                assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
                assertThat(refused.err())
                        .contains("open for writing", "process " + ProcessHandle.current().pid());
            }
        }
    }
}
