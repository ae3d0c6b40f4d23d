package paritydesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.file.Cases;
import paritydesk.study.ForkQuestion;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.valuation.fork.CatchUp;
import paritydesk.valuation.incentive.Action;

import java.math.BigDecimal;
import java.time.Instant;

class ForkAnswersTest {

    private static final Instant FORK = Instant.parse("2022-09-15T06:42:42Z");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal ONE = BigDecimal.ONE;

    private static Run merge;

    @BeforeAll
    static void runTheCase() {
        merge =
                Timeline.run(
                        Cases.open("merge-2022").scenario().value().orElseThrow(), Progress.NONE);
    }

    private static ForkQuestion.ForkValue question(
            String asset, @Nullable BigDecimal p, ForkQuestion.@Nullable Race race) {
        return new ForkQuestion.ForkValue("q", asset, "aave-v2", FORK, HALF, p, null, null, race);
    }

    private static ForkAnswers.ForkedValue value(
            @Nullable BigDecimal p, ForkQuestion.@Nullable Race race) {
        return (ForkAnswers.ForkedValue) ForkAnswers.answer(question("ETH", p, race), merge);
    }

    @Test
    void persistenceIsStatedOrThatOfTheRaceOrThePlans() {
        var race =
                new ForkQuestion.Race(
                        new BigDecimal("0.2"),
                        new BigDecimal("0.6"),
                        new BigDecimal("0.2"),
                        ForkQuestion.RaceRule.RUIN,
                        2);
        assertThat(value(HALF, race).persistence()).isEqualTo(0.5);
        assertThat(value(HALF, race).expected()).isEqualTo(1593 + 0.5 * 37);
        assertThat(value(null, race).persistence()).isCloseTo(0.75, within(1e-12));
        var plans = value(null, null);
        assertThat(plans.persistence()).isEqualTo(1);
        assertThat(plans.recognised()).isEqualTo(1593 + 18.5);
        assertThat(plans.claimedMain() + plans.claimedOther())
                .isCloseTo(plans.pledged() * 1630, within(1e-3));
        assertThat(plans.claimedRecognised())
                .isCloseTo(plans.pledged() * plans.recognised(), within(1e-3));
    }

    @Test
    void whatIsNotForkedHasNoAnswer() {
        assertThat(ForkAnswers.answer(question("USDC", null, null), merge))
                .isInstanceOf(Answer.None.class);
        var late =
                new ForkQuestion.ForkFarm(
                        "q", "ETH", "aave-v2", FORK.plusSeconds(1), ONE, ONE, null, null);
        assertThat(ForkAnswers.answer(late, merge)).isInstanceOf(Answer.None.class);
        var withoutRate =
                new ForkQuestion.ForkFarm("q", "ETH", "exchange", FORK, null, ONE, null, null);
        assertThat(ForkAnswers.answer(withoutRate, merge)).isInstanceOf(Answer.None.class);
        var ghost = new ForkQuestion.SeriesLevel("q", "ghost", ONE);
        assertThat(ForkAnswers.answer(ghost, merge)).isInstanceOf(Answer.None.class);
    }

    @Test
    void statedPricesAndRatesStandBeforeThoseOfTheRun() {
        var stated =
                new ForkQuestion.ForkFarm(
                        "q",
                        "ETH",
                        "exchange",
                        FORK,
                        new BigDecimal("0.3"),
                        new BigDecimal("0.1"),
                        new BigDecimal("75"),
                        new BigDecimal("25"));
        var farmed = (ForkAnswers.FarmedFork) ForkAnswers.answer(stated, merge);
        assertThat(farmed.weight()).isEqualTo(0.25);
        assertThat(farmed.breakEven()).isZero();
        assertThat(farmed.gain()).isEqualTo(0.25);
        assertThat(farmed.deterringRate()).isInfinite();
    }

    @Test
    void levelThatIsNeverReachedIsNotCrossed() {
        var above = new ForkQuestion.SeriesLevel("q", "eth-utilisation", new BigDecimal("1.01"));
        var none = (ForkAnswers.LevelCrossing) ForkAnswers.answer(above, merge);
        assertThat(none.crosses()).isFalse();
        assertThat(none.firstAt()).isNull();
        assertThat(none.lastAt()).isNull();
        assertThat(none.hours()).isZero();
        assertThat(none.highest()).isEqualTo(1);
        assertThat(none.highestAt()).isEqualTo("2022-09-14T18:00:00Z");
    }

    @Test
    void validatorOfTheMergeVotesOnBothUnlessItIsSlashed() {
        var question =
                new ForkQuestion.DoubleVoting(
                        "q",
                        "ETH",
                        "aave-v2",
                        FORK,
                        new BigDecimal("0.01"),
                        new BigDecimal("2"),
                        HALF,
                        new BigDecimal("32"),
                        BigDecimal.ZERO,
                        ONE,
                        null);
        var votes = (ForkAnswers.CastVotes) ForkAnswers.answer(question, merge);
        assertThat(votes.votesOnBoth()).isTrue();
        assertThat(votes.best()).isEqualTo(Action.FOLLOW_BOTH);
        assertThat(votes.advantage()).isEqualTo(37);
        assertThat(votes.breakEvenSlash()).isCloseTo(37 / (32 * 1593.0), within(1e-15));
        assertThat(votes.payoffs().stream().map(ForkAnswers.Payoff::value))
                .containsExactly(15.93, 37.0, 52.93);
    }

    @Test
    void finalityIsThatOfTheRace() {
        var race =
                new ForkQuestion.Race(
                        new BigDecimal("0.1"),
                        new BigDecimal("0.9"),
                        null,
                        ForkQuestion.RaceRule.NAKAMOTO,
                        6);
        var question = new ForkQuestion.ForkFinality("q", race, new BigDecimal("0.001"));
        var finality = (ForkAnswers.Finality) ForkAnswers.answer(question, merge);
        assertThat(finality.probability()).isCloseTo(0.0002428, within(5.1e-8));
        assertThat(finality.confirmations()).isEqualTo(5);
        assertThat(finality.reached()).isTrue();
        assertThat(finality.persistence()).isEqualTo(1 - finality.probability());
        assertThat(finality.probabilities().size()).isEqualTo(51);
        assertThat(finality.probabilities().get(3))
                .isEqualTo(new CatchUp(0.1, 0.9, 0).probability(CatchUp.Rule.NAKAMOTO, 3));
        var half = new ForkQuestion.Race(ONE, ONE, null, ForkQuestion.RaceRule.ROSENFELD, 1);
        var asked = new ForkQuestion.ForkFinality("q", half, HALF);
        var never = (ForkAnswers.Finality) ForkAnswers.answer(asked, merge);
        assertThat(never.reached()).isFalse();
        assertThat(never.confirmations()).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        var two = new BigDecimal("2");
        assertThatThrownBy(() -> question("ETH", two, null)).hasMessageContaining("persistence");
        assertThatThrownBy(
                        () ->
                                new ForkQuestion.Race(
                                        BigDecimal.ZERO,
                                        BigDecimal.ZERO,
                                        null,
                                        ForkQuestion.RaceRule.RUIN,
                                        1))
                .hasMessageContaining("somebody");
        assertThatThrownBy(
                        () -> new ForkQuestion.Race(ONE, ONE, null, ForkQuestion.RaceRule.RUIN, -1))
                .hasMessageContaining("lead");
    }
}
