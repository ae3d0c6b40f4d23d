package paritydesk.chart;

import java.util.Arrays;

/// Values along time. Times are UTC epoch seconds, finite and never falling; NaN values are gaps. Two entries at one time are the value just before (t⁻) and
/// just after (t⁺) it. A [Shape#STEP] value holds until the next time; outside its times a series has no value. Arrays of double: this is a drawing, not a ledger.
public final class Series {
    /// How values join.
    public enum Shape {
        STEP,
        LINEAR
    }

    private final String name;
    private final double[] times;
    private final double[] values;
    private final Shape shape;
    private final Stroke stroke;

    private Series(String name, double[] times, double[] values, Shape shape, Stroke stroke) {
        if (times.length != values.length) {
            throw new IllegalArgumentException(
                    name + ": " + times.length + " times, " + values.length + " values");
        }
        for (int i = 0; i < times.length; i++) {
            if (!Double.isFinite(times[i]) || (i > 0 && times[i] < times[i - 1])) {
                throw new IllegalArgumentException(
                        name + ": time " + i + " is not finite or falls");
            }
        }
        this.name = name;
        this.times = times.clone();
        this.values = values.clone();
        this.shape = shape;
        this.stroke = stroke;
    }

    public static Series step(String name, double[] times, double[] values, Stroke stroke) {
        return new Series(name, times, values, Shape.STEP, stroke);
    }

    public static Series linear(String name, double[] times, double[] values, Stroke stroke) {
        return new Series(name, times, values, Shape.LINEAR, stroke);
    }

    public String name() {
        return name;
    }

    public Stroke stroke() {
        return stroke;
    }

    public Shape shape() {
        return shape;
    }

    public int size() {
        return times.length;
    }

    public double time(int index) {
        return times[index];
    }

    public double value(int index) {
        return values[index];
    }

    /// The value just before `time`, NaN where there is none.
    public double before(double time) {
        int next = indexFrom(time);
        if (next == size()) {
            return Double.NaN;
        }
        boolean bothSides = next + 1 < size() && times[next] == time && times[next + 1] == time;
        if (bothSides || next == 0) {
            return times[next] == time ? values[next] : Double.NaN;
        }
        return between(next - 1, time);
    }

    /// The value at and just after `time`, NaN where there is none.
    public double after(double time) {
        int last = indexAfter(time) - 1;
        if (last < 0 || (last == size() - 1 && times[last] != time)) {
            return Double.NaN;
        }
        return times[last] == time ? values[last] : between(last, time);
    }

    /// The first index whose time is at or after `time`; the size when there is none.
    public int indexFrom(double time) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The first index whose time is later than `time`; the size when there is none.
    public int indexAfter(double time) {
        return indexFrom(Math.nextUp(time));
    }

    /// All values, for an axis that is to cover them.
    double[] values() {
        return values.clone();
    }

    /// Whether both have exactly the same times.
    boolean sharesTimesWith(Series other) {
        return Arrays.equals(times, other.times);
    }

    private double between(int left, double time) {
        if (shape == Shape.STEP) {
            return values[left];
        }
        double width = times[left + 1] - times[left];
        double share = width == 0 ? 1 : (time - times[left]) / width;
        return values[left] + share * (values[left + 1] - values[left]);
    }
}
