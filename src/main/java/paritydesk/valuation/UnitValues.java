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

    /// The first step from `from` on and before `end` at which a slot's values have other bits than in `other`; `end` where there is none.
    int mismatch(UnitValues other, int slot, int from, int end) {
        int first = mismatch(collateral[slot], other.collateral[slot], from, end);
        first = mismatch(weighted[slot], other.weighted[slot], from, first);
        first = mismatch(debt[slot], other.debt[slot], from, first);
        return mismatch(mark[slot], other.mark[slot], from, first);
    }

    /// The step after the last one from `from` on and before `end` at which a slot's values differ so; `from` where there is none.
    int lastMismatch(UnitValues other, int slot, int from, int end) {
        int after = lastMismatch(collateral[slot], other.collateral[slot], from, end);
        after = lastMismatch(weighted[slot], other.weighted[slot], after, end);
        after = lastMismatch(debt[slot], other.debt[slot], after, end);
        return lastMismatch(mark[slot], other.mark[slot], after, end);
    }

    private static int mismatch(double[] a, double[] b, int from, int end) {
        int first = Arrays.mismatch(a, from, end, b, from, end);
        return first < 0 ? end : from + first;
    }

    private static int lastMismatch(double[] a, double[] b, int from, int end) {
        int after = end;
        while (after > from
                && Double.doubleToRawLongBits(a[after - 1])
                        == Double.doubleToRawLongBits(b[after - 1])) {
            after--;
        }
        return after;
    }
}
