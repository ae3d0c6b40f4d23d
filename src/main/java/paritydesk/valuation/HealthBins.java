package paritydesk.valuation;

/// The bins in which health factors are counted for quantiles: 256 to an octave from 1/16 to 64, so that a bin is at most 1/256 of
/// its figure wide; one bin below and one above. Counts are whole numbers, so quantiles have the same bits however the book was cut.
public final class HealthBins {

    /// The quantiles that a run keeps of every step, rising.
    private static final double[] LEVELS = {0.01, 0.05, 0.25, 0.5};

    private static final int SHIFT = 44;
    private static final int FIRST = (int) (Double.doubleToRawLongBits(0x1p-4) >>> SHIFT);
    private static final int LAST = (int) (Double.doubleToRawLongBits(0x1p6) >>> SHIFT);

    /// Upper edges of the bins but the last, which has none.
    static final int EDGES = LAST - FIRST + 1;

    static final int BINS = EDGES + 1;

    private HealthBins() {}

    public static int levels() {
        return LEVELS.length;
    }

    /// The share of accounts below the quantile `i`.
    public static double level(int i) {
        return LEVELS[i];
    }

    /// The bin of a health factor from 0 to +∞.
    static int of(double health) {
        int bin = (int) (Double.doubleToRawLongBits(health) >>> SHIFT) - FIRST + 1;
        return Math.min(Math.max(bin, 0), EDGES);
    }

    /// The figure at which bin `bin` ends and the next one starts; not for the last.
    static double edge(int bin) {
        return Double.longBitsToDouble((long) (FIRST + bin) << SHIFT);
    }

    /// How many of the accounts stand below an edge.
    @FunctionalInterface
    interface Rank {
        long below(int edge);
    }

    /// The health factor that `level` of `accounts` stand below: the first bin that reaches the rank, and within it the straight line.
    /// Off by less than the bin, 1/256 of the figure; 64 where the rank lies above all edges, NaN without accounts. `hint` is a bin near
    /// the answer and changes only the time it takes.
    static double quantile(double level, long accounts, Rank rank, int hint) {
        if (accounts == 0) {
            return Double.NaN;
        }
        double wanted = level * accounts;
        int bin = search(wanted, rank, Math.clamp(hint, 0, EDGES - 1));
        if (bin == EDGES) {
            return edge(EDGES - 1);
        }
        double from = bin == 0 ? 0 : edge(bin - 1);
        long below = bin == 0 ? 0 : rank.below(bin - 1);
        double part = (wanted - below) / (rank.below(bin) - below);
        return from + (edge(bin) - from) * part;
    }

    /// The first bin with `wanted` accounts below its end; steps out from the hint, doubling, then halves.
    private static int search(double wanted, Rank rank, int hint) {
        int low = hint;
        int high = hint;
        int stride = 1;
        if (rank.below(hint) >= wanted) {
            do {
                high = low;
                low -= stride;
                stride *= 2;
            } while (low >= 0 && rank.below(low) >= wanted);
            low = Math.max(low, -1);
        } else {
            do {
                low = high;
                high += stride;
                stride *= 2;
            } while (high < EDGES && rank.below(high) < wanted);
            high = Math.min(high, EDGES);
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (rank.below(middle) >= wanted) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
