package paritydesk.valuation.liquidity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How somebody sells who looks at quoted prices alone: everything into the exit whose first unit brings most, and into the next best
/// only once that takes no more [ours, to measure a split against].
public final class NaiveRoute {

    private NaiveRoute() {}

    /// Sells `quantity` over `exits`, no pool named twice.
    public static Split of(List<Exit> exits, double quantity) {
        Split.check(exits, quantity);
        var quantities = new double[exits.size()];
        var order =
                IntStream.range(0, exits.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -exits.get(i).marginal(0)))
                        .toList();
        double left = quantity;
        for (int i : order) {
            quantities[i] = Math.min(left, exits.get(i).limit());
            left -= quantities[i];
        }
        return Split.of(exits, quantities, quantity);
    }
}
