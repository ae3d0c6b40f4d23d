package paritydesk.valuation.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AlmgrenChrissTest {

    private static final AlmgrenChriss PROGRAM =
            new AlmgrenChriss(1e6, 5, 5, 0.95, 2.5e-6, 2.5e-7, 0.0625);

    @Test
    void printedScheduleHolds() {
        var schedule = PROGRAM.schedule(2e-6);
        assertThat(schedule.urgency()).isCloseTo(0.846297, within(5e-7));
        double[] printed = {1e6, 428_599, 182_933, 76_296, 27_643, 0};
        for (int j = 0; j < printed.length; j++) {
            assertThat(schedule.holdings().get(j)).isCloseTo(printed[j], within(0.5));
        }
        assertThat(schedule.sales().stream().sum()).isCloseTo(1e6, within(1e-6));
        assertThat(schedule.halfLife()).isCloseTo(1 / 0.846297, within(1e-6));
    }

    @Test
    void costAndVarianceAreTheirDefinitions() {
        var schedule = PROGRAM.schedule(2e-6);
        double squares = 0;
        double held = 0;
        for (int j = 0; j < 5; j++) {
            squares += Math.pow(schedule.sales().get(j), 2);
            held += Math.pow(schedule.holdings().get(j + 1), 2);
        }
        assertThat(schedule.expectedCost())
                .isCloseTo(0.5 * 2.5e-7 * 1e12 + 0.0625 * 1e6 + 2.375e-6 * squares, within(1e-3));
        assertThat(schedule.variance()).isCloseTo(0.95 * 0.95 * held, within(1.0));
        assertThat(schedule.risk()).isCloseTo(0.95 * Math.sqrt(held), within(1e-3));
    }

    @Test
    void indifferenceToRiskSellsEvenly() {
        var schedule = PROGRAM.schedule(0);
        assertThat(schedule.urgency()).isZero();
        assertThat(schedule.halfLife()).isEqualTo(Double.POSITIVE_INFINITY);
        for (int j = 0; j < 5; j++) {
            assertThat(schedule.sales().get(j)).isCloseTo(200_000, within(1e-6));
        }
        // ½·2.5e-7·1e12 + 0.0625·1e6 + 2.375e-6·5·4e10.
        assertThat(schedule.expectedCost()).isCloseTo(125_000 + 62_500 + 475_000, within(1e-3));
        var almost = PROGRAM.schedule(1e-30);
        assertThat(almost.holdings().get(2)).isCloseTo(schedule.holdings().get(2), within(1e-3));
    }

    @Test
    void noOtherScheduleCostsLess() {
        var best = PROGRAM.schedule(2e-6);
        double value = best.expectedCost() + 2e-6 * best.variance();
        for (double lambda : new double[] {0, 1e-6, 1.9e-6, 2.1e-6, 1e-5}) {
            var other = PROGRAM.schedule(lambda);
            assertThat(other.expectedCost() + 2e-6 * other.variance()).isGreaterThan(value);
        }
    }

    @Test
    void frontierTradesCostForRisk() {
        var frontier = PROGRAM.frontier(1e-3, 25);
        assertThat(frontier).hasSize(25);
        assertThat(frontier.getFirst().riskAversion()).isZero();
        assertThat(frontier.getLast().riskAversion()).isCloseTo(1e-3, within(1e-18));
        assertThat(frontier.get(1).riskAversion())
                .isCloseTo(1e-3 * Math.pow(10, -6 * 23 / 24.0), within(1e-18));
        for (int i = 1; i < frontier.size(); i++) {
            assertThat(frontier.get(i).expectedCost())
                    .isGreaterThan(frontier.get(i - 1).expectedCost());
            assertThat(frontier.get(i).variance()).isLessThan(frontier.get(i - 1).variance());
        }
    }

    @Test
    void extremesHaveAnswers() {
        var urgent = PROGRAM.schedule(1e20);
        assertThat(urgent.holdings().get(1)).isCloseTo(0, within(1e-9));
        assertThat(urgent.sales().get(0)).isCloseTo(1e6, within(1e-6));
        var once = new AlmgrenChriss(10, 1, 1, 0.5, 1, 0, 0).schedule(1);
        assertThat(once.sales().get(0)).isEqualTo(10);
        assertThat(once.variance()).isZero();
        assertThat(once.expectedCost()).isEqualTo(100);
        assertThat(new AlmgrenChriss(0, 1, 3, 0.5, 1, 0, 0).schedule(1).expectedCost()).isZero();
        assertThat(new AlmgrenChriss(9, 3, 3, 0, 1, 0, 0).schedule(1).holdings().get(1))
                .isCloseTo(6, within(1e-9));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new AlmgrenChriss(1, 5, 5, 1, 1e-7, 2.5e-7, 0))
                .hasMessageContaining("half the permanent");
        assertThatThrownBy(() -> new AlmgrenChriss(1, 0, 5, 1, 1, 0, 0))
                .hasMessageContaining("duration");
        assertThatThrownBy(() -> new AlmgrenChriss(1, 1, 0, 1, 1, 0, 0))
                .hasMessageContaining("steps");
        assertThatThrownBy(() -> new AlmgrenChriss(1, 1, 1, -1, 1, 0, 0))
                .hasMessageContaining("volatility");
        assertThatThrownBy(() -> PROGRAM.schedule(-1)).hasMessageContaining("risk aversion");
        assertThatThrownBy(() -> PROGRAM.frontier(0, 5)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> PROGRAM.frontier(1, 1)).hasMessageContaining("2 to");
    }
}
