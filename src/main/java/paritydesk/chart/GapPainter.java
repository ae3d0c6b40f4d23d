package paritydesk.chart;

import java.util.Arrays;

/// Fills between two series with the ink of whichever is lower; areas meet where the lines cross. Exact at every point of both series, or one sample per
/// pixel column when they are denser than the pixels (the lines themselves keep the extremes).
final class GapPainter {
    private final Pen pen;
    private final Layout layout;
    private final int panel;
    private final Fill oneLower;
    private final Fill otherLower;

    private double[] xs = new double[64];
    private double[] one = new double[64];
    private double[] other = new double[64];
    private int count;
    private boolean isOneLower;

    GapPainter(Pen pen, Layout layout, int panel, Fill oneLower, Fill otherLower) {
        this.pen = pen;
        this.layout = layout;
        this.panel = panel;
        this.oneLower = oneLower;
        this.otherLower = otherLower;
    }

    void paint(Series first, Series second) {
        double[] times = times(first, second);
        for (int i = 1; i < times.length; i++) {
            if (times[i - 1] < times[i]) {
                stretch(first, second, times[i - 1], times[i]);
            }
        }
        flush();
    }

    private void stretch(Series first, Series second, double from, double to) {
        double a0 = first.after(from);
        double b0 = second.after(from);
        double a1 = first.before(to);
        double b1 = second.before(to);
        double gap0 = a0 - b0;
        double gap1 = a1 - b1;
        if (!Double.isFinite(gap0 + gap1) || (gap0 == 0 && gap1 == 0)) {
            flush();
        } else if (gap0 * gap1 < 0) {
            double share = gap0 / (gap0 - gap1);
            double crossing = from + share * (to - from);
            double level = a0 + share * (a1 - a0);
            piece(from, crossing, a0, b0, level, level);
            piece(crossing, to, level, level, a1, b1);
        } else {
            piece(from, to, a0, b0, a1, b1);
        }
    }

    private void piece(double from, double to, double a0, double b0, double a1, double b1) {
        boolean lower = a0 + a1 < b0 + b1;
        if (count > 0 && lower != isOneLower) {
            flush();
        }
        isOneLower = lower;
        point(from, a0, b0);
        point(to, a1, b1);
    }

    private void point(double time, double a, double b) {
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, count * 2);
            one = Arrays.copyOf(one, count * 2);
            other = Arrays.copyOf(other, count * 2);
        }
        xs[count] = layout.xAt(time);
        one[count] = layout.yAt(panel, a);
        other[count++] = layout.yAt(panel, b);
    }

    private void flush() {
        if (count > 1) {
            double[] outlineX = Arrays.copyOf(xs, count * 2);
            double[] outlineY = Arrays.copyOf(one, count * 2);
            for (int i = 0; i < count; i++) {
                outlineX[count + i] = xs[count - 1 - i];
                outlineY[count + i] = other[count - 1 - i];
            }
            pen.polygon(outlineX, outlineY, count * 2, isOneLower ? oneLower : otherLower);
        }
        count = 0;
    }

    private double[] times(Series first, Series second) {
        TimeAxis axis = layout.chart().axis();
        int from1 = first.indexFrom(axis.from());
        int from2 = second.indexFrom(axis.from());
        int size1 = first.indexAfter(axis.to()) - from1;
        int size2 = second.indexAfter(axis.to()) - from2;
        int columns = (int) Math.ceil(layout.axis().width());
        if (size1 + size2 > 4 * columns) {
            double[] grid = new double[columns + 1];
            Arrays.setAll(grid, i -> axis.time((double) i / columns));
            return grid;
        }
        double[] times = new double[size1 + size2 + 2];
        for (int i = 0; i < size1; i++) {
            times[i] = first.time(from1 + i);
        }
        for (int i = 0; i < size2; i++) {
            times[size1 + i] = second.time(from2 + i);
        }
        times[size1 + size2] = axis.from();
        times[size1 + size2 + 1] = axis.to();
        Arrays.sort(times);
        return times;
    }
}
