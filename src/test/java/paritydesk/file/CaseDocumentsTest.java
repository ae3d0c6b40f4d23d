package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import paritydesk.finding.Checked;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// The case's own documents are the format by example: they read without a remark and come back byte for byte.
class CaseDocumentsTest {

    private static final Path CASES = Path.of("assets/cases");

    static Stream<Arguments> documents() throws IOException {
        try (var files = Files.list(CASES)) {
            return files.filter(Files::isDirectory).sorted().toList().stream()
                    .flatMap(CaseDocumentsTest::documents);
        }
    }

    private static Stream<Arguments> documents(Path folder) {
        return Arrays.stream(DocumentKind.values())
                .flatMap(
                        kind ->
                                Stream.of(".json", ".csv")
                                        .map(type -> folder.resolve(kind.label() + type))
                                        .filter(Files::exists)
                                        .map(file -> Arguments.of(kind, file)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentReadsAndComesBackByteForByte(DocumentKind kind, Path file) throws IOException {
        var bytes = Files.readAllBytes(file);

        var read = read(kind, file.getFileName().toString(), bytes);

        assertThat(read.findings()).isEmpty();
        assertThat(text(write(kind, read.value().orElseThrow()))).isEqualTo(text(bytes));
    }

    @Test
    void bookIsTheSameInBothForms() throws IOException {
        var bytes = Files.readAllBytes(CASES.resolve("mkr-sky/book.csv"));
        var book = BookCsv.read("book.csv", bytes).value().orElseThrow();

        var again = BookJson.read("book.json", BookJson.write(book));

        assertThat(again.findings()).isEmpty();
        assertThat(again.value()).contains(book);
        assertThat(book.accounts()).hasSize(10_000);
    }

    private static Checked<?> read(DocumentKind kind, String name, byte[] bytes) {
        return switch (kind) {
            case PLAN -> PlanFile.read(name, bytes);
            case MARKET -> MarketFile.read(name, bytes);
            case VENUES -> VenuesFile.read(name, bytes);
            case CASE -> CaseFile.read(name, bytes);
            case STUDY -> StudyFile.read(name, bytes);
            case RULEBOOK -> RuleBookFile.read(name, bytes);
            case BOOK, CHECKS, TEMPLATE, MAPPING, RUN -> BookCsv.read(name, bytes);
        };
    }

    private static byte[] write(DocumentKind kind, Object value) {
        return switch (kind) {
            case PLAN -> PlanFile.write((paritydesk.plan.Plan) value);
            case MARKET -> MarketFile.write((paritydesk.market.Market) value);
            case VENUES -> VenuesFile.write((paritydesk.venue.Venues) value);
            case CASE -> CaseFile.write((CaseManifest) value);
            case STUDY -> StudyFile.write((paritydesk.study.Study) value);
            case RULEBOOK -> RuleBookFile.write((paritydesk.venue.rule.RuleBook) value);
            case BOOK, CHECKS, TEMPLATE, MAPPING, RUN ->
                    BookCsv.write((paritydesk.book.Book) value);
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
