package paritydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.store.Contents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// A file that is wrong gets a message that can be acted on, from `validate` and from `import` alike, and the workspace is as before.
class BadDocumentsTest {

    private static final String BOOK =
            """
            # paritydesk/book 1
            # id: small
            # name: Three accounts
            # as_of: 2025-12-14T17:40:59Z
            # synthetic: true
            account,owner,venue,holder_class,leg,asset,quantity
            A1,O1,aave-v3,collateral,COLLATERAL,MKR,100
            A1,O1,aave-v3,collateral,DEBT,USDS,50000
            A2,O2,aave-v3,collateral,COLLATERAL,MKR,10
            A3,O3,aave-v3,collateral,COLLATERAL,MKR,1
            """;

    @TempDir private Path folder;
    private Path workspace;

    @BeforeEach
    void goodCaseInAWorkspace() throws IOException {
        for (var name : new String[] {"plan.json", "market.json", "venues.json"}) {
            try (var in = getClass().getResourceAsStream("/paritydesk/cases/mkr-sky/" + name)) {
                Files.write(folder.resolve(name), in.readAllBytes());
            }
        }
        write("book.csv", BOOK);
        workspace = folder.resolve("desk");
        assertThat(importAll()).extracting(Answer::code, Answer::err).containsExactly(0, "");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void change(String name, UnaryOperator<String> change) throws IOException {
        var before = Files.readString(folder.resolve(name));
        var after = change.apply(before);
        assertThat(after).as("the sample is changed").isNotEqualTo(before);
        write(name, after);
    }

    private Answer importAll(String... more) {
        return withFiles("import", "--workspace", workspace.toString(), more);
    }

    private Answer withFiles(String command, String option, String value, String... more) {
        var args = new java.util.ArrayList<Object>();
        args.add(command);
        for (var name : new String[] {"plan.json", "market.json", "venues.json", "book.csv"}) {
            args.add(folder.resolve(name));
        }
        if (!option.isEmpty()) {
            args.add(option);
            args.add(value);
        }
        args.addAll(Arrays.asList(more));
        return Answer.of(args.toArray());
    }

    /// Both commands refuse with every one of `words` in a sentence, and nothing in the workspace has changed.
    private void refused(String... words) {
        var before = Contents.of(workspace);
        for (var answer : new Answer[] {withFiles("validate", "", ""), importAll()}) {
            assertThat(answer.code()).isEqualTo(Exit.BLOCKED);
            assertThat(answer.err()).contains("error: ").contains(words);
            assertThat(answer.err()).doesNotContain("Exception", "\tat ");
            assertThat(answer.against("findings.schema.json")).isEmpty();
        }
        assertThat(Contents.of(workspace)).containsExactlyElementsOf(before);
    }

    @Test
    void invertedRatio() throws IOException {
        change(
                "plan.json",
                s ->
                        s.replaceFirst("\"numerator\": \"24000\"", "\"numerator\": \"1\"")
                                .replaceFirst(
                                        "\"denominator\": \"1\"", "\"denominator\": \"24000\""));
        refused("plan.json", "wrong way round", "swap numerator and denominator");
    }

    @Test
    void unknownAsset() throws IOException {
        change("book.csv", s -> s.replace("MKR,10\n", "MKX,10\n"));
        refused("book.csv", "MKX");
    }

    @Test
    void negativeQuantity() throws IOException {
        change("book.csv", s -> s.replace("MKR,10\n", "MKR,-10\n"));
        refused("book.csv", "row 9, column quantity", "-10");
    }

    @Test
    void debtWithoutAPrice() throws IOException {
        change("market.json", s -> s.replaceFirst("\"asset\": \"USDS\"", "\"asset\": \"DAI\""));
        refused("USDS");
    }

    @Test
    void dateWithoutAZone() throws IOException {
        change("plan.json", s -> s.replace("2025-12-15T14:00:00Z", "2025-12-15T14:00:00"));
        refused("plan.json", "2025-12-15T14:00:00", "zone");
    }

    @Test
    void contradictoryEvents() throws IOException {
        change("plan.json", s -> s.replace("2025-12-15T14:00:00Z", "2025-09-22T14:00:00Z"));
        refused("plan.json", "penalty-2");
    }

    @Test
    void truncatedFile() throws IOException {
        change("market.json", s -> s.substring(0, s.length() / 2));
        refused("market.json");
    }

    @Test
    void lineWithoutAnEnd() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("book.csv"))) {
            var block = "A".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 64; i++) {
                out.write(block);
            }
        }
        refused("book.csv");
    }

    @Test
    void markedBookWithSemicolonsIsReadOrRefusedWithAReason() throws IOException {
        change("book.csv", s -> "\uFEFF" + s.replace(',', ';'));
        var answer = importAll();
        assertThat(answer.against("findings.schema.json")).isEmpty();
        if (answer.code() == Exit.BLOCKED) {
            refused("book.csv", ";");
        } else {
            assertThat(answer.code()).isEqualTo(Exit.GOOD);
        }
    }

    @Test
    void goodRowsGoInOnRequestAndTheScenarioSaysSo() throws IOException {
        change("book.csv", s -> s.replace("MKR,10\n", "MKR,-10\n"));
        var answer = importAll("--good-rows");
        assertThat(answer.code()).isEqualTo(Exit.GOOD);
        assertThat(answer.err()).contains("row 9, column quantity");
        assertThat(answer.out()).contains("\"complete\": false", "\"version\": 2");
    }

    @Test
    void goodRowsCannotPassOverWhatTheBookAsAWholeLacks() throws IOException {
        var before = Contents.of(workspace);
        for (var change :
                List.<UnaryOperator<String>>of(
                        s -> s.replace("MKR,10\n", "MKX,10\n"),
                        s -> s.replace("A2,O2,aave-v3", "A2,O2,nowhere"),
                        s -> s.replace("as_of: 2025", "as_of: 2035"),
                        s -> s.replace("DEBT,USDS", "DEBT,MKX"))) {
            write("book.csv", change.apply(BOOK));
            assertThat(importAll("--good-rows").code()).isEqualTo(Exit.BLOCKED);
            assertThat(withFiles("run", "", "", "--good-rows").code()).isEqualTo(Exit.BLOCKED);
        }
        assertThat(Contents.of(workspace)).containsExactlyElementsOf(before);
    }

    @Test
    void badPlanIsRefusedEvenWhereTheGoodRowsAreWanted() throws IOException {
        change("plan.json", s -> s.replace("2025-12-15T14:00:00Z", "2025-12-15T14:00:00"));
        var before = Contents.of(workspace);
        assertThat(importAll("--good-rows").code()).isEqualTo(Exit.BLOCKED);
        assertThat(Contents.of(workspace)).containsExactlyElementsOf(before);
    }

    @Test
    void runRefusesWhatImportRefuses() throws IOException {
        change("book.csv", s -> s.replace("MKR,10\n", "MKR,-10\n"));
        var answer = withFiles("run", "", "");
        assertThat(answer.code()).isEqualTo(Exit.BLOCKED);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("row 9, column quantity").contains("Nothing was valued");
        assertThat(withFiles("run", "", "", "--good-rows").code()).isEqualTo(Exit.GOOD);
    }

    @Test
    void oneDocumentAloneIsCheckedForItself() throws IOException {
        assertThat(Answer.of("validate", folder.resolve("plan.json")).code()).isEqualTo(Exit.GOOD);
        var bad = write("bad.csv", BOOK.replace("MKR,10\n", "MKR,ten\n"));
        var answer = Answer.of("validate", "--book", bad);
        assertThat(answer.code()).isEqualTo(Exit.BLOCKED);
        assertThat(answer.err()).contains("bad.csv").contains("ten");
    }
}
