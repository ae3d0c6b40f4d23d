package paritydesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.file.Cases;
import paritydesk.file.RuleBooks;
import paritydesk.study.MarginQuestion;
import paritydesk.study.Question;
import paritydesk.study.RateQuestion;
import paritydesk.study.RebalanceQuestion;
import paritydesk.study.Study;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;
import paritydesk.valuation.margin.MarginMode;
import paritydesk.venue.LiquidationRule;
import paritydesk.venue.Venue;
import paritydesk.venue.Venues;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Answers on margin, rates and rebalancing, over the FTM → S case.
class MarginAnswersTest {

    private static final Instant BEFORE = Instant.parse("2025-01-06T07:59:59Z");
    private static final Instant AFTER = Instant.parse("2025-01-06T08:00:00Z");

    private static Run run;

    @BeforeAll
    static void runTheCase() {
        run = Timeline.run(Cases.open("ftm-2025").scenario().value().orElseThrow(), Progress.NONE);
    }

    @Test
    void everyQuestionOfTheCaseIsAnswered() {
        var answers = Answers.of(run, Progress.NONE);
        assertThat(answers).hasSize(13);
        assertThat(answers).noneMatch(a -> a.answer() instanceof Answer.None);
    }

    @Test
    void sameBookUnderThreeModes() {
        var before = modes(BEFORE, null);
        var after = modes(AFTER, null);
        assertThat(before.accounts()).isEqualTo(60);
        assertThat(before.unpriced()).isZero();
        assertThat(before.readings().stream().map(MarginAnswersTest::mode))
                .containsExactly(MarginMode.values());
        var cross = before.readings().get(1);
        var portfolio = before.readings().get(2);
        // 273 700 tokens at 0.70, maintenance 2 %, initial 10 %, worst move 15 %
        assertThat(cross.requirement()).isCloseTo(273_700 * 0.7 * 0.02, within(1e-6));
        assertThat(cross.initial()).isCloseTo(273_700 * 0.7 * 0.1, within(1e-6));
        assertThat(portfolio.requirement()).isCloseTo(273_700 * 0.7 * 0.15, within(1e-6));
        assertThat(portfolio.equity()).isEqualTo(cross.equity());
        assertThat(after.readings().get(1).equity()).isLessThan(cross.equity());
        assertThat(after.readings().get(1).liquidatable())
                .isGreaterThanOrEqualTo(cross.liquidatable());
    }

    @Test
    void isolatedPositionsHaveTheirLiquidationPrice() {
        for (var position : modes(BEFORE, null).positions()) {
            double q = Math.abs(position.tokens());
            double equity = position.margin() + position.tokens() * closing(position);
            if (position.liquidationPrice() > 0) {
                assertThat(equity).isCloseTo(0.02 * q * position.liquidationPrice(), within(1e-6));
            }
            assertThat(position.delta()).isEqualTo(position.tokens());
            assertThat(position.mark()).isEqualTo(0.7);
        }
    }

    @Test
    void settledPositionsAreCashAndRequireNothing() {
        var settled = modes(Instant.parse("2025-01-07T08:00:00Z"), null);
        assertThat(settled.positions()).isEmpty();
        for (var reading : settled.readings()) {
            assertThat(reading.requirement()).isZero();
        }
        var just = modes(AFTER, null).readings().get(1);
        assertThat(settled.readings().get(1).equity()).isCloseTo(just.equity(), within(1e-6));
    }

    private static double closing(ModeAnswers.PositionReading position) {
        double entry = position.mark() - position.profit() / position.tokens();
        return position.liquidationPrice() - entry;
    }

    @Test
    void oneAccountAloneHasItsOwnWorstScenario() {
        var one = modes(BEFORE, "A00181");
        assertThat(one.accounts()).isEqualTo(1);
        assertThat(one.worst()).hasSize(1);
        assertThat(one.worst().getFirst().root()).isEqualTo("S");
        assertThat(one.worst().getFirst().move()).isEqualTo(-0.15);
        assertThat(answer(modeQuestion(BEFORE, "nobody"))).isInstanceOf(Answer.None.class);
    }

    @Test
    void venueCallsWhatTheRateTookAndNoMore() {
        var path = (MarginAnswers.CallPath) answer(calls("A00001", "0", "100", "10"));
        assertThat(path.calls()).hasSize(1);
        var call = path.calls().getFirst();
        assertThat(call.at()).isEqualTo(AFTER);
        assertThat(call.required().subtract(call.held())).isEqualByComparingTo("4536");
        assertThat(call.amount()).isEqualByComparingTo("4540");
        assertThat(path.delivered()).isEqualByComparingTo("4540");
        assertThat(path.healthWith().last()).isCloseTo((45_864 + 4_540) / 50_400.0, within(1e-9));
        var spared = (MarginAnswers.CallPath) answer(calls("A00001", "4536", "0", "0"));
        assertThat(spared.calls()).isEmpty();
        assertThat(spared.largest()).isZero();
        assertThat(answer(calls("nobody", "0", "0", "0"))).isInstanceOf(Answer.None.class);
    }

