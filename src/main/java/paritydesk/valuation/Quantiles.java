package paritydesk.valuation;

/// Reads the quantiles of the perceived health factor at each step, over accounts that are priced and owe.
final class Quantiles {

    private final PairSweep pairs;
    private final int[] bins;
    private final BookSums sums;

    /// `bins` holds how many of the accounts outside groups stand in a bin or below it, `[bin · steps + step]`, or is empty.
    Quantiles(PairSweep pairs, int[] bins, BookSums sums) {
        this.pairs = pairs;
        this.bins = bins;
        this.sums = sums;
    }

    void step(int step) {
        long owing = sums.owing(step);
        int hint = HealthBins.of(1);
        for (int i = 0; i < HealthBins.levels(); i++) {
            double figure =
                    HealthBins.quantile(
                            HealthBins.level(i), owing, edge -> below(step, edge), hint);
            sums.quantile(i, step, figure);
            hint = Double.isNaN(figure) ? hint : HealthBins.of(figure);
        }
    }

    private long below(int step, int edge) {
        long others = bins.length == 0 ? 0 : bins[edge * sums.steps() + step];
        return others + pairs.below(step, edge);
    }
}
