package paritydesk.valuation.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

import paritydesk.valuation.Column;

import java.math.BigDecimal;
import java.time.Instant;

class RequirementTest {

    /// euler-vault-kit, test/unit/evault/modules/Vault/ltv.t.sol, test_rampDown.
    @Test
    void eulerRampsDownAsPublished() {
        var ramp = LtvRamp.standing(9_000, 9_000).next(4_000, 4_000, 0, 1_000);
        assertThat(ramp.borrow()).isEqualTo(4_000);
        assertThat(ramp.liquidation(0)).isEqualTo(9_000);
        assertThat(ramp.liquidation(200)).isEqualTo(8_000);
        assertThat(ramp.liquidation(500)).isEqualTo(6_500);
        assertThat(ramp.liquidation(1_000)).isEqualTo(4_000);
        assertThat(ramp.liquidation(5_000)).isEqualTo(4_000);
    }

    /// The same, test_rampUp: jumps up, ramps down again, and a new ramp from where the last one stands.
    @Test
    void eulerRetargetsAsPublished() {
        var low = LtvRamp.standing(8_000, 8_000).next(1_000, 1_000, 0, 1_000);
        assertThat(low.liquidation(250)).isEqualTo(6_250);
        assertThatThrownBy(() -> low.next(6_500, 6_500, 250, 1_000))
                .hasMessageContaining("only a fall");
        var up = low.next(6_500, 6_500, 250, 0);
        assertThat(up.liquidation(250)).isEqualTo(6_500);
        var again = up.next(1_000, 1_000, 250, 1_000);
        assertThat(again.liquidation(500)).isEqualTo(5_125);
        var retargeted = again.next(5_000, 5_000, 500, 100);
        assertThat(retargeted.borrow()).isEqualTo(5_000);
        assertThat(retargeted.liquidation(550)).isEqualTo(5_062);
        assertThat(retargeted.liquidation(600)).isEqualTo(5_000);
    }

    /// The same, test_liqudationLTV.
    @Test
    void eulerLiquidationFallsWhileBorrowingFellAtOnce() {
        var ramp = LtvRamp.standing(3_000, 3_000).next(1_500, 1_500, 0, 100);
        assertThat(ramp.borrow()).isEqualTo(1_500);
        assertThat(ramp.liquidation(20)).isEqualTo(2_700);
        assertThat(ramp.liquidation(60)).isEqualTo(2_100);
    }

    @Test
    void rampsRefuseWhatTheSystemRefuses() {
        assertThatThrownBy(() -> LtvRamp.standing(2_000, 1_000)).hasMessageContaining("borrow");
        assertThatThrownBy(() -> LtvRamp.standing(0, 10_001)).hasMessageContaining("10 000");
        var stands = LtvRamp.standing(8_000, 8_000);
        assertThatThrownBy(() -> stands.next(8_000, 8_000, 0, 10)).hasMessageContaining("fall");
        assertThatThrownBy(() -> stands.next(8_000, 8_000, 0, -1)).hasMessageContaining("time");
    }

    @Test
    void callsLeaveTheThresholdAndRoundForTheSecured() {
        var terms = new MarginCall(d("1000"), d("250"), d("100"));
        assertThat(terms.call(d("5432.10"), d("3000"))).isEqualByComparingTo("1500");
        assertThat(terms.call(d("4249.99"), d("3000"))).isEqualByComparingTo("0");
        assertThat(terms.call(d("4250"), d("3000"))).isEqualByComparingTo("300");
        assertThat(terms.call(d("3450"), d("3000"))).isEqualByComparingTo("-500");
        assertThat(terms.call(d("900"), d("3010"))).isEqualByComparingTo("-3000");
        assertThat(terms.call(d("900"), d("0"))).isEqualByComparingTo("0");
        assertThat(MarginCall.NONE.call(d("10.25"), d("10"))).isEqualByComparingTo("0.25");
        assertThat(MarginCall.NONE.call(10.25, 10)).isEqualTo(0.25);
        assertThatThrownBy(() -> new MarginCall(d("-1"), d("0"), d("0")))
                .hasMessageContaining("threshold");
        assertThatThrownBy(() -> new MarginCall(d("0"), d("-1"), d("0")))
                .hasMessageContaining("transfer");
        assertThatThrownBy(() -> new MarginCall(d("0"), d("0"), d("-1")))
                .hasMessageContaining("rounding");
    }

    @Property(tries = 500)
    void callsOfDoublesAreTheExactOnesAndNeverReturnMoreThanIsHeld(
            @ForAll @DoubleRange(min = 0, max = 1e6) double requirement,
            @ForAll @DoubleRange(min = 0, max = 1e6) double held) {
        var terms = new MarginCall(d("1000"), d("250"), d("100"));
        var exact = terms.call(BigDecimal.valueOf(requirement), BigDecimal.valueOf(held));
        assertThat(terms.call(requirement, held)).isCloseTo(exact.doubleValue(), within(1e-6));
        assertThat(exact.add(BigDecimal.valueOf(held)).signum()).isNotNegative();
        var after = BigDecimal.valueOf(held).add(exact);
        assertThat(terms.call(BigDecimal.valueOf(requirement), after).signum()).isNotPositive();
    }

    /// dYdX v4 documentation: the initial margin fraction runs from its base to 1 between the two caps.
    @Test
    void openInterestRaisesTheRequirementBetweenItsCaps() {
        var margin = new OpenInterestMargin(0.05, 25e6, 50e6);
        assertThat(margin.at(0)).isEqualTo(0.05);
        assertThat(margin.at(25e6)).isEqualTo(0.05);
        assertThat(margin.at(37.5e6)).isCloseTo(0.525, within(1e-15));
        assertThat(margin.at(50e6)).isEqualTo(1);
        assertThat(margin.at(80e6)).isEqualTo(1);
        assertThatThrownBy(() -> new OpenInterestMargin(1.1, 1, 2))
                .hasMessageContaining("fraction");
        assertThatThrownBy(() -> new OpenInterestMargin(0.1, 2, 2)).hasMessageContaining("rise");
    }

