package paritydesk.chart;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Puts labels beside each other on one line so that none overlap and each stays as near as it can to where it belongs.
final class Spread {
    private Spread() {}

    /// The positions for the wanted ones: at least `distance` apart, within `low..high`, order kept, least sum of squared moves (pool adjacent
    /// violators). When they do not fit they are spaced evenly, closer than `distance`.
    static double[] of(double[] wanted, double distance, double low, double high) {
        int n = wanted.length;
        double gap = n > 1 ? Math.min(distance, Math.max(0, high - low) / (n - 1)) : distance;
        int[] order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> wanted[i]))
                        .mapToInt(i -> i)
                        .toArray();
        double[] mean = new double[n];
        int[] size = new int[n];
        int blocks = 0;
        for (int rank = 0; rank < n; rank++) {
            mean[blocks] = wanted[order[rank]] - rank * gap;
            size[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                int both = size[blocks - 2] + size[blocks - 1];
                mean[blocks - 2] =
                        (mean[blocks - 2] * size[blocks - 2] + mean[blocks - 1] * size[blocks - 1])
                                / both;
                size[blocks - 2] = both;
                blocks--;
            }
        }
        double[] placed = new double[n];
        double last = Math.max(low, high - (n - 1) * gap);
        for (int block = 0, rank = 0; block < blocks; block++) {
            double base = Math.max(low, Math.min(mean[block], last));
            for (int i = 0; i < size[block]; i++, rank++) {
                placed[order[rank]] = base + rank * gap;
            }
        }
        return placed;
    }
}
