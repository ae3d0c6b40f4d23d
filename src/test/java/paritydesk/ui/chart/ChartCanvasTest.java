package paritydesk.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import paritydesk.chart.Chart;
import paritydesk.chart.ChartSample;
import paritydesk.chart.Ink;
import paritydesk.chart.Layout;
import paritydesk.chart.Mark;
import paritydesk.chart.Overlay;
import paritydesk.chart.Palette;
import paritydesk.chart.Rgb;
import paritydesk.chart.TimeAxis;
import paritydesk.ui.Pictures;
import paritydesk.ui.look.Tokens;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
class ChartCanvasTest {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 700;

    private final List<String> gestures = new ArrayList<>();
    private ChartCanvas canvas = new ChartCanvas();
    private Chart chart = ChartSample.timeline(245);

    @Start
    void start(Stage stage) throws IOException {
        for (String weight : List.of("Regular", "SemiBold")) {
            try (InputStream font =
                    Objects.requireNonNull(
                            getClass()
                                    .getResourceAsStream(
                                            "/paritydesk/ui/fonts/InterTabular-"
                                                    + weight
                                                    + ".ttf"))) {
                assertThat(Font.loadFont(font, 11)).isNotNull();
            }
        }
        canvas = new ChartCanvas();
        canvas.setDrawing(chart);
        canvas.setGestures(recorder());
        stage.setScene(new Scene(canvas, WIDTH, HEIGHT));
        stage.show();
    }

    @Test
    void theScreenShowsTheChartInBothThemesWithItsOverlay(FxRobot robot) throws IOException {
        Files.createDirectories(Path.of("target", "screens"));
        double jump =
                chart.marks().stream()
                        .filter(mark -> mark.id().equals("p2"))
                        .findFirst()
                        .orElseThrow()
                        .from();
        for (Palette palette : List.of(Palette.light(), Palette.dark())) {
            robot.interact(
                    () -> {
                        canvas.setPalette(palette);
                        canvas.setOverlay(
                                Overlay.NONE.selecting(jump).at(jump + 6 * 86_400).naming("open"));
                        canvas.getScene().getRoot().layout();
                        WritableImage image = canvas.snapshot(null, null);
                        write(image, "chart-canvas-" + palette.name() + ".png");
                        WritableImage sharp = canvas.toImage(2);
                        assertThat(sharp.getWidth()).isEqualTo(2.0 * WIDTH);
                        assertThat(sharp.getPixelReader().getArgb(2, 2) & 0xFFFFFF)
                                .isEqualTo(palette.of(paritydesk.chart.Ink.SURFACE).value());
                    });
        }
    }

    @Test
    void colorsAreThoseOfTheStyleSheet() {
        Map<Ink, String> tokens = new EnumMap<>(Ink.class);
        tokens.put(Ink.SURFACE, "surface-1");
        tokens.put(Ink.SUBTLE, "surface-2");
        tokens.put(Ink.GRID, "grid");
        tokens.put(Ink.HAIRLINE, "line");
        tokens.put(Ink.BASELINE, "line-strong");
        tokens.put(Ink.TEXT, "text");
        tokens.put(Ink.TEXT_SOFT, "text-muted");
        tokens.put(Ink.ACCENT, "accent");
        tokens.put(Ink.EVENT, "line-strong");
        tokens.put(Ink.PERCEIVED, "perceived");
        tokens.put(Ink.ECONOMIC, "economic");
        tokens.put(Ink.FALSE_LIQUIDATION, "false");
        tokens.put(Ink.MASKED_INSOLVENCY, "masked");
        tokens.put(Ink.TRUE_LIQUIDATION, "true");
        tokens.put(Ink.GOOD, "good");
        tokens.put(Ink.THRESHOLD, "blocker");
        tokens.put(Ink.NEUTRAL, "true");
        assertThat(tokens).hasSize(Ink.values().length);
        tokens.forEach(
                (ink, token) -> {
                    assertThat(color(Palette.light().of(ink)))
                            .isEqualTo(Tokens.of(ColorScheme.LIGHT).get(token));
                    assertThat(color(Palette.dark().of(ink)))
                            .isEqualTo(Tokens.of(ColorScheme.DARK).get(token));
                });
    }

    private static Color color(Rgb rgb) {
        return Color.web(rgb.hex());
    }

    @Test
    void aPressOnAMovableEventDragsItAndElsewhereItPans(FxRobot robot) {
        Layout layout = canvas.chartLayout().orElseThrow();
        Mark mark = layout.chart().lanes().getFirst().marks().getFirst();
        Point2D onMark =
                canvas.localToScreen(layout.xAt(mark.from()), layout.lanes().getFirst().middleY());
        robot.drag(onMark, javafx.scene.input.MouseButton.PRIMARY).moveBy(40, 0).drop();
        assertThat(gestures)
                .anyMatch(text -> text.startsWith("move open"))
                .anyMatch(text -> text.endsWith("released"));
        gestures.clear();
        Point2D onPlot = canvas.localToScreen(500, layout.plots().getFirst().middleY());
        robot.drag(onPlot, javafx.scene.input.MouseButton.PRIMARY).moveBy(40, 0).drop();
        assertThat(gestures)
                .anyMatch(text -> text.startsWith("pan -"))
                .noneMatch(text -> text.startsWith("move"));
    }

    @Test
    void aClickPicksTheTimeUnderThePointerAndTheWheelZoomsAroundIt(FxRobot robot) {
        Layout layout = canvas.chartLayout().orElseThrow();
        double time = layout.timeAt(500);
        robot.clickOn(canvas.localToScreen(500, layout.plots().getFirst().middleY()));
        assertThat(gestures)
                .anyMatch(
                        text ->
                                text.startsWith("pick ")
                                        && Math.abs(Double.parseDouble(text.substring(5)) - time)
                                                < layout.seconds(2));
        robot.scroll(javafx.geometry.VerticalDirection.UP);
        assertThat(gestures).anyMatch(text -> text.startsWith("zoom "));
    }

    @Test
    void aZoomKeepsTheLayoutAndTheExportsCurrent(FxRobot robot) {
        robot.interact(
                () -> {
                    TimeAxis near = new TimeAxis(chart.axis().from(), chart.axis().time(0.1));
                    canvas.setDrawing(chart.over(near));
                    assertThat(canvas.chartLayout().orElseThrow().chart().axis()).isEqualTo(near);
                });
        assertThat(canvas.toSvg()).contains("width=\"" + WIDTH + "\"");
        assertThat(canvas.toCsv()).startsWith("time_utc,");
    }

    private ChartGestures recorder() {
        return new ChartGestures() {
            @Override
            public void pick(double time, Optional<Mark> mark) {
                gestures.add("pick " + time);
            }

            @Override
            public void zoom(double centre, double factor) {
                gestures.add("zoom " + factor);
            }

            @Override
            public void pan(double seconds) {
                gestures.add("pan " + seconds);
            }

            @Override
            public boolean movable(Mark mark) {
                return true;
            }

            @Override
            public void move(Mark mark, double time, boolean released) {
                gestures.add("move " + mark.id() + ' ' + time + (released ? " released" : ""));
            }
        };
    }

    private static void write(WritableImage image, String name) {
        try {
            Pictures.write(image, Path.of("target", "screens", name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
