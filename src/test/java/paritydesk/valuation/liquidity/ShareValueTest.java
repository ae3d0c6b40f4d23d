package paritydesk.valuation.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

import paritydesk.market.pool.StableState;
import paritydesk.valuation.Column;

class ShareValueTest {

    @Test
    void printedLossesHold() {
        assertThat(ImpermanentLoss.constantProduct(0.5)).isCloseTo(-0.05719096, within(5e-9));
        assertThat(ImpermanentLoss.constantProduct(0.75)).isCloseTo(-0.01025668, within(5e-9));
        assertThat(ImpermanentLoss.constantProduct(1.25)).isCloseTo(-0.00619201, within(5e-9));
        assertThat(ImpermanentLoss.constantProduct(1)).isZero();
        assertThat(ImpermanentLoss.constantProduct(0)).isEqualTo(-1);
        assertThat(ImpermanentLoss.constantProduct(Double.POSITIVE_INFINITY)).isEqualTo(-1);
        assertThat(ImpermanentLoss.constantProduct(1e-20)).isCloseTo(-1, within(1e-9));
        assertThat(ImpermanentLoss.constantProduct(1 + 1e-9)).isCloseTo(-1.25e-19, within(1e-25));
        assertThatThrownBy(() -> ImpermanentLoss.constantProduct(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void evenWeightsLoseLikeAConstantProduct() {
        var half = Column.of(0.5, 0.5);
        assertThat(ImpermanentLoss.weighted(Column.of(0.5, 1), half))
                .isCloseTo(-0.05719096, within(5e-9));
        // 80/20 of a token that doubles: 2^0.8/(0.8·2 + 0.2) − 1.
        assertThat(ImpermanentLoss.weighted(Column.of(2, 1), Column.of(0.8, 0.2)))
                .isCloseTo(Math.pow(2, 0.8) / 1.8 - 1, within(1e-12));
        assertThat(ImpermanentLoss.weighted(Column.of(0, 1), half)).isEqualTo(-1);
        assertThat(ImpermanentLoss.weighted(Column.of(0, 0), half)).isEqualTo(-1);
        assertThatThrownBy(() -> ImpermanentLoss.weighted(Column.of(1, 1), Column.of(1, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stablePoolLosesMoreThanAConstantProductAndLessThanTheWholeMove() {
        var par = Column.of(1, 1);
        double stable = ImpermanentLoss.stable(100, par, Column.of(0.95, 1));
        assertThat(stable).isLessThan(ImpermanentLoss.constantProduct(0.95));
        assertThat(stable).isGreaterThan(0.95 / 0.975 - 1);
        assertThat(ImpermanentLoss.stable(100, par, par)).isCloseTo(0, within(1e-12));
        assertThat(ImpermanentLoss.stable(100, par, Column.of(2, 2))).isCloseTo(0, within(1e-9));
        // With next to no amplification it is a constant product.
        assertThat(ImpermanentLoss.stable(1e-9, par, Column.of(0.5, 1)))
                .isCloseTo(-0.05719096, within(1e-7));
    }

    @Test
    void feesMakeUpForALoss() {
        assertThat(ImpermanentLoss.net(-0.05, 10, 0.003)).isCloseTo(-0.02, within(1e-15));
        assertThat(ImpermanentLoss.breakEvenTurnover(-0.03, 0.003)).isCloseTo(10, within(1e-12));
        assertThat(ImpermanentLoss.breakEvenTurnover(0, 0)).isZero();
        assertThat(ImpermanentLoss.breakEvenTurnover(-0.1, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void constantProductIsWorthTwiceTheRootOfItsProduct() {
        assertThat(ShareValue.constantProduct(1000, 2e6, 2000, 1)).isCloseTo(4e6, within(1e-6));
        // Pushed to 1100/1 818 181.8 by a trade: the fair value stays.
        assertThat(ShareValue.constantProduct(1100, 2e9 / 1100, 2000, 1))
                .isCloseTo(4e6, within(1e-6));
        assertThat(ShareValue.naive(Column.of(1100, 2e9 / 1100), Column.of(2000, 1)))
                .isGreaterThan(4.01e6);
        assertThat(ShareValue.constantProduct(0, 5, 1, 1)).isZero();
        assertThatThrownBy(() -> ShareValue.constantProduct(-1, 5, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weightedPoolIsWorthItsReservesAtItsOwnPrices() {
        var weights = Column.of(0.8, 0.2);
        // 800 at 1 and 100 at 2 stand at the weights.
        assertThat(ShareValue.weighted(Column.of(800, 100), weights, Column.of(1, 2)))
                .isCloseTo(1000, within(1e-9));
        double pushed = 100 * Math.pow(800 / 900.0, 4);
        assertThat(ShareValue.weighted(Column.of(900, pushed), weights, Column.of(1, 2)))
                .isCloseTo(1000, within(1e-9));
        assertThat(ShareValue.weighted(Column.of(0, 100), weights, Column.of(1, 2))).isZero();
    }

    @Test
    void stablePoolIsWorthItsInvariantAtPar() {
        assertThat(ShareValue.stable(100, 997_238.24, Column.of(1, 1)))
                .isCloseTo(997_238.24, within(1e-6));
        assertThat(ShareValue.stable(100, 1000, Column.of(1, 1, 1))).isCloseTo(1000, within(1e-9));
        assertThat(ShareValue.stable(100, 0, Column.of(1, 1))).isZero();
        assertThat(ShareValue.stableFloor(1000, Column.of(1, 0.9))).isEqualTo(900);
        assertThatThrownBy(() -> ShareValue.stable(100, 1, Column.of(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The reserves found stand on the invariant, at the prices asked for.
    @Property(tries = 200)
    void reservesStandAtThePrices(
            @ForAll @DoubleRange(min = 0.3, max = 3) double price,
            @ForAll @DoubleRange(min = 1, max = 2000) double a) {
        var reserves = StableReserves.at(a, 1e6, Column.of(price, 1));
        double x = reserves.get(0);
        double y = reserves.get(1);
        var exit = Exits.stable("s", String.valueOf(Math.round(a)), x, y, "0");
        var state = (StableState) exit.route().pool();
        if (a == Math.round(a)) {
            assertThat(state.invariant()).isCloseTo(1e6, within(1e-3));
            assertThat(exit.spot()).isCloseTo(price, within(1e-6 * price));
        }
        double ann = 2 * a;
        double p = 1e18 / (4 * x * y);
        assertThat((ann + p / x) / (ann + p / y)).isCloseTo(price, within(1e-6 * price));
        double value = ShareValue.stable(a, 1e6, Column.of(price, 1));
        assertThat(value)
                .isGreaterThanOrEqualTo(
                        ShareValue.stableFloor(1e6, Column.of(price, 1)) * (1 - 1e-9));
        assertThat(value).isLessThanOrEqualTo(1e6 * (1 + price) / 2 * (1 + 1e-9));
    }

    @Test
    void wildPricesHaveAnswers() {
        for (double price : new double[] {1e-9, 1e-3, 1e3, 1e9}) {
            double value = ShareValue.stable(100, 1e6, Column.of(price, 1));
            assertThat(value).isPositive().isFinite();
            assertThat(value).isGreaterThanOrEqualTo(1e6 * Math.min(price, 1) * (1 - 1e-9));
        }
    }
}
