package paritydesk.valuation.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HarmTest {

    @Test
    void partsAreThoseOfTheFormulaAndAddUp() {
        // 10 units at an oracle price of 90, worth 100, with a bonus of 5 %.
        double repaid = 10 * 90 / 1.05;
        var harm = Harm.of(10, 90, 100, repaid);
        assertThat(harm.oraclePart()).isEqualTo(100);
        assertThat(harm.bonusPart()).isCloseTo(10 * 90 * 0.05 / 1.05, within(1e-12));
        assertThat(harm.total()).isCloseTo(10 * 100 - repaid, within(1e-12));
        assertThat(harm.owed()).isEqualTo(harm.total());
        assertThat(harm.plus(harm).total()).isCloseTo(2 * harm.total(), within(1e-12));
        assertThat(Harm.NONE.total()).isZero();
    }

    @Test
    void gainOfTheBorrowerIsNotOwed() {
        var harm = Harm.of(10, 110, 100, 1100 / 1.05);
        assertThat(harm.oraclePart()).isEqualTo(-100);
        assertThat(harm.total()).isLessThan(0);
        assertThat(harm.owed()).isZero();
    }

    @Test
    void deviationLiquidatesWhoHasLessHeadroom() {
        var curve =
                HeadroomCurve.of(
                        new double[] {
                            0.3, 0.1, -0.05, 1, Double.NaN, 0.1, Double.POSITIVE_INFINITY
                        },
                        new double[] {30, 10, 1000, 7, 5, 20, 3});
        assertThat(curve.already()).isEqualTo(1);
        assertThat(curve.reachable()).isEqualTo(3);
        assertThat(curve.liquidated(0)).isZero();
        assertThat(curve.liquidated(0.1)).isZero();
        assertThat(curve.accounts(0.1)).isZero();
        assertThat(curve.liquidated(Math.nextUp(0.1))).isEqualTo(30);
        assertThat(curve.liquidated(0.3)).isEqualTo(30);
        assertThat(curve.liquidated(1)).isEqualTo(60);
        assertThat(curve.accounts(1)).isEqualTo(3);
    }

    @Test
    void safeDeviationIsTheLargestWithinTheBudget() {
        var curve = HeadroomCurve.of(new double[] {0.1, 0.2, 0.4}, new double[] {5, 5, 5});
        assertThat(curve.safe(0)).isEqualTo(0.1);
        assertThat(curve.safe(4.99)).isEqualTo(0.1);
        assertThat(curve.safe(5)).isEqualTo(0.2);
        assertThat(curve.safe(10)).isEqualTo(0.4);
        assertThat(curve.safe(15)).isEqualTo(1);
        assertThat(curve.liquidated(curve.safe(7))).isLessThanOrEqualTo(7);
        assertThatThrownBy(() -> curve.safe(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HeadroomCurve.of(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(HeadroomCurve.of(new double[0], new double[0]).safe(0)).isEqualTo(1);
    }
}