    @Test
    void threeWaysBackSellAtTheMarketAndCountAtTheRate() {
        var ways = (RebalanceAnswers.ThreeWays) answer(ways("FTM", BEFORE, "1.5", "0.005"));
        // 27 300 at the market count 0.72 each; 10 080 lack to 1.5
        assertThat(ways.health()).isCloseTo(1.3, within(1e-12));
        assertThat(amount(ways.sell())).isCloseTo(10_080 / (1.5 * 0.995 - 0.72), within(1e-5));
        assertThat(amount(ways.repay())).isCloseTo(6_720, within(1e-5));
        assertThat(amount(ways.add())).isCloseTo(14_000, within(1e-5));
        assertThat(ways.healthAfterSale()).isCloseTo(1.5, within(1e-9));
        assertThat(ways.note()).isEmpty();
        var late = (RebalanceAnswers.ThreeWays) answer(ways("FTM", AFTER, "1.5", "0.005"));
        assertThat(late.add()).isNull();
        assertThat(late.note()).contains("add: this collateral adds nothing");
        assertThat(answer(ways("FTM", Instant.EPOCH, "1.5", "0"))).isInstanceOf(Answer.None.class);
    }

    @Test
    void goldenFiguresAsAQuestion() {
        var q =
                new RebalanceQuestion.RebalanceFigures(
                        "q", d("10000"), d("0.8"), null, d("7500"), d("1.25"), d("0.01"), 3);
        var ways = (RebalanceAnswers.ThreeWays) answer(q);
        assertThat(ways.sell()).isEqualByComparingTo("3142.858");
        assertThat(ways.repay()).isEqualByComparingTo("1100");
        assertThat(ways.add()).isEqualByComparingTo("1718.75");
    }

    @Test
    void ruleThatActsInTimeNeverBreaches() {
        var path =
                (RebalanceAnswers.RuleRun)
                        answer(
                                new RebalanceQuestion.RebalanceRun(
                                        "q",
                                        "A00001",
                                        "FTM",
                                        d("1.35"),
                                        d("1.6"),
                                        null,
                                        d("0.005"),
                                        null));
        assertThat(path.healthWithout().get(0)).isCloseTo(1.3, within(1e-12));
        assertThat(path.healthWith().get(0)).isCloseTo(1.6, within(1e-12));
        assertThat(path.acts()).isEqualTo(1);
        assertThat(path.cost()).isCloseTo(path.sold().get(0) * 0.005, within(1e-9));
        assertThat(path.breachedWithout()).isPositive();
        assertThat(path.breachedWith()).isZero();
    }

    @Test
    void settlementPaysTheMeanOfTheLastHour() {
        var paid =
                (SettlementAnswers.SettledPositions)
                        answer(new MarginQuestion.CashSettlement("q", "perpetuals-settled"));
        assertThat(paid.price()).isEqualByComparingTo("0.7");
        assertThat(paid.accounts()).isEqualTo(60);
        assertThat(paid.longTokens()).isEqualByComparingTo(paid.shortTokens());
        assertThat(paid.gains().subtract(paid.losses()).doubleValue())
                .isCloseTo(profit(), within(1e-6));
        assertThat(answer(new MarginQuestion.CashSettlement("q", "spot-off")))
                .isInstanceOf(Answer.None.class);
    }

    private static double profit() {
        return modes(BEFORE, null).positions().stream()
                .mapToDouble(ModeAnswers.PositionReading::profit)
                .sum();
    }

    @Test
    void rampKeepsItsBudgetAndEndsAtItsTarget() {
        var ramp = (RampAnswers.RampSchedule) answer(ramp("0", "120000"));
        assertThat(ramp.from()).isEqualTo(0.9);
        assertThat(ramp.blocked()).isFalse();
        assertThat(ramp.steps().getLast().threshold()).isZero();
        assertThat(ramp.steps()).allMatch(s -> s.liquidated() <= 120_000);
        assertThat(ramp.reached())
                .isEqualTo(BEFORE.plus(Duration.ofHours(12L * (ramp.steps().size() - 1))));
        var blocked = (RampAnswers.RampSchedule) answer(ramp("0", "10000"));
        assertThat(blocked.blocked()).isTrue();
        assertThat(blocked.neededBudget()).isGreaterThan(10_000);
        var one = (RampAnswers.RampSchedule) answer(ramp("0", "1e12"));
        assertThat(one.steps()).hasSize(1);
        assertThat(one.liquidatedInAll()).isCloseTo(ramp.liquidatedInAll(), within(1e-6));
        assertThat(answer(ramp("0.95", "1"))).isInstanceOf(Answer.None.class);
    }

