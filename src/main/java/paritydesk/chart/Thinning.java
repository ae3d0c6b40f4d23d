package paritydesk.chart;

import java.util.Arrays;

/// Thins a path to the pixels it can show: of the points in one pixel column the first, lowest, highest and last survive, in their order. So no extreme is
/// lost and at most four points per column are drawn.
final class Thinning {
    /// Takes one unbroken run of points.
    interface Sink {
        void run(double[] xs, double[] ys, int count);
    }

    private final Sink sink;
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int count;

    private double column = Double.NaN;
    private final double[] columnX = new double[4];
    private final double[] columnY = new double[4];
    private final long[] columnIndex = new long[4];
    private long index;

    private static final int FIRST = 0;
    private static final int LOW = 1;
    private static final int HIGH = 2;
    private static final int LAST = 3;

    Thinning(Sink sink) {
        this.sink = sink;
    }

    /// The next point; x never falls within a run.
    void add(double x, double y) {
        double at = Math.floor(x);
        if (at != column) {
            closeColumn();
            column = at;
            for (int slot = FIRST; slot <= LAST; slot++) {
                put(slot, x, y);
            }
        } else {
            if (y < columnY[LOW]) {
                put(LOW, x, y);
            }
            if (y > columnY[HIGH]) {
                put(HIGH, x, y);
            }
            put(LAST, x, y);
        }
        index++;
    }

    /// Ends the run: a gap, or the end.
    void end() {
        closeColumn();
        column = Double.NaN;
        if (count > 0) {
            sink.run(xs, ys, count);
        }
        count = 0;
    }

    private void put(int slot, double x, double y) {
        columnX[slot] = x;
        columnY[slot] = y;
        columnIndex[slot] = index;
    }

    private void closeColumn() {
        if (Double.isNaN(column)) {
            return;
        }
        boolean lowFirst = columnIndex[LOW] <= columnIndex[HIGH];
        long written = emit(FIRST, -1);
        written = emit(lowFirst ? LOW : HIGH, written);
        written = emit(lowFirst ? HIGH : LOW, written);
        emit(LAST, written);
    }

    private long emit(int slot, long written) {
        if (columnIndex[slot] <= written) {
            return written;
        }
        if (count > 0 && xs[count - 1] == columnX[slot] && ys[count - 1] == columnY[slot]) {
            return columnIndex[slot];
        }
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, count * 2);
            ys = Arrays.copyOf(ys, count * 2);
        }
        xs[count] = columnX[slot];
        ys[count++] = columnY[slot];
        return columnIndex[slot];
    }
}
