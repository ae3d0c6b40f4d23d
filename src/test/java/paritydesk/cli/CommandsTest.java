package paritydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.checklist.Act;
import paritydesk.checklist.Basis;
import paritydesk.checklist.HumanItems;
import paritydesk.store.Workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

class CommandsTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "validate",
                "import",
                "run",
                "cases",
                "check",
                "report",
                "shocks",
                "sweep",
                "audit"
            })
    void everyCommandExplainsItself(String command) {
        var help = command.isEmpty() ? Answer.of("--help") : Answer.of(command, "--help");
        assertThat(help.code()).isEqualTo(Exit.GOOD);
        assertThat(help.out()).startsWith("Usage: paritydesk").contains("--help");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void versionNamesProgramAndEngine() {
        assertThat(Answer.of("--version").out()).matches("ParityDesk \\S+ \\(engine \\S+\\)\\R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                     | A command is missing
                    frobnicate                             | no command “frobnicate”
                    run --bad                              | --bad
                    run                                    | nothing was given
                    validate                               | nothing was given
                    import                                 | nothing was given
                    run no-such-case                       | no file “no-such-case”
                    run --plan no-such-file.json           | no file “no-such-file.json”
                    run mkr-sky --from yesterday           | --from is an instant with its zone
                    run mkr-sky --from 2025-12-01T00:00:00 | --from is an instant with its zone
                    run mkr-sky --step 6h                  | --step is a length of time
                    run mkr-sky --step PT1S                | more than 100 000 steps
                    run mkr-sky --quantity -1              | quantity
                    run mkr-sky --to 2020-01-01T00:00:00Z  | window ends
                    run mkr-sky --scenario x               | give --workspace too
                    run --workspace no-such-workspace      | no workspace “no-such-workspace”
                    run mkr-sky --out no-such-folder/x     | cannot be written
                    report mkr-sky                         | --out
                    report mkr-sky --format doc --out x    | --format
                    """)
    void wrongUseIsOneSentenceAndCodeTwo(String line, String sentence) {
        var answer = line.isEmpty() ? Answer.of() : Answer.of((Object[]) line.split(" "));
        assertThat(answer.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(answer.err()).contains(sentence).doesNotContain("Exception", "\tat ");
        assertThat(answer.err().lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void casesAreListedForMachinesAndForPeople() {
        var json = Answer.of("cases");
        assertThat(json.code()).isEqualTo(Exit.GOOD);
        assertThat(json.against("cases.schema.json")).isEmpty();
        assertThat(json.out()).contains("\"mkr-sky\"");
        assertThat(Answer.of("cases", "--table").out()).matches("(?s)mkr-sky +MKR → SKY\n.*");
    }

    @Test
    void bundledCaseIsValid() {
        var answer = Answer.of("validate", "mkr-sky");
        assertThat(answer.code()).isEqualTo(Exit.GOOD);
        assertThat(answer.against("findings.schema.json")).isEmpty();
    }

    /// A run of a workspace says where its log ended, and is the same in all else.
    private static String withoutLog(byte[] run) {
        var text = new String(run, StandardCharsets.UTF_8);
        assertThat(text).containsPattern("\\n  \"log\": \"[0-9]+:[0-9a-f]{64}\",");
        return text.replaceAll("\\n +\"log\": [^\\n]*", "");
    }

    @Test
    void runIsTheSameBytesTwiceAndThroughTheWorkspace() throws IOException {
        var direct = Answer.of("run", "mkr-sky");
        var file = folder.resolve("run.json");
        var workspace = folder.resolve("desk");
        assertThat(direct.code()).isEqualTo(Exit.GOOD);
        assertThat(direct.err()).isEmpty();
        assertThat(direct.against("run.schema.json")).isEmpty();
        assertThat(Answer.of("run", "mkr-sky", "--out", file).out()).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(direct.bytes());
        var imported = Answer.of("run", "mkr-sky", "--workspace", workspace);
        assertThat(withoutLog(imported.bytes())).isEqualTo(direct.out());
        assertThat(withoutLog(Answer.of("run", "--workspace", workspace).bytes()))
                .isEqualTo(direct.out());
        try (var open = Workspace.open(workspace, InstantSource.system())) {
            assertThat(open.runs()).hasSize(2);
            assertThat(open.result(1)).hasValue(imported.bytes());
        }
    }

    @Test
    void runInAnotherWindowIsNotRecordedAsTheKeptScenario() {
        var workspace = folder.resolve("desk");
        assertThat(Answer.of("import", "mkr-sky", "--workspace", workspace).code()).isZero();
        var answer = Answer.of("run", "--workspace", workspace, "--step", "PT12H");
        assertThat(answer.code()).isEqualTo(Exit.GOOD);
        assertThat(answer.err()).contains("Not recorded");
        try (var open = Workspace.open(workspace, InstantSource.system())) {
            assertThat(open.runs()).isEmpty();
        }
    }

    @Test
    void progressGoesToStandardErrorAlone() {
        var answer = Answer.of("run", "mkr-sky", "--progress");
        assertThat(answer.err()).contains("100 %");
        assertThat(answer.out()).startsWith("{").doesNotContain("100 %\n");
    }

    @Test
    void importSaysWhatWasKept() {
        var workspace = folder.resolve("desk");
        var first = Answer.of("import", "mkr-sky", "--workspace", workspace);
        assertThat(first.code()).isEqualTo(Exit.GOOD);
        assertThat(first.against("findings.schema.json")).isEmpty();
        assertThat(first.out()).contains("\"scenario\": 1", "\"complete\": true");
        assertThat(Answer.of("import", "mkr-sky", "--workspace", workspace).bytes())
                .isEqualTo(first.bytes());
    }

    @Test
    void scenarioThatIsNotThereIsNamedBesideThoseThatAre() {
        var workspace = folder.resolve("desk");
        Answer.of("import", "mkr-sky", "--workspace", workspace);
        var answer = Answer.of("run", "--workspace", workspace, "--scenario", "other");
        assertThat(answer.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(answer.err()).contains("no scenario “other”", "MKR → SKY (1)");
    }

    @Test
    void fileThatIsNoWorkspaceIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("x.mv.db"), "hello");
        var answer = Answer.of("import", "mkr-sky", "--workspace", file);
        assertThat(answer.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(answer.err()).contains("is not a ParityDesk workspace");
        assertThat(file).hasContent("hello");
    }

    @Test
    void shutGateIsCodeOneAndSaysWhatBlocks() {
        var answer = Answer.of("check", "mkr-sky");
        assertThat(answer.code()).isEqualTo(Exit.BLOCKED);
        assertThat(answer.against("check.schema.json")).isEmpty();
        assertThat(answer.err()).startsWith("NO-GO").contains("A28 ");
        assertThat(Answer.of("check", "mkr-sky").bytes()).isEqualTo(answer.bytes());
    }

    @Test
    void signaturesOfTheKeptPlanReachTheCheckAndTheMemo() throws IOException {
        var workspace = folder.resolve("desk");
        Answer.of("import", "mkr-sky", "--workspace", workspace);
        try (var open = Workspace.open(workspace, InstantSource.system())) {
            var kept = open.lastOpened().orElseThrow();
            var basis = Basis.of(open.scenario(kept.id()));
            for (var name : List.of("Ada Byron", "Grace Hopper")) {
                open.act(new Act.Joined(name, "Risk"));
                for (var item : HumanItems.ALL) {
                    open.act(new Act.Signed(item.id(), name, basis, null, null));
                }
            }
            open.act(new Act.Joined("Mallory", "Risk"));
            var other = new Basis("of another", "p", "b", "m", "v", "w");
            open.act(new Act.Signed("H1", "Mallory", other, null, null));
        }
        var check = Answer.of("check", "--workspace", workspace);
        assertThat(check.out()).contains("Ada Byron", "\"done\": true");
        assertThat(check.out()).doesNotContain("\"done\": false", "Mallory");
        assertThat(check.err()).doesNotContain("Not signed");
        var out = folder.resolve("memo");
        Answer.of("report", "--workspace", workspace, "--format", "html", "--out", out);
        try (var files = Files.list(out)) {
            var html = Files.readString(files.findFirst().orElseThrow());
            assertThat(html).contains("Ada Byron", "Grace Hopper").doesNotContain("Not signed");
        }
    }

    @Test
    void planIdCannotLeadTheMemoOutOfItsFolder() throws IOException {
        var files = folder.resolve("files");
        Files.createDirectories(files);
        var args = new ArrayList<Object>(List.of("report"));
        for (var name : List.of("plan.json", "market.json", "venues.json", "book.csv")) {
            try (var in = getClass().getResourceAsStream("/paritydesk/cases/mkr-sky/" + name)) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                var changed =
                        name.equals("plan.json")
                                ? text.replaceFirst("mkr-to-sky", "../../x")
                                : text;
                args.add(Files.writeString(files.resolve(name), changed));
            }
        }
        var out = folder.resolve("one/two/memo");
        args.addAll(List.of("--format", "html", "--out", out));
        var answer = Answer.of(args.toArray());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isEqualTo(Exit.GOOD);
        try (var written = Files.list(out)) {
            assertThat(written)
                    .singleElement()
                    .satisfies(f -> assertThat(f.getFileName().toString()).startsWith("_.._x-"));
        }
    }

    @Test
    void reportIsTheSameBytesTwiceForTheSameTime() throws IOException {
        var first = folder.resolve("first");
        var second = folder.resolve("second");
        for (var out : new Path[] {first, second}) {
            var answer =
                    Answer.of("report", "mkr-sky", "--as-of", "2026-01-26T00:00:00Z", "--out", out);
            assertThat(answer.err()).isEmpty();
            assertThat(answer.code()).isEqualTo(Exit.GOOD);
            assertThat(answer.against("report.schema.json")).isEmpty();
        }
        try (var files = Files.list(first)) {
            var names = files.map(f -> f.getFileName().toString()).sorted().toList();
            assertThat(names).hasSize(2);
            assertThat(names.get(0)).endsWith(".html");
            assertThat(names.get(1)).endsWith(".pdf");
            for (var name : names) {
                assertThat(first.resolve(name)).hasSameBinaryContentAs(second.resolve(name));
            }
        }
    }
}
