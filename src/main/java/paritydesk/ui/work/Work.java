package paritydesk.ui.work;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/// One running job as a screen sees it. Its properties change on the JavaFX thread only; reports in between are folded into the last.
public final class Work implements Progress {
    private final String key;
    private final String title;
    private final Executor screen;
    private final LongSupplier nanos;
    private final Runnable stopped;
    private final long started;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile double reported = -1;
    private volatile boolean cancelled;

    Work(String key, String title, Executor screen, LongSupplier nanos, Runnable stopped) {
        this.key = key;
        this.title = title;
        this.screen = screen;
        this.nanos = nanos;
        this.stopped = stopped;
        this.started = nanos.getAsLong();
    }

    /// What tells this job from others; the newest of a key wins.
    public String key() {
        return key;
    }

    /// What the job does, for the user.
    public String title() {
        return title;
    }

    /// How far it is, 0 to 1; negative while unknown.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// The time still needed if the rest goes as fast as the part done; empty below 2 % or within the first half second, where the guess would be noise.
    public Optional<Duration> timeLeft() {
        double done = fraction.get();
        long elapsed = nanos.getAsLong() - started;
        if (done < 0.02 || elapsed < 500_000_000L) return Optional.empty();
        return Optional.of(Duration.ofNanos((long) (elapsed * (1 - done) / done)));
    }

    void cancel() {
        cancelled = true;
    }

    void stopped() {
        stopped.run();
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void report(double done) {
        reported = Math.min(done, 1);
        if (pending.compareAndSet(false, true)) {
            screen.execute(
                    () -> {
                        pending.set(false);
                        fraction.set(reported);
                    });
        }
    }
}
