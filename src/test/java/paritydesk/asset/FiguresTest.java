package paritydesk.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;

class FiguresTest {

    @Test
    void thousandsAreThinAndTheMinusIsTrue() {
        assertThat(Figures.number(-1234567.891, 2)).isEqualTo("−1\u202F234\u202F567.89");
        assertThat(Figures.number(999, 0)).isEqualTo("999");
        assertThat(Figures.number(1000L)).isEqualTo("1\u202F000");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(Figures.number(-0.001, 2)).isEqualTo("0.00");
        assertThat(Figures.signedPercent(0.00001, 1)).isEqualTo("0.0\u202F%");
        assertThat(Figures.signedPercent(-0.00001, 1)).isEqualTo("0.0\u202F%");
    }

    @Test
    void missingFigureIsADashAndNeverZero() {
        assertThat(Figures.number(Double.NaN, 2)).isEqualTo("–");
        assertThat(Figures.percent(Double.NaN, 2)).isEqualTo("–");
        assertThat(Figures.compact(Double.NaN)).isEqualTo("–");
    }

    @Test
    void percentAndBasisPointsScaleAFraction() {
        assertThat(Figures.percent(-0.01625, 2)).isEqualTo("−1.62\u202F%");
        assertThat(Figures.signedPercent(0.0152, 2)).isEqualTo("+1.52\u202F%");
        assertThat(Figures.bps(0.0163, 0)).isEqualTo("163\u202Fbps");
    }

    @Test
    void largeAmountsKeepThreeFiguresOrSo() {
        assertThat(Figures.compact(12_430_000)).isEqualTo("12.4\u202FM");
        assertThat(Figures.compact(999_600)).isEqualTo("1.0\u202FM");
        assertThat(Figures.compact(1_234_000_000)).isEqualTo("1.23\u202FB");
        assertThat(Figures.compact(12_345)).isEqualTo("12.3\u202Fk");
        assertThat(Figures.compact(-420)).isEqualTo("−420");
        assertThat(Figures.compact(0)).isEqualTo("0");
    }

    @Test
    void exactKeepsEveryDigitAndNoTrailingZero() {
        assertThat(Figures.exact(new BigDecimal("1494.95401440"))).isEqualTo("1\u202F494.9540144");
        assertThat(Figures.exact(new BigDecimal("24E3"))).isEqualTo("24\u202F000");
    }

    @Test
    void momentsNameTheirZone() {
        assertThat(Figures.moment(Instant.parse("2025-09-22T14:00:00Z")))
                .isEqualTo("22 Sep 2025 14:00 UTC");
    }
}
