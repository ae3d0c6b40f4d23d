package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.checklist.Checks;
import paritydesk.checklist.DeskCheck;
import paritydesk.checklist.Outcome;
import paritydesk.checklist.Thresholds;
import paritydesk.checklist.Verdict;
import paritydesk.explore.Output;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.nio.charset.StandardCharsets;
import java.util.List;

class ChecksFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"mkr-sky", "wsteth-cap-2026"})
    void figuresOfAFormulaAreThoseOfTheRun(String id) {
        var run = run(id);
        assertThat(value(run, "accounts")).isEqualTo(run.scenario().book().accounts().size());
        assertThat(value(run, "lowestRatio * 2")).isEqualTo(2 * Output.LOWEST_RATIO.of(run));
        assertThat(value(run, "trueDebt - maskedDebt"))
                .isCloseTo(
                        Output.TRUE_DEBT.of(run) - Output.MASKED_DEBT.of(run),
                        org.assertj.core.data.Offset.offset(1e-3));
        assertThat(value(run, "IF(accounts > 3 && atRisk >= 0, 5, 6)")).isEqualTo(5);
        assertThat(value(run, "NOT(unpriced == 0) || accounts < 1")).isIn(0.0, 1.0);
        assertThat(value(run, "-MAX(1, 2) + MIN(3, 4) - ABS(-5)")).isEqualTo(-4);
        var computed = Checks.judge(run, Progress.NONE);
        var holder = computed.stream().filter(o -> o.item().id().equals("A22")).findFirst();
        double share = holder.orElseThrow().figure().value();
        assertThat(Double.compare(value(run, "A22"), share)).isZero();
    }

    @Test
    void theLineJudgesAndASentenceSaysTheFigure() {
        var run = run("mkr-sky");
        assertThat(outcome(run, "accounts", "AT_MOST", "100").verdict()).isEqualTo(Verdict.FAIL);
        var passed = outcome(run, "accounts", "AT_LEAST", "100");
        assertThat(passed.verdict()).isEqualTo(Verdict.PASS);
        assertThat(passed.why()).contains("accounts gives");
        assertThat(outcome(run, "accounts", "AT_MOST", "100").blocks()).isTrue();
    }

    @Test
    void whatHasNoFigureFailsInsteadOfPassing() {
        var run = run("mkr-sky");
        var none =
                Checks.judge(run, Progress.NONE).stream()
                        .filter(o -> Double.isNaN(o.figure().value()))
                        .findFirst()
                        .orElseThrow();
        var outcome = outcome(run, none.item().id() + " * 0", "AT_MOST", "1000000");
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.why()).contains(none.item().id(), "no figure");
        assertThat(outcome(run, "1 / (unpriced * 0)", "AT_MOST", "1").verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody + 1|no figure of a run",
                "accounts +|cannot be read",
                "2 ^ 3000000000|cannot be read",
                "FACT(accounts)|cannot be read",
                "RANDOM()|cannot be read",
                "DT_NOW()|cannot be read",
                "STR_FORMAT(accounts)|cannot be read",
                "1e999999999 + accounts|too large",
                "\\\"a\\\" + \\\"b\\\"|a text",
                "accounts[0]|a text",
                "java.lang.Runtime|cannot be read"
            })
    void formulaThatDoesMoreThanCalculateIsRefused(String formula, String why) {
        var read = read(document("D1", formula, "AT_MOST", "1"));
        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).anyMatch(f -> f.text().contains(why));
    }

    @Test
    void idIsTheDesksOwnAndStandsOnce() {
        assertThat(read(document("A22", "accounts", "AT_MOST", "1")).value()).isEmpty();
        var line = line("D1", "accounts", "AT_MOST", "1");
        assertThat(read(head(line + "," + line)).value()).isEmpty();
        assertThat(Schemas.problems(DocumentKind.CHECKS, head(line))).isEmpty();
    }

    private static Run run(String id) {
        return Timeline.run(Cases.open(id).scenario().value().orElseThrow(), Progress.NONE);
    }

    private static double value(Run run, String formula) {
        return outcome(run, formula, "AT_MOST", "1").figure().value();
    }

    private static Outcome outcome(Run run, String formula, String sense, String limit) {
        var own = read(document("D1", formula, sense, limit)).value().orElseThrow();
        return Checks.judge(run, Thresholds.DEFAULT, own, Progress.NONE).getLast();
    }

    private static paritydesk.finding.Checked<List<DeskCheck>> read(String text) {
        return ChecksFile.read("checks.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String document(String id, String formula, String sense, String limit) {
        return head(line(id, formula, sense, limit));
    }

    private static String head(String lines) {
        return "{\"format\": \"paritydesk/checks\", \"version\": 1, \"checks\": [" + lines + "]}";
    }

    private static String line(String id, String formula, String sense, String limit) {
        return """
        {"id": "%s", "name": "Own", "text": "Does it hold?", "severity": "BLOCK", "formula": "%s", "sense": "%s",
         "limit": %s, "source": "desk"}\
        """
                .formatted(id, formula, sense, limit);
    }
}
