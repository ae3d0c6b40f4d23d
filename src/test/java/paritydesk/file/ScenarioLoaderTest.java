package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import paritydesk.finding.Finding;
import paritydesk.finding.Level;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class ScenarioLoaderTest {

    private static final Path ASSETS = Path.of("assets/cases");
    private static final Path CASE = ASSETS.resolve("mkr-sky");

    @Test
    void bundledCaseOpensWithItsDocumentsByteForByte() throws IOException {
        var loaded = Cases.open("mkr-sky");

        assertThat(loaded.scenario().blocked()).isFalse();
        assertThat(loaded.scenario().findings()).noneMatch(f -> f.level() == Level.BLOCK);
        assertThat(loaded.scenario().value().orElseThrow().options().seed()).isEqualTo(20251126);
        assertThat(loaded.documents())
                .extracting(Document::kind)
                .containsExactly(
                        DocumentKind.CASE,
                        DocumentKind.PLAN,
                        DocumentKind.MARKET,
                        DocumentKind.VENUES,
                        DocumentKind.BOOK,
                        DocumentKind.STUDY);
        var plan = loaded.documents().get(1);
        assertThat(plan.bytes()).isEqualTo(Files.readAllBytes(CASE.resolve("plan.json")));
        assertThat(plan.sha256()).hasSize(64).matches("[0-9a-f]+");
    }

    @Test
    void indexNamesEveryCaseThatIsThere() throws IOException {
        try (var folders = Files.list(ASSETS)) {
            assertThat(Cases.list())
                    .extracting(CaseManifest::id)
                    .containsExactlyInAnyOrderElementsOf(
                            folders.filter(Files::isDirectory)
                                    .map(f -> f.getFileName().toString())
                                    .toList());
        }
    }

    @Test
    void unknownCaseIsAFinding() {
        assertThat(Cases.open("mkr-sy").scenario().findings())
                .extracting(Finding::sentence)
                .containsExactly(
                        "case “mkr-sy”: is not a case that comes with the product — did you mean"
                                + " mkr-sky?");
    }

    @Test
    void filesWithoutOptionsRunOverTheOverlapOfTheirPrices() {
        var files =
                List.of("book.csv", "venues.json", "plan.json", "market.json").stream()
                        .map(CASE::resolve)
                        .toList();

        var options = ScenarioLoader.open(files).scenario().value().orElseThrow().options();

        assertThat(options.from()).isEqualTo(Instant.parse("2025-11-26T06:00:59Z"));
        assertThat(options.to()).isEqualTo(Instant.parse("2026-01-26T12:27:23Z"));
        assertThat(options.step()).isEqualTo(Duration.ofHours(6));
        assertThat(options.realisableQuantity()).isEqualByComparingTo("1000");
        assertThat(options.seed()).isEqualTo(1);
    }

    @Test
    void folderOfACaseIsTheCase() {
        var fromFolder = ScenarioLoader.open(List.of(CASE));

        assertThat(fromFolder.scenario().value())
                .isEqualTo(Cases.open("mkr-sky").scenario().value());
    }

    @Test
    void whatIsMissingOrThereTwiceIsNamed(@TempDir Path folder) throws IOException {
        var second = Files.copy(CASE.resolve("plan.json"), folder.resolve("other.json"));

        var loaded =
                ScenarioLoader.open(
                        List.of(CASE.resolve("plan.json"), second, folder.resolve("gone.json")));

        assertThat(loaded.scenario().value()).isEmpty();
        assertThat(loaded.scenario().findings())
                .extracting(Finding::sentence)
                .containsExactly(
                        "gone.json: could not be read: "
                                + folder.resolve("gone.json")
                                + " — check that the file is there and that you may read it",
                        "other.json: is a second plan beside plan.json — open one of the two",
                        "market: is not among the documents — add a document of the format"
                                + " paritydesk/market",
                        "venues: is not among the documents — add a document of the format"
                                + " paritydesk/venues",
                        "book: is not among the documents — add a document of the format"
                                + " paritydesk/book");
    }

    @Test
    void goodAccountsOfABookWithErrorsStayOnOffer(@TempDir Path folder) throws IOException {
        for (var name : List.of("plan.json", "market.json", "venues.json")) {
            Files.copy(CASE.resolve(name), folder.resolve(name));
        }
        var book = Files.readString(CASE.resolve("book.csv")).replaceFirst(",15400,", ",-15400,");
        Files.writeString(folder.resolve("book.csv"), book);
        try (var files = Files.list(folder)) {
            var loaded = ScenarioLoader.open(files.sorted().toList());

            assertThat(loaded.scenario().blocked()).isTrue();
            assertThat(loaded.scenario().value().orElseThrow().book().accounts()).hasSize(9_999);
        }
    }
}
