package paritydesk.valuation.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Capacity against the plain way: the largest sale whose best split still averages enough, found by halving the sale.
class ExitCapacityTest {

    private static double plainly(List<Exit> exits, double least, double most) {
        double low = 0;
        double high = most;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            var split = BestSplit.of(exits, middle);
            if (split.value() / middle >= least) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Property(tries = 60)
    void capacityIsTheLargestSaleThatStillAveragesEnough(
            @ForAll @DoubleRange(min = 10, max = 1e4) double tokens,
            @ForAll @DoubleRange(min = 0.01, max = 0.6) double within,
            @ForAll @DoubleRange(min = 1, max = 500) double flat) {
        var exits =
                List.of(
                        Exits.product("a", tokens, 2 * tokens, "0.003"),
                        Exits.product("b", 3 * tokens, 6.1 * tokens, "0.01"),
                        flat(1.9, flat));
        double least = (1 - within) * 2;
        double capacity = ExitCapacity.within(exits, 2, within);
        double plain = plainly(exits, least, 1000 * tokens + flat);
        assertThat(capacity).isCloseTo(plain, within(1e-6 * Math.max(1, plain)));
    }

    /// Pays `price` per OLD, for so many of them.
    private static Exit flat(double price, double most) {
        var cap = new java.math.BigDecimal(most, java.math.MathContext.DECIMAL32);
        return Exits.migrator("m", cap.toPlainString(), price / 2);
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.api.Assertions.within(offset);
    }

    @Test
    void aFlatExitAtJustThePriceIsUsedWholeAndOneBelowItNotAtAll() {
        var flat = List.of(flat(1.9, 500));
        assertThat(ExitCapacity.within(flat, 2, 0.05))
                .isEqualTo(flat.getFirst().limit())
                .isPositive();
        assertThat(ExitCapacity.within(flat, 2, 0.0499)).isZero();
        assertThat(ExitCapacity.within(List.of(), 2, 0.5)).isZero();
    }

    @Test
    void anEndlessExitThatPaysEnoughHasNoEnd() {
        var endless = List.of(Exits.migrator("m", "", 0.95));
        assertThat(ExitCapacity.within(endless, 2, 0.1)).isPositive().isInfinite();
        assertThat(ExitCapacity.within(endless, 2, 0.01)).isZero();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (double bad : new double[] {-0.01, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> ExitCapacity.within(List.of(), 1, bad))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ExitCapacity.within(List.of(), 0, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExitCapacity.days(1, 1.01, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExitCapacity.days(-1, 0.5, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ExitCapacity.days(10, 1, 5)).isEqualTo(2);
        assertThat(ExitCapacity.days(0, 0, 0)).isZero();
        assertThat(ExitCapacity.days(1, 0, 5)).isPositive().isInfinite();
        assertThat(ExitCapacity.within(List.of(flat(1, 5)), 1, 0)).isPositive();
        assertThat(ExitCapacity.within(List.of(flat(1, 5)), 1, 1)).isEqualTo(flat(1, 5).limit());
    }

    @Test
    void aBonusPaysForItsOwnDiscount() {
        assertThat(ExitCapacity.withinBonus(0.05)).isCloseTo(1 - 1 / 1.05, within(1e-15));
        assertThat(ExitCapacity.withinBonus(0)).isZero();
        assertThat(ExitCapacity.withinBonus(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }
}
