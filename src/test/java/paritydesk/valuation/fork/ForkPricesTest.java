package paritydesk.valuation.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

import org.junit.jupiter.api.Test;

class ForkPricesTest {

    @Test
    void quoteOfSeptember2022GivesThePublishedWeight() {
        var prices = ForkPrices.of(1504, 40.97);
        assertThat(prices.weight()).isCloseTo(0.0272, within(5e-5));
        assertThat(prices.weight()).isCloseTo(40.97 / 1504, within(1e-15));
        assertThat(prices.main()).isCloseTo(1463.03, within(1e-10));
        assertThat(prices.erosion(0)).isEqualTo(prices.weight());
        assertThat(prices.erosion(1)).isZero();
    }

    @Test
    void recognitionAndPersistenceScaleTheOtherBranchAlone() {
        var prices = new ForkPrices(90, 10);
        assertThat(prices.together()).isEqualTo(100);
        assertThat(prices.recognised(0.4)).isEqualTo(94);
        assertThat(prices.recognised(0)).isEqualTo(90);
        assertThat(prices.recognised(1)).isEqualTo(100);
        assertThat(prices.erosion(0.4)).isCloseTo(0.06, within(1e-15));
        assertThat(prices.expected(0.25)).isEqualTo(92.5);
        assertThat(prices.expected(1)).isEqualTo(prices.together());
    }

    @Property
    void erosionIsWhatRecognitionLeavesOutOfTheWhole(
            @ForAll @DoubleRange(min = 0, max = 1e30) double main,
            @ForAll @DoubleRange(min = 0, max = 1e30) double other,
            @ForAll @DoubleRange(min = 0, max = 1) double recognition) {
        var prices = new ForkPrices(main, other);
        double whole = prices.together();
        double left = whole == 0 ? 0 : 1 - prices.recognised(recognition) / whole;
        assertThat(prices.erosion(recognition)).isCloseTo(left, within(1e-12)).isBetween(0.0, 1.0);
    }

    @Property
    void splittingATokenConservesItsValue(
            @ForAll @Scale(9) @DoubleRange(min = 1e-9, max = 1e12) double before,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        var prices = ForkPrices.of(before, before * share);
        assertThat(prices.together()).isCloseTo(before, within(1e-12 * before));
        assertThat(prices.weight()).isCloseTo(share, within(1e-12));
    }

    @Test
    void worthlessForkHasNoWeight() {
        assertThat(new ForkPrices(0, 0).weight()).isZero();
        assertThat(new ForkPrices(0, 0).erosion(0)).isZero();
        assertThat(new ForkPrices(0, 5).weight()).isEqualTo(1);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new ForkPrices(-1, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new ForkPrices(1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new ForkPrices(1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ForkPrices.of(10, 11)).hasMessageContaining("11");
        assertThatThrownBy(() -> new ForkPrices(1, 1).recognised(1.5)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> new ForkPrices(1, 1).erosion(-0.1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> new ForkPrices(1, 1).expected(Double.NaN))
                .hasMessageContaining("NaN");
    }
}
