package paritydesk.simulation;

import paritydesk.valuation.Column;

import java.util.Arrays;

/// A loss over many paths, each figure with its standard error. With losses in ascending order X(1) … X(n) at confidence α:
///
/// - `mean`, error s/√n with the sample deviation s;
/// - `valueAtRisk` X(⌈nα⌉); its error is half the distance between the order statistics at nα ± √(nα(1 − α)), the interval that a
///   binomial count gives [std: order-statistic confidence interval];
/// - `expectedShortfall` `(Σ_{i>k} X(i) + (k − nα)·X(k))/(n(1 − α))`, k = ⌈nα⌉ [std: Acerbi & Tasche 2002]; error
///   `√((s²_tail + α(ES − VaR)²)/(n(1 − α)))` with the deviation of the tail beyond k [std: Manistre & Hancock 2005];
/// - `exceeding`, the share of paths with any loss, error √(p(1 − p)/n).
///
/// `percentiles` are the 0th (smallest) to 100th (largest), each X(⌈n·p⌉).
public record LossDistribution(
        double mean,
        double meanError,
        double deviation,
        double valueAtRisk,
        double valueAtRiskError,
        double expectedShortfall,
        double expectedShortfallError,
        double largest,
        double exceeding,
        double exceedingError,
        Column percentiles) {

    /// Of at least one loss; `confidence` strictly between 0 and 1.
    public static LossDistribution of(double[] losses, double confidence) {
        if (losses.length == 0 || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "a distribution has a loss and a confidence between 0 and 1");
        }
        double mean = mean(losses, 0, losses.length);
        double deviation = deviation(losses, 0, losses.length, mean);
        double[] sorted = losses.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        int k = rank(n, confidence);
        double risk = sorted[k - 1];
        double tail = n * (1 - confidence);
        double beyond = mean(sorted, k, n) * (n - k);
        double shortfall = (beyond + (k - n * confidence) * risk) / tail;
        double spread = deviation(sorted, k, n, mean(sorted, k, n));
        double share = Arrays.stream(losses).filter(x -> x > 0).count() / (double) n;
        return new LossDistribution(
                mean,
                deviation / Math.sqrt(n),
                deviation,
                risk,
                orderError(sorted, confidence),
                shortfall,
                Math.sqrt(
                        (spread * spread + confidence * (shortfall - risk) * (shortfall - risk))
                                / tail),
                sorted[n - 1],
                share,
                Math.sqrt(share * (1 - share) / n),
                Column.of(101, p -> sorted[rank(n, p / 100.0) - 1]));
    }

    /// Rank ⌈np⌉ of 1 to n, rounding in the product aside.
    static int rank(int n, double p) {
        return Math.clamp((int) Math.ceil(n * p - 1e-9), 1, n);
    }

    private static double orderError(double[] sorted, double confidence) {
        int n = sorted.length;
        double width = Math.sqrt(n * confidence * (1 - confidence));
        int low = Math.clamp((int) Math.floor(n * confidence - width), 1, n);
        int high = Math.clamp((int) Math.ceil(n * confidence + width), 1, n);
        return (sorted[high - 1] - sorted[low - 1]) / 2;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return to == from ? 0 : sum / (to - from);
    }

    /// Sample deviation, 0 of fewer than two.
    private static double deviation(double[] values, int from, int to, double mean) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return to - from < 2 ? 0 : Math.sqrt(squares / (to - from - 1));
    }
}
