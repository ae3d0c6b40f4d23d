package paritydesk.valuation;

import org.jspecify.annotations.Nullable;

/// One pass of the kernel over a book: the steps at which something differs from an earlier pass, and what it leaves to the next.
final class Pass {

    /// Accounts that are finished at once, and steps that are summed at once.
    private static final int BLOCK = 2048;

    private static final int STEPS = 8;

    private final BookKernel kernel;
    private final BookColumns book;
    private @Nullable Pass before;
    private @Nullable Differences differences;
    private final int to;
    private final int start;
    private final int stop;
    private @Nullable PairSweep sweep;
    private @Nullable PairFigures figures;
    private @Nullable Others others;

    /// `same` says where repayment is that of `before`.
    Pass(BookKernel kernel, @Nullable Pass before, BookKernel.Same same) {
        this.kernel = kernel;
        this.before = before;
        book = kernel.book;
        to = kernel.to;
        if (before == null) {
            differences = null;
            start = kernel.from;
            stop = to;
        } else {
            int slots = book.slots().size();
            differences = Differences.of(before.kernel.truths, kernel.truths, slots, before.to, to);
            boolean resized = before.to != to;
            int end = resized ? to : Math.min(to, Math.max(differences.most(), same.from()));
            int first = Math.min(differences.least(), same.before());
            boolean none = first >= end && !resized;
            start = none ? to : begin(first);
            stop = none ? to : end(end);
        }
    }

    /// Whether a kernel can go on from this pass.
    boolean serves(BookKernel other) {
        return book == other.book && kernel.from == other.from && kernel.from < kernel.to;
    }

    /// The first step that is summed anew.
    int start() {
        return start;
    }

    /// The step from which on none is.
    int stop() {
        return stop;
    }

    /// How many pieces of work [Work#finish] hears of.
    int pieces() {
        return blocks() * (tiles() + 1) + chunks() + 2 * stretches();
    }

    /// Fills in the table, and the sums from `start` to `stop`; afterwards the earlier pass is forgotten.
    void run(BookSums sums, AccountSums table, @Nullable BookSums earlier, Work work) {
        var pairs = new PairSweep(book, kernel.truths, kernel.repayment, sums);
        if (before != null && before.sweep != null && differences != null) {
            pairs.reuse(before.sweep, differences);
        }
        work.each(stretches(), i -> pairs.steps(step(i), step(i + 1)));
        int[][] bins = others(new Others.Table(sums, table), work);
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

    /// Where to begin when steps from `first` on differ: accounts outside groups are valued in whole tiles, and the last one always where
    /// the clock has become longer or shorter.
    private int begin(int first) {
        if (blocks() == 0) {
            return Math.clamp(first, kernel.from, to);
        }
        int tile = Math.min(first, to - 1) / Regular.TILE * Regular.TILE;
        return Math.max(kernel.from, tile);
    }

    /// Where to end likewise; not before the beginning.
    private int end(int end) {
        int whole = blocks() == 0 ? end : (end + Regular.TILE - 1) / Regular.TILE * Regular.TILE;
        return Math.clamp(whole, start, to);
    }

    private int blocks() {
        return Others.blocks(book);
    }

    private int chunks() {
        return (book.accounts() + BLOCK - 1) / BLOCK;
    }

    private int stretches() {
        return (stop - start + STEPS - 1) / STEPS;
    }

    private int step(int stretch) {
        return Math.min(stop, start + stretch * STEPS);
    }

    private int tiles() {
        return start >= stop ? 0 : (stop - 1) / Regular.TILE - start / Regular.TILE + 1;
    }

    /// Adds the accounts outside groups to the sums; answers how many of them stand in each bin or below at the steps of each tile.
    private int[][] others(Others.Table into, Work work) {
        int[][] bins = new int[Regular.tiles(to)][];
        if (blocks() == 0) {
            return bins;
        }
        var known = before == null ? null : before.others;
        var all = new Others(kernel, known);
        for (int t = start / Regular.TILE; t < start / Regular.TILE + tiles(); t++) {
            bins[t] = all.tile(t, since(t), into, work);
        }
        var touched = before == null || before.to != to ? null : differences;
        work.each(blocks(), b -> all.figures(b, touched, into.accounts()));
        others = all;
        return bins;
    }

    /// What the earlier pass valued a tile with, if both have the very same steps in it and it is not the last of a clock that was cut.
    private DenseSweep.@Nullable Earlier since(int tile) {
        if (before == null || before.others == null || differences == null) {
            return null;
        }
        boolean whole = (tile + 1) * Regular.TILE <= Math.min(before.to, to - 1);
        return before.to == to || whole
                ? new DenseSweep.Earlier(before.kernel.truths, before.others.regular(), differences)
                : null;
    }
}
