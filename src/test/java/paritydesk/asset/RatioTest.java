package paritydesk.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;

class RatioTest {

    @Test
    void sameRatioIsThatOfValueAndDirection() {
        assertThat(Ratio.of("A", "B", 2, 1).same(Ratio.of("A", "B", 20, 10))).isTrue();
        assertThat(Ratio.of("A", "B", 2, 1).same(Ratio.of("B", "A", 1, 2))).isFalse();
        assertThat(Ratio.of("A", "B", 2, 1).same(Ratio.of("A", "B", 1, 2))).isFalse();
    }

    @Test
    void saysItselfAsASentence() {
        assertThat(Ratio.of("MKR", "SKY", 24_000, 1).sentence())
                .isEqualTo("1 MKR = 24\u202F000 SKY");
        assertThat(Ratio.of("OLD", "NEW", 2, 6).sentence()).isEqualTo("3 OLD = 1 NEW");
    }

    @Test
    void thirdIsKeptExactly() {
        var third = Ratio.of("OLD", "NEW", 1, 3);
        assertThat(third.convert(new BigDecimal("3"), BigDecimal.ZERO, 18))
                .isEqualByComparingTo("1");
        assertThat(third.convert(BigDecimal.ONE, BigDecimal.ZERO, 4))
                .isEqualByComparingTo("0.3333");
    }

    @Test
    void refusesItselfAndNothing() {
        assertThatThrownBy(() -> Ratio.of("A", "A", 1, 1))
                .hasMessageContaining("two different assets");
        assertThatThrownBy(() -> Ratio.of("A", "B", 0, 1)).hasMessageContaining("above zero");
    }

    @Property
    void holderIsNeverPaidMoreThanTheExactAmountAndLessByUnderOneUnit(
            @ForAll @BigRange(min = "0", max = "1e12") BigDecimal quantity,
            @ForAll @IntRange(min = 1, max = 100_000) int numerator,
            @ForAll @IntRange(min = 1, max = 100_000) int denominator,
            @ForAll @IntRange(min = 0, max = 100) int fee,
            @ForAll @IntRange(min = 0, max = 18) int decimals) {
        var ratio = Ratio.of("OLD", "NEW", numerator, denominator);
        var charged = BigDecimal.valueOf(fee, 2);
        var paid = ratio.convert(quantity, charged, decimals);
        var exact =
                quantity.multiply(BigDecimal.valueOf(numerator))
                        .multiply(BigDecimal.ONE.subtract(charged));
        var owed = paid.multiply(BigDecimal.valueOf(denominator));
        var unit = BigDecimal.ONE.movePointLeft(decimals).multiply(BigDecimal.valueOf(denominator));
        assertThat(owed).isLessThanOrEqualTo(exact);
        assertThat(exact.subtract(owed)).isLessThan(unit);
    }

    @Property
    void inverseOfTheInverseIsTheRatio(
            @ForAll @IntRange(min = 1, max = 1_000_000) int a,
            @ForAll @IntRange(min = 1, max = 1_000_000) int b) {
        var ratio = Ratio.of("OLD", "NEW", a, b);
        assertThat(ratio.inverse().inverse()).isEqualTo(ratio);
        assertThat(ratio.value() * ratio.inverse().value())
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(Rounding.FROM_HOLDER.divide(BigDecimal.valueOf(a), BigDecimal.valueOf(b), 6))
                .isEqualByComparingTo(
                        BigDecimal.valueOf(a)
                                .divide(BigDecimal.valueOf(b), 6, RoundingMode.CEILING));
    }
}
