package paritydesk.valuation;

import org.jspecify.annotations.Nullable;

/// Reads the quantiles of the perceived health factor at each step, over accounts that are priced and owe.
final class Quantiles {

    private final PairSweep pairs;
    private final int[][] bins;
    private final BookSums sums;
    private final @Nullable BookSums before;

    /// `before` holds the quantiles of an earlier pass, which are near; they change the time of a search and not its answer. `bins` holds for the tiles of the steps asked for how many of the accounts outside groups stand in a bin or below it, `[bin · TILE + step in the tile]`, or nothing.
    Quantiles(PairSweep pairs, int[][] bins, BookSums sums, @Nullable BookSums before) {
        this.pairs = pairs;
        this.bins = bins;
        this.sums = sums;
        this.before = before;
    }

    /// Fills in the steps `start` to `end`, each search beginning where that of the earlier pass ended, or else that of the last step.
    void steps(int start, int end) {
        var hints = new int[HealthBins.levels()];
        for (int i = 0; i < hints.length; i++) {
            double known = start == 0 ? 1 : sums.quantileAt(i, start - 1);
            hints[i] = HealthBins.of(known > 0 ? known : 1);
        }
        var edges = new double[pairs.size()];
        for (int s = start; s < end; s++) {
            int step = s;
            long owing = sums.owing(step);
            pairs.edges(step, edges);
            for (int i = 0; i < hints.length; i++) {
                double level = HealthBins.level(i);
                int hint = hint(i, step, hints[i]);
                double figure =
                        HealthBins.quantile(level, owing, edge -> below(step, edge, edges), hint);
                sums.quantile(i, step, figure);
                hints[i] = Double.isNaN(figure) ? hints[i] : HealthBins.of(figure);
            }
        }
    }

    private int hint(int level, int step, int last) {
        double known =
                before == null || step >= before.steps()
                        ? Double.NaN
                        : before.quantileAt(level, step);
        return known > 0 ? HealthBins.of(known) : last;
    }

    private long below(int step, int edge, double[] edges) {
        int[] tile = bins[step / Regular.TILE];
        long others = tile == null ? 0 : tile[edge * Regular.TILE + step % Regular.TILE];
        return others + pairs.below(step, edge, edges);
    }
}
