package paritydesk.simulation;

import paritydesk.timeline.Progress;
import paritydesk.valuation.liquidation.LiquidationOutcome;
import paritydesk.valuation.liquidation.LiquidationState;

import java.util.Arrays;

/// Values the book along one path after another: one object per thread, its tables filled anew for each path.
///
/// Accounts that no step of the path can bring under water are passed over by a bound: Σ q·(least unit value of the slot) against
/// Σ debt·(largest). The others are valued step by step; where HF < 1 their venue's rule liquidates once per step, taking the same share
/// of every pledged leg and repaying the same share of every debt [ours]. Collateral that is used up leaves a loss at once; what is
/// still open at the last step lacks (D − C)⁺ at market prices.
final class PathKernel {

    /// Accounts between two looks at whether somebody still waits.
    static final int CHUNK = 2048;

    private static final double SURE = 1 + 1e-12;

    private final PathBase base;
    private final PathBook book;
    private final LendingColumns columns;
    private final boolean liquidations;
    private final int steps;
    private final PathFactors factors;
    private final SlotRows rows;
    private final PathTotals totals;
    private final double[] leastWeighted;
    private final double[] leastFair;
    private final double[] mostDebt;
    private final double[] mostFairDebt;
    private final double[] weighted;
    private final double[] debt;
    private final LiquidationState state = new LiquidationState();
    private final LiquidationOutcome outcome = new LiquidationOutcome();

    private double shortfall;
    private double liquidated;

    PathKernel(PathBase base, PathBook book, LendingColumns columns, boolean liquidations) {
        this.base = base;
        this.book = book;
        this.columns = columns;
        this.liquidations = liquidations;
        steps = base.steps();
        factors = new PathFactors(base.assets().size(), steps);
        rows = new SlotRows(base.slots(), steps);
        totals = new PathTotals(book, columns, rows, steps);
        leastWeighted = new double[base.slots()];
        leastFair = new double[base.slots()];
        mostDebt = new double[base.slots()];
        mostFairDebt = new double[base.slots()];
        weighted = new double[steps];
        debt = new double[steps];
    }

