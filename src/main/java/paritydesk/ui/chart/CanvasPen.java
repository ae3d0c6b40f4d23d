package paritydesk.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

import paritydesk.chart.Box;
import paritydesk.chart.Fill;
import paritydesk.chart.Ink;
import paritydesk.chart.Palette;
import paritydesk.chart.Pen;
import paritydesk.chart.Rgb;
import paritydesk.chart.Stroke;
import paritydesk.chart.TextStyle;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Draws on a canvas. Upright and level lines, rectangles and baselines are put on the device's pixels, so that they stay sharp at any scale of the display.
public final class CanvasPen implements Pen {
    private static final String FAMILY = "Inter Tabular";

    private final GraphicsContext canvas;
    private final double scale;
    private final UnaryOperator<String> wording;
    private final Map<Ink, Color> lines = new EnumMap<>(Ink.class);
    private final Map<Ink, Color> words = new EnumMap<>(Ink.class);
    private final Map<Integer, Font> fonts = new HashMap<>();

    /// @param scale device pixels per unit, such as 2 on a dense display
    public CanvasPen(GraphicsContext canvas, Palette palette, double scale) {
        this(canvas, palette, scale, UnaryOperator.identity());
    }

    /// @param wording how texts are shown
    CanvasPen(
            GraphicsContext canvas, Palette palette, double scale, UnaryOperator<String> wording) {
        this.canvas = canvas;
        this.wording = wording;
        this.scale = scale;
        for (Ink ink : Ink.values()) {
            lines.put(ink, color(palette.of(ink)));
            words.put(ink, color(palette.words(ink)));
        }
        canvas.setLineCap(StrokeLineCap.BUTT);
        canvas.setLineJoin(StrokeLineJoin.ROUND);
        canvas.setTextBaseline(VPos.BASELINE);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        use(stroke);
        double x = centred(x1);
        double y = centred(y1);
        canvas.strokeLine(
                x1 == x2 ? x : x1, y1 == y2 ? y : y1, x1 == x2 ? x : x2, y1 == y2 ? y : y2);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
        use(stroke);
        canvas.strokePolyline(xs, ys, count);
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, Fill fill) {
        use(fill);
        canvas.fillPolygon(xs, ys, count);
        canvas.setGlobalAlpha(1);
    }

    @Override
    public void rect(Box box, Fill fill) {
        use(fill);
        double x = edge(box.x());
        double y = edge(box.y());
        double least = 1 / scale;
        canvas.fillRect(
                x,
                y,
                Math.max(least, edge(box.right()) - x),
                Math.max(least, edge(box.bottom()) - y));
        canvas.setGlobalAlpha(1);
    }

    @Override
    public void disc(double x, double y, double radius, Fill fill) {
        use(fill);
        canvas.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        canvas.setGlobalAlpha(1);
    }

    @Override
    public void ring(double x, double y, double radius, Stroke stroke) {
        use(stroke);
        canvas.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style) {
        canvas.setFill(words.get(style.ink()));
        canvas.setFont(font(style));
        canvas.setTextAlign(
                switch (style.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        canvas.fillText(wording.apply(text), x, edge(y));
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        canvas.save();
        canvas.beginPath();
        double x = edge(box.x());
        double y = edge(box.y());
        canvas.rect(x, y, edge(box.right()) - x, edge(box.bottom()) - y);
        canvas.clip();
        drawing.run();
        canvas.restore();
    }

    private void use(Stroke stroke) {
        canvas.setStroke(lines.get(stroke.ink()));
        canvas.setLineWidth(stroke.width());
        canvas.setLineDashes(stroke.dash().pattern());
    }

    private void use(Fill fill) {
        canvas.setFill(lines.get(fill.ink()));
        canvas.setGlobalAlpha(fill.opacity());
    }

    /// The bundled font, or the system's where it was not loaded.
    private Font font(TextStyle style) {
        int key = (int) Math.round(style.size()) * 2 + (style.bold() ? 1 : 0);
        return fonts.computeIfAbsent(
                key,
                _ -> {
                    if (style.bold()) {
                        Font named = new Font(FAMILY + " SemiBold", style.size());
                        return named.getName().startsWith(FAMILY)
                                ? named
                                : Font.font(FAMILY, FontWeight.SEMI_BOLD, style.size());
                    }
                    return Font.font(FAMILY, style.size());
                });
    }

    /// The middle of the device pixel under `v`.
    private double centred(double v) {
        return (Math.floor(v * scale) + 0.5) / scale;
    }

    /// The nearest boundary between device pixels.
    private double edge(double v) {
        return Math.rint(v * scale) / scale;
    }

    private static Color color(Rgb rgb) {
        return Color.rgb(rgb.red(), rgb.green(), rgb.blue());
    }
}
