package paritydesk.ui.work;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// A stopwatch on the JavaFX thread: what holds it up, in which event and on which screen. It times events from their arrival to the end
/// of their handlers, results that other threads deliver, and style and layout of a frame (charts paint in it). What the toolkit does in
/// its own time, such as handing a frame to the graphics, is not seen. All methods are for the JavaFX thread.
public final class Watch {

    /// Longer than this and a hand feels it.
    public static final Duration LIMIT = Duration.ofMillis(50);

    private static final int KEPT = 50;

    private final List<Task> slow = new ArrayList<>();
    private Supplier<String> where = () -> "";
    private @Nullable Task longest;
    private long count;
    private boolean measuring;
    private @Nullable Reading frameBegan;

    /// One stretch of work on the JavaFX thread.
    ///
    /// @param what the event, `result` or `layout`
    /// @param where id of the screen that was shown when it began
    /// @param took by the clock, which is what a hand feels
    /// @param processor what of it the thread itself computed; the rest it waited, or another program had the processor
    public record Task(String what, String where, Duration took, Duration processor) {}

    /// Tells which screen is shown.
    public void at(Supplier<String> screen) {
        where = screen;
    }

    /// Times all events and layouts of a scene from now on.
    public void watch(Scene scene) {
        var dispatcher = scene.getEventDispatcher();
        scene.setEventDispatcher(new Timed(dispatcher));
        scene.addPreLayoutPulseListener(() -> frameBegan = Reading.now());
        scene.addPostLayoutPulseListener(this::frameEnds);
    }

    /// The JavaFX thread as an executor whose tasks are timed.
    public Executor screen() {
        return task -> Platform.runLater(() -> measure("result", task));
    }

    /// Does a task and times it, unless it is part of one that is timed already.
    public void measure(String what, Runnable task) {
        if (measuring) {
            task.run();
            return;
        }
        var screen = where.get();
        var began = Reading.now();
        measuring = true;
        try {
            task.run();
        } finally {
            measuring = false;
            note(began.task(what, screen));
        }
    }

    /// How many tasks were timed.
    public long count() {
        return count;
    }

    /// The longest task so far.
    public Optional<Task> longest() {
        return Optional.ofNullable(longest);
    }

    /// Tasks over the limit, oldest first; of many the newest are kept.
    public List<Task> slow() {
        return List.copyOf(slow);
    }

    /// Forgets what was timed.
    public void reset() {
        slow.clear();
        longest = null;
        count = 0;
    }

    private void frameEnds() {
        if (frameBegan != null) {
            note(frameBegan.task("layout", where.get()));
            frameBegan = null;
        }
    }

    private void note(Task task) {
        count++;
        if (longest == null || task.took().compareTo(longest.took()) > 0) {
            longest = task;
        }
        if (task.took().compareTo(LIMIT) > 0) {
            slow.add(task);
            if (slow.size() > KEPT) {
                slow.removeFirst();
            }
        }
    }

    /// Both clocks at one moment.
    private record Reading(long wall, long processor) {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        static Reading now() {
            return new Reading(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
        }

        /// What was done since.
        Task task(String what, String where) {
            var end = now();
            return new Task(
                    what,
                    where,
                    Duration.ofNanos(end.wall - wall),
                    Duration.ofNanos(end.processor - processor));
        }
    }

    /// The scene's own way of events, with a watch around it.
    private final class Timed implements EventDispatcher {
        private final EventDispatcher inner;

        Timed(EventDispatcher inner) {
            this.inner = inner;
        }

        @Override
        public @Nullable Event dispatchEvent(Event event, EventDispatchChain tail) {
            var answer = new Event[1];
            measure(
                    event.getEventType().getName(),
                    () -> answer[0] = inner.dispatchEvent(event, tail));
            return answer[0];
        }
    }
}
