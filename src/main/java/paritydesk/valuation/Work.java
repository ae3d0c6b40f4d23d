package paritydesk.valuation;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Runs pieces of work in parallel, tells how far it is and stops when nobody waits.
final class Work {

    private final int pieces;
    private final DoubleConsumer done;
    private final BooleanSupplier cancelled;
    private final AtomicInteger finished = new AtomicInteger();

    Work(int pieces, DoubleConsumer done, BooleanSupplier cancelled) {
        this.pieces = pieces;
        this.done = done;
        this.cancelled = cancelled;
    }

    /// Does pieces 0 to `count`, in any order.
    void each(int count, IntConsumer piece) {
        IntStream.range(0, count)
                .parallel()
                .forEach(
                        i -> {
                            piece.accept(i);
                            finish();
                        });
    }

    /// Tells that one more piece is done.
    void finish() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        done.accept(finished.incrementAndGet() / (double) pieces);
    }
}
