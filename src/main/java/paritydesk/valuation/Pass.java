package paritydesk.valuation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// One pass of the kernel over a book, from the first step that an earlier pass does not know already, and what it leaves to the next.
final class Pass {

    /// Accounts that are finished at once, the most blocks of others, and steps that are summed at once.
    private static final int BLOCK = 2048;

    private static final int MOST_BLOCKS = 64;
    private static final int STEPS = 8;

    private final BookKernel kernel;
    private final BookColumns book;
    private @Nullable Pass before;
    private @Nullable Differences differences;
    private final int to;
    private final int start;
    private final int size;
    private @Nullable PairSweep sweep;
    private @Nullable PairFigures figures;
    private Checkpoint checkpoint;

    /// `sameBefore` is a step before which repayment is that of `before`.
    Pass(BookKernel kernel, @Nullable Pass before, int sameBefore) {
        this.kernel = kernel;
        this.before = before;
        book = kernel.book;
        to = kernel.to;
        int[] others = book.pairs.others;
        size = Math.max(BLOCK / 4, (others.length + MOST_BLOCKS - 1) / MOST_BLOCKS);
        if (before == null) {
            differences = null;
            start = kernel.from;
        } else {
            int slots = book.slots().size();
            int end = Math.min(to, before.to);
            differences = Differences.of(before.kernel.truths, kernel.truths, slots, end);
            start = begin(Math.min(differences.least(), sameBefore));
        }
        checkpoint = Checkpoint.start(kernel.from, others.length);
    }

    /// Whether a kernel can go on from this pass.
    boolean serves(BookKernel other) {
        return book == other.book && kernel.from == other.from && kernel.from < kernel.to;
    }

    /// The first step that is summed anew.
    int start() {
        return start;
    }

    /// How many pieces of work [Work#finish] hears of.
    int pieces() {
        return blocks() + chunks() + 2 * stretches();
    }

    /// Fills in the table, and the sums from `start` on; afterwards the earlier pass is forgotten.
    void run(BookSums sums, AccountSums table, @Nullable BookSums earlier, Work work) {
        var pairs = new PairSweep(book, kernel.truths, kernel.repayment, sums);
        if (before != null && before.sweep != null && differences != null) {
            pairs.reuse(before.sweep, differences);
        }
        work.each(stretches(), i -> pairs.steps(step(i), step(i + 1)));
        int[] bins = blocks() == 0 ? new int[0] : others(table, sums, work);
        var quantiles = new Quantiles(pairs, bins, sums, earlier);
        work.each(stretches(), i -> quantiles.steps(step(i), step(i + 1)));
        var known = before == null ? null : before.figures;
        var found = new PairFigures(book, pairs, kernel.from, to, known, differences);
        int accounts = book.accounts();
        work.each(chunks(), i -> found.all(i * BLOCK, Math.min(accounts, (i + 1) * BLOCK), table));
        sweep = pairs;
        figures = found;
        before = null;
        differences = null;
    }

    /// Where to begin when steps from `first` on differ: accounts outside groups are valued in tiles, the last one always.
    private int begin(int first) {
        if (book.pairs.others.length == 0) {
            return Math.clamp(first, kernel.from, to);
        }
        int tile = Math.min(first, to - 1) / Regular.TILE * Regular.TILE;
        return Math.max(kernel.from, tile);
    }

    private int blocks() {
        return (book.pairs.others.length + size - 1) / size;
    }

    private int chunks() {
        return (book.accounts() + BLOCK - 1) / BLOCK;
    }

    private int stretches() {
        return (to - start + STEPS - 1) / STEPS;
    }

    private int step(int stretch) {
        return Math.min(to, start + stretch * STEPS);
    }

    /// Adds the accounts outside groups to the sums; answers how many of them stand in each bin or below, `[bin · steps + step]`.
    private int[] others(AccountSums table, BookSums sums, Work work) {
        boolean known = before != null && before.checkpoint.step <= start;
        var since = known && before != null ? before.checkpoint : checkpoint;
        checkpoint = start == since.step ? since : new Checkpoint(start, book.pairs.others.length);
        var parts = new ArrayList<BookSums>(Collections.nCopies(blocks(), null));
        var next = new AtomicInteger();
        int workers = Math.min(blocks(), ForkJoinPool.getCommonPoolParallelism() + 1);
        var regular = new Regular(kernel.truths, book.slots().size(), to);
        var counts =
                IntStream.range(0, workers)
                        .parallel()
                        .mapToObj(_ -> new DenseSweep(kernel, regular, table))
                        .map(sweep -> blocks(sweep, next, since, parts, work))
                        .toList();
        parts.forEach(part -> sums.add(part, start));
        return cumulated(counts);
    }

    private int[] blocks(
            DenseSweep worker,
            AtomicInteger next,
            Checkpoint since,
            List<BookSums> parts,
            Work work) {
        int blocks = parts.size();
        for (int b = next.getAndIncrement(); b < blocks; b = next.getAndIncrement()) {
            parts.set(b, worker.block(b, size, since, checkpoint));
            work.finish();
        }
        return worker.bins;
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
}
