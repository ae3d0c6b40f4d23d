package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.finding.Checked;
import paritydesk.finding.Finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a risk officer reads when a JSON document is wrong: place, value, reason, remedy.
class BadDocumentTest {

    private static String plan() {
        return text("plan.json");
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of("assets/cases/mkr-sky", file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> sentences(Checked<?> checked) {
        return checked.findings().stream().map(Finding::sentence).toList();
    }

    private static List<String> plan(String text) {
        var read = PlanFile.read("plan.json", text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.value()).isEmpty();
        return sentences(read);
    }

    @Test
    void instantWithoutZone() {
        assertThat(plan(plan().replace("\"2025-09-22T14:00:00Z\"", "\"2025-09-22 14:00\"")))
                .containsExactly(
                        "plan.json: /events/7/at (line 136, column 13) “2025-09-22 14:00”: is not"
                                + " an instant with a zone — write 2025-09-22T14:00:00Z",
                        "plan.json: /events/8/at (line 145, column 13) “2025-09-22 14:00”: is not"
                                + " an instant with a zone — write 2025-09-22T14:00:00Z");
    }

    @Test
    void misspeltField() {
        assertThat(plan(plan().replaceFirst("\"revision\"", "\"revison\"")))
                .containsExactly(
                        "plan.json: /revision (line 1, column 1): is missing — add a whole number",
                        "plan.json: /revison (line 5, column 14): is not a field of this object —"
                                + " did you mean revision?");
    }

    @Test
    void unknownKindOfEvent() {
        assertThat(plan(plan().replaceFirst("PENALTY_STEP", "PENALTY_STEPS")))
                .containsExactly(
                        "plan.json: /events/7/kind (line 134, column 15) “PENALTY_STEPS”: is not"
                                + " one of the choices — did you mean PENALTY_STEP?");
    }

    @Test
    void ratioOfAnAssetWithItself() {
        assertThat(plan(plan().replaceFirst("\"to\": \"SKY\"", "\"to\": \"MKR\"")))
                .containsExactly(
                        "plan.json: /conversions/0/ratio (line 41, column 16) “from MKR, to MKR,"
                            + " numerator 24000, denominator 1”: does not hold together: a ratio"
                            + " joins two different assets, not MKR with itself — correct its"
                            + " fields");
    }

    @Test
    void idUsedTwice() {
        assertThat(plan(plan().replace("\"penalty-2\"", "\"penalty-1\"")))
                .containsExactly(
                        "plan.json: /events/9 (line 154, column 5) “penalty-1”: is the id of"
                                + " /events/7 again — keep one of them, or give each its own id");
    }

    @Test
    void numberWithThousandsSeparator() {
        assertThat(plan(plan().replaceFirst("\"24000\"", "\"24,000\"")))
                .containsExactly(
                        "plan.json: /conversions/0/ratio/numerator (line 44, column 22) “24,000”:"
                                + " is not a number — write 24000, without separators between"
                                + " thousands");
    }

    @Test
    void feeInPercent() {
        assertThat(plan(plan().replaceFirst("\"fee\": \"0.01\"", "\"fee\": \"1 %\"")))
                .containsExactly(
                        "plan.json: /events/7/fee (line 140, column 14) “1 %”: is not a number —"
                                + " write a fraction, 0.01");
    }

    @Test
    void truncatedFile() {
        assertThat(plan(plan().substring(0, 3000)))
                .containsExactly(
                        "plan.json: line 118, column 16: the document ends before it is complete —"
                                + " it was cut off on its way; fetch it again");
    }

    @Test
    void newerVersion() {
        assertThat(plan(plan().replaceFirst("\"version\": 1", "\"version\": 2")))
                .containsExactly(
                        "plan.json: /version (line 3, column 14) “2”: is newer than the version"
                                + " that this program reads (1) — open it with a newer program, or"
                                + " export it as version 1");
    }

    @Test
    void anotherKindOfDocument() {
        assertThat(plan(text("market.json")))
                .containsExactly(
                        "plan.json: /format (line 2, column 13) “paritydesk/market”: is not the"
                                + " format of a plan document — open it as a market document");
    }

    @Test
    void nothingAtAllAndNotUtf8AndNotJson() {
        assertThat(plan(""))
                .containsExactly("plan.json: is empty — fetch or export the document again");
        var latin = PlanFile.read("plan.json", new byte[] {'{', '\n', '"', (byte) 0xE4, '"'});
        assertThat(sentences(latin))
                .containsExactly(
                        "plan.json: row 2 “0xE4”: has a byte that is not UTF-8 — save the file as"
                                + " UTF-8");
        assertThat(plan("{\"format\": paritydesk}"))
                .singleElement()
                .asString()
                .startsWith("plan.json: line 1, column ")
                .contains("is not JSON here: Unrecognized token 'paritydesk'");
    }

    @Test
    void byteOrderMarkIsTolerated() {
        var marked = ("\uFEFF" + plan()).getBytes(StandardCharsets.UTF_8);

        assertThat(PlanFile.read("plan.json", marked).findings()).isEmpty();
    }

    @Test
    void nestingBeyondAnyDocument() {
        assertThat(plan("{\"a\":".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("goes beyond what a document may have");
    }

    @Test
    void exponentThatWouldFillTheMemory() {
        assertThat(plan(plan().replaceFirst("\"24000\"", "\"1e9999\"")))
                .containsExactly(
                        "plan.json: /conversions/0/ratio/numerator (line 44, column 22) “1e9999”:"
                                + " is too large or too small for any ledger — write at most 100"
                                + " places");
    }

    @Test
    void instantsAndLengthsBeyondAnyPlan() {
        assertThat(plan(plan().replaceFirst("2024-09-13T00:00:00Z", "+99999-09-13T00:00:00Z")))
                .singleElement()
                .asString()
                .endsWith("is outside the years 1970 to 2199 — check the year");
        assertThat(plan(plan().replaceFirst("PT0S", "PT-6H")))
                .singleElement()
                .asString()
                .endsWith("is below zero or longer than a century — check its length");
        var tiny = text("case.json").replace("PT6H", "PT0.001S");
        assertThat(sentences(CaseFile.read("case.json", tiny.getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .asString()
                .endsWith(
                        "“PT0.001S”: parts the window into more than 100 000 steps — write a longer"
                                + " step or a shorter window");
    }

    @Test
    void pointsThatFallBackInTime() {
        var text = text("market.json").replaceFirst("2025-11-28T07:10:23Z", "2025-11-20T07:10:23Z");

        assertThat(sentences(MarketFile.read("market.json", text.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        "market.json: /series/0/points (line 14, column 17) “a list”: does not"
                            + " hold: points of mkr-usd rise in time: see 2025-11-20T07:10:23Z —"
                            + " correct points");
    }

    @Test
    void gigabyteOfOneLineIsRefusedInBoundedMemory() {
        var read = PlanFile.read("plan.json", new Endless("{\"id\": \"", 'x', 1L << 30));

        assertThat(sentences(read))
                .containsExactly(
                        "plan.json: is larger than 64 MiB — check that this is the right file, or"
                                + " split it");
    }
}
