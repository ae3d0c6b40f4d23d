package paritydesk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class TicksTest {
    @Test
    void valuesStandAtRoundPlacesWithTheSameDecimals() {
        assertThat(values(1.38, 1.79, 2, 6)).containsExactly("1.4", "1.5", "1.6", "1.7");
        assertThat(values(0, 61, 0, 4)).containsExactly("0", "20", "40", "60");
        assertThat(values(-3, 1, 2, 6)).containsExactly("−3", "−2", "−1", "0", "1");
        assertThat(values(0, 1, 2, 5)).containsExactly("0.00", "0.25", "0.50", "0.75", "1.00");
        assertThat(values(0, 26_600, 0, 4)).containsExactly("0", "10\u202F000", "20\u202F000");
    }

    @Test
    void fractionsAreLabelledAsPercent() {
        List<Tick> ticks = new ValueAxis(-0.021, 0.021, NumberStyle.percent(2)).ticks(5);
        assertThat(ticks).extracting(Tick::label).containsExactly("−2", "−1", "0", "1", "2");
    }

    @Test
    void thereAreNeverMoreTicksThanAskedFor() {
        for (int most = 2; most < 9; most++) {
            for (double high = 0.013; high < 1e7; high *= 3.7) {
                assertThat(new ValueAxis(-high / 3, high, NumberStyle.plain(2)).ticks(most))
                        .hasSizeBetween(1, most);
            }
        }
    }

    @Test
    void timesStandAtRoundUtcTimes() {
        assertThat(times("2025-09-22T00:00:00Z", "2025-09-24T00:00:00Z", 5))
                .containsExactly("22 Sep 2025", "12:00", "23 Sep", "12:00", "24 Sep");
        assertThat(times("2025-09-22T13:10:00Z", "2025-09-22T17:30:00Z", 5))
                .containsExactly("22 Sep 14:00", "15:00", "16:00", "17:00");
        assertThat(times("2025-11-26T06:00:59Z", "2026-01-26T06:00:00Z", 7))
                .containsExactly(
                        "1 Dec 2025", "11 Dec", "21 Dec", "1 Jan 2026", "11 Jan", "21 Jan");
        assertThat(times("2025-09-20T00:00:00Z", "2026-06-30T00:00:00Z", 10))
                .containsExactly(
                        "Oct 2025", "Nov", "Dec", "Jan 2026", "Feb", "Mar", "Apr", "May", "Jun");
        assertThat(times("2019-05-01T00:00:00Z", "2026-06-30T00:00:00Z", 7))
                .containsExactly("2020", "2021", "2022", "2023", "2024", "2025", "2026");
    }

    @Test
    void anAxisThatCoversValuesShowsThemAllAndKeepsZeroAsItsFloor() {
        assertThat(ValueAxis.covering(NumberStyle.plain(0), 0, 40, Double.NaN).low()).isZero();
        ValueAxis flat = ValueAxis.covering(NumberStyle.plain(2), 1.5, 1.5);
        assertThat(flat.contains(1.5)).isTrue();
        assertThat(ValueAxis.covering(NumberStyle.plain(2)))
                .isEqualTo(new ValueAxis(0, 1, NumberStyle.plain(2)));
    }

    @Test
    void zoomKeepsTheCentreAndStaysInside() {
        TimeAxis whole = new TimeAxis(0, 86_400);
        TimeAxis near = whole.zoomed(21_600, 0.5, whole);
        assertThat(near).isEqualTo(new TimeAxis(10_800, 54_000));
        assertThat(near.fraction(21_600)).isEqualTo(whole.fraction(21_600));
        assertThat(near.moved(1e9, whole).to()).isEqualTo(86_400);
        assertThat(near.zoomed(21_600, 100, whole)).isEqualTo(whole);
        assertThat(near.zoomed(21_600, 1e-9, whole).span()).isEqualTo(TimeAxis.LEAST_SECONDS);
    }

    private static List<String> values(double low, double high, int decimals, int most) {
        return new ValueAxis(low, high, NumberStyle.plain(decimals))
                .ticks(most).stream().map(Tick::label).toList();
    }

    private static List<String> times(String from, String to, int most) {
        return TimeAxis.of(Instant.parse(from), Instant.parse(to)).ticks(most).stream()
                .map(Tick::label)
                .toList();
    }
}
