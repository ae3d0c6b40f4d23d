package paritydesk.valuation.peg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import paritydesk.valuation.Column;

class PegFiguresTest {

    private static final double TIGHT = 1e-12;
    private static final Wrapped SURE = new Wrapped(0, 0, 0, 0, 0);

    @Test
    void backingIsReserveOverSupply() {
        assertThat(Wrapped.backing(90, 120)).isEqualTo(0.75);
        assertThat(Wrapped.backing(0, 120)).isZero();
        assertThat(Wrapped.backing(90, 0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThatIllegalArgumentException().isThrownBy(() -> Wrapped.backing(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Wrapped.backing(1, Double.NaN));
    }

    @Test
    void fairValueTakesBackingFailureWaitingAndFees() {
        var wrapped = new Wrapped(0.1, 0.6, 0.05, 0.5, 2);
        assertThat(wrapped.fair(100, 0.9))
                .isCloseTo(100 * 0.9 * 0.94 * Math.exp(-0.025) - 2, within(TIGHT));
        assertThat(wrapped.fair(100, 1.5)).isEqualTo(wrapped.fair(100, 1));
        assertThat(wrapped.fair(1, 0.9)).isZero();
        assertThat(SURE.fair(0, 1)).isZero();
        assertThat(SURE.fair(1e30, Double.POSITIVE_INFINITY)).isEqualTo(1e30);
    }

    @Test
    void eachPricingHidesWhatTheOtherShows() {
        var both = SURE.sideBySide(Column.of(95, Double.NaN), Column.of(80, 80), 1.25, 0.9);
        assertThat(both.exchangeRate().get(0)).isEqualTo(100);
        assertThat(both.fair().get(0)).isEqualTo(90);
        assertThat(both.hiddenByExchangeRate().get(0)).isEqualTo(5);
        assertThat(both.hiddenByMarket().get(0)).isEqualTo(5);
        assertThat(both.hiddenByMarket().get(1)).isNaN();
        assertThat(both.exchangeRate().get(1)).isEqualTo(100);
    }

    @Test
    void nonsenseAboutAWrappedTokenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wrapped(1.1, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wrapped(0, -0.1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wrapped(0, 0, Double.NaN, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wrapped(0, 0, 0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wrapped(0, 0, 0, 0, -1));
    }

    @Test
    void redemptionBandOfFeesGasAndWaiting() {
        var band = RedemptionBand.of(0.01, 0.002, 0.001, 0.05, 0.25);
        assertThat(band.low()).isCloseTo(0.99 * 0.999 * Math.exp(-0.0125), within(TIGHT));
        assertThat(band.high()).isCloseTo(1.002 * 1.001, within(TIGHT));
        assertThat(RedemptionBand.of(0, 0, 0, 0, 0)).isEqualTo(new RedemptionBand(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RedemptionBand.of(1.01, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RedemptionBand(1, 0.9));
    }

    @Test
    void excursionIsMeasuredFromTheNearerEnd() {
        var band = new RedemptionBand(0.98, 1.01);
        assertThat(band.excursion(0.95)).isCloseTo(-0.03, within(TIGHT));
        assertThat(band.excursion(0.98)).isZero();
        assertThat(band.excursion(1.01)).isZero();
        assertThat(band.excursion(1.05)).isCloseTo(0.04, within(TIGHT));
        assertThat(band.contains(0.98)).isTrue();
        assertThat(band.contains(1.01)).isTrue();
        assertThat(band.contains(0.9799)).isFalse();
        assertThat(band.contains(1.0101)).isFalse();
    }

    @Test
    void timeOutsideCountsUntilTheNextStep() {
        var path =
                new PegPath(
                        Column.of(1, 0.9, 0.91, 1, Double.NaN, 1.2, 1.3),
                        Column.of(0, 10, 15, 40, 50, 60, 65));
        var outside = path.outside(new RedemptionBand(0.98, 1.02));
        assertThat(outside.seconds()).isEqualTo(5 + 25 + 5);
        assertThat(outside.share()).isCloseTo(35.0 / 55, within(TIGHT));
        assertThat(outside.longest()).isEqualTo(30);
        assertThat(outside.longestFrom()).isEqualTo(1);
        assertThat(outside.longestTo()).isEqualTo(3);
        assertThat(path.worst()).isEqualTo(6);
    }

    @Test
    void missingPriceEndsAnExcursion() {
        var path = new PegPath(Column.of(0.9, Double.NaN, 0.9, 0.9), Column.of(0, 10, 20, 35));
        var outside = path.outside(new RedemptionBand(0.98, 1.02));
        assertThat(outside.longest()).isEqualTo(15);
        assertThat(outside.longestFrom()).isEqualTo(2);
        assertThat(outside.longestTo()).isEqualTo(3);
        assertThat(outside.seconds()).isEqualTo(25);
        assertThat(outside.share()).isEqualTo(1);
    }

    @Test
    void pathThatNeverLeavesHasNoExcursion() {
        var outside =
                new PegPath(Column.of(1, 1), Column.of(0, 1)).outside(new RedemptionBand(1, 1));
        assertThat(outside).isEqualTo(new PegPath.Outside(0, 0, 0, -1, -1));
        var none =
                new PegPath(Column.of(Double.NaN), Column.of(0)).outside(new RedemptionBand(1, 1));
        assertThat(none).isEqualTo(new PegPath.Outside(0, 0, 0, -1, -1));
    }

    @Test
    void samplesStandUntilTheNextStep() {
        var path =
                new PegPath(
                        Column.of(Double.NaN, 1.1, 1.2, 1.3, 1.4), Column.of(0, 10, 25, 30, 41));
        assertThat(path.sampled(10).toArray())
                .usingComparatorWithPrecision(TIGHT)
                .containsExactly(0.1, 0.1, 0.3, 0.3);
        assertThat(new PegPath(Column.of(Double.NaN), Column.of(0)).sampled(1).size()).isZero();
        assertThat(new PegPath(Column.of(1, Double.NaN, 1), Column.of(0, 1, 2)).sampled(1).size())
                .isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> path.sampled(0));
        assertThatIllegalArgumentException().isThrownBy(() -> path.sampled(1e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PegPath(Column.of(1, 1), Column.of(1, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PegPath(Column.of(1), Column.of(0, 1)));
    }

    @Test
    void deviationThatHalvesEverySampleHasAHalfLifeOfOne() {
        var d = Deviations.of(Column.of(0.08, 0.04, 0.02, 0.01, 0.005));
        assertThat(d.samples()).isEqualTo(5);
        assertThat(d.persistence()).isCloseTo(0.5, within(TIGHT));
        assertThat(d.halfLife()).isCloseTo(1, within(TIGHT));
        assertThat(d.mean()).isCloseTo(0.031, within(TIGHT));
        assertThat(d.deviation()).isCloseTo(Math.sqrt(0.00372 / 4), within(1e-9));
        assertThat(d.trackingError())
                .isCloseTo(Math.sqrt((2.125e-3 - 0.075 * 0.075 / 4) / 3), within(1e-9));
    }

    @Test
    void deviationThatGrowsNeverHalvesAndOneThatAlternatesIsGoneAtOnce() {
        assertThat(Deviations.of(Column.of(0.01, 0.02, 0.04, 0.08)).halfLife())
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Deviations.of(Column.of(0.25, 0.5, 0.75)).halfLife())
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Deviations.of(Column.of(0.01, -0.01, 0.01, -0.01)).halfLife()).isZero();
        assertThat(Deviations.of(Column.of(0.01, 0.01, 0.01)).halfLife()).isZero();
    }

    @Test
    void tooFewSamplesHaveNoFigure() {
        var none = Deviations.of(Column.of());
        assertThat(none.mean()).isNaN();
        assertThat(none.deviation()).isNaN();
        var two = Deviations.of(Column.of(0.1, 0.2));
        assertThat(two.deviation()).isCloseTo(Math.sqrt(0.005), within(TIGHT));
        assertThat(two.trackingError()).isNaN();
        assertThat(two.persistence()).isNaN();
        assertThat(two.halfLife()).isNaN();
        assertThat(Deviations.of(Column.of(0.1, 0.2, 0.15)).persistence())
                .isCloseTo(-0.5, within(1e-9));
    }
}
