package paritydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.audit.Kind;
import paritydesk.file.Document;
import paritydesk.store.Workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;

/// Reports and runs that are repeated, from a terminal.
class ReportCommandTest {

    private static final String REFUSED = "wsteth-cap-2026";
    private static final String SOUND = "ezeth-2024";

    @TempDir private Path folder;

    private Path only(String ending) throws IOException {
        try (var files = Files.list(folder.resolve("out"))) {
            return files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }

    private Answer report(Object... more) {
        var args = new Object[more.length + 5];
        args[0] = "report";
        args[1] = "--out";
        args[2] = folder.resolve("out");
        args[3] = "--as-of";
        args[4] = "2026-01-27T09:00:00Z";
        System.arraycopy(more, 0, args, 5, more.length);
        return Answer.of(args);
    }

    @Test
    void aRefusedPlanIsNotReportedUnlessThatIsAskedForAndExitsWithOne() throws IOException {
        assertThat(Answer.of("validate", REFUSED).code()).isEqualTo(Exit.BLOCKED);
        var refused = report(REFUSED, "--format", "html");
        assertThat(refused.code()).isEqualTo(Exit.BLOCKED);
        assertThat(refused.err()).contains("Nothing was written").contains("--despite-refusal");
        assertThat(folder.resolve("out")).doesNotExist();
        var asked = report(REFUSED, "--format", "html", "--despite-refusal");
        assertThat(asked.code()).isEqualTo(Exit.BLOCKED);
        assertThat(asked.err()).contains("Written on request");
        assertThat(only(".html")).isNotEmptyFile();
        assertThat(Answer.of("run", REFUSED).code()).isEqualTo(Exit.BLOCKED);
        assertThat(Answer.of("run", REFUSED).out()).isEmpty();
        var run = Answer.of("run", REFUSED, "--despite-refusal");
        assertThat(run.code()).isEqualTo(Exit.BLOCKED);
        assertThat(run.against("run.schema.json")).isEmpty();
    }

    @Test
    void aReportedRunIsRepeatedToTheByteAndAChangedOneRefused() throws IOException {
        assertThat(report(SOUND, "--format", "json").code()).isEqualTo(Exit.GOOD);
        var file = only(".json");
        var again = Answer.of("run", "--repeat", file);
        assertThat(again.code()).isEqualTo(Exit.GOOD);
        assertThat(again.bytes()).isEqualTo(Files.readAllBytes(file));
        var text = Files.readString(file);
        var changed =
                Files.writeString(
                        folder.resolve("c.json"),
                        text.replaceFirst("\"atRisk\": [0-9]+", "\"atRisk\": 7"));
        var refused = Answer.of("run", "--repeat", changed);
        assertThat(refused.code()).isEqualTo(Exit.BLOCKED);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("/headline").contains("not as it was written");
        assertThat(Answer.of("diff", file, changed).code()).isEqualTo(Exit.BLOCKED);
        assertThat(Answer.of("validate", changed).code()).isEqualTo(Exit.BLOCKED);
        assertThat(Answer.of("validate", file).code()).isEqualTo(Exit.GOOD);
        // another seal over another figure: valuing the documents again tells
        var forged = text.replaceFirst("\"unpriced\": 0", "\"unpriced\": 1");
        var unsealed = forged.substring(0, forged.indexOf(",\n  \"seal\": ")) + "\n}\n";
        var made = Files.writeString(folder.resolve("f.json"), unsealed);
        var told = Answer.of("run", "--repeat", made);
        assertThat(told.code()).isEqualTo(Exit.BLOCKED);
        assertThat(told.err()).contains("does not come out again: headline");
    }

    @Test
    void templatesSectionsAndComparisonsAreTakenAndSaidWhereTheyAreWrong() throws IOException {
        var good =
                report(
                        SOUND,
                        "--format",
                        "html,csv",
                        "--template",
                        "note",
                        "--sections",
                        "comparison,verdict",
                        "--compare",
                        "crash:size=30",
                        "--compare",
                        "steth-2022");
        assertThat(good.err()).isEmpty();
        assertThat(good.code()).isEqualTo(Exit.GOOD);
        assertThat(good.against("report.schema.json")).isEmpty();
        assertThat(Files.readString(only(".html")))
                .contains("Note on ", "size=30", "Scenarios compared")
                .doesNotContain("Method in short");
        assertThat(only("-comparison.csv")).isNotEmptyFile();
        assertThat(report(SOUND, "--compare", "nothing").err()).contains("neither a file");
        assertThat(report(SOUND, "--compare", "crash:size=900").err()).contains("lies within");
        assertThat(report(SOUND, "--sections", "verdit").err()).contains("There is no section");
        assertThat(report(SOUND, "--template", "none").err()).contains("There is no template");
        var bad =
                Files.writeString(
                        folder.resolve("t.json"),
                        "{\"format\": \"paritydesk/template\", \"version\": 1, \"id\": \"t\","
                                + " \"name\": \"t\", \"sections\": [\"verdit\"]}");
        var wrong = report(SOUND, "--template", bad);
        assertThat(wrong.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(wrong.err()).contains("/sections/0").contains("verdict");
        assertThat(Answer.of("validate", bad).code()).isEqualTo(Exit.BLOCKED);
    }

    @Test
    void whatIsReportedFromAWorkspaceIsInItsLogWithItsHash() throws IOException {
        var desk = folder.resolve("desk");
        assertThat(report(SOUND, "--format", "html", "--workspace", desk).code()).isZero();
        var hash = Document.sha256(Files.readAllBytes(only(".html")));
        try (var open = Workspace.open(desk, InstantSource.system())) {
            assertThat(open.audit().sound())
                    .filteredOn(e -> e.what() == Kind.EXPORT)
                    .singleElement()
                    .satisfies(e -> assertThat(e.after()).endsWith(".html " + hash));
        }
    }

    @Test
    void aBrokenLogIsWarnedOfAndShutsTheGate() throws Exception {
        var desk = folder.resolve("desk");
        assertThat(Answer.of("import", SOUND, "--workspace", desk).code()).isZero();
        try (var sql = DriverManager.getConnection("jdbc:h2:file:" + desk);
                var change = sql.createStatement()) {
            assertThat(change.executeUpdate("update log set subject = 'other' where number = 1"))
                    .isEqualTo(1);
        }
        var run = Answer.of("run", "--workspace", desk);
        assertThat(run.err()).contains("warning: ").contains(desk.getFileName().toString());
        assertThat(Answer.of("check", "--workspace", desk).code()).isEqualTo(Exit.BLOCKED);
    }
}
