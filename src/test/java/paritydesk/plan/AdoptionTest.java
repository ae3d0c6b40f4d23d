package paritydesk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class AdoptionTest {

    private static final Instant OPENS = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    private static Adoption.Bass bass(double p, double q, double ceiling) {
        return new Adoption.Bass("holders", "swap", OPENS, p, q, YEAR, ceiling);
    }

    @Test
    void diffusionHasThePublishedFigure() {
        var five = OPENS.plus(YEAR.multipliedBy(5));
        assertThat(bass(0.03, 0.38, 1).migrated(five)).isCloseTo(0.331199, within(5e-7));
        assertThat(bass(0.03, 0.38, 0.9).migrated(five)).isCloseTo(0.9 * 0.331199, within(5e-7));
    }

    @Test
    void diffusionStartsWhereItOpensAndEndsAtItsCeiling() {
        var bass = bass(0.03, 0.38, 0.8);
        assertThat(bass.migrated(OPENS.minusSeconds(1))).isZero();
        assertThat(bass.migrated(OPENS)).isZero();
        assertThat(bass.migrated(OPENS.plus(YEAR.multipliedBy(1000)))).isEqualTo(0.8);
        assertThat(bass.ceiling()).isEqualTo(0.8);
    }

    @Test
    void withoutImitationDiffusionIsExponential() {
        assertThat(bass(0.5, 0, 1).migrated(OPENS.plus(YEAR)))
                .isCloseTo(1 - Math.exp(-0.5), within(1e-15));
    }

    @Property
    void diffusionNeverFallsAndNeverPassesItsCeiling(
            @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 10) double p,
            @ForAll @DoubleRange(min = 0, max = 100) double q,
            @ForAll @IntRange(min = 0, max = 5000) int day) {
        var bass = bass(p, q, 0.7);
        double now = bass.migrated(OPENS.plus(Duration.ofDays(day)));
        double next = bass.migrated(OPENS.plus(Duration.ofDays(day + 1L)));
        assertThat(now).isBetween(0.0, 0.7);
        assertThat(next).isBetween(now, 0.7);
    }

    @Test
    void extremeCoefficientsGiveDefinedShares() {
        assertThat(bass(1e-308, 1e10, 1).migrated(OPENS.plus(YEAR))).isEqualTo(1);
        assertThat(bass(1e-308, 1e10, 1).migrated(OPENS)).isZero();
        assertThat(bass(1e300, 1e300, 1).migrated(OPENS.plusMillis(1))).isEqualTo(1);
    }

    @Test
    void hazardGrowsWithTheAdvantage() {
        var hazard = new Adoption.Hazard("h", "c", OPENS, 2, 3, Duration.ZERO, 0.9);
        assertThat(hazard.at(0)).isEqualTo(2);
        assertThat(hazard.at(0.5)).isCloseTo(2 * Math.exp(1.5), within(1e-12));
        assertThat(hazard.at(Double.NaN)).isEqualTo(2);
        assertThat(hazard.after(0.4, 0, 0.25)).isCloseTo(0.9 - 0.5 * Math.exp(-0.5), within(1e-15));
        assertThat(hazard.after(0.4, 1e9, 0)).isEqualTo(0.4);
        assertThat(hazard.after(0.4, 1e9, 1)).isEqualTo(0.9);
        assertThat(hazard.after(0.95, 1, 1)).isEqualTo(0.95);
        var none = new Adoption.Hazard("h", "c", OPENS, 0, 3, Duration.ZERO, 0.9);
        assertThat(none.at(1e9)).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> bass(0, 1, 1)).hasMessageContaining("innovation");
        assertThatThrownBy(() -> bass(1, -1, 1)).hasMessageContaining("imitation");
        assertThatThrownBy(() -> bass(1, 1, 1.1)).hasMessageContaining("ceiling");
        assertThatThrownBy(() -> new Adoption.Bass("h", "c", OPENS, 1, 1, Duration.ZERO, 1))
                .hasMessageContaining("unit");
        assertThatThrownBy(() -> hazard(-1, 0, Duration.ZERO, 1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> hazard(1, Double.NaN, Duration.ZERO, 1))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> hazard(1, 0, Duration.ofDays(-1), 1))
                .hasMessageContaining("ahead");
        assertThatThrownBy(() -> hazard(1, 0, Duration.ZERO, -0.1)).hasMessageContaining("ceiling");
    }

    private static Adoption hazard(double rate, double beta, Duration ahead, double ceiling) {
        return new Adoption.Hazard("h", "c", OPENS, rate, beta, ahead, ceiling);
    }

    @Test
    void paceOfAConverterIsRefusedWhereItMakesNoSense() {
        var less = new BigDecimal("-1");
        assertThatThrownBy(() -> new Pace.Limit(less, YEAR)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Pace.Limit(BigDecimal.ONE, Duration.ZERO))
                .hasMessageContaining("per");
        assertThatThrownBy(() -> new Pace.Delivery(OPENS, less)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Pace(null, YEAR.negated(), List.of()))
                .hasMessageContaining("delay");
        var twice = new Pace.Delivery(OPENS, BigDecimal.ONE);
        assertThatThrownBy(() -> new Pace(null, null, List.of(twice, twice)))
                .hasMessageContaining("deliveries");
        assertThat(new Pace(null, null, List.of(twice)).delivered(OPENS)).isEqualTo(1);
        assertThat(new Pace(null, null, List.of(twice)).delivered(OPENS.minusSeconds(1))).isZero();
        assertThat(new Pace(null, null, List.of()).delivered(OPENS)).isInfinite();
        assertThat(new Pace.Limit(BigDecimal.TEN, YEAR).within(YEAR.dividedBy(2)))
                .isCloseTo(5, within(1e-12));
    }
}
