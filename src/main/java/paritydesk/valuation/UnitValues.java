package paritydesk.valuation;

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
}
