package paritydesk.ui.chart;

import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import paritydesk.chart.Box;
import paritydesk.chart.Chart;
import paritydesk.chart.Drawing;
import paritydesk.chart.Fill;
import paritydesk.chart.Ink;
import paritydesk.chart.Layout;
import paritydesk.chart.Overlay;
import paritydesk.chart.Palette;
import paritydesk.chart.SvgPen;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// Shows one drawing at whatever size it is given. Repaints at most once a frame, and only what changed: the drawing on one canvas, the overlay on another.
public final class ChartCanvas extends Region {
    private final Canvas base = new Canvas();
    private final Canvas top = new Canvas();
    private Palette palette = Palette.light();
    private Overlay overlay = Overlay.NONE;
    private ChartGestures gestures = new ChartGestures() {};
    private @Nullable Drawing drawing;
    private @Nullable Layout layout;
    private boolean baseIsStale = true;
    private boolean topIsStale = true;
    private double paintedScale;
    private double zoom = 1;
    private double leastRoom = -1;
    private double usualRoom = -1;
    private UnaryOperator<String> wording = UnaryOperator.identity();

    public ChartCanvas() {
        getStyleClass().add("chart-canvas");
        base.setMouseTransparent(true);
        top.setMouseTransparent(true);
        getChildren().addAll(base, top);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setPickOnBounds(true);
        setPrefSize(600, 240);
        Pointer.on(this);
    }

    public void setDrawing(Drawing value) {
        drawing = value;
        setAccessibleText(value.title());
        repaint();
    }

    public Optional<Drawing> drawing() {
        return Optional.ofNullable(drawing);
    }

    public void setPalette(Palette value) {
        if (palette != value) {
            palette = value;
            repaint();
        }
    }

    /// How much larger than drawn everything appears; the drawing is laid out in what room that leaves.
    public void setZoom(double value) {
        if (zoom != value) {
            zoom = value;
            paintedScale = 0;
            applyRoom();
            repaint();
        }
    }

    /// The least and the usual height in units of the drawing; negative leaves one as it is.
    public void setRoom(double least, double usual) {
        leastRoom = least >= 0 ? least : leastRoom;
        usualRoom = usual >= 0 ? usual : usualRoom;
        applyRoom();
    }

    private void applyRoom() {
        if (leastRoom >= 0) setMinHeight(leastRoom * zoom);
        if (usualRoom >= 0) setPrefHeight(usualRoom * zoom);
    }

    /// How large the drawing appears beside its own units.
    public double zoom() {
        return zoom;
    }

    /// How texts are shown; tables and documents stay as they are.
    public void setWording(UnaryOperator<String> value) {
        wording = value;
        repaint();
    }

    /// Width in units of the drawing.
    private double across() {
        return getWidth() / zoom;
    }

    /// Height in units of the drawing.
    private double down() {
        return getHeight() / zoom;
    }

    /// Changes what lies over the chart; the chart below is not painted again.
    public void setOverlay(Overlay value) {
        if (!overlay.equals(value)) {
            overlay = value;
            topIsStale = true;
            requestLayout();
        }
    }

    public Overlay overlay() {
        return overlay;
    }

    public void setGestures(ChartGestures value) {
        gestures = value;
    }

    ChartGestures gestures() {
        return gestures;
    }

    /// Where everything stands, in units of the drawing; empty unless a [Chart] is shown and has a size.
    public Optional<Layout> chartLayout() {
        if (layout == null && drawing instanceof Chart chart && across() >= 1 && down() >= 1) {
            layout = Layout.of(chart, across(), down());
        }
        return Optional.ofNullable(layout);
    }

    /// The drawing as an SVG document at the present size; empty text without a drawing.
    public String toSvg() {
        return drawing == null
                ? ""
                : SvgPen.render(drawing, palette, Math.max(1, across()), Math.max(1, down()));
    }

    /// The figures of the drawing; empty text without a drawing.
    public String toCsv() {
        return drawing == null ? "" : drawing.table().csv();
    }

    /// The drawing without its overlay, `scale` pixels per unit.
    public WritableImage toImage(double scale) {
        double width = Math.max(1, across());
        double height = Math.max(1, down());
        Canvas canvas = new Canvas(Math.ceil(width * scale), Math.ceil(height * scale));
        canvas.getGraphicsContext2D().scale(scale, scale);
        if (drawing != null) {
            CanvasPen pen = new CanvasPen(canvas.getGraphicsContext2D(), palette, scale);
            pen.rect(new Box(0, 0, width, height), Fill.solid(Ink.SURFACE));
            drawing.draw(pen, width, height);
        }
        return canvas.snapshot(new SnapshotParameters(), null);
    }

    /// Puts the picture, at twice its size, on the clipboard.
    public void copyPicture() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(toImage(2));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Puts the figures as CSV text on the clipboard.
    public void copyTable() {
        ClipboardContent content = new ClipboardContent();
        content.putString(toCsv());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    protected void layoutChildren() {
        double scale = scale();
        if (base.getWidth() != getWidth()
                || base.getHeight() != getHeight()
                || scale != paintedScale) {
            for (Canvas canvas : new Canvas[] {base, top}) {
                canvas.setWidth(getWidth());
                canvas.setHeight(getHeight());
            }
            paintedScale = scale;
            layout = null;
            baseIsStale = true;
        }
        if (baseIsStale) {
            paintBase(scale);
        }
        if (baseIsStale || topIsStale) {
            paintTop(scale);
        }
        baseIsStale = false;
        topIsStale = false;
    }

    private void paintBase(double scale) {
        CanvasPen pen = pen(base, scale);
        if (drawing instanceof Chart chart) {
            chartLayout().ifPresent(at -> chart.draw(pen, at));
        } else if (drawing != null && across() >= 1 && down() >= 1) {
            drawing.draw(pen, across(), down());
        }
    }

    private void paintTop(double scale) {
        CanvasPen pen = pen(top, scale);
        chartLayout().ifPresent(at -> overlay.draw(pen, at));
    }

    /// A pen for an empty canvas.
    private CanvasPen pen(Canvas canvas, double scale) {
        var context = canvas.getGraphicsContext2D();
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, getWidth(), getHeight());
        context.scale(zoom, zoom);
        return new CanvasPen(context, palette, scale * zoom, wording);
    }

    private void repaint() {
        layout = null;
        baseIsStale = true;
        requestLayout();
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : Math.max(1, getScene().getWindow().getOutputScaleX());
    }
}
