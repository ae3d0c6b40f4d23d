package paritydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.intake.MappingFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A book of another program from a terminal: looked at, answered, taken in, and compared with the one before.
class ImportFromTest {

    private static final String HOME = "paritydesk.home";
    private static final String BOOK =
            """
            account,MKR collateral,USDS debt,as_of
            A,100,50000,2025-12-14T17:40:59Z
            B,10,4000,2025-12-14T17:40:59Z
            """;

    @TempDir private Path folder;

    @BeforeEach
    void home() {
        System.setProperty(HOME, folder.resolve("home").toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty(HOME);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// The mapping that is detected, with its one question answered by what it assumes.
    private Path answered(Path book) throws IOException {
        var seen = Answer.of("import", "mkr-sky", "--from", book, "--detect");
        assertThat(seen.code()).isEqualTo(Exit.BLOCKED);
        assertThat(seen.err())
                .contains(
                        "to answer (venue): At which venue are these accounts?",
                        "aave-v3 | sky-vaults");
        assertThat(seen.against("mapping.schema.json")).isEmpty();
        var mapping =
                MappingFile.read("m", seen.out().getBytes(StandardCharsets.UTF_8))
                        .value()
                        .orElseThrow();
        return Files.write(
                folder.resolve("map.json"), MappingFile.write(mapping.withOpen(List.of())));
    }

    @Test
    void detectedAnsweredAndTakenIn() throws IOException {
        var book = file("b.csv", BOOK);
        var map = answered(book);
        var kept =
                Answer.of(
                        "import",
                        "mkr-sky",
                        "--from",
                        book,
                        "--map",
                        map,
                        "--workspace",
                        folder.resolve("w"),
                        "--control",
                        "collateral.MKR=110");

        assertThat(kept.code()).as(kept.err()).isEqualTo(Exit.GOOD);
        assertThat(kept.err())
                .contains(
                        "b.csv: column `USDS debt` is read as USDS owed, in whole tokens; positive"
                                + " = owed, negative is a fault.",
                        "2 accounts were read.");
        assertThat(kept.against("findings.schema.json")).isEmpty();
        assertThat(kept.out()).contains("\"kind\": \"mapping\"");

        var again =
                Answer.of(
                        "import",
                        "mkr-sky",
                        "--from",
                        file("c.csv", BOOK.replace("100,", "101,")),
                        "--workspace",
                        folder.resolve("w"));
        assertThat(again.code())
                .as("the mapping is remembered: " + again.err())
                .isEqualTo(Exit.GOOD);
    }

    @Test
    void controlTotalThatDiffersKeepsEverythingOut() throws IOException {
        var book = file("b.csv", BOOK);
        var map = answered(book);
        var stopped =
                Answer.of(
                        "import",
                        "mkr-sky",
                        "--from",
                        book,
                        "--map",
                        map,
                        "--workspace",
                        folder.resolve("w"),
                        "--good-rows",
                        "--control",
                        "accounts=3");

        assertThat(stopped.code()).isEqualTo(Exit.BLOCKED);
        assertThat(stopped.err())
                .contains(
                        "total accounts “2”: is not the control total 3; the difference is -1",
                        "Nothing was imported.");
        assertThat(folder.resolve("w.mv.db")).doesNotExist();
    }

    @Test
    void unknownSourceWithoutAMappingIsRefusedWithTheWay() throws IOException {
        var refused = Answer.of("import", "mkr-sky", "--from", file("b.csv", BOOK));

        assertThat(refused.code()).isEqualTo(Exit.BLOCKED);
        assertThat(refused.err())
                .contains("No mapping is known for “b.csv”: look at it with --detect");
    }

    @Test
    void convertedBooksAreReconciled() throws IOException {
        var map = answered(file("b.csv", BOOK));
        convert(map, "b.csv", "one.csv", BOOK);
        convert(
                map,
                "c.csv",
                "two.csv",
                BOOK.replace("B,10,", "B,12,") + "C,1,0,2025-12-14T17:40:59Z\n");
        var compared = Answer.of("reconcile", folder.resolve("one.csv"), folder.resolve("two.csv"));

        assertThat(compared.code()).isEqualTo(Exit.GOOD);
        assertThat(compared.against("reconcile.schema.json")).isEmpty();
        var words =
                Answer.of(
                                "reconcile",
                                folder.resolve("one.csv"),
                                folder.resolve("two.csv"),
                                "--table")
                        .out();
        assertThat(words)
                .contains(
                        "1 added, 0 gone, 1 changed, 1 the same",
                        "collateral.MKR: 110 → 113  Δ 3",
                        "added C",
                        "changed B: collateral.MKR 10 → 12");
    }

    private void convert(Path map, String from, String to, String text) throws IOException {
        var done =
                Answer.of(
                        "import",
                        "--from",
                        file(from, text),
                        "--map",
                        map,
                        "--book-out",
                        folder.resolve(to));
        assertThat(done.code()).as(done.err()).isEqualTo(Exit.GOOD);
    }
}
