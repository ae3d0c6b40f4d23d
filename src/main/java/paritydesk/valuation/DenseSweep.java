package paritydesk.valuation;

/// Values accounts one by one: those with several legs or derivatives, and those that are too few for a group. One worker's own: it
/// counts health factors into its own bins, and takes block after block.
final class DenseSweep {

    private final BookColumns book;
    private final UnitValues[] truths;
    private final Regular regular;
    private final BookKernel.Repayment repayment;
    private final AccountSums table;
    private final int from;
    private final int to;
    private final TileValues values = new TileValues();
    private final AccountValues seen;
    private final AccountValues fair;
    private final SlotSums all;
    private final SlotSums sound;

    /// Accounts per bin and step, `[bin · steps + step]`.
    final int[] bins;

    DenseSweep(BookKernel kernel, Regular regular, AccountSums table) {
        book = kernel.book;
        truths = kernel.truths;
        repayment = kernel.repayment;
        from = kernel.from;
        to = kernel.to;
        this.regular = regular;
        this.table = table;
        seen = new AccountValues(from, to);
        fair = new AccountValues(from, to);
        all = new SlotSums(book.slots().size());
        sound = new SlotSums(book.slots().size());
        bins = new int[HealthBins.BINS * to];
    }

    /// Sums over one block of the book's other accounts, `size` to a block, tile by tile from a checkpoint on. Leaves another checkpoint
    /// on its way.
    BookSums block(int block, int size, Checkpoint since, Checkpoint next) {
        var sums = new BookSums(to);
        int first = block * size;
        int end = Math.min(book.pairs.others.length, first + size);
        for (int i = first; i < end; i++) {
            since.restore(i, table, book.pairs.others[i]);
        }
        for (int start = since.step; start < to; start = stop(start)) {
            for (int i = first; i < end && start == next.step; i++) {
                next.keep(i, table, book.pairs.others[i]);
            }
            tile(start, stop(start), first, end, sums);
        }
        return sums;
    }

    /// The end of the tile in which a step lies.
    private int stop(int step) {
        return Math.min(to, (step / Regular.TILE + 1) * Regular.TILE);
    }

    private void tile(int start, int stop, int first, int end, BookSums sums) {
        all.clear();
        sound.clear();
        for (int i = first; i < end; i++) {
            int account = book.pairs.others[i];
            if (regular.holds(book, account, start / Regular.TILE)) {
                regular(account, start, stop, sums);
            } else {
                single(account, start, stop, sums);
            }
        }
        all.addTotals(truths, start, stop, sums);
        sound.addSound(truths, start, stop, sums);
    }

    private void regular(int a, int start, int stop, BookSums sums) {
        values.fill(book, truths, a, start, stop - start);
        all.see(book, a);
        if (values.seenLeast >= 1 && values.fairLeast >= 1) {
            sound.see(book, a);
            table.classes[a] |= Solvency.SOUND.bit();
        } else {
            classes(a, start, stop, sums);
        }
        least(a, start, stop);
        count(start, stop);
        ends(a, start, stop);
    }

    private void least(int a, int start, int stop) {
        if (values.seenLeast < table.healthWorst[a] || table.worstStep[a] < 0) {
            int at = 0;
            while (values.seenHealth[at] != values.seenLeast) {
                at++;
            }
            table.healthWorst[a] = values.seenLeast;
            table.worstStep[a] = start + at;
        }
        double worst = table.economicWorst[a];
        table.economicWorst[a] =
                Double.isNaN(worst) ? values.fairLeast : Math.min(values.fairLeast, worst);
        if (table.firstBreach[a] < 0 && values.seenLeast < 1) {
            int at = 0;
            while (at < stop - start && !(values.seenHealth[at] < 1)) {
                at++;
            }
            table.firstBreach[a] = start + at;
        }
    }

    private void classes(int a, int start, int stop, BookSums sums) {
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
        table.classes[a] |= bits;
    }

    private void count(int start, int stop) {
        for (int s = start; s < stop; s++) {
            bins[HealthBins.of(values.seenHealth[s - start]) * to + s]++;
        }
    }

    private void ends(int a, int start, int stop) {
        if (start == from) {
            table.healthStart[a] = values.seenHealth[0];
        }
        if (stop == to) {
            int last = stop - 1;
            table.healthNow[a] = values.seenHealth[last - start];
            table.debt[a] = values.seenDebt[last - start];
            table.collateral[a] = TileValues.sum(book.collateral, a, truths[0].collateral(), last);
        }
    }

    /// The plain way, for steps and accounts that need a second look.
    private void single(int a, int start, int stop, BookSums sums) {
        seen.span(start, stop);
        fair.span(start, stop);
        seen.fill(book, truths[0], a);
        fair.fill(book, truths[1], a);
        boolean owes = book.owes(a);
        for (int s = start; s < stop; s++) {
            double health = seen.health(s);
            double economic = fair.health(s);
            var solvency =
                    owes ? Solvency.of(health, economic) : PlainKernel.unowing(seen, fair, s);
            table.see(a, s, health, economic, solvency);
            double due = health < 1 ? repayment.rule(a, s).repayable(a, health, seen.debt[s]) : 0;
            sums.see(s, solvency, seen, fair, due);
            if (solvency != Solvency.NO_DEBT && solvency != Solvency.UNPRICED) {
                bins[HealthBins.of(health) * to + s]++;
            }
        }
        if (start == from) {
            table.healthStart[a] = seen.health(start);
        }
        if (stop == to) {
            table.healthNow[a] = seen.health(to - 1);
            table.debt[a] = seen.debt[to - 1];
            table.collateral[a] = seen.collateral[to - 1];
        }
    }
}
