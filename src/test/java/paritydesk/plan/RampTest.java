package paritydesk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class RampTest {

    private static final Instant START = Instant.parse("2024-11-28T16:00:00Z");

    private static Instant day(double day) {
        return START.plus(Duration.ofMinutes((long) (day * 24 * 60)));
    }

    @Test
    void ratioRampIsLinearInOneOverTheValue() {
        var ramp = Ramp.standing(1 / 1.5).nextInverse(0.2, START, Duration.ofDays(30));
        assertThat(1 / ramp.at(day(0))).isCloseTo(1.5, within(1e-12));
        assertThat(1 / ramp.at(day(5))).isCloseTo(1.5 + 3.5 / 6, within(1e-12));
        assertThat(1 / ramp.at(day(15))).isCloseTo(3.25, within(1e-12));
        assertThat(ramp.at(day(30))).isEqualTo(0.2);
        assertThat(ramp.at(day(-1))).isEqualTo(1 / 1.5);
        assertThat(ramp.moving(day(5))).isTrue();
        // The threshold falls faster at first than a straight line would.
        assertThat(ramp.at(day(15))).isLessThan((1 / 1.5 + 0.2) / 2);
    }

    @Test
    void ratioRampFromZeroStaysThereUntilItsEnd() {
        var ramp = Ramp.standing(0).nextInverse(0.5, START, Duration.ofDays(2));
        assertThat(ramp.at(day(1))).isZero();
        assertThat(ramp.at(day(2))).isEqualTo(0.5);
    }

    @Test
    void pausedRampGoesOnForTheTimeThatWasLeft() {
        var ramp = Ramp.standing(1.0).next(0, START, Duration.ofDays(10));
        var on = ramp.resumed(day(4), day(20));
        assertThat(on.at(day(20))).isCloseTo(0.6, within(1e-12));
        assertThat(on.at(day(23))).isCloseTo(0.3, within(1e-12));
        assertThat(on.at(day(26))).isZero();
        assertThat(ramp.resumed(day(10), day(20))).isEqualTo(ramp);
    }

    @Test
    void newRampStartsWhereTheLastOneStands() {
        var ramp = Ramp.standing(1 / 1.5).nextInverse(0.2, START, Duration.ofDays(30));
        var next = ramp.nextInverse(1 / 1.5, day(15), Duration.ofDays(10));
        assertThat(1 / next.at(day(15))).isCloseTo(3.25, within(1e-12));
        assertThat(1 / next.at(day(20))).isCloseTo((3.25 + 1.5) / 2, within(1e-12));
    }
}
