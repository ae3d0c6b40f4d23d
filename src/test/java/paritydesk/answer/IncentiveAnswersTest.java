package paritydesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import paritydesk.plan.Adoption;
import paritydesk.plan.Event;
import paritydesk.plan.SwitchMode;
import paritydesk.study.AdoptionQuestion;
import paritydesk.study.IncentiveQuestion;
import paritydesk.study.IncentiveQuestion.HolderAction;
import paritydesk.timeline.Run;
import paritydesk.timeline.Small;
import paritydesk.valuation.incentive.Action;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

class IncentiveAnswersTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal ONE = BigDecimal.ONE;

    private static IncentiveAnswers.HolderPayoffs holders(
            Run run, String cost, HolderAction intended) {
        var question =
                new IncentiveQuestion.HolderIncentive(
                        "q",
                        "swap",
                        Small.day(1),
                        Small.day(5),
                        new BigDecimal("0.1"),
                        new BigDecimal(cost),
                        intended);
        return (IncentiveAnswers.HolderPayoffs) IncentiveAnswers.answer(question, run);
    }

    @Test
    void holdersGainByMigratingWhileTheFeeRises() {
        var penalty =
                new Event.PenaltyStep(Small.head("penalty", 4), "swap", new BigDecimal("0.1"));
        var run =
                Small.of()
                        .book(Small.account("large", 30, 600), Small.account("small", 0.1, 1))
                        .with(penalty)
                        .run();
        var now = holders(run, "0", HolderAction.MIGRATE_NOW);
        assertThat(now.perToken().get(0))
                .isEqualTo(new ForkAnswers.Payoff(Action.MIGRATE_NOW, 100));
        assertThat(now.perToken().get(1).value())
                .isCloseTo(90 * Math.exp(-0.1 * 4 / 365), within(1e-12));
        assertThat(now.perToken().get(2)).isEqualTo(new ForkAnswers.Payoff(Action.NEVER, 100));
        assertThat(now.interest().share()).isEqualTo(1);
        assertThat(now.interest().choosers()).isEqualTo(2);
        var costly = holders(run, "2", HolderAction.MIGRATE_NOW);
        assertThat(costly.interest().share()).isZero();
        assertThat(costly.interest().costToAlign()).isCloseTo(4, within(1e-9));
        assertThat(costly.interest().uniformRate()).isCloseTo(0.2, within(1e-9));
        assertThat(costly.indifferentFee()).isNaN();
        assertThat(costly.indifferentQuantity()).isNaN();
        assertThat(holders(run, "2", HolderAction.NEVER).interest().share()).isEqualTo(1);
        assertThat(holders(run, "2", HolderAction.MIGRATE_LATER).interest().share()).isZero();
    }

    @Test
    void closedConverterPaysNothingLaterAndHasNoAnswerNow() {
        var close = new Event.Close(Small.head("close", 3), "swap");
        var run = Small.of().with(close).run();
        assertThat(holders(run, "0", HolderAction.MIGRATE_NOW).perToken().get(1).value()).isZero();
        var late =
                new IncentiveQuestion.HolderIncentive(
                        "q",
                        "swap",
                        Small.day(4),
                        Small.day(5),
                        null,
                        null,
                        HolderAction.MIGRATE_NOW);
        assertThat(IncentiveAnswers.answer(late, run)).isInstanceOf(Answer.None.class);
        var ghost =
                new IncentiveQuestion.HolderIncentive(
                        "q",
                        "ghost",
                        Small.day(4),
                        Small.day(5),
                        null,
                        null,
                        HolderAction.MIGRATE_NOW);
        assertThat(IncentiveAnswers.answer(ghost, run)).isInstanceOf(Answer.None.class);
    }

    @Test
    void providerStaysForARewardThatPaysForItsLoss() {
        var question =
                new IncentiveQuestion.ProviderIncentive(
                        "q",
                        new BigDecimal("1000"),
                        new BigDecimal("0.04"),
                        null,
                        HALF,
                        Duration.ofDays(365),
                        null);
        var answer =
                (IncentiveAnswers.ProviderPayoffs)
                        IncentiveAnswers.answer(question, Small.of().run());
        assertThat(answer.best()).isEqualTo(Action.WITHDRAW);
        assertThat(answer.impermanentLoss()).isCloseTo(-0.05719096, within(5e-9));
        assertThat(answer.lacking()).isCloseTo(17.19096, within(5e-6));
        assertThat(answer.indifferentReward()).isCloseTo(0.01719096, within(5e-9));
    }

    @Test
    void liquidatorsActOnlyWhereTheDebtIsLargeEnough() {
        var low =
                new Event.OracleSwitch(
                        Small.head("switch", 5), Small.VENUE, "OLD", "low", new SwitchMode.Cut());
        var run =
                Small.of()
                        .book(
                                Small.account("large", 10, 700),
                                Small.account("small", 0.1, 7),
                                Small.account("sound", 10, 100))
                        .with(low)
                        .run();
        var question =
                new IncentiveQuestion.LiquidatorIncentive(
                        "q",
                        Small.VENUE,
                        "OLD",
                        Small.day(7),
                        new BigDecimal("0.02"),
                        new BigDecimal("3"));
        var answer = (IncentiveAnswers.LiquidatorPayoffs) IncentiveAnswers.answer(question, run);
        assertThat(answer.accounts()).isEqualTo(2);
        assertThat(answer.repayable()).isCloseTo(707, within(1e-9));
        assertThat(answer.interest().share()).isCloseTo(700 / 707.0, within(1e-12));
        assertThat(answer.interest().choosers()).isEqualTo(1);
        assertThat(answer.interest().costToAlign()).isCloseTo(3 - 7 * 0.029, within(1e-9));
        assertThat(answer.indifferentDebt()).isCloseTo(3 / 0.029, within(1e-6));
        var other =
                new IncentiveQuestion.LiquidatorIncentive(
                        "q", "ghost", "OLD", Small.day(7), HALF, ONE);
        assertThat(IncentiveAnswers.answer(other, run)).isInstanceOf(Answer.None.class);
    }

    @Test
    void adoptionAndDiffusionAnswerAlongTheClock() {
        var adoption =
                new Adoption.Logistic(
                        "holders", "swap", Small.day(0), Small.day(5), Duration.ofDays(1), 0.8);
        var run = Small.of().with(adoption).run();
        var curve =
                (AdoptionAnswers.AdoptionOverTime)
                        AdoptionAnswers.answer(
                                new AdoptionQuestion.AdoptionCurve("q", "holders", "swap"), run);
        assertThat(curve.halfAt()).isEqualTo(Small.day(5));
        assertThat(curve.mostAt()).isEqualTo(Small.day(8));
        assertThat(curve.lost()).isCloseTo(0.2, within(1e-15));
        assertThat(curve.last()).isCloseTo(0.8 / (1 + Math.exp(-5)), within(1e-12));
        assertThat(curve.advantage().get(0)).isNaN();
        var none = new AdoptionQuestion.AdoptionCurve("q", "ghost", "swap");
        assertThat(AdoptionAnswers.answer(none, run)).isInstanceOf(Answer.None.class);
        var diffusion =
                new AdoptionQuestion.Diffusion(
                        "q",
                        new BigDecimal("0.03"),
                        new BigDecimal("0.38"),
                        null,
                        List.of(BigDecimal.ZERO, new BigDecimal("5")));
        var shares = (AdoptionAnswers.DiffusedShares) AdoptionAnswers.answer(diffusion, run);
        assertThat(shares.shares().get(0)).isZero();
        assertThat(shares.shares().get(1)).isCloseTo(0.331199, within(5e-7));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(
                        () ->
                                new AdoptionQuestion.Diffusion(
                                        "q", BigDecimal.ZERO, ONE, null, List.of()))
                .hasMessageContaining("innovation");
        assertThatThrownBy(
                        () ->
                                new IncentiveQuestion.HolderIncentive(
                                        "q",
                                        "c",
                                        Small.day(2),
                                        Small.day(1),
                                        null,
                                        null,
                                        HolderAction.NEVER))
                .hasMessageContaining("later");
        assertThatThrownBy(
                        () ->
                                new IncentiveQuestion.LiquidatorIncentive(
                                        "q", "v", "a", Small.day(1), new BigDecimal("2"), ONE))
                .hasMessageContaining("slippage");
    }
}
