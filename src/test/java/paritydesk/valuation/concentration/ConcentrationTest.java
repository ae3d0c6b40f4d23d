package paritydesk.valuation.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import paritydesk.valuation.Column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ConcentrationTest {

    private static final double TIGHT = 1e-12;

    private static Concentration of(double... amounts) {
        var entries = new ArrayList<Map.Entry<String, Double>>();
        for (int i = 0; i < amounts.length; i++) {
            entries.add(Map.entry("n" + i, amounts[i]));
        }
        return Concentration.of(entries);
    }

    @Test
    void herfindahlOfTheWorkedExample() {
        var c = of(0.5, 0.3, 0.2);
        assertThat(c.herfindahl()).isCloseTo(0.38, within(TIGHT));
        assertThat(c.effectiveNumber()).isCloseTo(1 / 0.38, within(TIGHT));
        assertThat(c.top(0)).isZero();
        assertThat(c.top(1)).isEqualTo(0.5);
        assertThat(c.top(2)).isCloseTo(0.8, within(TIGHT));
        assertThat(c.top(9)).isCloseTo(1, within(TIGHT));
        assertThat(c.shannon())
                .isCloseTo(
                        -(0.5 * Math.log(0.5) + 0.3 * Math.log(0.3) + 0.2 * Math.log(0.2)),
                        within(TIGHT));
        assertThat(c.total()).isCloseTo(1, within(TIGHT));
        assertThat(c.of("n1")).isCloseTo(0.3, within(TIGHT));
        assertThat(c.of("other")).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> c.top(-1));
    }

    @Test
    void sameNameCountsOnce() {
        var c =
                Concentration.of(
                        List.of(Map.entry("a", 1.0), Map.entry("b", 2.0), Map.entry("a", 3.0)));
        assertThat(c.shares())
                .containsExactly(
                        new Concentration.Share("a", 4, 4.0 / 6),
                        new Concentration.Share("b", 2, 2.0 / 6));
    }

    @Test
    void oneNameIsFullyConcentratedAndNothingIsNot() {
        var one = of(7);
        assertThat(one.herfindahl()).isEqualTo(1);
        assertThat(one.effectiveNumber()).isEqualTo(1);
        assertThat(one.shannon()).isZero();
        var none = of(0, 0);
        assertThat(none.shares()).isEmpty();
        assertThat(none.herfindahl()).isZero();
        assertThat(none.effectiveNumber()).isZero();
        assertThat(none.shannon()).isZero();
        assertThat(none.top(3)).isZero();
    }

    @Property
    void figuresDoNotDependOnUnitOrOrder(
            @ForAll @Size(min = 1, max = 12)
                    List<@DoubleRange(min = 0.01, max = 1e6) Double> amounts,
            @ForAll @DoubleRange(min = 0.01, max = 1e12) double unit) {
        var plain = of(amounts.stream().mapToDouble(Double::doubleValue).toArray());
        var reversed = new ArrayList<>(amounts);
        Collections.reverse(reversed);
        var other = of(reversed.stream().mapToDouble(a -> a * unit).toArray());
        assertThat(other.herfindahl()).isCloseTo(plain.herfindahl(), within(1e-9));
        assertThat(other.shannon()).isCloseTo(plain.shannon(), within(1e-9));
        assertThat(other.top(2)).isCloseTo(plain.top(2), within(1e-9));
        assertThat(plain.effectiveNumber()).isBetween(1 - 1e-9, amounts.size() + 1e-9);
        assertThat(plain.shannon()).isLessThanOrEqualTo(Math.log(amounts.size()) + 1e-9);
    }

    @Test
    void negativeOrEndlessAmountsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Double.POSITIVE_INFINITY));
    }

    @Test
    void breachNamesWhatIsTooMuch() {
        var c = of(50, 30, 20);
        assertThat(new Limit(Optional.empty(), 0.3).breaches(c))
                .containsExactly(new Limit.Breach("n0", 0.5, 0.3, (50 - 0.3 * 100) / 0.7));
        assertThat(new Limit(Optional.of("n1"), 0.25).breaches(c))
                .containsExactly(new Limit.Breach("n1", 0.3, 0.25, 5 / 0.75));
        assertThat(new Limit(Optional.of("n2"), 0.2).breaches(c)).isEmpty();
        assertThat(new Limit(Optional.of("n2"), 0.19).breaches(c)).hasSize(1);
        assertThat(new Limit(Optional.of("none"), 0).breaches(c)).isEmpty();
        assertThat(new Limit(Optional.empty(), 1).breaches(c)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(Optional.empty(), 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(Optional.empty(), -0.1));
    }

    private static final List<List<Double>> HALF = List.of(List.of(1.0, 0.5), List.of(0.5, 1.0));

    @Test
    void twoAssetsByHand() {
        var d = Diversification.of(Column.of(0.6, 0.4), Column.of(0.2, 0.3), HALF);
        double variance = 0.12 * 0.12 * 2 + 2 * 0.5 * 0.12 * 0.12;
        assertThat(d.risk()).isCloseTo(Math.sqrt(variance), within(TIGHT));
        assertThat(d.ratio()).isCloseTo(0.24 / Math.sqrt(variance), within(TIGHT));
        assertThat(d.contributions().get(0)).isCloseTo(0.5, within(TIGHT));
        assertThat(d.contributions().get(1)).isCloseTo(0.5, within(TIGHT));
    }

    @Test
    void hedgeTakesRiskAway() {
        var ones = List.of(List.of(1.0, 1.0), List.of(1.0, 1.0));
        var d = Diversification.of(Column.of(10, -4), Column.of(0.5, 0.5), ones);
        assertThat(d.risk()).isCloseTo(3, within(TIGHT));
        assertThat(d.ratio()).isCloseTo(7.0 / 3, within(TIGHT));
        assertThat(d.contributions().get(0)).isCloseTo(10.0 / 6, within(TIGHT));
        assertThat(d.contributions().get(1)).isCloseTo(-4.0 / 6, within(TIGHT));
        var flat = Diversification.of(Column.of(5, -5), Column.of(0.5, 0.5), ones);
        assertThat(flat.risk()).isZero();
        assertThat(flat.ratio()).isEqualTo(1);
        assertThat(flat.contributions()).isEqualTo(Column.of(0, 0));
    }

    @Property
    void contributionsSumToOneAndTheRatioIsScaleFree(
            @ForAll @DoubleRange(min = 1, max = 1e9) double a,
            @ForAll @DoubleRange(min = 1, max = 1e9) double b,
            @ForAll @DoubleRange(min = -0.9, max = 0.99) double rho) {
        var matrix = List.of(List.of(1.0, rho), List.of(rho, 1.0));
        var d = Diversification.of(Column.of(a, b), Column.of(0.2, 0.7), matrix);
        assertThat(d.contributions().stream().sum()).isCloseTo(1, within(1e-9));
        assertThat(d.ratio()).isGreaterThanOrEqualTo(1 - 1e-12);
        var scaled = Diversification.of(Column.of(3 * a, 3 * b), Column.of(0.2, 0.7), matrix);
        assertThat(scaled.ratio()).isCloseTo(d.ratio(), within(1e-9));
        assertThat(scaled.risk()).isCloseTo(3 * d.risk(), within(1e-6 * d.risk()));
    }

    @Test
    void whatIsNoCorrelationIsRefused() {
        var two = Column.of(1, 1);
        refuse(two, two, List.of(List.of(1.0)));
        refuse(two, two, List.of(List.of(1.0, 0.5), List.of(0.4, 1.0)));
        refuse(two, two, List.of(List.of(0.9, 0.5), List.of(0.5, 1.0)));
        refuse(two, two, List.of(List.of(1.0, 1.5), List.of(1.5, 1.0)));
        refuse(two, Column.of(-1, 1), HALF);
        refuse(two, Column.of(Double.NaN, 1), HALF);
        refuse(Column.of(1), two, HALF);
        refuse(Column.of(), Column.of(), List.of());
        refuse(
                Column.of(1, 1, 1),
                Column.of(1, 1, 1),
                List.of(List.of(1.0, 0.9, -0.9), List.of(0.9, 1.0, 0.9), List.of(-0.9, 0.9, 1.0)));
    }

    private static void refuse(Column weights, Column volatilities, List<List<Double>> rows) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Diversification.of(weights, volatilities, rows));
    }
}
