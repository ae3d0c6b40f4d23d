package paritydesk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.answer.Answer;
import paritydesk.answer.Answers;
import paritydesk.book.Leg;
import paritydesk.file.Cases;
import paritydesk.market.Series;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;

/// The published facts of USDC in March 2023, against a run of the documents that ship with the product.
class UsdcDepegTest {

    private static Run run;

    @BeforeAll
    static void runTheCase() {
        var loaded = Cases.open("usdc-2023").scenario();
        assertThat(loaded.blocked()).as(loaded.findings().toString()).isFalse();
        run = Timeline.run(loaded.value().orElseThrow(), Progress.NONE);
    }

    @Test
    void lowestHourIsThatOfElevenMarchEight() {
        var low =
                series("usdc-low").points().stream()
                        .min(Comparator.comparing(Series.Point::value))
                        .orElseThrow();
        assertThat(low.value().doubleValue()).isCloseTo(0.8994, within(5e-5));
        assertThat(low.at()).isEqualTo("2023-03-11T08:00:00Z");
    }

    @Test
    void fixedPriceBreaksEvenAtItsCollateralFactorAndTheMarketNeverCameThere() {
        assertThat(answer(0))
                .contains("breakEven=0.855,", "pointsUnderBreakEven=0", "hoursUnderBreakEven=0.0");
    }

    @Test
    void liquidationsOfTheEmodeAreToxicUnderThresholdTimesBonusFor46Hours() {
        assertThat(answer(1)).contains("toxic=0.9797,", "pointsUnderToxic=46,");
    }

    @Test
    void fixedPriceCostTheVenueNothing() {
        var low = new BigDecimal("0.89941779");
        double loss = 0;
        for (var account : run.scenario().book().accounts()) {
            if (account.venue().equals("fixed-price")) {
                var worth = BigDecimal.ZERO;
                for (var leg : account.legs()) {
                    worth =
                            leg instanceof Leg.Debt
                                    ? worth.subtract(leg.quantity())
                                    : worth.add(leg.quantity().multiply(low));
                }
                loss += Math.max(0, worth.negate().doubleValue());
            }
        }
        assertThat(loss).isZero();
    }

    @Test
    void fixedPriceHidesWhatTheFeedShows() {
        int worst = run.clock().indexAt(Instant.parse("2023-03-11T08:00:00Z"));
        var fixed = run.prices().getFirst();
        assertThat(fixed.oracle().get(worst)).isEqualTo(1);
        assertThat(fixed.fair().get(worst)).isCloseTo(0.8994, within(5e-5));
        assertThat(run.book().masked().accounts().get(worst)).isPositive();
        assertThat(run.book().falsely().accounts().get(0)).isZero();
    }

    @Test
    void depthFellAsPublished() {
        assertThat(series("usdc-depth").points())
                .extracting(p -> p.value().toPlainString())
                .containsExactly("166000000", "15000000");
        assertThat(series("usdc-depth-second").points())
                .extracting(p -> p.value().toPlainString())
                .containsExactly("219000000", "1500000");
        assertThat(run.scenario().market().depth("USDC").orElseThrow().within())
                .isEqualByComparingTo("0.04");
    }

    @Test
    void everyQuestionIsAnswered() {
        assertThat(Answers.of(run, Progress.NONE))
                .hasSize(4)
                .noneMatch(a -> a.answer() instanceof Answer.None);
    }

    private static Series series(String id) {
        return run.scenario().market().series(id).orElseThrow();
    }

    private static String answer(int index) {
        return Answers.of(run, Progress.NONE).get(index).answer().toString();
    }
}