    @Test
    void addOnComesRisesStandsAndGoes() {
        var addOn = new MigrationAddOn(0.2, day(1), day(3), day(5));
        assertThat(addOn.at(day(1).minusSeconds(1))).isZero();
        assertThat(addOn.at(day(1))).isZero();
        assertThat(addOn.at(day(2))).isCloseTo(0.1, within(1e-15));
        assertThat(addOn.at(day(3))).isEqualTo(0.2);
        assertThat(addOn.at(day(5).minusSeconds(1))).isEqualTo(0.2);
        assertThat(addOn.at(day(5))).isZero();
        var atOnce = new MigrationAddOn(0.2, day(1), day(1), day(1));
        assertThat(atOnce.at(day(1))).isZero();
        assertThatThrownBy(() -> new MigrationAddOn(0.2, day(2), day(1), day(3)))
                .hasMessageContaining("begins");
        assertThatThrownBy(() -> new MigrationAddOn(-0.2, day(1), day(1), day(3)))
                .hasMessageContaining("negative");
    }

    @Test
    void volatilityMarginIsTheQuantileOfTheLookback() {
        var margin = new VolatilityMargin(0.99, 2, 4);
        var path = margin.path(Column.of(100, 110, 99, 99));
        double up = Math.log(1.1);
        double down = Math.log(0.9);
        double z = 2.3263478740408408;
        assertThat(path.get(0)).isNaN();
        assertThat(path.get(1)).isCloseTo(z * up * 2, within(1e-12));
        assertThat(path.get(2))
                .isCloseTo(z * Math.sqrt((up * up + down * down) / 2) * 2, within(1e-12));
        assertThat(path.get(3)).isCloseTo(z * Math.sqrt(down * down / 2) * 2, within(1e-12));
        assertThat(margin.path(Column.of(1, 100, 1)).get(1)).isEqualTo(1);
        assertThat(margin.path(Column.of(1, 0, 1)).get(1)).isNaN();
        assertThatThrownBy(() -> new VolatilityMargin(0.5, 2, 1))
                .hasMessageContaining("confidence");
        assertThatThrownBy(() -> new VolatilityMargin(1, 2, 1)).hasMessageContaining("confidence");
        assertThatThrownBy(() -> new VolatilityMargin(0.99, 0, 1)).hasMessageContaining("lookback");
        assertThatThrownBy(() -> new VolatilityMargin(0.99, 1, 0)).hasMessageContaining("horizon");
    }

    @Test
    void bufferIsUsedUpBeforeWhatIsAskedRises() {
        var buffer = new Procyclicality.Buffer(0.25, 0.5);
        var asked = buffer.path(Column.of(Double.NaN, 0.10, 0.11, 0.12, 0.13, 0.13, 0.13, 0.08));
        assertThat(asked.get(0)).isNaN();
        assertThat(asked.get(1)).isCloseTo(0.125, within(1e-15));
        assertThat(asked.get(2)).isCloseTo(0.125, within(1e-15));
        assertThat(asked.get(3)).isCloseTo(0.125, within(1e-15));
        assertThat(asked.get(4)).isCloseTo(0.13, within(1e-15));
        assertThat(asked.get(5)).isCloseTo(0.14625, within(1e-15));
        assertThat(asked.get(6)).isCloseTo(0.154375, within(1e-15));
        assertThat(asked.get(7)).isCloseTo(0.10, within(1e-15));
    }

    @Test
    void stressedWeightAndFloorRaiseCalmRequirements() {
        var calculated = Column.of(0.10, 0.50);
        var stressed = new Procyclicality.StressedWeight(0.25, 0.30).path(calculated);
        assertThat(stressed.get(0)).isCloseTo(0.15, within(1e-15));
        assertThat(stressed.get(1)).isCloseTo(0.50, within(1e-15));
        var floor = new Procyclicality.Floor(0.20).path(calculated);
        assertThat(floor).isEqualTo(Column.of(0.20, 0.50));
    }

    @Property(tries = 200)
    void noOptionAsksLessThanWhatIsCalculated(
            @ForAll @DoubleRange(min = 0, max = 1) double a,
            @ForAll @DoubleRange(min = 0, max = 1) double b,
            @ForAll @DoubleRange(min = 0, max = 1) double c) {
        var calculated = Column.of(a, b, c, b);
        Procyclicality[] options = {
            new Procyclicality.Buffer(0.25, 0.1),
            new Procyclicality.StressedWeight(0.25, 0.4),
            new Procyclicality.Floor(0.3)
        };
        for (var option : options) {
            var asked = option.path(calculated);
            for (int s = 0; s < asked.size(); s++) {
                assertThat(asked.get(s)).isGreaterThanOrEqualTo(calculated.get(s) - 1e-15);
            }
        }
    }

    @Test
    void largestRiseLooksWithinItsWindow() {
        var asked = Column.of(0.1, 0.15, 0.12, 0.3, Double.NaN, 0.1);
        assertThat(Procyclicality.largestRise(asked, 1)).isCloseTo(0.18, within(1e-15));
        assertThat(Procyclicality.largestRise(asked, 3)).isCloseTo(0.2, within(1e-15));
        assertThat(Procyclicality.largestRise(Column.of(3, 2, 1), 2)).isZero();
    }

    private static Instant day(int day) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(day * 86_400L);
    }

    private static BigDecimal d(String value) {
        return new BigDecimal(value);
    }
}
