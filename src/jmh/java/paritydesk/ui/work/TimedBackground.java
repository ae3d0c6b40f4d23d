package paritydesk.ui.work;

import javafx.application.Platform;

import java.util.concurrent.Executors;
import java.util.function.LongConsumer;

/// The desktop's own door to other threads, told how long each job takes.
public final class TimedBackground {

    private TimedBackground() {}

    /// `took` hears nanoseconds, on the job's thread.
    public static Background threads(int count, LongConsumer took) {
        var pool = Executors.newFixedThreadPool(count, Thread.ofPlatform().daemon().factory());
        return new Background(
                job ->
                        pool.execute(
                                () -> {
                                    long begun = System.nanoTime();
                                    job.run();
                                    took.accept(System.nanoTime() - begun);
                                }),
                Platform::runLater,
                System::nanoTime,
                pool::shutdownNow);
    }
}
