package paritydesk.valuation;

import java.util.Arrays;

/// What one unit of each slot is worth at each step, `[slot][step]`, in the reporting currency and in one truth. `collateral` is
/// price · κ of the blended holding, `weighted` the same times LT, `debt` price · interest index, `mark` the price of derivatives.
/// NaN is unpriced. Plain arrays, written once by whoever builds the tables and only read by the kernel.
public final class UnitValues {

    private final double[][] collateral;
    private final double[][] weighted;
    private final double[][] debt;
    private final double[][] mark;

    public UnitValues(int slots, int steps) {
        collateral = new double[slots][steps];
        weighted = new double[slots][steps];
        debt = new double[slots][steps];
        mark = new double[slots][steps];
    }

    public double[][] collateral() {
        return collateral;
    }

    public double[][] weighted() {
        return weighted;
    }

    public double[][] debt() {
        return debt;
    }

    public double[][] mark() {
        return mark;
    }

    /// The first step before `end` at which a slot's values have other bits than in `other`; `end` where there is none.
    int mismatch(UnitValues other, int slot, int end) {
        int first = mismatch(collateral[slot], other.collateral[slot], end);
        first = mismatch(weighted[slot], other.weighted[slot], first);
        first = mismatch(debt[slot], other.debt[slot], first);
        return mismatch(mark[slot], other.mark[slot], first);
    }

    private static int mismatch(double[] a, double[] b, int end) {
        int first = Arrays.mismatch(a, 0, end, b, 0, end);
        return first < 0 ? end : first;
    }
}
