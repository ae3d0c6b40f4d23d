package paritydesk.ui.figure;

import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import paritydesk.chart.BarList;
import paritydesk.chart.Chart;
import paritydesk.chart.Drawing;
import paritydesk.chart.HeatMap;
import paritydesk.chart.Network;
import paritydesk.chart.Palette;
import paritydesk.chart.Tornado;
import paritydesk.chart.Waterfall;
import paritydesk.chart.XyChart;
import paritydesk.ui.chart.ChartCanvas;
import paritydesk.ui.look.Notation;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.TextSize;
import paritydesk.ui.part.CopyMenu;

import java.util.List;
import java.util.Optional;

/// Canvases that wear the light or dark of the scene that they stand in.
public final class Charts {
    private Charts() {}

    public static ChartCanvas canvas() {
        var canvas = new ChartCanvas();
        CopyMenu.on(
                canvas,
                under ->
                        List.of(
                                new CopyMenu.Choice(Text.of("chart.picture"), canvas::copyPicture),
                                new CopyMenu.Choice(Text.of("chart.table"), canvas::copyTable)));
        canvas.sceneProperty()
                .flatMap(Charts::scheme)
                .subscribe(scheme -> canvas.setPalette(palette(scheme)));
        TextSize.of(canvas).subscribe(size -> canvas.setZoom(size.scale()));
        Notation.of(canvas).subscribe(now -> canvas.setWording(now::shown));
        return canvas;
    }

    /// A canvas that shows what there is and takes no room while there is nothing.
    public static ChartCanvas canvas(
            ObservableValue<? extends Optional<? extends Drawing>> drawing) {
        var canvas = canvas();
        drawing.subscribe(
                now -> {
                    canvas.setVisible(now.isPresent());
                    canvas.setManaged(now.isPresent());
                    now.ifPresent(shown -> show(canvas, shown));
                });
        return canvas;
    }

    private static void show(ChartCanvas canvas, Drawing drawing) {
        canvas.setDrawing(drawing);
        canvas.setAccessibleText(Spoken.of(drawing));
        switch (drawing) {
            case Waterfall fall -> canvas.setRoom(fall.height(), fall.height());
            case Chart _ -> canvas.setRoom(120, -1);
            case Tornado tornado -> canvas.setRoom(tornado.height(), tornado.height());
            case BarList bars -> canvas.setRoom(bars.height(), bars.height());
            case HeatMap _, XyChart _, Network _ -> canvas.setRoom(280, -1);
            default -> canvas.setRoom(20, -1);
        }
    }

    private static ObservableValue<ColorScheme> scheme(Scene scene) {
        return scene.getPreferences().colorSchemeProperty();
    }

    private static Palette palette(@Nullable ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? Palette.dark() : Palette.light();
    }
}
