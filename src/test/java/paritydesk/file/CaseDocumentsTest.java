package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import paritydesk.finding.Checked;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The case's own documents are the format by example: they read without a remark and come back byte for byte.
class CaseDocumentsTest {

    private static final Path CASE = Path.of("assets/cases/mkr-sky");

    @ParameterizedTest
    @CsvSource({
        "PLAN,plan.json",
        "MARKET,market.json",
        "VENUES,venues.json",
        "CASE,case.json",
        "STUDY,study.json",
        "BOOK,book.csv"
    })
    void documentReadsAndComesBackByteForByte(DocumentKind kind, String file) throws IOException {
        var bytes = Files.readAllBytes(CASE.resolve(file));

        var read = read(kind, file, bytes);

        assertThat(read.findings()).isEmpty();
        assertThat(text(write(kind, read.value().orElseThrow()))).isEqualTo(text(bytes));
    }

    @Test
    void bookIsTheSameInBothForms() throws IOException {
        var bytes = Files.readAllBytes(CASE.resolve("book.csv"));
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
            case BOOK, RUN -> BookCsv.read(name, bytes);
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
            case BOOK, RUN -> BookCsv.write((paritydesk.book.Book) value);
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
