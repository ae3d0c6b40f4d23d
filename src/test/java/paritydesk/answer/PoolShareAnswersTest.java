package paritydesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static paritydesk.answer.Pooled.answer;
import static paritydesk.answer.Pooled.d;

import org.junit.jupiter.api.Test;

import paritydesk.market.pool.Pool;
import paritydesk.study.LiquidityQuestion;
import paritydesk.study.LiquidityQuestion.Curve;
import paritydesk.timeline.Run;
import paritydesk.timeline.Small;

import java.util.List;

class PoolShareAnswersTest {

    private static final Run RUN = Pooled.run(Pooled.pools().toArray(Pool[]::new));

    private static LiquidityQuestion.PoolShare share(String pool) {
        return new LiquidityQuestion.PoolShare("q", pool, d("0.1"), Small.day(2), null, d("2"));
    }

    @Test
    void shareOfABalancedConstantProductIsItsReserves() {
        var worth = answer(share("amm"), RUN, PoolShareAnswers.ShareWorth.class);
        assertThat(worth.naiveValue()).isCloseTo(20_000, within(1e-6));
        assertThat(worth.fairValue()).isCloseTo(20_000, within(1e-6));
        assertThat(worth.floorValue()).isEqualTo(worth.fairValue());
        assertThat(worth.manipulation()).isCloseTo(0, within(1e-12));
        assertThat(worth.impermanentLoss()).isZero();
        assertThat(worth.net()).isCloseTo(0.006, within(1e-15));
        assertThat(worth.breakEvenTurnover()).isZero();
    }

    @Test
    void shareOfAWeightedPoolStandsAtItsInvariant() {
        var worth = answer(share("weighted"), RUN, PoolShareAnswers.ShareWorth.class);
        // 8000 NEW at 10 and 200 OLD at 100 stand at 80 and 20 percent.
        assertThat(worth.naiveValue()).isCloseTo(10_000, within(1e-6));
        assertThat(worth.fairValue()).isCloseTo(10_000, within(1e-6));
    }

    @Test
    void stableShareCountsItsRates() {
        var worth = answer(share("stable"), RUN, PoolShareAnswers.ShareWorth.class);
        assertThat(worth.naiveValue()).isCloseTo(100_000, within(1e-6));
        assertThat(worth.fairValue()).isCloseTo(100_000, within(1e-6));
        assertThat(worth.floorValue()).isCloseTo(100_000, within(1e-6));
    }

    @Test
    void poolWithoutSharesAndUnknownPoolSaySo() {
        assertThat(((Answer.None) LiquidityAnswers.answer(share("converter"), RUN)).why())
                .contains("no shares");
        assertThat(((Answer.None) LiquidityAnswers.answer(share("x"), RUN)).why())
                .contains("no pool");
    }

    @Test
    void lossRunsAlongItsFactors() {
        var question =
                new LiquidityQuestion.LossCurve(
                        "q",
                        Curve.CONSTANT_PRODUCT,
                        List.of(d("0.5"), d("0.75"), d("1.25"), d("1")),
                        null,
                        null,
                        d("0.003"));
        var along = answer(question, RUN, PoolShareAnswers.LossAlong.class);
        assertThat(along.losses().get(0)).isCloseTo(-0.05719096, within(5e-9));
        assertThat(along.losses().get(1)).isCloseTo(-0.01025668, within(5e-9));
        assertThat(along.losses().get(2)).isCloseTo(-0.00619201, within(5e-9));
        assertThat(along.turnovers().get(0)).isCloseTo(0.05719096 / 0.003, within(5e-6));
        assertThat(along.turnovers().get(3)).isZero();
        var half =
                new LiquidityQuestion.LossCurve(
                        "q", Curve.WEIGHTED, List.of(d("0.5")), d("0.5"), null, null);
        assertThat(answer(half, RUN, PoolShareAnswers.LossAlong.class).losses().get(0))
                .isCloseTo(-0.05719096, within(5e-9));
        var stable =
                new LiquidityQuestion.LossCurve(
                        "q", Curve.STABLE, List.of(d("0.95")), null, d("100"), null);
        assertThat(answer(stable, RUN, PoolShareAnswers.LossAlong.class).losses().get(0))
                .isBetween(-0.03, -0.01);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(
                        () ->
                                new LiquidityQuestion.LossCurve(
                                        "q", Curve.WEIGHTED, List.of(), null, null, null))
                .hasMessageContaining("weight");
        assertThatThrownBy(
                        () ->
                                new LiquidityQuestion.LossCurve(
                                        "q", Curve.STABLE, List.of(), null, null, null))
                .hasMessageContaining("amplification");
        assertThatThrownBy(
                        () ->
                                new LiquidityQuestion.PoolSale(
                                        "q", "A", "B", d("0"), List.of(), null))
                .hasMessageContaining("above zero");
        assertThatThrownBy(
                        () ->
                                new LiquidityQuestion.PoolShare(
                                        "q", "p", d("1.1"), Small.day(1), null, null))
                .hasMessageContaining("0 to 1");
        assertThatThrownBy(
                        () ->
                                new LiquidityQuestion.SaleDepth(
                                        "q", "A", Small.day(1), List.of(), List.of()))
                .hasMessageContaining("at least one");
    }
}