    /// Values one path; its figures can then be asked for until the next. Throws `CancelledException` within a few accounts once
    /// nobody waits.
    void run(PathModel model, long path, Progress progress) {
        model.draw(path, factors);
        base.apply(factors, rows);
        bounds();
        totals.open();
        shortfall = 0;
        liquidated = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (i % CHUNK == 0) {
                progress.check();
            }
            account(i);
        }
        shortfall += totals.derivatives();
        totals.close();
    }

    /// Losses already taken and Σ(D − C)⁺ at the last step, at market prices.
    double shortfall() {
        return shortfall;
    }

    /// Collateral seized over the path, at market prices when it was.
    double liquidated() {
        return liquidated;
    }

    /// The book's collateral ratio as venues see it, over the accounts that still owe; NaN once nobody does.
    double ratio(int step) {
        return totals.collateral(step) / totals.debt(step);
    }

    /// The book's health factor.
    double health(int step) {
        return totals.weighted(step) / totals.debt(step);
    }

    private void bounds() {
        for (int i = 0; i < leastFair.length; i++) {
            leastWeighted[i] = least(rows.weighted[i]);
            leastFair[i] = rows.fair[i][steps - 1];
            mostDebt[i] = most(rows.debt[i]);
            mostFairDebt[i] = rows.fairDebt[i][steps - 1];
        }
    }

    private void account(int i) {
        double pledged = 0;
        double fair = 0;
        for (int l = columns.start[i]; l < columns.start[i + 1]; l++) {
            pledged += columns.quantity[l] * leastWeighted[columns.slot[l]];
            fair += columns.quantity[l] * leastFair[columns.slot[l]];
        }
        double owed = 0;
        double fairOwed = 0;
        for (int l = columns.debtStart[i]; l < columns.debtStart[i + 1]; l++) {
            owed += columns.debtQuantity[l] * mostDebt[columns.debtSlot[l]];
            fairOwed += columns.debtQuantity[l] * mostFairDebt[columns.debtSlot[l]];
        }
        if (!liquidations || pledged >= owed * SURE) {
            shortfall += fairOwed > fair ? fairOwed - fair : 0;
            return;
        }
        fill(i);
        int first = firstUnder();
        if (first == steps) {
            shortfall += fairOwed > fair ? fairOwed - fair : 0;
        } else {
            walk(i, first, fair, fairOwed);
        }
    }

    /// The account's weighted collateral and debt at every step, in the order of its legs.
    private void fill(int i) {
        Arrays.fill(weighted, 0);
        for (int l = columns.start[i]; l < columns.start[i + 1]; l++) {
            add(weighted, columns.quantity[l], rows.weighted[columns.slot[l]]);
        }
        Arrays.fill(debt, 0);
        for (int l = columns.debtStart[i]; l < columns.debtStart[i + 1]; l++) {
            add(debt, columns.debtQuantity[l], rows.debt[columns.debtSlot[l]]);
        }
    }

    private int firstUnder() {
        int first = 0;
        while (first < steps && !(weighted[first] < debt[first])) {
            first++;
        }
        return first;
    }

    /// From the first step under water on. `kept` and `open` are the shares of collateral and debt that are still there.
    private void walk(int i, int first, double fair, double fairOwed) {
        double kept = 1;
        double open = 1;
        for (int s = first; s < steps && open > 0; s++) {
            boolean under = kept * weighted[s] < open * debt[s];
            if (!under || !liquidate(i, s, kept, open)) {
                continue;
            }
            double seized = share(outcome.seized, state.totalCollateral);
            double repaid = share(outcome.repaid, state.totalDebt);
            liquidated += seized * kept * pledged(i, rows.fair, s);
            totals.take(i, s, seized * kept, repaid * open);
            kept *= 1 - seized;
            open *= 1 - repaid;
            if (kept == 0 || open == 0) {
                shortfall += open * owed(i, rows.fairDebt, s);
                totals.take(i, s, kept, open);
                open = 0;
            }
        }
        double lack = open * fairOwed - kept * fair;
        shortfall += open > 0 && lack > 0 ? lack : 0;
    }

    /// Asks the venue's rule; false where it takes nothing.
    private boolean liquidate(int i, int s, double kept, double open) {
        var rule = book.rule(columns.accounts[i], s);
        if (rule == null) {
            return false;
        }
        double value = kept * pledged(i, rows.value, s);
        double cover = kept * pledged(i, rows.cover, s);
        state.debt = open * debt[s];
        state.totalDebt = state.debt;
        state.collateral = value;
        state.totalCollateral = value;
        state.weighted = kept * weighted[s];
        state.healthFactor = state.weighted / state.debt;
        state.threshold = value == 0 ? 0 : state.weighted / value;
        state.bonus = cover == 0 ? 0 : value / cover - 1;
        rule.liquidate(state, outcome);
        return outcome.repaid > 0 || outcome.seized > 0 || value == 0;
    }

    /// A part of a whole, all of it where there is no whole.
    private static double share(double part, double whole) {
        return part >= whole ? 1 : part / whole;
    }

    private double pledged(int i, double[][] unit, int s) {
        double sum = 0;
        for (int l = columns.start[i]; l < columns.start[i + 1]; l++) {
            sum += columns.quantity[l] * unit[columns.slot[l]][s];
        }
        return sum;
    }

    private double owed(int i, double[][] unit, int s) {
        double sum = 0;
        for (int l = columns.debtStart[i]; l < columns.debtStart[i + 1]; l++) {
            sum += columns.debtQuantity[l] * unit[columns.debtSlot[l]][s];
        }
        return sum;
    }

    private static void add(double[] sum, double quantity, double[] unit) {
        for (int s = 0; s < sum.length; s++) {
            sum[s] += quantity * unit[s];
        }
    }

    private static double least(double[] values) {
        double least = values[0];
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double most(double[] values) {
        double most = values[0];
        for (double value : values) {
            most = Math.max(most, value);
        }
        return most;
    }
}
