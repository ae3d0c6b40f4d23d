package paritydesk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import paritydesk.answer.Answered;
import paritydesk.answer.Answers;
import paritydesk.file.BookCsv;
import paritydesk.file.Cases;
import paritydesk.file.Loaded;
import paritydesk.file.MarketFile;
import paritydesk.file.PlanFile;
import paritydesk.file.RunJson;
import paritydesk.file.StudyFile;
import paritydesk.file.VenuesFile;
import paritydesk.finding.Finding;
import paritydesk.finding.Level;
import paritydesk.market.pool.Pool;
import paritydesk.timeline.LiquidityPath;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.valuation.Health;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// The published facts of stETH in May and June 2022, against a run of the documents that ship with the product.
class Steth2022Test {

    private static Loaded loaded;
    private static Run run;
    private static List<Answered> answers;
    private static JsonNode json;

    @BeforeAll
    static void runTheCase() throws IOException {
        loaded = Cases.open("steth-2022");
        run = Timeline.run(loaded.scenario().value().orElseThrow(), Progress.NONE);
        answers = Answers.of(run, Progress.NONE);
        var out = new ByteArrayOutputStream();
        RunJson.write(
                run,
                new RunJson.Extras(
                        loaded.documents(), loaded.scenario().findings(), answers, false),
                out);
        json = JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private static Pool pool(String at) {
        var market = run.scenario().market();
        return market.at(market.pool("curve-steth").orElseThrow(), Instant.parse(at));
    }

    private static JsonNode answer(String question) {
        for (var answer : json.at("/answers")) {
            if (answer.at("/question").asString().equals(question)) {
                return answer;
            }
        }
        throw new AssertionError("no answer to " + question);
    }

    @Test
    void nothingBlocksTheCase() {
        assertThat(loaded.scenario().findings())
                .filteredOn(f -> f.level() != Level.INFO)
                .extracting(Finding::sentence)
                .isEmpty();
    }

    @Test
    void documentsComeBackByteForByte() throws IOException {
        var folder = Path.of("assets/cases/steth-2022");
        var plan = Files.readAllBytes(folder.resolve("plan.json"));
        assertThat(text(PlanFile.write(PlanFile.read("p", plan).value().orElseThrow())))
                .isEqualTo(text(plan));
        var market = Files.readAllBytes(folder.resolve("market.json"));
        assertThat(text(MarketFile.write(MarketFile.read("m", market).value().orElseThrow())))
                .isEqualTo(text(market));
        var venues = Files.readAllBytes(folder.resolve("venues.json"));
        assertThat(text(VenuesFile.write(VenuesFile.read("v", venues).value().orElseThrow())))
                .isEqualTo(text(venues));
        var study = Files.readAllBytes(folder.resolve("study.json"));
        assertThat(text(StudyFile.write(StudyFile.read("s", study).value().orElseThrow())))
                .isEqualTo(text(study));
        var book = Files.readAllBytes(folder.resolve("book.csv"));
        assertThat(text(BookCsv.write(BookCsv.read("b", book).value().orElseThrow())))
                .isEqualTo(text(book));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05-12T06:44:02Z, 0.9878",
        "2022-06-10T11:28:14Z, 0.9565",
        "2022-06-14T10:14:53Z, 0.9345",
        "2022-06-18T09:34:03Z, 0.9355",
        "2022-06-22T11:02:00Z, 0.9481"
    })
    void poolStandsAtThePublishedPrice(String at, double spot) {
        assertThat(pool(at).state().route("stETH", "ETH").spot()).isCloseTo(spot, within(1e-4));
        int step = run.clock().indexAt(Instant.parse(at));
        assertThat(run.fair("stETH").get(step)).isCloseTo(spot, within(1e-4));
    }