    @Test
    void requirementIsTheLargestOptionWithOpenInterestAndAddOn() {
        var q =
                new MarginQuestion.Requirement(
                        "q",
                        "FTM",
                        0.99,
                        20,
                        4,
                        0.25,
                        0.1,
                        0.25,
                        0.3,
                        0.08,
                        new MarginQuestion.OpenInterest(35e6, 10e6, 60e6),
                        new MarginQuestion.AddOn(0.1, BEFORE, AFTER, AFTER.plusSeconds(86_400)),
                        4);
        var path = (RequirementAnswers.RequirementSteps) answer(q);
        int at = run.clock().indexAt(AFTER);
        assertThat(path.calculated().get(at)).isZero();
        // floor 0.08 beats stress 0.075; half way between the caps, and the add-on in full
        assertThat(path.asked().get(at)).isCloseTo(0.08 + 0.92 / 2 + 0.1, within(1e-12));
        assertThat(path.riseCalculated()).isPositive();
        assertThat(path.asked().last()).isCloseTo(0.08 + 0.92 / 2, within(0.02));
    }

    @Test
    void optionTakesItsForwardFromTheRunOrFromTheQuestion() {
        var asked =
                (MarginAnswers.OptionValue)
                        answer(
                                new MarginQuestion.OptionMark(
                                        "q", true, "FTM", BEFORE, null, d("0.6"), d("0"), d("0.9"),
                                        null));
        assertThat(asked.forwardPrice()).isEqualTo(0.7);
        assertThat(asked.mark()).isCloseTo(0.1, within(1e-12));
        assertThat(asked.intrinsic()).isCloseTo(0.1, within(1e-12));
        var textbook =
                (MarginAnswers.OptionValue)
                        answer(
                                new MarginQuestion.OptionMark(
                                        "q",
                                        false,
                                        null,
                                        null,
                                        d("20"),
                                        d("20"),
                                        d("0.3333333333"),
                                        d("0.25"),
                                        d("0.09")));
        assertThat(textbook.mark()).isCloseTo(1.12, within(0.005));
        assertThatThrownBy(
                        () ->
                                new MarginQuestion.OptionMark(
                                        "q", true, "FTM", null, null, d("1"), d("1"), d("1"), null))
                .hasMessageContaining("instant");
    }

    @Test
    void loanToValuesAreThoseOfEuler() {
        var start = Instant.parse("2025-01-01T00:00:00Z");
        var q =
                new MarginQuestion.LtvRamps(
                        "q",
                        9_000,
                        9_000,
                        List.of(
                                new MarginQuestion.LtvChange(
                                        start, 4_000, 4_000, Duration.ofSeconds(1_000))),
                        List.of(start.minusSeconds(1), start, start.plusSeconds(200)));
        var readings = ((MarginAnswers.LtvReadings) answer(q)).readings();
        assertThat(readings.stream().map(MarginAnswers.LtvReading::liquidation))
                .containsExactly(9_000, 9_000, 8_000);
        assertThat(readings.stream().map(MarginAnswers.LtvReading::borrow))
                .containsExactly(9_000, 4_000, 4_000);
    }

    @Test
    void contractOfAOneForOneUpgradeStaysAsItIs() {
        var q = new MarginQuestion.ContractRescale("q", "ftm-to-s", d("10"), d("0.85"), d("0.65"));
        var contract = (MarginAnswers.RescaledContract) answer(q);
        assertThat(contract.newMultiplier()).isEqualByComparingTo("10");
        assertThat(contract.newEntryPrice()).isEqualByComparingTo("0.85");
        assertThat(contract.newStrike()).isEqualByComparingTo("0.65");
    }

    @Test
    void accrualIsExactAndItsTwinAgrees() {
        var model = run.scenario().market().rateModels().getFirst().model();
        var q =
                new RateQuestion.AccrueDebt(
                        "q",
                        model,
                        new BigInteger("50000000000"),
                        new BigInteger("950000000000"),
                        null,
                        null,
                        null,
                        86_400);
        var accrued = (RateAnswers.AccruedDebt) answer(q);
        assertThat(accrued.yearlyRate()).isCloseTo(0.49, within(1e-12));
        assertThat(accrued.borrowRate()).isEqualTo(new BigInteger("490000000000000000000000000"));
        assertThat(accrued.owed().subtract(q.borrows())).isEqualTo(accrued.interest());
        assertThat(Math.abs(accrued.difference())).isLessThan(1e-12);
        assertThat(accrued.index()).isEqualTo(accrued.factor());
        var curve = (RateAnswers.RatesOverUsage) answer(new RateQuestion.RateCurve("q", model, 20));
        assertThat(curve.borrow().get(19)).isCloseTo(0.49, within(1e-12));
        assertThat(curve.supply().get(19)).isCloseTo(0.41895, within(1e-12));
        assertThat(curve.utilisation().size()).isEqualTo(21);
    }

