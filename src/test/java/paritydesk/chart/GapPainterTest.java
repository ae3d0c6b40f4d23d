package paritydesk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class GapPainterTest {
    @Test
    void theGapTakesTheInkOfTheLowerLineAndTurnsWhereTheyCross() {
        double[] times = {0, 100};
        Series up = Series.linear("up", times, new double[] {0, 2}, Stroke.solid(Ink.PERCEIVED));
        Series flat = Series.linear("flat", times, new double[] {1, 1}, Stroke.solid(Ink.ECONOMIC));
        String svg = svg(up, flat);
        assertThat(svg)
                .containsOnlyOnce("fill=\"#0072b2\" fill-opacity=\"0.16\"")
                .containsOnlyOnce("fill=\"#b37400\" fill-opacity=\"0.16\"");
        assertThat(svg.indexOf("#0072b2\" fill-op")).isLessThan(svg.indexOf("#b37400\" fill-op"));
    }

    @Test
    void equalLinesHaveNoGap() {
        Series one =
                Series.step(
                        "one",
                        new double[] {0, 100},
                        new double[] {1, 2},
                        Stroke.solid(Ink.PERCEIVED));
        assertThat(svg(one, one)).doesNotContain("<polygon");
    }

    @Test
    void aHoleInOneLineIsAHoleInTheGap() {
        double[] times = {0, 40, 60, 100};
        Series holed =
                Series.step(
                        "holed",
                        times,
                        new double[] {1, Double.NaN, 1, 1},
                        Stroke.solid(Ink.PERCEIVED));
        Series flat =
                Series.step("flat", times, new double[] {2, 2, 2, 2}, Stroke.solid(Ink.ECONOMIC));
        assertThat(svg(holed, flat).split("<polygon", -1)).hasSize(3);
    }

    private static String svg(Series one, Series other) {
        Panel panel =
                new Panel(
                        "",
                        "",
                        new ValueAxis(0, 3, NumberStyle.plain(0)),
                        List.of(new Layer.GapFill(one, other)),
                        1);
        return SvgPen.render(
                new Chart("", "", new TimeAxis(0, 100), List.of(), List.of(panel)),
                Palette.light(),
                300,
                150);
    }
}
