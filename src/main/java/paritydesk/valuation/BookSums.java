package paritydesk.valuation;

/// Sums over accounts, one figure per step. Totals of both truths are over priced accounts that owe something.
public final class BookSums {

    private static final int TRUTH_COLUMNS = 3;
    private static final int CLASS_COLUMNS = 4;

    private final int steps;

    /// Perceived and economic: collateral, weighted collateral, debt.
    private final double[][] truths = new double[2 * TRUTH_COLUMNS][];

    /// Per class: accounts, debt, fair collateral, repayable debt.
    private final double[][][] classes = new double[Solvency.values().length][CLASS_COLUMNS][];

    BookSums(int steps) {
        this.steps = steps;
        for (int i = 0; i < truths.length; i++) {
            truths[i] = new double[steps];
        }
        for (var columns : classes) {
            for (int c = 0; c < CLASS_COLUMNS; c++) {
                columns[c] = new double[steps];
            }
        }
    }

    void see(int step, Solvency solvency, AccountValues seen, AccountValues fair, double due) {
        var sums = of(solvency);
        sums[0][step]++;
        if (solvency == Solvency.UNPRICED) {
            return;
        }
        sums[1][step] += seen.debt[step];
        sums[2][step] += fair.collateral[step];
        sums[3][step] += due;
        if (solvency != Solvency.NO_DEBT) {
            truths[0][step] += seen.collateral[step];
            truths[1][step] += seen.weighted[step];
            truths[2][step] += seen.debt[step];
            truths[3][step] += fair.collateral[step];
            truths[4][step] += fair.weighted[step];
            truths[5][step] += fair.debt[step];
        }
    }

    void add(BookSums other) {
        for (int c = 0; c < truths.length; c++) {
            add(truths[c], other.truths[c]);
        }
        for (int k = 0; k < classes.length; k++) {
            for (int c = 0; c < CLASS_COLUMNS; c++) {
                add(classes[k][c], other.classes[k][c]);
            }
        }
    }

    /// Collateral of accounts that owe: Σ q·price·κ.
    public Column collateral(boolean perceived, int from) {
        return column(truths[perceived ? 0 : TRUTH_COLUMNS], from);
    }

    /// The same times LT.
    public Column weighted(boolean perceived, int from) {
        return column(truths[perceived ? 1 : TRUTH_COLUMNS + 1], from);
    }

    public Column debt(boolean perceived, int from) {
        return column(truths[perceived ? 2 : TRUTH_COLUMNS + 2], from);
    }

    public Column accounts(Solvency solvency, int from) {
        return column(of(solvency)[0], from);
    }

    public Column debt(Solvency solvency, int from) {
        return column(of(solvency)[1], from);
    }

    /// Collateral of a class at fair value.
    public Column collateral(Solvency solvency, int from) {
        return column(of(solvency)[2], from);
    }

    /// Debt of a class that one liquidation each may repay.
    public Column repayable(Solvency solvency, int from) {
        return column(of(solvency)[3], from);
    }

    private double[][] of(Solvency solvency) {
        return classes[Integer.numberOfTrailingZeros(solvency.bit())];
    }

    /// Steps before `from` have no book: NaN.
    private Column column(double[] sums, int from) {
        return Column.of(steps, s -> s < from ? Double.NaN : sums[s]);
    }

    private static void add(double[] to, double[] what) {
        for (int s = 0; s < to.length; s++) {
            to[s] += what[s];
        }
    }
}
