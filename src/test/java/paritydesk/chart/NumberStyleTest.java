package paritydesk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberStyleTest {
    @Test
    void figuresCarryATrueMinusThinThousandsAndTheirUnit() {
        assertThat(NumberStyle.percent(2).full(-0.0163)).isEqualTo("−1.63\u202F%");
        assertThat(NumberStyle.times(2).full(0.42)).isEqualTo("0.42×");
        assertThat(NumberStyle.plain(0).text(1_234_567)).isEqualTo("1\u202F234\u202F567");
        assertThat(NumberStyle.plain(2).withSign().text(0.021)).isEqualTo("+0.02");
    }

    @Test
    void zeroHasNoSignAndAGapIsADash() {
        assertThat(NumberStyle.plain(2).withSign().text(-0.001)).isEqualTo("0.00");
        assertThat(NumberStyle.plain(2).full(Double.NaN)).isEqualTo("–");
    }

    @Test
    void largeAmountsAreShortened() {
        NumberStyle dollars = NumberStyle.compact("USD");
        assertThat(dollars.full(12_400_000)).isEqualTo("12.4\u202FM\u202FUSD");
        assertThat(dollars.text(999_960)).isEqualTo("1.0\u202FM");
        assertThat(dollars.text(20_000)).isEqualTo("20\u202Fk");
        assertThat(dollars.text(3.1e9)).isEqualTo("3.1\u202Fbn");
        assertThat(dollars.text(0)).isEqualTo("0");
    }
}
