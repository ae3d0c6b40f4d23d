package paritydesk.valuation.erosion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

import paritydesk.valuation.Column;

class ErosionFiguresTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void carryBreaksAnAccountWhenItsDebtHasGrownByItsHealth() {
        double days = Breach.carryDays(1.2, 0.08, 0.03);
        assertThat(days).isCloseTo(Math.log(1.2) / 0.05 * 365, within(1e-9));
        assertThat(1.2 * Math.exp(-0.05 * days / 365)).isCloseTo(1, within(1e-12));
        assertThat(Breach.carryDays(1, 0.08, 0.03)).isZero();
        assertThat(Breach.carryDays(0.5, 0, 0)).isZero();
        assertThat(Breach.carryDays(0, 0, 0)).isZero();
        assertThat(Breach.carryDays(1.2, 0.03, 0.03)).isEqualTo(INFINITE);
        assertThat(Breach.carryDays(1.2, 0.03, 0.08)).isEqualTo(INFINITE);
        assertThat(Breach.carryDays(INFINITE, 0.08, 0)).isEqualTo(INFINITE);
        assertThatIllegalArgumentException().isThrownBy(() -> Breach.carryDays(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Breach.carryDays(Double.NaN, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Breach.carryDays(1, INFINITE, 0));
    }

    @Test
    void speedGivesDaysToo() {
        assertThat(Breach.days(Math.exp(0.3), -0.01)).isCloseTo(30, within(1e-9));
        assertThat(Breach.days(1.2, 0)).isEqualTo(INFINITE);
        assertThat(Breach.days(1.2, 0.01)).isEqualTo(INFINITE);
        assertThat(Breach.days(INFINITE, -0.01)).isEqualTo(INFINITE);
        assertThat(Breach.days(1, 0.01)).isZero();
    }

    /// Without drift of the logarithm the probability is twice that of ending below: `2Φ(−a/(σ√T))`.
    @Test
    void reflectionWithoutDriftIsTwiceTheEnd() {
        var driftless = new FirstPassage(0.18, 0.6);
        assertThat(driftless.probability(Math.exp(0.6), 1))
                .isCloseTo(2 * 0.158655253931457, within(1e-12));
        assertThat(driftless.probability(Math.exp(1.2), 1))
                .isCloseTo(2 * 0.022750131948179, within(1e-12));
    }

    @Test
    void limitsOfThePassage() {
        var falling = new FirstPassage(-0.1, 0.5);
        assertThat(falling.probability(1, 1)).isEqualTo(1);
        assertThat(falling.probability(0.9, 0)).isEqualTo(1);
        assertThat(falling.probability(INFINITE, 1)).isZero();
        assertThat(falling.probability(1.1, 0)).isZero();
        assertThat(falling.probability(1.1, INFINITE)).isEqualTo(1);
        assertThat(falling.probability(1.1, 1e9)).isCloseTo(1, within(1e-9));
        var rising = new FirstPassage(0.5, 0.5);
        double ever = Math.exp(-2 * 0.375 * Math.log(1.5) / 0.25);
        assertThat(rising.probability(1.5, INFINITE)).isCloseTo(ever, within(1e-12));
        assertThat(rising.probability(1.5, 1e6)).isCloseTo(ever, within(1e-9));
        assertThat(new FirstPassage(-0.1, 0).probability(Math.exp(0.1), 0.999)).isZero();
        assertThat(new FirstPassage(-0.1, 0).probability(Math.exp(0.1), 1.001)).isEqualTo(1);
        assertThat(new FirstPassage(-0.1, 0).probability(1.5, INFINITE)).isEqualTo(1);
        assertThat(new FirstPassage(0.1, 0).probability(1.5, INFINITE)).isZero();
        assertThat(new FirstPassage(0, 0).probability(1.5, INFINITE)).isZero();
    }

    @Test
    void extremeDriftsNeitherOverflowNorVanish() {
        assertThat(new FirstPassage(-50, 0.01).probability(2, 1)).isCloseTo(1, within(1e-12));
        assertThat(new FirstPassage(50, 0.01).probability(2, 1)).isZero();
        assertThat(new FirstPassage(-0.5, 0.001).probability(2, 1)).isZero();
        assertThat(new FirstPassage(1e6, 1e-6).probability(1.0001, 100)).isBetween(0.0, 1.0);
        assertThat(new FirstPassage(0, 10).probability(1e30, 1))
                .isCloseTo(0.0336034975, within(1e-9));
    }

    /// Tails of the normal law by its continued fraction, to fifty digits: 2Φ(−31) and 2Φ(−35).
    @Test
    void farTailsKeepTheirDigits() {
        var driftless = new FirstPassage(0.5, 1);
        assertThat(driftless.probability(Math.exp(31), 1) / 5.39050016240100e-211)
                .isCloseTo(1, within(1e-10));
        assertThat(driftless.probability(Math.exp(35), 1) / 2.249821412944812e-268)
                .isCloseTo(1, within(1e-10));
    }

    @Test
    void driftUpHasItsOwnLimitAndDriftOfZeroIsSure() {
        var level = new FirstPassage(0.125, 0.5);
        assertThat(level.probability(1.5, Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(new FirstPassage(-0.1, 0).probability(Math.exp(0.2), 2)).isEqualTo(1);
    }

    /// Against a walk on a lattice of 40 000 steps that stops at the barrier, with the barrier moved by the mean overshoot
    /// (Broadie, Glasserman and Kou 1997: 0.5826·σ√Δt, for a lattice half a rung).
    @Test
    void latticeThatStopsAtTheBarrierAgrees() {
        assertThat(new FirstPassage(0.05, 0.7).probability(1.25, 0.25))
                .isCloseTo(lattice(0.05, 0.7, 1.25, 0.25), within(2e-3));
        assertThat(new FirstPassage(-0.6, 0.4).probability(1.3, 0.5))
                .isCloseTo(lattice(-0.6, 0.4, 1.3, 0.5), within(2e-3));
    }

    private static double lattice(double drift, double volatility, double health, double years) {
        double a = Math.log(health);
        int rungs = 100;
        double dx = a / rungs;
        double dt = dx * dx / (volatility * volatility);
        double nu = drift - volatility * volatility / 2;
        double up = 0.5 + nu * dt / (2 * dx);
        int steps = (int) Math.round(years / dt);
        var alive = new double[rungs + steps + 2];
        alive[rungs] = 1;
        double hit = 0;
        for (int s = 0; s < steps; s++) {
            var next = new double[alive.length];
            for (int i = 1; i <= rungs + s; i++) {
                next[i + 1] += alive[i] * up;
                next[i - 1] += alive[i] * (1 - up);
            }
            hit += next[0];
            next[0] = 0;
            alive = next;
        }
        return hit;
    }

    @Property
    void passageIsMoreLikelyWithTimeAndLessWithHealthAndDrift(
            @ForAll @DoubleRange(min = 1.01, max = 5) double health,
            @ForAll @DoubleRange(min = -1, max = 1) double drift,
            @ForAll @DoubleRange(min = 0.05, max = 2) double volatility,
            @ForAll @DoubleRange(min = 0.01, max = 3) double years) {
        var passage = new FirstPassage(drift, volatility);
        double p = passage.probability(health, years);
        assertThat(p).isBetween(0.0, 1.0);
        assertThat(passage.probability(health, years * 1.1)).isGreaterThanOrEqualTo(p - 1e-12);
        assertThat(passage.probability(health * 1.1, years)).isLessThanOrEqualTo(p + 1e-12);
        assertThat(new FirstPassage(drift + 0.1, volatility).probability(health, years))
                .isLessThanOrEqualTo(p + 1e-12);
    }

    @Test
    void speedIsTheChangeOfTheLogarithmPerDay() {
        double day = 86_400;
        var ratio = Column.of(Double.NaN, 2, 1.9, 1.5, 1.6);
        var seconds = Column.of(0, day, 2 * day, 4 * day, 5 * day);
        var speed = Speed.of(ratio, seconds, day);
        assertThat(speed.mean()).isCloseTo(Math.log(1.6 / 2) / 4, within(1e-12));
        assertThat(speed.fastest()).isCloseTo(Math.log(1.5 / 1.9) / 2, within(1e-12));
        assertThat(speed.from()).isEqualTo(2);
        assertThat(speed.to()).isEqualTo(3);
    }

    @Test
    void fallAtOneInstantCountsOverTheWindow() {
        double day = 86_400;
        var speed = Speed.of(Column.of(2, 2, 1, 1), Column.of(0, day, day, 2 * day), day);
        assertThat(speed.fastest()).isCloseTo(-Math.log(2), within(1e-12));
        assertThat(speed.to()).isEqualTo(2);
    }

    @Test
    void ratioThatRisesHasNoFastestFall() {
        var speed = Speed.of(Column.of(1, 2), Column.of(0, 86_400), 60);
        assertThat(speed).isEqualTo(new Speed(Math.log(2), 0, -1, -1));
    }

    @Test
    void tooFewFiguresHaveNoSpeed() {
        var none = new Speed(Double.NaN, Double.NaN, -1, -1);
        assertThat(Speed.of(Column.of(1), Column.of(0), 1)).isEqualTo(none);
        assertThat(Speed.of(Column.of(), Column.of(), 1)).isEqualTo(none);
        assertThat(Speed.of(Column.of(0, INFINITE), Column.of(0, 1), 1)).isEqualTo(none);
        assertThat(Speed.of(Column.of(1, 2), Column.of(5, 5), 1)).isEqualTo(none);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Speed.of(Column.of(1), Column.of(0, 1), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Speed.of(Column.of(1), Column.of(0), 0));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FirstPassage(0, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FirstPassage(INFINITE, 1));
        var passage = new FirstPassage(0, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> passage.probability(1.1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> passage.probability(Double.NaN, 1));
    }
}
