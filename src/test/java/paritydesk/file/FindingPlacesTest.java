package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import paritydesk.finding.Finding;
import paritydesk.finding.Level;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A finding says where: document, line, field and the value that stands there, also where two documents contradict each other or a
/// record as a whole refuses; and which real event it would have stopped, where there was one.
class FindingPlacesTest {

    /// The venues of ezETH with one text in the place of another.
    private static List<Finding> venues(String was, String now) {
        var loaded = Cases.open("ezeth-2024");
        var documents = new ArrayList<Document>();
        for (var document : loaded.documents()) {
            var text = new String(document.bytes(), StandardCharsets.UTF_8);
            documents.add(
                    document.kind() == DocumentKind.VENUES
                            ? Document.of(
                                    document.kind(),
                                    document.name(),
                                    text.replaceFirst(was, now).getBytes(StandardCharsets.UTF_8))
                            : document);
        }
        documents.removeIf(d -> d.kind() == DocumentKind.CASE);
        return ScenarioLoader.load("bent", documents, null).scenario().findings();
    }

    @Test
    void bundledLimitsHoldTogether() {
        for (var one : Cases.list()) {
            assertThat(Cases.open(one.id()).scenario().findings())
                    .extracting(Finding::code)
                    .doesNotContain("loan-above-threshold", "bonus-beyond-threshold", "refused");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "loanToValue\": \"0.86,loanToValue\": \"0.87,loan-above-threshold,loanToValue,22,0.87",
        "liquidationBonus\": \"0.0438,liquidationBonus\": \"0.2,bonus-beyond-threshold,"
                + "liquidationBonus,23,0.2",
        "fullCloseHealthFactor\": \"1,fullCloseHealthFactor\": \"1.05,full-close-above-one,"
                + "fullCloseHealthFactor,13,1.05"
    })
    void limitsThatContradictEachOtherAreFoundWithTheirLine(
            String was, String now, String code, String field, int line, String value) {
        assertThat(venues(was, now))
                .filteredOn(f -> f.code().equals(code))
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.level()).isIn(Level.REFUSE, Level.WARN);
                            assertThat(f.place().document()).isEqualTo("venues.json");
                            assertThat(f.place().spot())
                                    .contains("/" + field)
                                    .contains("line " + line + ",");
                            assertThat(f.value()).startsWith(value);
                        });
    }

    /// The record refuses as a whole; its words lead to the field.
    @ParameterizedTest
    @CsvSource({
        "closeFactor\": \"1,closeFactor\": \"1.5,closeFactor,12,1.5",
        "loanToValue\": \"0.86,loanToValue\": \"1.86,loanToValue,22,1.86",
        "liquidationBonus\": \"0.0438,liquidationBonus\": \"-0.0438,liquidationBonus,23,-0.0438"
    })
    void recordThatRefusesNamesTheField(
            String was, String now, String field, int line, String value) {
        assertThat(venues(was, now))
                .filteredOn(f -> f.code().equals("refused"))
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.place().spot())
                                    .endsWith(field + " (line " + line + ", column " + column(f))
                                    .contains("/" + field);
                            assertThat(f.value()).isEqualTo(value);
                            assertThat(f.remedy()).isEqualTo("correct " + field);
                        });
    }

    private static String column(Finding finding) {
        var spot = finding.place().spot();
        return spot.substring(spot.indexOf("column ") + "column ".length());
    }

    @Test
    void findingsOfRealEventsNameThem() {
        assertThat(venues("liquidationBonus\": \"0.0438", "liquidationBonus\": \"0.2"))
                .filteredOn(f -> f.code().equals("bonus-beyond-threshold"))
                .allMatch(f -> f.sentence().contains("USDC in March 2023"));
        var cap = Cases.open("wsteth-cap-2026").scenario().findings();
        assertThat(cap)
                .filteredOn(f -> f.code().equals("cap-below-live"))
                .isNotEmpty()
                .allMatch(f -> f.sentence().contains("10 March 2026"))
                .allMatch(f -> f.place().spot().contains("line "));
        assertThat(cap)
                .filteredOn(f -> f.code().equals("snapshot-mismatch"))
                .isNotEmpty()
                .allMatch(f -> f.sentence().contains("10 March 2026"));
    }

    /// Formula, place in it, the name that nobody knows and the nearest one that somebody does.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 * maskedDept + 1|names “maskedDept” at character 5|did you mean maskedDebt?",
                "accounts + + * 2|cannot be read at character|use + - *",
                "qqqqqqqq / 2|names “qqqqqqqq” at character 1|use + - *"
            })
    void ownCheckSaysWhatIsWrongWithItsFormula(String formula, String why, String remedy) {
        var text =
                """
                {"format": "paritydesk/checks", "version": 1, "checks": [
                  {"id": "D1", "name": "Own", "text": "Few?", "severity": "BLOCK", "formula": "%s",
                   "sense": "AT_MOST", "limit": 5, "source": "desk"}]}
                """
                        .formatted(formula);
        assertThat(ChecksFile.read("own.json", text.getBytes(StandardCharsets.UTF_8)).findings())
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.value()).contains(formula);
                            assertThat(f.text()).contains(why);
                            assertThat(f.remedy()).contains(remedy);
                            assertThat(f.place().spot()).contains("/formula").contains("line 2");
                        });
    }
}
