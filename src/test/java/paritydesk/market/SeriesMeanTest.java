package paritydesk.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import paritydesk.market.Series.Interpolation;
import paritydesk.market.Series.Point;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

class SeriesMeanTest {

    private static final Instant START = Instant.parse("2025-01-07T07:00:00Z");

    @Test
    void standingValuesWeighByTheTimeThatTheyStand() {
        var series = series(Interpolation.STEP);
        assertThat(series.mean(minute(0), minute(60)).orElseThrow()).isEqualByComparingTo("17.5");
        assertThat(series.mean(minute(15), minute(45)).orElseThrow()).isEqualByComparingTo("15");
        assertThat(series.mean(minute(50), minute(70)).orElseThrow()).isEqualByComparingTo("30");
    }

    @Test
    void straightLinesWeighByTheirArea() {
        var series = series(Interpolation.LINEAR);
        assertThat(series.mean(minute(0), minute(60)).orElseThrow()).isEqualByComparingTo("21.25");
        assertThat(series.mean(minute(0), minute(30)).orElseThrow()).isEqualByComparingTo("15");
        assertThat(series.mean(minute(30), minute(90)).orElseThrow()).isEqualByComparingTo("28.75");
    }

    @Test
    void meanOverNoTimeIsTheValueThen() {
        assertThat(series(Interpolation.LINEAR).mean(minute(15), minute(15)).orElseThrow())
                .isEqualByComparingTo("15");
        assertThat(series(Interpolation.STEP).mean(minute(15), minute(15)).orElseThrow())
                .isEqualByComparingTo("10");
    }

    @Test
    void meanNeedsAValueAtItsBeginningAndRunsForward() {
        assertThat(series(Interpolation.STEP).mean(minute(-1), minute(5))).isEmpty();
        assertThatThrownBy(() -> series(Interpolation.STEP).mean(minute(1), minute(0)))
                .hasMessageContaining("forward");
    }

    /// 10, from minute 30 on 20, from minute 45 on 30.
    private static Series series(Interpolation interpolation) {
        return new Series(
                "s",
                "USD",
                interpolation,
                List.of(
                        new Point(minute(0), BigDecimal.TEN),
                        new Point(minute(30), new BigDecimal("20")),
                        new Point(minute(45), new BigDecimal("30"))),
                List.of(),
                new Series.Provenance("test", false));
    }

    private static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }
}
