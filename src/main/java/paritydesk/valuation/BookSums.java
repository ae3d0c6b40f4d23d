package paritydesk.valuation;

/// Sums over accounts, one figure per step of a stretch. Totals of both truths are over priced accounts that owe something.
public final class BookSums {

    private static final int TRUTH_COLUMNS = 4;
    private static final int CLASS_COLUMNS = 4;

    private final int first;
    private final int steps;

    /// Perceived and economic: collateral, weighted collateral, debt, maintenance requirement.
    private final double[][] truths = new double[2 * TRUTH_COLUMNS][];

    /// Per class: accounts, debt, fair collateral, repayable debt.
    private final double[][][] classes = new double[Solvency.values().length][CLASS_COLUMNS][];

    /// Quantiles of the perceived health factor, `[level][step]`.
    private final double[][] quantiles;

    BookSums(int steps) {
        this(0, steps);
    }

    /// Sums for the steps `first` (inclusive) to `end` (exclusive) alone.
    BookSums(int first, int end) {
        this.first = first;
        this.steps = end - first;
        quantiles = new double[HealthBins.levels()][steps];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = new double[steps];
        }
        for (var columns : classes) {
            for (int c = 0; c < CLASS_COLUMNS; c++) {
                columns[c] = new double[steps];
            }
        }
    }

    int steps() {
        return steps;
    }

    /// Adds accounts to a class; a class without a price counts and adds up to nothing.
    void add(Solvency solvency, int step, int accounts, double debt, double fairCollateral) {
        var sums = of(solvency);
        int at = step - first;
        sums[0][at] += accounts;
        sums[1][at] += debt;
        sums[2][at] += fairCollateral;
    }

    /// Adds to what may be repaid.
    void due(Solvency solvency, int step, double due) {
        of(solvency)[3][step - first] += due;
    }

    /// Adds to the totals as the venue sees them.
    void total(int step, double collateral, double weighted, double debt) {
        int at = step - first;
        truths[0][at] += collateral;
        truths[1][at] += weighted;
        truths[2][at] += debt;
    }

    /// Adds to the totals at fair value.
    void fairTotal(int step, double collateral, double weighted, double debt) {
        int at = step - first;
        truths[TRUTH_COLUMNS][at] += collateral;
        truths[TRUTH_COLUMNS + 1][at] += weighted;
        truths[TRUTH_COLUMNS + 2][at] += debt;
    }

    /// Adds one account.
    void see(int step, Solvency solvency, AccountValues seen, AccountValues fair, double due) {
        if (solvency == Solvency.UNPRICED) {
            add(solvency, step, 1, 0, 0);
            return;
        }
        add(solvency, step, 1, seen.debt[step], fair.collateral[step]);
        due(solvency, step, due);
        if (solvency != Solvency.NO_DEBT) {
            total(step, seen.collateral[step], seen.weighted[step], seen.debt[step]);
            fairTotal(step, fair.collateral[step], fair.weighted[step], fair.debt[step]);
            truths[3][step - first] += seen.requirement[step];
            truths[TRUTH_COLUMNS + 3][step - first] += fair.requirement[step];
        }
    }

    void quantile(int level, int step, double health) {
        quantiles[level][step] = health;
    }

    double quantileAt(int level, int step) {
        return quantiles[level][step];
    }

    /// The health factor as the venue sees it that [HealthBins#level] of the accounts that owe stand below.
    public Column quantile(int level, int from) {
        return column(quantiles[level], from);
    }

    /// Accounts that are priced and owe.
    long owing(int step) {
        double owing = 0;
        for (var solvency : Solvency.values()) {
            boolean counts = solvency != Solvency.NO_DEBT && solvency != Solvency.UNPRICED;
            owing += counts ? of(solvency)[0][step] : 0;
        }
        return (long) owing;
    }

    /// Adds other accounts over a stretch of these steps.
    void add(BookSums other) {
        for (int c = 0; c < truths.length; c++) {
            other.addTo(truths[c], other.truths[c]);
        }
        for (int k = 0; k < classes.length; k++) {
            for (int c = 0; c < CLASS_COLUMNS; c++) {
                other.addTo(classes[k][c], other.classes[k][c]);
            }
        }
    }

    /// Takes the steps `from` (inclusive) to `end` (exclusive) over from sums of the same accounts; both begin at step 0.
    void copy(BookSums other, int from, int end) {
        int size = end - from;
        if (size <= 0) {
            return;
        }
        for (int c = 0; c < truths.length; c++) {
            System.arraycopy(other.truths[c], from, truths[c], from, size);
        }
        for (int k = 0; k < classes.length; k++) {
            for (int c = 0; c < CLASS_COLUMNS; c++) {
                System.arraycopy(other.classes[k][c], from, classes[k][c], from, size);
            }
        }
        for (int i = 0; i < quantiles.length; i++) {
            System.arraycopy(other.quantiles[i], from, quantiles[i], from, size);
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

    /// Maintenance requirement of derivatives: what stands beside the debt in the health factor.
    public Column requirement(boolean perceived, int from) {
        return column(truths[perceived ? 3 : TRUTH_COLUMNS + 3], from);
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

    private void addTo(double[] whole, double[] own) {
        for (int i = 0; i < steps; i++) {
            whole[first + i] += own[i];
        }
    }
}
