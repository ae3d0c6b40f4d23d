package paritydesk.bench;

import java.util.Arrays;
import java.util.Locale;

/// Times of one kind of event, from any thread, as a row of the table: median, 95th percentile, longest.
public final class Spent {

    private final String what;
    private double[] millis = new double[1024];
    private int count;

    Spent(String what) {
        this.what = what;
    }

    synchronized void add(long nanos) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, 2 * count);
        }
        millis[count++] = nanos / 1e6;
    }

    /// The time that a share of all stand below; NaN without any.
    synchronized double at(double share) {
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1.0, share * count)];
    }

    /// One row, its name behind `before`.
    public String line(String before) {
        return String.format(
                Locale.ROOT,
                "| %s%s | %.1f ms | 95th percentile %.1f ms, longest %.1f ms, of %d |%n",
                before,
                what,
                at(0.5),
                at(0.95),
                at(1),
                count);
    }
}
