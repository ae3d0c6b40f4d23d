package paritydesk.valuation.peg;

import paritydesk.valuation.Column;

/// A price against its peg through time: `ratio` is price over peg per step, `seconds` when the step stands (not falling). A step holds
/// until the next, the last one for no time; NaN is no price and counts for nothing.
public record PegPath(Column ratio, Column seconds) {

    public PegPath {
        if (ratio.size() != seconds.size()) {
            throw new IllegalArgumentException(
                    "a path has an instant for each of its figures: "
                            + ratio.size()
                            + ", "
                            + seconds.size());
        }
        for (int i = 1; i < seconds.size(); i++) {
            if (!(seconds.get(i) >= seconds.get(i - 1))) {
                throw new IllegalArgumentException("the instants of a path do not fall");
            }
        }
    }

    /// Time outside a band: `seconds` in all, as `share` of the time with a price (0 where there is none), the longest stretch and the
    /// steps at which it began and ended (−1 where there was none; the end is the first step inside again, or without a price, or the last).
    public record Outside(
            double seconds, double share, double longest, int longestFrom, int longestTo) {}

    public Outside outside(RedemptionBand band) {
        double outside = 0;
        double priced = 0;
        double longest = 0;
        int from = -1;
        int bestFrom = -1;
        int bestTo = -1;
        for (int i = 0; i < ratio.size(); i++) {
            double held = held(i);
            boolean out = !Double.isNaN(ratio.get(i)) && !band.contains(ratio.get(i));
            priced += Double.isNaN(ratio.get(i)) ? 0 : held;
            if (out) {
                outside += held;
                from = from < 0 ? i : from;
                int to = Math.min(i + 1, ratio.size() - 1);
                double stretch = seconds.get(to) - seconds.get(from);
                if (bestFrom < 0 || stretch > longest) {
                    longest = stretch;
                    bestFrom = from;
                    bestTo = to;
                }
            } else {
                from = -1;
            }
        }
        return new Outside(outside, priced == 0 ? 0 : outside / priced, longest, bestFrom, bestTo);
    }

    /// The index of the largest deviation from 1 either way, the first of equals; −1 without a price.
    public int worst() {
        return Column.of(ratio.size(), i -> Math.abs(ratio.get(i) - 1)).argMax();
    }

    /// Deviations `ratio − 1` on a regular grid of `every` seconds from the first price on, each as it stood then. A place
    /// without a price ends the samples.
    public Column sampled(double every) {
        Refuse.unlessPositive("a sampling interval", every);
        int first = 0;
        while (first < ratio.size() && Double.isNaN(ratio.get(first))) {
            first++;
        }
        if (first == ratio.size()) {
            return Column.of();
        }
        double start = seconds.get(first);
        double span = (seconds.last() - start) / every;
        if (span > MOST_SAMPLES) {
            throw new IllegalArgumentException(
                    "an interval of " + every + " seconds parts the path into too many samples");
        }
        return sampled(first, (int) span + 1, start, every);
    }

    private Column sampled(int first, int places, double start, double every) {
        var samples = new double[places];
        int at = first;
        int taken = 0;
        for (int k = 0; k < places; k++) {
            while (at + 1 < ratio.size() && seconds.get(at + 1) <= start + k * every) {
                at++;
            }
            if (Double.isNaN(ratio.get(at))) {
                break;
            }
            samples[taken++] = ratio.get(at) - 1;
        }
        return Column.of(java.util.Arrays.copyOf(samples, taken));
    }

    private double held(int step) {
        return step + 1 < seconds.size() ? seconds.get(step + 1) - seconds.get(step) : 0;
    }

    private static final double MOST_SAMPLES = 1e6;
}
