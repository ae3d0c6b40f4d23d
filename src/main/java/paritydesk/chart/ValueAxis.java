package paritydesk.chart;

import java.util.ArrayList;
import java.util.List;

/// A linear value axis from `low` (bottom) to `high` (top), both finite and `low < high`.
public record ValueAxis(double low, double high, NumberStyle style) {
    private static final double MARGIN = 0.07;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    public ValueAxis {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("axis from " + low + " to " + high);
        }
    }

    /// An axis that shows every finite figure of `values` with a small margin. An end at exactly 0 keeps to 0, so that bars stand on the floor. Without any
    /// figure: 0 to 1.
    public static ValueAxis covering(NumberStyle style, double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) {
            return new ValueAxis(0, 1, style);
        }
        double span = high - low;
        double margin =
                span > 1e-12 * Math.max(Math.abs(low), Math.abs(high))
                        ? span * MARGIN
                        : low == 0 ? 1 : Math.abs(low) * 0.05;
        return new ValueAxis(
                low == 0 ? 0 : low - margin, high == 0 && span > 0 ? 0 : high + margin, style);
    }

    /// 0 at `low`, 1 at `high`, beyond outside.
    public double fraction(double value) {
        return (value - low) / (high - low);
    }

    /// The value at a fraction of the axis.
    public double value(double fraction) {
        return low + fraction * (high - low);
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /// At most `most` (at least 2) multiples of 1, 2, 2.5 or 5 times a power of ten, lowest first, all with the same decimals.
    public List<Tick> ticks(int most) {
        double step = step(Math.max(2, most));
        NumberStyle labels = style.forTicks(step);
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(low / step - 1e-9);
        long last = (long) Math.floor(high / step + 1e-9);
        for (long i = first; i <= last; i++) {
            double at = i * step;
            ticks.add(new Tick(at, labels.text(at)));
        }
        return ticks;
    }

    private double step(int most) {
        double scale = Math.pow(10, Math.floor(Math.log10((high - low) / most)));
        for (double candidate : STEPS) {
            double step = candidate * scale;
            if (Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1 <= most) {
                return step;
            }
        }
        return 20 * scale;
    }
}
