package paritydesk.simulation;

import java.util.Arrays;

/// The whole book along one path: units per slot times unit values, less what liquidations have taken since. A slot's units change
/// where an account is liquidated, so that no account needs to be summed step by step.
final class PathTotals {

    private static final double ROUNDING = 1e-12;

    private final PathBook book;
    private final LendingColumns columns;
    private final SlotRows rows;
    private final double[] pledged;
    private final double[] owed;

    /// Units that leave a slot at a step.
    private final double[][] seized;

    private final double[][] repaid;
    private final double[] collateral;
    private final double[] weighted;
    private final double[] debt;

    PathTotals(PathBook book, LendingColumns columns, SlotRows rows, int steps) {
        this.book = book;
        this.columns = columns;
        this.rows = rows;
        int slots = rows.debt.length;
        pledged = PathBook.totals(book.columns.collateral(), book.lending, slots);
        owed = PathBook.totals(book.columns.debt(), book.lending, slots);
        seized = new double[slots][steps];
        repaid = new double[slots][steps];
        collateral = new double[steps];
        weighted = new double[steps];
        debt = new double[steps];
    }

    /// Starts a path.
    void open() {
        for (int i = 0; i < seized.length; i++) {
            Arrays.fill(seized[i], 0);
            Arrays.fill(repaid[i], 0);
        }
        Arrays.fill(collateral, 0);
        Arrays.fill(weighted, 0);
        Arrays.fill(debt, 0);
    }

    /// Takes shares of what account `i` had at the start of the path.
    void take(int i, int step, double pledgedShare, double owedShare) {
        for (int l = columns.start[i]; l < columns.start[i + 1]; l++) {
            seized[columns.slot[l]][step] += pledgedShare * columns.quantity[l];
        }
        for (int l = columns.debtStart[i]; l < columns.debtStart[i + 1]; l++) {
            repaid[columns.debtSlot[l]][step] += owedShare * columns.debtQuantity[l];
        }
    }

    /// Adds the accounts with derivatives, which nobody liquidates here, and answers what they lack at the last step.
    double derivatives() {
        double lack = 0;
        for (int a : book.derivatives) {
            for (int s = 0; s < collateral.length; s++) {
                double net = net(a, rows.mark, s);
                collateral[s] += pledged(a, rows.collateral, s) + Math.max(net, 0);
                weighted[s] += pledged(a, rows.weighted, s) + Math.max(net, 0);
                debt[s] += owed(a, rows.debt, s) + Math.max(-net, 0);
                if (s == collateral.length - 1) {
                    double fair = pledged(a, rows.fair, s) + net(a, rows.fairMark, s);
                    lack += Math.max(0, owed(a, rows.fairDebt, s) - fair);
                }
            }
        }
        return lack;
    }

    /// Sums up the slots once all accounts are through.
    void close() {
        for (int i = 0; i < pledged.length; i++) {
            double units = pledged[i];
            double debts = owed[i];
            for (int s = 0; s < collateral.length; s++) {
                units = left(units - seized[i][s], pledged[i]);
                debts = left(debts - repaid[i][s], owed[i]);
                if (pledged[i] != 0) {
                    collateral[s] += units * rows.collateral[i][s];
                    weighted[s] += units * rows.weighted[i][s];
                }
                debt[s] += owed[i] == 0 ? 0 : debts * rows.debt[i][s];
            }
        }
    }

    double collateral(int step) {
        return collateral[step];
    }

    double weighted(int step) {
        return weighted[step];
    }

    double debt(int step) {
        return debt[step];
    }

    /// What is left of a slot; less than a trillionth of it is rounding.
    private static double left(double units, double whole) {
        return units < whole * ROUNDING ? 0 : units;
    }

    private double pledged(int a, double[][] unit, int s) {
        var legs = book.columns.collateral();
        double sum = 0;
        for (int l = legs.start(a); l < legs.start(a + 1); l++) {
            sum += legs.quantity(l) == 0 ? 0 : legs.quantity(l) * unit[legs.slot(l)][s];
        }
        return sum;
    }

    private double owed(int a, double[][] unit, int s) {
        var legs = book.columns.debt();
        double sum = 0;
        for (int l = legs.start(a); l < legs.start(a + 1); l++) {
            sum += legs.quantity(l) == 0 ? 0 : legs.quantity(l) * unit[legs.slot(l)][s];
        }
        return sum;
    }

    private double net(int a, double[][] price, int s) {
        var legs = book.columns.linear();
        double net = 0;
        for (int l = legs.start(a); l < legs.start(a + 1); l++) {
            double mark = legs.quantity(l) == 0 ? 0 : legs.quantity(l) * price[legs.slot(l)][s];
            net += mark - legs.cost(l);
        }
        return net;
    }
}
