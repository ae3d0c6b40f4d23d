package paritydesk.valuation.cascade;

import java.util.Random;

/// Who is liquidated first. In a simultaneous round all accounts are marked at one price and sold at its end, so that no order
/// exists; in a sequential one every sale moves the price that the next account meets.
public sealed interface Order {

    /// All accounts of a round at one mark.
    record Simultaneous() implements Order {}

    /// The lowest health factor first.
    record WorstFirst() implements Order {}

    /// The highest health factor under 1 first.
    record BestFirst() implements Order {}

    /// A shuffle per round, the same for the same seed.
    record Shuffled(long seed) implements Order {}

    /// Whether prices move within a round.
    default boolean sequential() {
        return !(this instanceof Simultaneous);
    }

    /// Puts the first `count` of `accounts`, which stand by health factor, into the order of `round`.
    default void arrange(int[] accounts, int count, int round) {
        switch (this) {
            case Simultaneous _, WorstFirst _ -> {}
            case BestFirst _ -> {
                for (int i = 0, j = count - 1; i < j; i++, j--) {
                    swap(accounts, i, j);
                }
            }
            case Shuffled shuffled -> shuffle(accounts, count, shuffled.seed() * 31 + round);
        }
    }

    private static void shuffle(int[] accounts, int count, long seed) {
        var random = new Random(seed);
        for (int i = count - 1; i > 0; i--) {
            swap(accounts, i, random.nextInt(i + 1));
        }
    }

    private static void swap(int[] accounts, int i, int j) {
        int kept = accounts[i];
        accounts[i] = accounts[j];
        accounts[j] = kept;
    }
}