    @Test
    void fundingIsPaidAtTheEndOfEveryInterval() {
        var paid = (RateAnswers.FundingPayments) answer(funding("-10000"));
        assertThat(paid.payments()).hasSize(16);
        assertThat(paid.missing()).isZero();
        assertThat(paid.total()).isEqualByComparingTo("11.2");
        var unknown =
                new RateQuestion.PerpetualFunding(
                        "q",
                        "FTM",
                        "nothing",
                        d("1"),
                        BEFORE,
                        AFTER,
                        Duration.ofHours(8),
                        null,
                        null,
                        null);
        assertThat(answer(unknown)).isInstanceOf(Answer.None.class);
    }

    @Test
    void debtsOfTheCaseGrowByTheirModel() {
        int last = run.clock().size() - 1;
        double start = Explain.pledge(run, 1, "FTM", 0).debt();
        double grown = Explain.pledge(run, 1, "FTM", last).debt() / start;
        assertThat(grown).isBetween(Math.exp(0.036 * 15 / 365), Math.exp(0.11 * 15 / 365));
    }

    @Test
    void rampLiquidatesByTheRuleBookOfTheVenue() {
        var venue = run.scenario().venues().venue("okx").orElseThrow();
        var book = RuleBooks.shipped("morpho-blue").orElseThrow();
        var rule = new LiquidationRule("morpho-blue", d("0.5"), d("0.95"), d("0")).with(book);
        var changed = new Venue(venue.id(), venue.name(), rule, venue.assets());
        var venues = new Venues("v", "V", List.of(changed));
        var under = Timeline.run(run.scenario().withVenues(venues), Progress.NONE);
        var question = (MarginQuestion.ThresholdRamp) ramp("0.5", "1000000000");
        var byBook = (RampAnswers.RampSchedule) RampAnswers.ramp(question, under);
        var whole = (RampAnswers.RampSchedule) RampAnswers.ramp(question, run);
        assertThat(byBook.accountsInAll()).isEqualTo(whole.accountsInAll()).isPositive();
        // Morpho has no close factor: half of the debt would be the venue's figure under the
        // generic rule.
        assertThat(byBook.liquidatedInAll())
                .isGreaterThan(0.51 * whole.liquidatedInAll())
                .isLessThanOrEqualTo(whole.liquidatedInAll());
    }

    private static MarginMode mode(ModeAnswers.ModeReading reading) {
        return reading.mode();
    }

    private static ModeAnswers.ModeReadings modes(Instant at, @Nullable String account) {
        return (ModeAnswers.ModeReadings) answer(modeQuestion(at, account));
    }

    private static Question modeQuestion(Instant at, @Nullable String account) {
        return new MarginQuestion.MarginModes(
                "q",
                account,
                at,
                d("0.1"),
                List.of(-0.15, 0.0, 0.15),
                List.of(),
                0.01,
                0.003,
                List.of(new MarginQuestion.RootOf("FTM", "S")));
    }

    private static Question calls(String account, String threshold, String least, String unit) {
        return new MarginQuestion.MarginCalls("q", account, null, d(threshold), d(least), d(unit));
    }

    private static Question ways(String asset, Instant at, String target, String slip) {
        return new RebalanceQuestion.RebalanceWays("q", "A00001", asset, at, d(target), d(slip));
    }

    private static Question ramp(String target, String budget) {
        return new MarginQuestion.ThresholdRamp(
                "q", "okx", "FTM", BEFORE, d(target), d(budget), Duration.ofHours(12), null);
    }

    private static Question funding(String tokens) {
        return new RateQuestion.PerpetualFunding(
                "q",
                "FTM",
                "funding-premium",
                d(tokens),
                Instant.parse("2025-01-02T00:00:00Z"),
                Instant.parse("2025-01-07T08:00:00Z"),
                Duration.ofHours(8),
                null,
                null,
                null);
    }

    private static Answer answer(Question question) {
        var study = new Study("s", "s", List.of(question));
        var asked =
                new Run(
                        run.head(),
                        run.scenario().withStudy(study),
                        run.clock(),
                        run.prices(),
                        run.parity(),
                        run.book(),
                        run.accounts(),
                        run.exact(),
                        run.headline(),
                        run.dynamics(),
                        run.tables());
        return Answers.of(asked, Progress.NONE).getFirst().answer();
    }

    private static double amount(@Nullable BigDecimal amount) {
        return amount == null ? Double.NaN : amount.doubleValue();
    }

    private static BigDecimal d(String value) {
        return new BigDecimal(value);
    }
}
