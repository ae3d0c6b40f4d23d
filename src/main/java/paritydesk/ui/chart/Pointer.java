package paritydesk.ui.chart;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

import paritydesk.chart.Layout;
import paritydesk.chart.Mark;

import java.util.Optional;

/// Turns mouse and wheel on a chart into gestures.
final class Pointer {
    private static final double CLICK = 3;
    private static final double END = 6;
    private static final double ZOOM_PER_NOTCH = 0.85;
    private static final double NOTCH = 40;

    private final ChartCanvas chart;
    private @Nullable Mark held;
    private double heldOffset;
    private boolean stretching;
    private double pressedX;
    private double lastX;
    private boolean dragged;
    private boolean pressed;

    private Pointer(ChartCanvas chart) {
        this.chart = chart;
    }

    static void on(ChartCanvas chart) {
        Pointer pointer = new Pointer(chart);
        chart.setOnMouseMoved(pointer::moved);
        chart.setOnMouseExited(_ -> chart.gestures().leave());
        chart.setOnMousePressed(pointer::press);
        chart.setOnMouseDragged(pointer::drag);
        chart.setOnMouseReleased(pointer::release);
        chart.setOnScroll(pointer::scroll);
        chart.addEventFilter(KeyEvent.KEY_PRESSED, pointer::key);
    }

    /// From pixels of the canvas to units of the drawing.
    private double x(double pixels) {
        return pixels / chart.zoom();
    }

    private void moved(MouseEvent event) {
        chart.chartLayout()
                .ifPresent(
                        layout -> {
                            Optional<Mark> mark = layout.markAt(x(event.getX()), x(event.getY()));
                            chart.setCursor(cursor(layout, x(event.getX()), mark));
                            chart.gestures().hover(layout.timeAt(x(event.getX())), mark);
                        });
    }

    private Cursor cursor(Layout layout, double x, Optional<Mark> mark) {
        if (mark.isPresent() && atEnd(layout, x, mark.get())) {
            return Cursor.E_RESIZE;
        }
        return mark.filter(chart.gestures()::movable).isPresent()
                ? Cursor.H_RESIZE
                : Cursor.DEFAULT;
    }

    /// Whether x is on the end of a ramp or window, and nearer to it than to the start.
    private boolean atEnd(Layout layout, double x, Mark mark) {
        double end = layout.xAt(mark.to());
        return mark.to() > mark.from()
                && chart.gestures().stretchable(mark)
                && Math.abs(end - x) <= END
                && Math.abs(end - x) < Math.abs(layout.xAt(mark.from()) - x);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && held != null && dragged) {
            held = null;
            pressed = false;
            chart.gestures().giveUp();
            event.consume();
        }
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        pressed = event.getButton() == MouseButton.PRIMARY;
        dragged = false;
        pressedX = x(event.getX());
        lastX = pressedX;
        Optional<Layout> layout = chart.chartLayout();
        held =
                layout.flatMap(at -> at.markAt(x(event.getX()), x(event.getY())))
                        .filter(chart.gestures()::movable)
                        .orElse(null);
        if (layout.isPresent() && held != null) {
            stretching = atEnd(layout.get(), pressedX, held);
            heldOffset = layout.get().timeAt(pressedX) - (stretching ? held.to() : held.from());
        }
    }

    private void drag(MouseEvent event) {
        dragged |= Math.abs(x(event.getX()) - pressedX) > CLICK;
        if (pressed && dragged) {
            chart.chartLayout().ifPresent(layout -> drag(layout, x(event.getX())));
        }
    }

    private void drag(Layout layout, double x) {
        if (held != null) {
            held(held, layout.timeAt(x) - heldOffset, false);
        } else {
            chart.gestures().pan(layout.seconds(lastX - x));
            lastX = x;
        }
    }

    private void held(Mark mark, double time, boolean released) {
        if (stretching) {
            chart.gestures().stretch(mark, time, released);
        } else {
            chart.gestures().move(mark, time, released);
        }
    }

    private void release(MouseEvent event) {
        chart.chartLayout()
                .filter(_ -> pressed)
                .ifPresent(
                        layout -> {
                            if (!dragged) {
                                chart.gestures()
                                        .pick(
                                                layout.timeAt(x(event.getX())),
                                                layout.markAt(x(event.getX()), x(event.getY())));
                            } else if (held != null) {
                                held(held, layout.timeAt(x(event.getX())) - heldOffset, true);
                            }
                        });
        pressed = false;
        held = null;
    }

    private void scroll(ScrollEvent event) {
        chart.chartLayout()
                .ifPresent(
                        layout -> {
                            if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
                                chart.gestures().pan(layout.seconds(-event.getDeltaX()));
                            } else if (event.getDeltaY() != 0) {
                                chart.gestures()
                                        .zoom(
                                                layout.timeAt(x(event.getX())),
                                                Math.pow(
                                                        ZOOM_PER_NOTCH, event.getDeltaY() / NOTCH));
                            }
                        });
        event.consume();
    }
}
