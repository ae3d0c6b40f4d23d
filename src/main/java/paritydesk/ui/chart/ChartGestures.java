package paritydesk.ui.chart;

import paritydesk.chart.Mark;

import java.util.Optional;

/// What a person does with a chart; every method may stay as it is. Times in UTC epoch seconds.
public interface ChartGestures {
    /// The pointer is over a time and perhaps an event.
    default void hover(double time, Optional<Mark> mark) {}

    /// The pointer has left.
    default void leave() {}

    /// A click that was no drag.
    default void pick(double time, Optional<Mark> mark) {}

    /// The wheel turned: multiply the span by `factor` with `centre` staying where it is.
    default void zoom(double centre, double factor) {}

    /// The chart was dragged or wheeled sideways by so many seconds; positive means later times come into view.
    default void pan(double seconds) {}

    /// Whether this event can be moved; if not, dragging it pans.
    default boolean movable(Mark mark) {
        return false;
    }

    /// Whether the end of this ramp or window can be moved by itself.
    default boolean stretchable(Mark mark) {
        return false;
    }

    /// The end of an event is being dragged to `time`.
    default void stretch(Mark mark, double time, boolean released) {}

    /// What was being dragged is given up: nothing changes.
    default void giveUp() {}

    /// An event is being dragged; `time` is where its start now stands, `released` whether this was the last movement.
    default void move(Mark mark, double time, boolean released) {}
}
