package paritydesk.valuation;

import org.jspecify.annotations.Nullable;

import java.util.stream.IntStream;

/// The figures of every account that stands in a group, account by account in the book's order.
final class PairFigures {

    private final BookColumns book;
    private final PairSweep sweep;
    private final PairHistory[] histories;

    /// Groups whose accounts have the figures that they had in the pass before.
    private final boolean[] same;

    private final int from;
    private final int to;

    /// Takes the histories of groups that differ at no step over from `before`; all are looked up where there is none.
    PairFigures(
            BookColumns book,
            PairSweep sweep,
            int from,
            int to,
            @Nullable PairFigures before,
            @Nullable Differences differences) {
        this.book = book;
        this.sweep = sweep;
        this.from = from;
        this.to = to;
        var groups = book.pairs.groups;
        same = new boolean[groups.size()];
        for (int g = 0; g < same.length; g++) {
            same[g] =
                    before != null
                            && differences != null
                            && before.to == to
                            && sweep.differs(g, differences) >= to;
        }
        histories =
                IntStream.range(0, groups.size())
                        .parallel()
                        .mapToObj(
                                g ->
                                        before != null && same[g]
                                                ? before.histories[g]
                                                : new PairHistory(
                                                        sweep, g, groups.get(g), from, to))
                        .toArray(PairHistory[]::new);
    }

    /// Fills in the accounts `first` (inclusive) to `end` (exclusive) that stand in a group; the table holds the figures of the pass
    /// before, where there was one.
    void all(int first, int end, AccountSums table) {
        for (int a = first; a < end; a++) {
            int group = book.pairs.group[a];
            if (group >= 0 && !same[group]) {
                fill(a, group, table);
            }
        }
    }

    private void fill(int a, int group, AccountSums table) {
        var units = sweep.units(group);
        double pledged = book.pledgedOf(a);
        double owed = book.owedOf(a);
        table.healthStart[a] = units.seenHealth(pledged, owed, from);
        table.healthNow[a] = units.seenHealth(pledged, owed, to - 1);
        table.debt[a] = owed * units.seenDebt[to - 1];
        table.collateral[a] = pledged * units.seenCollateral[to - 1];
        var history = histories[group];
        if (history.odd) {
            table.open(a);
            step(a, units, pledged, owed, table);
            return;
        }
        int place = book.pairs.place[a];
        table.firstBreach[a] = history.breach[place];
        table.classes[a] = history.ever[place];
        worst(a, units, pledged, owed, history, table);
    }

    private static void worst(
            int a,
            PairUnits units,
            double pledged,
            double owed,
            PairHistory history,
            AccountSums table) {
        double worst = Double.NaN;
        int worstStep = -1;
        for (int step : history.seenLeast) {
            double health = units.seenHealth(pledged, owed, step);
            if (worstStep < 0 || health < worst) {
                worst = health;
                worstStep = step;
            }
        }
        double fair = Double.NaN;
        for (int step : history.fairLeast) {
            double health = units.fairHealth(pledged, owed, step);
            fair = Double.isNaN(fair) ? health : Math.min(fair, health);
        }
        table.healthWorst[a] = worst;
        table.worstStep[a] = worstStep;
        table.economicWorst[a] = fair;
    }

    private void step(int a, PairUnits units, double pledged, double owed, AccountSums table) {
        for (int s = from; s < to; s++) {
            double seen = units.seenHealth(pledged, owed, s);
            double fair = units.fairHealth(pledged, owed, s);
            table.see(a, s, seen, fair, Solvency.of(seen, fair));
        }
    }
}
