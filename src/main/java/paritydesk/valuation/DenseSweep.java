package paritydesk.valuation;

import org.jspecify.annotations.Nullable;

/// Values accounts one by one over one tile: those with several legs or derivatives, and those that are too few for a group. One
/// worker's own: it counts health factors into its own bins, and takes block after block.
///
/// Where an earlier pass has valued the tile, accounts none of whose slots differ keep their figures, and of their values only those are
/// looked up that enter the tile's sums by themselves: those of accounts that are not sound.
final class DenseSweep {

    private final BookColumns book;
    private final UnitValues[] truths;
    private final Regular regular;
    private final BookKernel.Repayment repayment;
    private final AccountSums table;
    private final TileFigures figures;
    private final @Nullable Earlier earlier;
    private final int number;
    private final int start;
    private final int stop;
    private final boolean opens;
    private final boolean closes;
    private final TileValues values = new TileValues();
    private final AccountValues seen;
    private final AccountValues fair;
    private final SlotSums all;
    private final SlotSums sound;

    /// Accounts more (or fewer, below 0) per bin and step than in the earlier pass, `[bin · TILE + step in the tile]`.
    final int[] bins = new int[HealthBins.BINS * Regular.TILE];

    /// What an earlier pass valued the same tile with.
    static final class Earlier {
        private final UnitValues[] truths;
        private final Regular regular;
        private final Differences differences;

        Earlier(UnitValues[] truths, Regular regular, Differences differences) {
            this.truths = truths;
            this.regular = regular;
            this.differences = differences;
        }

        Differences differences() {
            return differences;
        }
    }

    /// @param number which tile
    /// @param figures of the tile: those of the earlier pass, if there is one; filled in here
    DenseSweep(
            BookKernel kernel,
            Regular regular,
            AccountSums table,
            int number,
            TileFigures figures,
            @Nullable Earlier earlier) {
        book = kernel.book;
        truths = kernel.truths;
        repayment = kernel.repayment;
        start = Math.max(kernel.from, number * Regular.TILE);
        stop = Math.min(kernel.to, (number + 1) * Regular.TILE);
        opens = start == kernel.from;
        closes = stop == kernel.to;
        this.regular = regular;
        this.table = table;
        this.number = number;
        this.figures = figures;
        this.earlier = earlier;
        seen = new AccountValues(start, stop);
        fair = new AccountValues(start, stop);
        all = new SlotSums(book.slots().size());
        sound = new SlotSums(book.slots().size());
    }

    /// Sums over the accounts outside groups from the `first`-th to before the `end`-th.
    BookSums block(int first, int end) {
        var sums = new BookSums(start, stop);
        all.clear();
        sound.clear();
        for (int i = first; i < end; i++) {
            account(i, book.pairs.others[i], sums);
        }
        all.addTotals(truths, start, stop, sums);
        sound.addSound(truths, start, stop, sums);
        return sums;
    }

    private void account(int i, int a, BookSums sums) {
        boolean same = earlier != null && !earlier.differences.touches(book, a, number);
        if (earlier != null && !same) {
            forget(a, earlier);
        }
        if (regular.holds(book, a, number)) {
            regular(i, a, same, sums);
        } else {
            single(i, a, same, sums);
        }
    }

    /// Takes an account out of the bins in which the earlier pass counted it.
    private void forget(int a, Earlier before) {
        if (before.regular.holds(book, a, number)) {
            values.fill(book, before.truths, a, start, stop - start);
            count(-1);
            return;
        }
        fill(a, before.truths);
        boolean owes = book.owes(a);
        for (int s = start; s < stop; s++) {
            count(s, seen.health(s), solvency(owes, s), -1);
        }
    }

    private void regular(int i, int a, boolean same, BookSums sums) {
        all.see(book, a);
        if (same && figures.sound(i)) {
            sound.see(book, a);
            return;
        }
        values.fill(book, truths, a, start, stop - start);
        if (!same) {
            figures.take(i, values, start, stop - start);
            count(1);
            ends(a);
        }
        if (figures.sound(i)) {
            sound.see(book, a);
        } else {
            figures.classes(i, classes(a, sums));
        }
    }

    private int classes(int a, BookSums sums) {
        int bits = 0;
        for (int s = start; s < stop; s++) {
            double health = values.seenHealth[s - start];
            double debt = values.seenDebt[s - start];
            var solvency = Solvency.of(health, values.fairHealth[s - start]);
            double worth = TileValues.sum(book.collateral, a, truths[1].collateral(), s);
            sums.add(solvency, s, 1, debt, worth);
            if (health < 1) {
                sums.due(solvency, s, repayment.rule(a, s).repayable(a, health, debt));
            }
            bits |= solvency.bit();
        }
        return bits;
    }

    private void count(int by) {
        int offset = start % Regular.TILE;
        for (int s = 0; s < stop - start; s++) {
            bins[HealthBins.of(values.seenHealth[s]) * Regular.TILE + offset + s] += by;
        }
    }

    private void ends(int a) {
        if (opens) {
            table.healthStart[a] = values.seenHealth[0];
        }
        if (closes) {
            int last = stop - 1;
            table.healthNow[a] = values.seenHealth[last - start];
            table.debt[a] = values.seenDebt[last - start];
            table.collateral[a] = TileValues.sum(book.collateral, a, truths[0].collateral(), last);
        }
    }

    /// The plain way, for steps and accounts that need a second look.
    private void single(int i, int a, boolean same, BookSums sums) {
        fill(a, truths);
        boolean owes = book.owes(a);
        if (!same) {
            figures.open(i);
        }
        for (int s = start; s < stop; s++) {
            double health = seen.health(s);
            var solvency = solvency(owes, s);
            double due = health < 1 ? repayment.rule(a, s).repayable(a, health, seen.debt[s]) : 0;
            sums.see(s, solvency, seen, fair, due);
            if (!same) {
                figures.see(i, s, health, fair.health(s), solvency);
                count(s, health, solvency, 1);
            }
        }
        if (opens && !same) {
            table.healthStart[a] = seen.health(start);
        }
        if (closes && !same) {
            table.healthNow[a] = seen.health(stop - 1);
            table.debt[a] = seen.debt[stop - 1];
            table.collateral[a] = seen.collateral[stop - 1];
        }
    }

    private void fill(int a, UnitValues[] units) {
        seen.fill(book, units[0], a);
        fair.fill(book, units[1], a);
    }

    private Solvency solvency(boolean owes, int step) {
        return owes
                ? Solvency.of(seen.health(step), fair.health(step))
                : PlainKernel.unowing(seen, fair, step);
    }

    private void count(int step, double health, Solvency solvency, int by) {
        if (solvency != Solvency.NO_DEBT && solvency != Solvency.UNPRICED) {
            bins[HealthBins.of(health) * Regular.TILE + step % Regular.TILE] += by;
        }
    }
}
