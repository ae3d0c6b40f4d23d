package paritydesk.valuation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Values a whole book at every step in one pass, without keeping accounts × steps. Accounts with one asset pledged and one owed are
/// summed in groups by the order of their ratios ([PairSweep], [PairFigures]); all others one by one ([DenseSweep]), in blocks of a
/// size that depends on the book alone, whose sums are added in their order. So the answer has the same bits on any number of
/// threads, and a step's sums depend on its own unit values (and those of its neighbours in one tile of 64) alone.
public final class BookKernel {

    /// Accounts that are finished at once, and the most blocks of others.
    private static final int BLOCK = 2048;

    private static final int MOST_BLOCKS = 64;
    private static final int STEPS = 8;

    private final BookColumns book;
    private final UnitValues[] truths;
    private final Repayment repayment;
    private final int from;
    private final int to;

    /// How much of a debt one liquidation may repay at an account's venue and a step.
    @FunctionalInterface
    public interface Repayment {
        double of(int account, int step, double healthFactor, double debt);
    }

    /// Values the steps `from` (inclusive) to `to` (exclusive).
    public BookKernel(
            BookColumns book,
            UnitValues perceived,
            UnitValues economic,
            Repayment repayment,
            int from,
            int to) {
        this.book = book;
        truths = new UnitValues[] {perceived, economic};
        this.repayment = repayment;
        this.from = from;
        this.to = to;
    }

    /// Runs in parallel. `done` hears the share of the work that is done; throws `CancellationException` once `cancelled` says so.
    public Result run(DoubleConsumer done, BooleanSupplier cancelled) {
        var sums = new BookSums(to);
        var table = new AccountSums(book.accounts());
        if (from >= to) {
            IntStream.range(0, book.accounts()).forEach(table::close);
            return new Result(sums, table);
        }
        int[] others = book.pairs.others;
        int size = Math.max(BLOCK / 4, (others.length + MOST_BLOCKS - 1) / MOST_BLOCKS);
        int blocks = (others.length + size - 1) / size;
        int chunks = (book.accounts() + BLOCK - 1) / BLOCK;
        int stretches = (to - from + STEPS - 1) / STEPS;
        var work = new Work(blocks + chunks + 2 * stretches, done, cancelled);

        var pairs = new PairSweep(book, truths, repayment, sums);
        work.each(stretches, i -> pairs.steps(start(i), start(i + 1)));
        int[] bins = others.length == 0 ? new int[0] : others(size, blocks, table, sums, work);
        var quantiles = new Quantiles(pairs, bins, sums);
        work.each(stretches, i -> quantiles.steps(start(i), start(i + 1)));
        var figures = new PairFigures(book, pairs, from, to);
        work.each(
                chunks,
                i -> figures.all(i * BLOCK, Math.min(book.accounts(), (i + 1) * BLOCK), table));
        return new Result(sums, table);
    }

    private int start(int stretch) {
        return Math.min(to, from + stretch * STEPS);
    }

    /// Adds the accounts outside groups to the sums; answers how many of them stand in each bin or below, `[bin · steps + step]`.
    private int[] others(int size, int blocks, AccountSums table, BookSums sums, Work work) {
        var regular = new Regular(truths, book.slots().size(), to);
        var parts = new ArrayList<BookSums>(Collections.nCopies(blocks, null));
        var next = new AtomicInteger();
        var workers = Math.min(blocks, ForkJoinPool.getCommonPoolParallelism() + 1);
        var counts =
                IntStream.range(0, workers)
                        .parallel()
                        .mapToObj(
                                _ -> {
                                    var sweep =
                                            new DenseSweep(
                                                    book, truths, regular, repayment, table, from,
                                                    to);
                                    for (int b = next.getAndIncrement();
                                            b < blocks;
                                            b = next.getAndIncrement()) {
                                        parts.set(b, sweep.block(b, size));
                                        work.finish();
                                    }
                                    return sweep.bins;
                                })
                        .toList();
        parts.forEach(sums::add);
        return cumulated(counts);
    }

    private int[] cumulated(List<int[]> counts) {
        var bins = counts.getFirst();
        for (var more : counts.subList(1, counts.size())) {
            for (int i = 0; i < bins.length; i++) {
                bins[i] += more[i];
            }
        }
        for (int i = to; i < bins.length; i++) {
            bins[i] += bins[i - to];
        }
        return bins;
    }

    /// What a pass leaves: sums per step and figures per account.
    public record Result(BookSums book, AccountSums accounts) {}

    /// Runs pieces of work in parallel, tells how far it is and stops when nobody waits.
    private static final class Work {
        private final int pieces;
        private final DoubleConsumer done;
        private final BooleanSupplier cancelled;
        private final AtomicInteger finished = new AtomicInteger();

        Work(int pieces, DoubleConsumer done, BooleanSupplier cancelled) {
            this.pieces = pieces;
            this.done = done;
            this.cancelled = cancelled;
        }

        void each(int count, IntConsumer piece) {
            IntStream.range(0, count)
                    .parallel()
                    .forEach(
                            i -> {
                                piece.accept(i);
                                finish();
                            });
        }

        void finish() {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            done.accept(finished.incrementAndGet() / (double) pieces);
        }
    }
}
