package paritydesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.asset.Ratio;
import paritydesk.file.BookCsv;
import paritydesk.file.MarketFile;
import paritydesk.file.PlanFile;
import paritydesk.file.VenuesFile;
import paritydesk.finding.Checked;
import paritydesk.finding.Finding;
import paritydesk.plan.Conversion;
import paritydesk.plan.Plan;
import paritydesk.plan.PlanLinter;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The case that ships must not be the first to be refused.
class BundledCaseTest {

    private static final Path CASE = Path.of("assets/cases/mkr-sky");

    @Test
    void bundledCaseIsSound() throws IOException {
        var scenario = scenario();
        assertThat(PlanLinter.check(scenario.plan(), "plan.json")).isEmpty();
        assertThat(ScenarioCheck.check(scenario)).extracting(Finding::code).isEmpty();
    }

    @Test
    void bundledCaseWithItsRatioUpsideDownIsRefusedInPlainWords() throws IOException {
        var scenario = scenario();
        var inverted = scenario.withPlan(upsideDown(scenario.plan()));
        assertThat(ScenarioCheck.check(inverted))
                .filteredOn(Finding::blocks)
                .extracting(Finding::text)
                .containsExactly(
                        "written the wrong way round: 1 SKY = 24\u202F000 MKR; the market says"
                                + " 1 MKR = 24\u202F000 SKY");
    }

    @Test
    void reformattedDocumentsLeaveTheFingerprint() throws IOException {
        var scenario = scenario();
        var text = new String(bytes("plan.json"), StandardCharsets.UTF_8);
        var spread = text.replace("\",\n", "\"  ,\n\n").replace("\"0.01\"", "\"0.0100\"");
        var again = taken(PlanFile.read("plan.json", spread.getBytes(StandardCharsets.UTF_8)));
        assertThat(again.events()).isNotEqualTo(scenario.plan().events());
        assertThat(Fingerprint.of(scenario.withPlan(again)))
                .isNotEqualTo(Fingerprint.of(scenario.withPlan(again.withEvents(List.of()))))
                .isEqualTo(Fingerprint.of(scenario));
    }

    private static Plan upsideDown(Plan plan) {
        var conversion =
                new Conversion(
                        "mkr-to-sky",
                        Ratio.of("MKR", "SKY", 1, 24_000),
                        Conversion.Converter.FIXED_RATIO_CONTRACT,
                        BigDecimal.ZERO,
                        null,
                        null);
        return new Plan(
                plan.head(),
                plan.assets(),
                List.of(conversion),
                plan.adoption(),
                plan.events(),
                plan.record());
    }

    private static Scenario scenario() throws IOException {
        return new Scenario(
                "MKR → SKY",
                taken(BookCsv.read("book.csv", bytes("book.csv"))),
                taken(PlanFile.read("plan.json", bytes("plan.json"))),
                taken(MarketFile.read("market.json", bytes("market.json"))),
                taken(VenuesFile.read("venues.json", bytes("venues.json"))),
                new Options(
                        Instant.parse("2025-11-26T06:00:59Z"),
                        Instant.parse("2026-01-26T12:27:23Z"),
                        Duration.ofHours(6),
                        new BigDecimal("1000"),
                        20251126));
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(CASE.resolve(name));
    }

    private static <T> T taken(Checked<T> checked) {
        assertThat(checked.findings()).isEmpty();
        return checked.value().orElseThrow();
    }
}
