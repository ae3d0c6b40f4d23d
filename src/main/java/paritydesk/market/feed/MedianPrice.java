package paritydesk.market.feed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The median of several answers: the middle one, or the mean of the two middle ones where their number is even
/// [std: Maker's first medianizer; its later ones ask for an odd number].
public final class MedianPrice {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private MedianPrice() {}

    /// In the ledger's integers, the mean of two rounded down; empty without an answer.
    public static Optional<BigInteger> ofUnits(List<BigInteger> answers) {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        var sorted = answers.stream().sorted().toList();
        var high = sorted.get(sorted.size() / 2);
        var low = sorted.get((sorted.size() - 1) / 2);
        return Optional.of(low.add(high).shiftRight(1));
    }

    /// Exact; empty without an answer.
    public static Optional<BigDecimal> of(List<BigDecimal> answers) {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        var sorted = answers.stream().sorted().toList();
        var high = sorted.get(sorted.size() / 2);
        var low = sorted.get((sorted.size() - 1) / 2);
        return Optional.of(low.add(high).multiply(HALF));
    }

    /// The twin for simulation; NaN without an answer.
    public static double of(double... answers) {
        if (answers.length == 0) {
            return Double.NaN;
        }
        var sorted = answers.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
