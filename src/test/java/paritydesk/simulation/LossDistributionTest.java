package paritydesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class LossDistributionTest {

    private static final Offset<Double> NEAR = within(1e-9);

    @Test
    void hundredLossesHaveTheirOrderStatistics() {
        var losses = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
        var d = LossDistribution.of(losses, 0.95);
        assertThat(d.mean()).isEqualTo(50.5);
        assertThat(d.deviation()).isCloseTo(Math.sqrt(101 * 100 / 12.0), NEAR);
        assertThat(d.meanError()).isCloseTo(Math.sqrt(101 * 100 / 12.0) / 10, NEAR);
        assertThat(d.valueAtRisk()).isEqualTo(95);
        // n·α ± √(n·α·(1 − α)) = 95 ± 2.18: X(92) and X(98).
        assertThat(d.valueAtRiskError()).isEqualTo(3);
        assertThat(d.expectedShortfall()).isCloseTo(98, NEAR);
        assertThat(d.expectedShortfallError()).isCloseTo(Math.sqrt((2.5 + 0.95 * 9) / 5), NEAR);
        assertThat(d.largest()).isEqualTo(100);
        assertThat(d.exceeding()).isEqualTo(1);
        assertThat(d.exceedingError()).isZero();
        assertThat(d.percentiles().get(0)).isEqualTo(1);
        assertThat(d.percentiles().get(1)).isEqualTo(1);
        assertThat(d.percentiles().get(37)).isEqualTo(37);
        assertThat(d.percentiles().get(100)).isEqualTo(100);
    }

    @Test
    void shortfallCountsThePartOfAPathThatTheConfidenceCuts() {
        var d = LossDistribution.of(new double[] {0, 0, 10}, 0.5);
        assertThat(d.valueAtRisk()).isZero();
        assertThat(d.expectedShortfall()).isCloseTo(10 / 1.5, NEAR);
        assertThat(d.exceeding()).isCloseTo(1 / 3.0, NEAR);
        assertThat(d.exceedingError()).isCloseTo(Math.sqrt(2 / 27.0), NEAR);
    }

    @Test
    void oneLossIsItsOwnDistribution() {
        var d = LossDistribution.of(new double[] {7}, 0.99);
        assertThat(d.mean()).isEqualTo(7);
        assertThat(d.deviation()).isZero();
        assertThat(d.valueAtRisk()).isEqualTo(7);
        assertThat(d.expectedShortfall()).isCloseTo(7, NEAR);
        assertThat(d.valueAtRiskError()).isZero();
        assertThat(d.expectedShortfallError()).isCloseTo(0, NEAR);
    }

    @Test
    void normalLossesGiveTheTextbookFiguresWithinTheirErrors() {
        double[] losses = new double[20_000];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = new Stream(11, i, 0, 0).normal();
        }
        var d = LossDistribution.of(losses, 0.95);
        double z = new NormalDistribution().inverseCumulativeProbability(0.95);
        double es = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / 0.05;
        assertThat(d.valueAtRisk()).isCloseTo(z, within(3 * d.valueAtRiskError()));
        assertThat(d.expectedShortfall()).isCloseTo(es, within(3 * d.expectedShortfallError()));
        // √(α(1 − α)/n)/f(z) and √((s²_tail + α(ES − VaR)²)/(n(1 − α))) in closed form.
        double density = es * 0.05;
        assertThat(d.valueAtRiskError())
                .isCloseTo(Math.sqrt(0.95 * 0.05 / losses.length) / density, within(0.006));
        double tail = 1 + z * es - es * es;
        assertThat(d.expectedShortfallError())
                .isCloseTo(
                        Math.sqrt((tail + 0.95 * (es - z) * (es - z)) / (losses.length * 0.05)),
                        within(0.003));
    }

    @Test
    void fanSkipsPathsWithoutAFigure() {
        var fan =
                Fan.of(
                        new double[][] {
                            {5, 3, 1, 4, 2},
                            {Double.NaN, 2, Double.NaN, 1, 3},
                            {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN}
                        });
        assertThat(fan.low().get(0)).isEqualTo(1);
        assertThat(fan.lower().get(0)).isEqualTo(2);
        assertThat(fan.median().toArray()).containsExactly(3, 2, Double.NaN);
        assertThat(fan.upper().get(0)).isEqualTo(4);
        assertThat(fan.high().toArray()).containsExactly(5, 3, Double.NaN);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> LossDistribution.of(new double[0], 0.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LossDistribution.of(new double[1], 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LossDistribution.of(new double[1], 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
