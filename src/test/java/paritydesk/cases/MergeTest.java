package paritydesk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import paritydesk.answer.Answers;
import paritydesk.book.Leg;
import paritydesk.file.BookCsv;
import paritydesk.file.CaseFile;
import paritydesk.file.Cases;
import paritydesk.file.MarketFile;
import paritydesk.file.PlanFile;
import paritydesk.file.StudyFile;
import paritydesk.file.VenuesFile;
import paritydesk.plan.Event;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.valuation.Driver;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The published facts of the Merge and ETHW, against a run of the documents that ship with the product.
class MergeTest {

    private static final Path CASE = Path.of("assets/cases/merge-2022");
    private static final Instant FORK = Instant.parse("2022-09-15T06:42:42Z");

    private static Run run;
    private static Map<String, String> answers;

    @BeforeAll
    static void runTheCase() {
        var loaded = Cases.open("merge-2022").scenario();
        assertThat(loaded.blocked()).as(loaded.findings().toString()).isFalse();
        run = Timeline.run(loaded.value().orElseThrow(), Progress.NONE);
        answers =
                Answers.of(run, Progress.NONE).stream()
                        .collect(
                                Collectors.toMap(
                                        a -> a.question().id(), a -> a.answer().toString()));
    }

    private static double figure(String question, String component) {
        var text = answers.getOrDefault(question, "");
        int at = text.indexOf(component + "=");
        assertThat(at).as(text).isNotNegative();
        var rest = text.substring(at + component.length() + 1);
        return Double.parseDouble(rest.split("[,\\]]", 2)[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan.json",
                "market.json",
                "venues.json",
                "case.json",
                "study.json",
                "book.csv"
            })
    void documentComesBackByteForByte(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(CASE.resolve(file));
        byte[] again =
                switch (file) {
                    case "plan.json" ->
                            PlanFile.write(PlanFile.read(file, bytes).value().orElseThrow());
                    case "market.json" ->
                            MarketFile.write(MarketFile.read(file, bytes).value().orElseThrow());
                    case "venues.json" ->
                            VenuesFile.write(VenuesFile.read(file, bytes).value().orElseThrow());
                    case "case.json" ->
                            CaseFile.write(CaseFile.read(file, bytes).value().orElseThrow());
                    case "study.json" ->
                            StudyFile.write(StudyFile.read(file, bytes).value().orElseThrow());
                    default -> BookCsv.write(BookCsv.read(file, bytes).value().orElseThrow());
                };
        assertThat(new String(again, StandardCharsets.UTF_8))
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void shippedBookIsTheGeneratedOneAndItsSumsAreThePublishedOnes() {
        var book = run.scenario().book();
        assertThat(book).isEqualTo(MergeBook.make());
        assertThat(book.synthetic()).isTrue();
        var pledged = BigDecimal.ZERO;
        var owed = BigDecimal.ZERO;
        for (var account : book.accounts()) {
            for (var leg : account.legs()) {
                if (account.venue().equals("aave-v2") && leg.asset().equals("ETH")) {
                    boolean lender = account.holderClass().equals("lenders");
                    pledged = lender ? pledged.add(leg.quantity()) : pledged;
                    owed = leg instanceof Leg.Debt ? owed.add(leg.quantity()) : owed;
                }
            }
        }
        assertThat(pledged).isEqualByComparingTo("643660");
        assertThat(owed).isEqualByComparingTo("643660");
    }

    /// The published 0.394 % is 0.39452 % without its last digits; the published 2.72 % is 2.724 %.
    @Test
    void borrowingToFarmTheForkPaid() {
        assertThat(figure("farm", "borrowRate")).isEqualTo(0.29);
        assertThat(figure("farm", "years")).isCloseTo(8 / 365.0, within(1e-12));
        assertThat(Math.floor(figure("farm", "breakEven") * 1e5)).isEqualTo(394);
        assertThat(figure("farm", "weight")).isCloseTo(0.0272, within(5e-5));
        assertThat(answers.get("farm")).contains("pays=true");
    }

    @Test
    void forkCoinIsWorthWhatItWasQuotedAtAndTheVenuesRecogniseNone() {
        assertThat(figure("before", "main")).isCloseTo(1463.03, within(1e-9));
        assertThat(figure("before", "other")).isEqualTo(40.97);
        assertThat(figure("before", "erosion")).isCloseTo(40.97 / 1504, within(1e-12));
        assertThat(figure("before", "pledged")).isGreaterThan(643_660);
        assertThat(figure("at-the-exchange", "recognition")).isZero();
        assertThat(figure("at-the-exchange", "erosion")).isCloseTo(37.0 / 1630, within(1e-12));
    }

    @Test
    void policyErosionAtTheForkIsTheWeightOfTheForkCoin() {
        int at = run.clock().indexAt(FORK);
        int before =
                IntStream.range(0, at)
                        .filter(s -> run.clock().at(s).equals(FORK))
                        .map(s -> s)
                        .max()
                        .orElseThrow();
        int fork =
                IntStream.rangeClosed(before - 1, at)
                        .filter(s -> run.clock().step(s).event() instanceof Event.Fork)
                        .findFirst()
                        .orElseThrow();
        double weight = 37.0 / 1630;
        int lender = account("L00001");
        var seen = Explain.accountDrivers(run, lender, fork - 1, fork, true);
        assertThat(seen.part(Driver.POLICY)).isCloseTo(Math.log(1 - weight), within(1e-9));
        assertThat(seen.total()).isCloseTo(Math.log(1 - weight), within(1e-9));
        assertThat(seen.residual()).isCloseTo(0, within(1e-12));
        var fair = Explain.accountDrivers(run, lender, fork - 1, fork, false);
        assertThat(fair.total()).isCloseTo(0, within(1e-12));
        for (int s = fork - 1; s <= fork; s++) {
            assertThat(run.parity().getFirst().holding().market().get(s))
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void marginDebtorsOweTheForkCoinAndDebtorsOnChainDoNot() {
        int last = run.clock().indexAt(FORK);
        int margin = account("M00001");
        int farmer = account("F00001");
        double owed = debt(margin);
        assertThat(Explain.account(run, margin).debt().get(last))
                .isCloseTo(owed * 1630, within(1e-6 * owed));
        double borrowed = debt(farmer);
        var path = Explain.account(run, farmer).debt();
        assertThat(path.get(last) / path.get(last - 1)).isCloseTo(1593 / 1630.0, within(1e-9));
        assertThat(path.get(last)).isGreaterThan(borrowed * 1593);
    }

    private static int account(String id) {
        var accounts = run.scenario().book().accounts();
        return IntStream.range(0, accounts.size())
                .filter(a -> accounts.get(a).id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double debt(int account) {
        return run.scenario().book().accounts().get(account).legs().stream()
                .filter(Leg.Debt.class::isInstance)
                .mapToDouble(l -> l.quantity().doubleValue())
                .sum();
    }

    @Test
    void utilisationCrossesNinetyPercent() {
        assertThat(answers.get("utilisation"))
                .contains("crosses=true")
                .contains("firstAt=2022-09-14T18:00:00Z");
        assertThat(figure("utilisation", "highest")).isEqualTo(1);
        assertThat(figure("utilisation", "hours")).isEqualTo(24);
    }

    @Test
    void borrowingAndDepositsStopBeforeTheFork() {
        var plan = run.scenario().plan();
        var borrowing = (Event.Freeze) plan.event("borrowing-stopped").orElseThrow();
        assertThat(borrowing.activity()).isEqualTo(Event.Activity.BORROWING);
        assertThat(borrowing.stopped()).isTrue();
        assertThat(borrowing.at()).isBefore(FORK);
        var deposits = (Event.Freeze) plan.event("deposits-stopped").orElseThrow();
        assertThat(deposits.activity()).isEqualTo(Event.Activity.DEPOSITS);
        assertThat(deposits.at()).isEqualTo("2022-09-15T00:30:00Z");
    }

    @Test
    void everySeriesNamesItsSource() {
        for (var series : run.scenario().market().series()) {
            assertThat(series.provenance().source()).isNotBlank();
        }
        assertThat(run.scenario().plan().record().assumptions()).isNotEmpty();
        assertThat(run.headline().unpriced()).isZero();
    }
}
