package paritydesk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes every kind of drawing, light and dark, where a person can look at it, and holds what a picture must say.
class PicturesTest {
    private static final Path FOLDER = Path.of("target", "screens");

    @Test
    void everyKindOfDrawingIsWrittenInBothThemes() throws IOException {
        Files.createDirectories(FOLDER);
        Chart timeline = ChartSample.timeline(245);
        Chart compact =
                new Chart(
                        "", "", timeline.axis(), List.of(), List.of(timeline.panels().getFirst()));
        write("timeline", timeline, 1100, 700);
        write(
                "timeline-zoomed",
                timeline.over(new TimeAxis(ChartSample.day(32), ChartSample.day(34.5))),
                1100,
                700);
        write("compact", compact, 460, 180);
        write("waterfall", ChartSample.waterfall(), 340, ChartSample.waterfall().height());
        write("histogram", ChartSample.histogram(), 620, 240);
        Series spark =
                Series.linear(
                        "health",
                        ChartSample.times(60, 61),
                        ChartSample.walk(2, 60, 1.1, 0.04),
                        Stroke.solid(Ink.ECONOMIC));
        write("sparkline", new Sparkline(spark, 1), 120, 24);
    }

    @Test
    void aTimelineNamesItsLinesLimitsAndEvents() {
        String svg = SvgPen.render(ChartSample.timeline(245), Palette.light(), 1100, 700);
        assertThat(svg)
                .contains(
                        ">threshold 1.45<",
                        ">feed replaced<",
                        ">±2 % band<",
                        ">true max ",
                        ">1 Dec 2025<",
                        ">Parity gap<");
    }

    private static void write(String name, Drawing drawing, double width, double height)
            throws IOException {
        for (Palette palette : List.of(Palette.light(), Palette.dark())) {
            String svg = SvgPen.render(drawing, palette, width, height);
            Files.writeString(FOLDER.resolve("chart-" + name + "-" + palette.name() + ".svg"), svg);
            assertThat(svg)
                    .startsWith("<svg ")
                    .endsWith("</svg>\n")
                    .doesNotContain("NaN", "Infinity");
        }
        Files.write(FOLDER.resolve("chart-" + name + ".csv"), List.of(drawing.table().csv()));
    }
}
