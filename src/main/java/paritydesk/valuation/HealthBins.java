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
        var at = new Search(wanted, accounts, rank);
        at.bracket(Math.clamp(hint, 0, EDGES - 1));
        at.narrow();
        if (at.high == EDGES) {
            return edge(EDGES - 1);
        }
        double from = at.low < 0 ? 0 : edge(at.low);
        double part = (wanted - at.below) / (at.reached - at.below);
        return from + (edge(at.high) - from) * part;
    }

    /// Looks for the first edge with `wanted` accounts below it. `low` has fewer (−1: before all edges), `high` has not (`EDGES`: behind
    /// all of them).
    private static final class Search {
        private final double wanted;
        private final Rank rank;
        int low = -1;
        int high = EDGES;
        long below;
        long reached;

        Search(double wanted, long accounts, Rank rank) {
            this.wanted = wanted;
            this.rank = rank;
            reached = accounts;
        }

        /// Steps out from the hint, each time twice as far, until the answer lies between.
        void bracket(int hint) {
            int edge = hint;
            for (int stride = 1; low < edge && edge < high; stride *= 2) {
                boolean enough = see(edge);
                edge += enough ? -stride : stride;
            }
        }

        /// Goes on by the straight line between both ends, and by halves every other time, until they are neighbours.
        void narrow() {
            for (boolean halve = false; high - low > 1; halve = !halve) {
                double part = halve ? 0.5 : (wanted - below) / Math.max(1, reached - below);
                int edge = low + (int) (part * (high - low));
                see(Math.clamp(edge, low + 1, high - 1));
            }
        }

        private boolean see(int edge) {
            long count = rank.below(edge);
            boolean enough = count >= wanted;
            if (enough) {
                high = edge;
                reached = count;
            } else {
                low = edge;
                below = count;
            }
            return enough;
        }
    }
}
