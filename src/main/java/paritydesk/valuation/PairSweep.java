package paritydesk.valuation;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// Adds all groups of a book to the sums of a step, in time that grows with the groups and with those under water, not with the book.
/// A step's sums depend on nothing but the book and the step's unit values. Threads may take a step each.
final class PairSweep {

    private final List<PairGroup> groups;
    private final BookKernel.Repayment repayment;
    private final BookSums sums;
    private final PairUnits[] units;
    private final PairUnits.Kind[][] kinds;
    private final @Nullable PairBounds[][] bounds;

    /// The steps between which kinds and bounds are not known already, per group.
    private final int[] knownBefore;

    private final int[] knownFrom;

    PairSweep(
            BookColumns book, UnitValues[] truths, BookKernel.Repayment repayment, BookSums sums) {
        groups = book.pairs.groups;
        this.repayment = repayment;
        this.sums = sums;
        units = new PairUnits[groups.size()];
        for (int g = 0; g < units.length; g++) {
            units[g] = new PairUnits(groups.get(g), truths[0], truths[1]);
        }
        kinds = new PairUnits.Kind[groups.size()][sums.steps()];
        bounds = new PairBounds[groups.size()][sums.steps()];
        knownBefore = new int[groups.size()];
        knownFrom = new int[groups.size()];
        Arrays.fill(knownFrom, Integer.MAX_VALUE);
    }

    int size() {
        return units.length;
    }

    PairUnits units(int group) {
        return units[group];
    }

    PairUnits.Kind kind(int group, int step) {
        return kinds[group][step];
    }

    /// Null but at regular steps.
    @Nullable PairBounds bounds(int group, int step) {
        return bounds[group][step];
    }

    /// Takes over what another sweep of the same book found out, as far as nothing that it depends on differs.
    void reuse(PairSweep other, Differences differences) {
        for (int g = 0; g < units.length; g++) {
            knownBefore[g] = differs(g, differences);
            knownFrom[g] = Math.max(knownBefore[g], alike(g, differences));
            take(other, g, 0, knownBefore[g]);
            take(other, g, knownFrom[g], sums.steps());
        }
    }

    private void take(PairSweep other, int g, int from, int end) {
        if (from < end) {
            System.arraycopy(other.kinds[g], from, kinds[g], from, end - from);
            System.arraycopy(other.bounds[g], from, bounds[g], from, end - from);
        }
    }

    /// The first step at which a group's unit values differ.
    int differs(int group, Differences differences) {
        var of = groups.get(group);
        return Math.min(differences.first(of.pledgedSlot), differences.first(of.owedSlot));
    }

    /// The step from which on they do not differ.
    private int alike(int group, Differences differences) {
        var of = groups.get(group);
        return Math.max(differences.end(of.pledgedSlot), differences.end(of.owedSlot));
    }

    /// Adds the steps `start` to `end`.
    void steps(int start, int end) {
        for (int s = start; s < end; s++) {
            step(s);
        }
    }

    private void step(int step) {
        for (int g = 0; g < units.length; g++) {
            var group = groups.get(g);
            int n = group.size();
            boolean known = step < knownBefore[g] || step >= knownFrom[g];
            var kind = known ? kinds[g][step] : units[g].kind(step);
            kinds[g][step] = kind;
            switch (kind) {
                case REGULAR -> regular(g, group, step);
                case FREE ->
                        sums.add(
                                Solvency.NO_DEBT,
                                step,
                                n,
                                0,
                                units[g].fairCollateral[step] * group.pledged(0, n));
                case UNPRICED -> sums.add(Solvency.UNPRICED, step, n, 0, 0);
                case ODD -> {
                    for (int i = 0; i < n; i++) {
                        odd(group, units[g], i, step);
                    }
                }
            }
        }
    }

    private void regular(int g, PairGroup group, int step) {
        var of = units[g];
        int n = group.size();
        double pledged = group.pledged(0, n);
        double owed = group.owed(0, n);
        sums.total(
                step,
                of.seenCollateral[step] * pledged,
                of.seenWeighted[step] * pledged,
                of.seenDebt[step] * owed);
        sums.fairTotal(
                step,
                of.fairCollateral[step] * pledged,
                of.fairWeighted[step] * pledged,
                of.fairDebt[step] * owed);
        var at = bounds[g][step];
        if (at == null) {
            at = PairBounds.of(group, of, step);
            bounds[g][step] = at;
        }
        range(Solvency.TRUE, group, of, step, 0, at.low);
        each(group, of, step, at.low, at.inner);
        range(at.between, group, of, step, at.inner, at.outer);
        each(group, of, step, at.outer, at.high);
        range(Solvency.SOUND, group, of, step, at.high, n);
    }