    @Test
    void lowestPriceIsThatOf14June() {
        var fair = run.fair("stETH");
        assertThat(run.clock().at(fair.argMin())).isEqualTo(Instant.parse("2022-06-14T10:14:53Z"));
        assertThat(run.headline().gapWorst()).isCloseTo(-0.0655, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05-01T06:48:36Z, sale-may-1, 0.998",
        "2022-06-07T12:50:46Z, sale-june-7, 0.972",
        "2022-06-14T10:14:53Z, sale-june-14, 0.893"
    })
    void sellingFiftyThousandBringsThePublishedAverage(String at, String question, double average) {
        var swap = pool(at).sell("stETH", "ETH", new BigDecimal("50000"));
        double exact = swap.received().doubleValue() / 50_000;
        assertThat(exact).isCloseTo(average, within(5e-4));
        assertThat(answer(question).at("/average").asDouble()).isCloseTo(exact, within(1e-9));
        assertThat(answer(question).at("/unsold").asDouble()).isZero();
    }

    /// The series' own column, computed elsewhere from the same balances.
    @Test
    void averagesAreThoseOfTheReadings() {
        var may = pool("2022-05-01T06:48:36Z").sell("stETH", "ETH", new BigDecimal("50000"));
        assertThat(may.received().doubleValue() / 50_000)
                .isCloseTo(0.9983783928020283, within(1e-12));
        var june = pool("2022-06-14T10:14:53Z").sell("stETH", "ETH", new BigDecimal("10000"));
        assertThat(june.received().doubleValue() / 10_000)
                .isCloseTo(0.928612904963317, within(1e-12));
    }

    @Test
    void accountAtOnePointTwelveNeedsAFurtherTenPointSevenPercent() {
        int step = run.clock().indexAt(Instant.parse("2022-05-19T12:00:00Z"));
        double price = run.seen("aave-v2", "stETH").get(step);
        var account = run.scenario().book().accounts().getFirst();
        double pledged = account.legs().getFirst().quantity().doubleValue();
        double debt = account.legs().getLast().quantity().doubleValue();
        double health = pledged * price * 0.81 / debt;
        assertThat(health).isCloseTo(1.12, within(1e-6));
        assertThat(Health.uniformDrop(health)).isCloseTo(0.107, within(5e-4));
        assertThat(run.accounts().healthWorst().get(0)).isGreaterThan(1);
    }

    @Test
    void thresholdChangeHealsWhatItTouches() {
        int after = run.clock().indexAt(Instant.parse("2022-05-19T12:00:00Z"));
        int before = after;
        while (run.clock().at(before).equals(run.clock().at(after))) {
            before--;
        }
        double jump =
                run.book().perceived().health().get(after)
                        / run.book().perceived().health().get(before);
        assertThat(jump).isCloseTo(0.81 / 0.75, within(1e-9));
        assertThat(run.book().perceived().ratio().get(after))
                .isCloseTo(run.book().perceived().ratio().get(before), within(1e-12));
    }

    @Test
    void depegLiquidatesAndThePoolCoversASyntheticBook() {
        assertThat(run.headline().truly().accountsEver()).isPositive();
        var coverage = LiquidityPath.of(run).assets().getFirst();
        assertThat(coverage.asset()).isEqualTo("stETH");
        assertThat(coverage.within()).isCloseTo(0.075 / 1.075, within(1e-12));
        int june = run.clock().indexAt(Instant.parse("2022-06-14T10:14:53Z"));
        int may = run.clock().indexAt(Instant.parse("2022-05-01T06:48:36Z"));
        assertThat(coverage.coverage().capacity().get(june))
                .isLessThan(0.3 * coverage.coverage().capacity().get(may));
        assertThat(coverage.coverage().pinchStep()).isPositive();
    }

    @Test
    void capitalRestoresThePegAndAShareHasLost() {
        var capital = answer("restore-june-14");
        assertThat(capital.at("/sold").asString()).isEqualTo("ETH");
        assertThat(capital.at("/reached").asBoolean()).isTrue();
        assertThat(capital.at("/after").asDouble()).isCloseTo(1, within(1e-9));
        var share = answer("provider-june-14");
        assertThat(share.at("/impermanentLoss").asDouble()).isBetween(-0.05, 0.0);
        assertThat(share.at("/floorValue").asDouble())
                .isLessThan(share.at("/fairValue").asDouble());
    }
}
