package paritydesk.valuation.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForkFarmingTest {

    private static final ForkFarming MERGE = new ForkFarming(0.29, 0.11, 8 / 365.0);

    /// The published 0.394 % is 0.18 · 8/365 = 0.39452 % without its last digits.
    @Test
    void breakEvenBeforeTheMergeIsThePublishedOne() {
        assertThat(MERGE.breakEven()).isCloseTo(0.18 * 8 / 365, within(1e-16));
        assertThat(Math.floor(MERGE.breakEven() * 1e5)).isEqualTo(394);
    }

    @Test
    void borrowingToFarmPaidBeforeTheMerge() {
        double weight = ForkPrices.of(1504, 40.97).weight();
        assertThat(MERGE.pays(weight)).isTrue();
        assertThat(MERGE.gain(weight)).isCloseTo(0.0232955, within(5e-8));
    }

    @Test
    void atTheBreakEvenItDoesNotPay() {
        assertThat(MERGE.pays(MERGE.breakEven())).isFalse();
        assertThat(MERGE.gain(MERGE.breakEven())).isZero();
        assertThat(MERGE.pays(Math.nextUp(MERGE.breakEven()))).isTrue();
    }

    @Test
    void deterringRateLeavesNothingToGain() {
        double rate = MERGE.deterringRate(0.0272);
        assertThat(rate).isCloseTo(0.11 + 0.0272 * 365 / 8, within(1e-12));
        assertThat(new ForkFarming(rate, 0.11, 8 / 365.0).gain(0.0272)).isCloseTo(0, within(1e-15));
    }

    @Test
    void noTimeLeftMeansThatAnyWeightPays() {
        var now = new ForkFarming(0.29, 0.11, 0);
        assertThat(now.breakEven()).isZero();
        assertThat(now.pays(1e-9)).isTrue();
        assertThat(now.pays(0)).isFalse();
        assertThat(now.deterringRate(0.01)).isInfinite();
        assertThat(now.deterringRate(0)).isEqualTo(0.11);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new ForkFarming(0.1, 0.1, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new ForkFarming(0.1, 0.1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ForkFarming(Double.NaN, 0.1, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new ForkFarming(0.1, Double.NaN, 1)).hasMessageContaining("NaN");
    }
}