    /// Accounts that surely are of one class.
    private void range(
            Solvency solvency, PairGroup group, PairUnits of, int step, int from, int to) {
        if (from >= to) {
            return;
        }
        sums.add(
                solvency,
                step,
                to - from,
                of.seenDebt[step] * group.owed(from, to),
                of.fairCollateral[step] * group.pledged(from, to));
        if (solvency == Solvency.TRUE || solvency == Solvency.FALSE) {
            var rule = repayment.rule(group.account[from], step);
            sums.due(solvency, step, due(group, of, from, to, step, rule));
        }
    }

    /// Accounts near an edge, each put to the plain test.
    private void each(PairGroup group, PairUnits of, int step, int from, int to) {
        for (int i = from; i < to; i++) {
            single(group, of, i, step, solvency(group, of, i, step));
        }
    }

    private void odd(PairGroup group, PairUnits of, int i, int step) {
        var solvency = solvency(group, of, i, step);
        single(group, of, i, step, solvency);
        if (solvency != Solvency.NO_DEBT && solvency != Solvency.UNPRICED) {
            double pledged = group.pledged[i];
            double owed = group.owed[i];
            sums.total(
                    step,
                    of.seenCollateral[step] * pledged,
                    of.seenWeighted[step] * pledged,
                    of.seenDebt[step] * owed);
            sums.fairTotal(
                    step,
                    of.fairCollateral[step] * pledged,
                    of.fairWeighted[step] * pledged,
                    of.fairDebt[step] * owed);
        }
    }

    private void single(PairGroup group, PairUnits of, int i, int step, Solvency solvency) {
        if (solvency == Solvency.UNPRICED) {
            sums.add(solvency, step, 1, 0, 0);
            return;
        }
        sums.add(
                solvency,
                step,
                1,
                of.seenDebt[step] * group.owed[i],
                of.fairCollateral[step] * group.pledged[i]);
        sums.due(solvency, step, due(group, of, i, step));
    }

    static Solvency solvency(PairGroup group, PairUnits of, int i, int step) {
        double pledged = group.pledged[i];
        double owed = group.owed[i];
        return Solvency.of(of.seenHealth(pledged, owed, step), of.fairHealth(pledged, owed, step));
    }

    private double due(PairGroup group, PairUnits of, int i, int step) {
        boolean under = of.seenHealth(group.pledged[i], group.owed[i], step) < 1;
        return under ? due(group, of, i, i + 1, step, repayment.rule(group.account[i], step)) : 0;
    }

    /// What may be repaid of accounts under water.
    private static double due(
            PairGroup group, PairUnits of, int from, int to, int step, BookKernel.Rule rule) {
        double weighted = of.seenWeighted[step];
        double unit = of.seenDebt[step];
        double due = 0;
        for (int i = from; i < to; i++) {
            double debt = unit * group.owed[i];
            double health = weighted * group.pledged[i] / debt;
            due += rule.repayable(group.account[i], health, debt);
        }
        return due;
    }

    /// Fills in the k at which each group's health factor is 1 at a step.
    void edges(int step, double[] edges) {
        for (int g = 0; g < units.length; g++) {
            edges[g] = PairBounds.edge(units[g].seenWeighted[step], units[g].seenDebt[step]);
        }
    }

    /// Accounts of all groups that are priced, owe, and stand below the end of a bin at a step with these edges.
    long below(int step, int bin, double[] edges) {
        double edge = HealthBins.edge(bin);
        long below = 0;
        for (int g = 0; g < units.length; g++) {
            var group = groups.get(g);
            below +=
                    switch (kinds[g][step]) {
                        case REGULAR -> below(group, units[g], step, edge, edge * edges[g]);
                        case FREE, UNPRICED -> 0;
                        case ODD -> oddBelow(group, units[g], step, edge);
                    };
        }
        return below;
    }

    private static int below(PairGroup group, PairUnits of, int step, double edge, double x) {
        int low = group.surelyBelow(x);
        int below = low;
        int high = group.perhapsBelow(x, low);
        for (int i = low; i < high; i++) {
            below += of.seenHealth(group.pledged[i], group.owed[i], step) < edge ? 1 : 0;
        }
        return below;
    }

    private static long oddBelow(PairGroup group, PairUnits of, int step, double edge) {
        long below = 0;
        for (int i = 0; i < group.size(); i++) {
            var solvency = solvency(group, of, i, step);
            boolean counts = solvency != Solvency.NO_DEBT && solvency != Solvency.UNPRICED;
            double health = of.seenHealth(group.pledged[i], group.owed[i], step);
            below += counts && health < edge ? 1 : 0;
        }
        return below;
    }
}
