package paritydesk.valuation.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class LossWaterfallTest {

    private static BigDecimal d(String text) {
        return new BigDecimal(text);
    }

    private static LossWaterfall.Route atOnce() {
        return new LossWaterfall.Route(
                BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    @Test
    void everyPartIsItsFormula() {
        var terms =
                new LossWaterfall.Terms(d("24000"), d("1"), d("0.02"), 0, d("1550"), d("0.0625"));
        var route = new LossWaterfall.Route(d("0.9"), d("0.01"), d("0.5"), d("7"), d("0.25"));

        var parts = LossWaterfall.of(d("1.0001"), terms, route);

        assertThat(parts.before()).isEqualByComparingTo("1550.155");
        assertThat(parts.stranded()).isEqualByComparingTo("77.50775");
        assertThat(parts.ratio()).isEqualByComparingTo("45.0045");
        assertThat(parts.penalty()).isEqualByComparingTo("27.0027");
        assertThat(parts.receivedUnits()).isEqualByComparingTo("21170");
        assertThat(parts.rounding()).isEqualByComparingTo("0.0073");
        assertThat(parts.slippage()).isEqualByComparingTo("13.23125");
        assertThat(parts.fees()).isEqualByComparingTo("7");
        assertThat(parts.waiting()).isEqualByComparingTo("260.57875");
        assertThat(parts.received()).isEqualByComparingTo("1119.82275");
        assertThat(parts.residual()).isEqualByComparingTo("0");
    }

    @Property
    void partsAddUpToTheLossExactly(
            @ForAll @Scale(6) @BigRange(min = "0.000001", max = "1000000000") BigDecimal quantity,
            @ForAll @Scale(6) @BigRange(min = "0", max = "1") BigDecimal fee,
            @ForAll @Scale(6) @BigRange(min = "0.01", max = "100000") BigDecimal ratio,
            @ForAll @Scale(6) @BigRange(min = "0", max = "10000") BigDecimal price,
            @ForAll @Scale(6) @BigRange(min = "0", max = "1") BigDecimal migrated,
            @ForAll @IntRange(min = 0, max = 36) int decimals) {
        var terms =
                new LossWaterfall.Terms(ratio, BigDecimal.valueOf(3), fee, decimals, price, price);
        var route = new LossWaterfall.Route(migrated, d("0.003"), d("0.1"), d("1.5"), d("0.07"));

        var parts = LossWaterfall.of(quantity, terms, route);

        assertThat(parts.residual()).isEqualByComparingTo("0");
        assertThat(parts.received()).isEqualByComparingTo(parts.before().subtract(parts.loss()));
        assertThat(parts.rounding().signum()).isNotNegative();
    }

    @Test
    void fairTermsLoseNothing() {
        var terms = new LossWaterfall.Terms(d("2"), d("1"), d("0"), 18, d("10"), d("5"));

        var parts = LossWaterfall.of(d("3"), terms, atOnce());

        assertThat(parts.loss()).isEqualByComparingTo("0");
        assertThat(parts.received()).isEqualByComparingTo("30");
    }

    @Test
    void dustBelowOneUnitIsLostToRounding() {
        var terms = new LossWaterfall.Terms(d("1"), d("100"), d("0"), 0, d("1"), d("100"));

        var parts = LossWaterfall.of(d("99"), terms, atOnce());

        assertThat(parts.receivedUnits()).isEqualByComparingTo("0");
        assertThat(parts.rounding()).isEqualByComparingTo("99");
        assertThat(parts.loss()).isEqualByComparingTo("99");
    }

    @Test
    void hugeAmountsStayExact() {
        var terms =
                new LossWaterfall.Terms(d("24000"), d("1"), d("0.02"), 36, d("1e30"), d("1e30"));

        var parts = LossWaterfall.of(d("1e30"), terms, atOnce());

        assertThat(parts.received()).isEqualByComparingTo("2.352e64");
        assertThat(parts.residual()).isEqualByComparingTo("0");
    }

    @Test
    void breakEvenTermsLoseExactlyNothing() {
        double ratio = BreakEven.ratio(1494.9540144, 0.06356097, 0.02);
        double fee = BreakEven.fee(1494.9540144, 0.06356097, 24_000);

        assertThat(ratio).isCloseTo(24_000, within(1e-8));
        assertThat(fee).isCloseTo(0.02, within(1e-12));
        assertThat(BreakEven.noLoss(100, 5, 20, 0, 0)).isTrue();
        assertThat(BreakEven.noLoss(100, 5, 20, 0.01, 0)).isFalse();
        assertThat(BreakEven.noLoss(100, 5, 20, 0.01, 0.01)).isTrue();
        assertThat(BreakEven.ratio(100, 0, 0)).isInfinite();
        assertThat(BreakEven.fee(110, 5, 20)).isCloseTo(-0.1, within(1e-12));
    }
}
