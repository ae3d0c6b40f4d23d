package paritydesk.ui.work;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// The only way from a screen to another thread. All methods are for the JavaFX thread; results, failures and progress come back on it.
///
/// Jobs carry a key. [#submit] lets the newest of a key win: an older one is told to stop and its result is dropped. [#follow] is for
/// dragging: the running job may finish and show its result, of those that wait only the newest is kept, so that the screen keeps
/// moving however fast the mouse is; the thread that is through with one takes the next at once, without asking the screen first.
public final class Background implements AutoCloseable {
    private final Executor workers;
    private final Executor screen;
    private final LongSupplier nanos;
    private final Runnable end;
    private final Map<String, Work> newest = new HashMap<>();
    private final Map<String, Follower<?>> waiting = new ConcurrentHashMap<>();
    private final ObservableList<Work> running = FXCollections.observableArrayList();
    private final ObservableList<Work> seen = FXCollections.unmodifiableObservableList(running);

    Background(Executor workers, Executor screen, LongSupplier nanos, Runnable end) {
        this.workers = workers;
        this.screen = screen;
        this.nanos = nanos;
        this.end = end;
    }

    /// What waits for the running job of its key.
    private record Follower<T>(
            Work after,
            String title,
            Job<T> job,
            Consumer<? super T> done,
            Consumer<Throwable> failed) {}

    /// Real threads, as many as asked for; they do not keep the program alive.
    public static Background threads(int count) {
        return threads(count, Platform::runLater);
    }

    /// The same with results timed as they come back.
    public static Background threads(int count, Watch watch) {
        return threads(count, watch.screen());
    }

    private static Background threads(int count, Executor screen) {
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        count, Thread.ofPlatform().daemon().name("work-", 1).factory());
        return new Background(pool, screen, System::nanoTime, pool::shutdownNow);
    }

    /// Everything at once on the caller's thread, for tests and pictures.
    public static Background sameThread() {
        return new Background(Runnable::run, Runnable::run, System::nanoTime, () -> {});
    }

    /// What runs or waits for a thread now, oldest first.
    public ObservableList<Work> running() {
        return seen;
    }

    /// Starts a job; an older one of the same key is cancelled.
    ///
    /// @param done gets the result, unless a newer job or [#cancel] came in between
    /// @param failed gets the reason: a [CancellationException] if the user stopped it, nothing if a newer job took over
    public <T> Work submit(
            String key,
            String title,
            Job<T> job,
            Consumer<? super T> done,
            Consumer<Throwable> failed) {
        waiting.remove(key);
        Optional.ofNullable(newest.remove(key)).ifPresent(this::drop);
        Work work =
                new Work(
                        key,
                        title,
                        screen,
                        nanos,
                        () -> failed.accept(new CancellationException()));
        newest.put(key, work);
        running.add(work);
        workers.execute(() -> run(work, job, done, failed));
        return work;
    }

    /// Starts a job once the running one of the same key is through; a job that already waited for that is forgotten.
    public <T> void follow(
            String key,
            String title,
            Job<T> job,
            Consumer<? super T> done,
            Consumer<Throwable> failed) {
        var before = newest.get(key);
        if (before == null) submit(key, title, job, done, failed);
        else waiting.put(key, new Follower<>(before, title, job, done, failed));
    }

    /// Stops what runs or waits under a key, as the user wishes: its result will not arrive, and its screen is told so.
    public void cancel(String key) {
        waiting.remove(key);
        Work work = newest.remove(key);
        if (work == null) return;
        drop(work);
        work.stopped();
    }

    /// Cancels everything and lets the threads go.
    @Override
    public void close() {
        running.forEach(Work::cancel);
        running.clear();
        newest.clear();
        waiting.clear();
        end.run();
    }

    private void drop(Work work) {
        work.cancel();
        running.remove(work);
    }

    private <T> void run(
            Work work, Job<T> job, Consumer<? super T> done, Consumer<Throwable> failed) {
        try {
            work.stopIfCancelled();
            T result = job.run(work);
            var next = waiting.get(work.key());
            boolean goes = next != null && next.after() == work;
            if (next == null || !goes || !waiting.remove(work.key(), next)) {
                screen.execute(() -> finish(work, () -> done.accept(result)));
            } else {
                screen.execute(() -> pass(work, () -> done.accept(result)));
                run(work, next);
            }
        } catch (CancellationException e) {
            screen.execute(() -> finish(work, work::stopped));
        } catch (Throwable e) {
            screen.execute(() -> finish(work, () -> failed.accept(e)));
        }
    }

    private <T> void run(Work work, Follower<T> next) {
        workers.execute(() -> run(work, next.job(), next.done(), next.failed()));
    }

    /// Delivers a result behind which the next job of its key runs already.
    private void pass(Work work, Runnable deliver) {
        if (newest.get(work.key()) == work) deliver.run();
    }

    private void finish(Work work, Runnable deliver) {
        running.remove(work);
        if (!newest.remove(work.key(), work)) return;
        var next = waiting.remove(work.key());
        deliver.run();
        if (next != null && !newest.containsKey(work.key())) start(work.key(), next);
    }

    private <T> void start(String key, Follower<T> next) {
        submit(key, next.title(), next.job(), next.done(), next.failed());
    }
}
