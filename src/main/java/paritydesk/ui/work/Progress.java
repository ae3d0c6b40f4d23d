package paritydesk.ui.work;

import java.util.concurrent.CancellationException;

/// What a job sees of the outside: a place to report to, and whether it is still wanted. Callable from any thread.
public interface Progress {
    /// Tells how far the job is: a fraction from 0 to 1, or a negative one if unknown.
    void report(double fraction);

    /// Whether the result is no longer wanted.
    boolean cancelled();

    /// Ends the job here if it is no longer wanted.
    default void stopIfCancelled() {
        if (cancelled()) throw new CancellationException();
    }
}
