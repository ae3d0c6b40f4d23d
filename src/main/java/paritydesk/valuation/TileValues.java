package paritydesk.valuation;

import java.util.Arrays;

/// One account over one tile of regular steps, in plain loops over neighbouring steps that the compiler turns into vectors. Same
/// operations in the same order as [AccountValues], so the same bits.
final class TileValues {

    private static final int TILE = Regular.TILE;

    final double[] seenWeighted = new double[TILE];
    final double[] seenDebt = new double[TILE];
    final double[] fairWeighted = new double[TILE];
    final double[] fairDebt = new double[TILE];
    final double[] seenHealth = new double[TILE];
    final double[] fairHealth = new double[TILE];

    /// The least health factors of the tile.
    double seenLeast;

    double fairLeast;

    private final double[] fold = new double[TILE];

    /// Values the steps from `start` on, `size` of them.
    void fill(BookColumns book, UnitValues[] truths, int account, int start, int size) {
        add(book.collateral, account, truths[0].weighted(), seenWeighted, start, size);
        add(book.collateral, account, truths[1].weighted(), fairWeighted, start, size);
        add(book.debt, account, truths[0].debt(), seenDebt, start, size);
        add(book.debt, account, truths[1].debt(), fairDebt, start, size);
        divide(seenWeighted, seenDebt, seenHealth, size);
        divide(fairWeighted, fairDebt, fairHealth, size);
        seenLeast = least(seenHealth, size);
        fairLeast = least(fairHealth, size);
    }

    /// Σ quantity · unit over an account's legs at one step.
    static double sum(BookColumns.Legs legs, int account, double[][] unit, int step) {
        double sum = 0;
        for (int l = legs.start[account]; l < legs.start[account + 1]; l++) {
            sum += legs.quantity[l] * unit[legs.slot[l]][step];
        }
        return sum;
    }

    private static void add(
            BookColumns.Legs legs,
            int account,
            double[][] unit,
            double[] sum,
            int start,
            int size) {
        int first = legs.start[account];
        int end = legs.start[account + 1];
        if (first == end) {
            Arrays.fill(sum, 0, size, 0);
            return;
        }
        assign(sum, legs.quantity[first], unit[legs.slot[first]], start, size);
        for (int l = first + 1; l < end; l++) {
            add(sum, legs.quantity[l], unit[legs.slot[l]], start, size);
        }
    }

    private static void assign(double[] sum, double quantity, double[] unit, int start, int size) {
        for (int i = 0; i < size; i++) {
            sum[i] = quantity * unit[start + i];
        }
    }

    private static void add(double[] sum, double quantity, double[] unit, int start, int size) {
        for (int i = 0; i < size; i++) {
            sum[i] += quantity * unit[start + i];
        }
    }

    private static void divide(double[] weighted, double[] debt, double[] health, int size) {
        for (int i = 0; i < size; i++) {
            health[i] = weighted[i] / debt[i];
        }
    }

    /// Halves the tile until one figure is left: each pass is a plain loop over independent pairs.
    private double least(double[] figures, int size) {
        if (size < TILE) {
            double least = figures[0];
            for (int i = 1; i < size; i++) {
                least = Math.min(least, figures[i]);
            }
            return least;
        }
        fold(figures, fold, TILE / 2);
        for (int half = TILE / 4; half > 0; half /= 2) {
            fold(fold, fold, half);
        }
        return fold[0];
    }

    private static void fold(double[] from, double[] to, int half) {
        for (int i = 0; i < half; i++) {
            to[i] = Math.min(from[i], from[i + half]);
        }
    }
}
