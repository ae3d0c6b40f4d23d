package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/// The schemas say what the readers do: what one takes the other takes, what one refuses for its shape the other refuses.
class SchemaTest {

    private static final Path CASE = Path.of("assets/cases/mkr-sky");

    private static final Map<DocumentKind, String> FILES =
            Map.of(
                    DocumentKind.PLAN, "plan.json",
                    DocumentKind.MARKET, "market.json",
                    DocumentKind.VENUES, "venues.json",
                    DocumentKind.CASE, "case.json");

    private static String text(DocumentKind kind) throws IOException {
        return Files.readString(CASE.resolve(FILES.getOrDefault(kind, "")));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAN", "MARKET", "VENUES", "CASE"})
    void caseDocumentIsValid(DocumentKind kind) throws IOException {
        assertThat(Schemas.problems(kind, text(kind))).isEmpty();
    }

    @Test
    void bookIsValid() throws IOException {
        var book = BookCsv.read("b", Files.readAllBytes(CASE.resolve("book.csv"))).value();
        var text = new String(BookJson.write(book.orElseThrow()), StandardCharsets.UTF_8);

        assertThat(Schemas.problems(DocumentKind.BOOK, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PLAN,2025-09-22T14:00:00Z,2025-09-22 14:00",
        "PLAN,PENALTY_STEP,PENALTY_STEPS",
        "PLAN,numerator,numerater",
        "PLAN,24000,24k",
        "PLAN,paritydesk/plan,paritydesk/market",
        "PLAN,'version\": 1','version\": 2'",
        "PLAN,PT0S,6 hours",
        "MARKET,STEP,STAIRS",
        "MARKET,CONVERTED,TRADED",
        "MARKET,'netOfFee\": true','netOfFee\": 1'",
        "VENUES,closeFactor,close_factor",
        "CASE,plan.json,../plan.json"
    })
    void brokenDocumentIsRefusedBySchemaAndReaderAlike(DocumentKind kind, String good, String bad)
            throws IOException {
        var text = text(kind).replace(good, bad);

        assertThat(text).isNotEqualTo(text(kind));
        assertThat(Schemas.problems(kind, text)).isNotEmpty();
        assertThat(read(kind, text.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    private static boolean read(DocumentKind kind, byte[] bytes) {
        return switch (kind) {
            case PLAN -> PlanFile.read("x", bytes).blocked();
            case MARKET -> MarketFile.read("x", bytes).blocked();
            case VENUES -> VenuesFile.read("x", bytes).blocked();
            case CASE -> CaseFile.read("x", bytes).blocked();
            case STUDY -> StudyFile.read("x", bytes).blocked();
            case RULEBOOK -> RuleBookFile.read("x", bytes).blocked();
            case CHECKS -> ChecksFile.read("x", bytes).blocked();
            case TEMPLATE -> TemplateFile.read("x", bytes).blocked();
            case MAPPING ->
                    RecordDocument.read("x", bytes, kind, paritydesk.intake.Mapping.class)
                            .blocked();
            case BOOK, RUN -> BookJson.read("x", bytes).blocked();
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldHasATitleAndADescription(DocumentKind kind) {
        var findings = new Findings("schema");
        var root = JsonTree.read(Schemas.text(kind), findings);

        assertThat(findings.list()).isEmpty();
        walk(Objects.requireNonNull(root));
    }

    private static void walk(Json json) {
        switch (json) {
            case Json.Fields(_, Map<String, Json> values) -> {
                if (values.get("properties") instanceof Json.Fields(_, Map<String, Json> fields)) {
                    fields.forEach(SchemaTest::describes);
                }
                values.values().forEach(SchemaTest::walk);
            }
            case Json.Items items -> items.values().forEach(SchemaTest::walk);
            case Json.Text _, Json.Figure _, Json.Flag _, Json.Nothing _ -> {}
        }
    }

    private static void describes(String name, Json field) {
        assertThat(field).as(name).isInstanceOf(Json.Fields.class);
        var keys = ((Json.Fields) field).values().keySet();
        assertThat(keys.contains("description") || keys.contains("$ref")).as(name).isTrue();
    }
}
