package paritydesk.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

class SeriesTest {
    private static final double[] TIMES = {0, 10, 10, 20};
    private static final double[] VALUES = {1, 2, 5, 7};

    @Test
    void aStepHoldsAndShowsBothSidesOfAnEvent() {
        Series step = Series.step("s", TIMES, VALUES, Stroke.solid(Ink.ECONOMIC));
        assertThat(step.after(9)).isEqualTo(1);
        assertThat(step.before(10)).isEqualTo(2);
        assertThat(step.after(10)).isEqualTo(5);
        assertThat(step.before(20)).isEqualTo(5);
        assertThat(step.after(20)).isEqualTo(7);
    }

    @Test
    void aLineRunsStraightAndEndsWithItsTimes() {
        Series line = Series.linear("l", TIMES, VALUES, Stroke.solid(Ink.ECONOMIC));
        assertThat(line.after(5)).isEqualTo(1.5);
        assertThat(line.before(10)).isEqualTo(2);
        assertThat(line.after(10)).isEqualTo(5);
        assertThat(line.after(15)).isEqualTo(6);
        assertThat(line.before(20)).isEqualTo(7);
        assertThat(line.after(20.1)).isNaN();
        assertThat(line.before(-1)).isNaN();
    }

    @Test
    void fallingOrMissingTimesAreRefused() {
        double[] two = {1, 2};
        assertThatThrownBy(() -> Series.step("s", new double[] {2, 1}, two, Stroke.solid(Ink.TEXT)))
                .hasMessageContaining("time 1");
        assertThatThrownBy(
                        () ->
                                Series.step(
                                        "s",
                                        new double[] {0, Double.NaN},
                                        two,
                                        Stroke.solid(Ink.TEXT)))
                .hasMessageContaining("time 1");
        assertThatThrownBy(() -> Series.step("s", new double[1], two, Stroke.solid(Ink.TEXT)))
                .hasMessageContaining("1 times, 2 values");
    }

    @Test
    void theTableHasARowForEachSideAndAnEmptyCellForAGap() {
        Series step = Series.step("a, b", TIMES, VALUES, Stroke.solid(Ink.ECONOMIC));
        Series other =
                Series.linear(
                        "other",
                        new double[] {0, 15},
                        new double[] {Double.NaN, 0.25},
                        Stroke.solid(Ink.PERCEIVED));
        Panel panel =
                Panel.of(
                        "p",
                        "",
                        NumberStyle.plain(1),
                        List.of(
                                new Layer.GapFill(step, other),
                                Layer.Line.of(step),
                                Layer.Line.of(other)));
        Chart chart = new Chart("", "", new TimeAxis(0, 20), List.of(), List.of(panel));
        assertThat(chart.table().csv())
                .isEqualTo(
                        String.join(
                                "\r\n",
                                "time_utc,\"a, b\",other",
                                "1970-01-01T00:00:00Z,1,",
                                "1970-01-01T00:00:10Z,2,",
                                "1970-01-01T00:00:10Z,5,",
                                "1970-01-01T00:00:15Z,,0.25",
                                "1970-01-01T00:00:20Z,7,",
                                ""));
    }
}
