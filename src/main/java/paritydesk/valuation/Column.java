package paritydesk.valuation;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

/// An immutable column of figures, one per step or per account. NaN is "no figure" (unpriced, before the book exists) and is
/// passed over by the aggregates; +∞ is a health factor without debt.
public final class Column {

    private static final int LONG = 1 << 14;

    private final double[] values;

    private Column(double[] values) {
        this.values = values;
    }

    /// Takes `values` over: the caller must not write to them any more.
    public static Column of(double... values) {
        return new Column(values);
    }

    /// `value` depends on its index alone: a long column is filled by several threads.
    public static Column of(int size, IntToDoubleFunction value) {
        var values = new double[size];
        if (size < LONG) {
            Arrays.setAll(values, value);
        } else {
            Arrays.parallelSetAll(values, value);
        }
        return new Column(values);
    }

    public double get(int i) {
        return values[i];
    }

    public double last() {
        return values[values.length - 1];
    }

    public int size() {
        return values.length;
    }

    /// A copy that the caller owns.
    public double[] toArray() {
        return values.clone();
    }

    public DoubleStream stream() {
        return Arrays.stream(values);
    }

    /// Index of the smallest figure, the first of equals; −1 where there is none.
    public int argMin() {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && (best < 0 || values[i] < values[best])) {
                best = i;
            }
        }
        return best;
    }

    /// Index of the largest figure, the first of equals; −1 where there is none.
    public int argMax() {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && (best < 0 || values[i] > values[best])) {
                best = i;
            }
        }
        return best;
    }

    /// This column divided by another, element by element; 0/0 is NaN.
    public Column over(Column other) {
        return of(values.length, i -> values[i] / other.values[i]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column column && Arrays.equals(values, column.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
