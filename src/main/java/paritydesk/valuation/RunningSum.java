package paritydesk.valuation;

/// Sums over any stretch of a column in constant time: running sums in two doubles each, the sum and what rounding left of it
/// (Dekker 1971, Knuth's two-sum), so that a difference of two of them is as exact as adding up the stretch in twice the precision.
final class RunningSum {

    private final double[] high;
    private final double[] low;

    RunningSum(double[] values) {
        high = new double[values.length + 1];
        low = new double[values.length + 1];
        double rest = 0;
        for (int i = 0; i < values.length; i++) {
            double sum = high[i] + values[i];
            double part = sum - high[i];
            rest += (high[i] - (sum - part)) + (values[i] - part);
            high[i + 1] = sum;
            low[i + 1] = rest;
        }
    }

    /// Sum of the values `from` (inclusive) to `to` (exclusive); 0 where `to` is not after `from`.
    double of(int from, int to) {
        if (to <= from) {
            return 0;
        }
        double difference = high[to] - high[from];
        double part = high[to] - difference;
        double lost = (high[to] - (difference + part)) + (part - high[from]);
        return difference + (lost + (low[to] - low[from]));
    }
}
