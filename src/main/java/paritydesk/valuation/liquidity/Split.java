package paritydesk.valuation.liquidity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// A sale spread over several exits: what goes to each, what all of it brings, what the next unit would bring at the best of them
/// (`multiplier`: after a best split all exits in use stand there; 0 where all are exhausted) and what no exit takes (`unsold`).
public record Split(List<Part> parts, double value, double multiplier, double unsold) {

    public Split {
        parts = List.copyOf(parts);
    }

    /// What goes to one exit and what it brings.
    public record Part(Exit exit, double quantity, double value) {}

    public double sold() {
        return parts.stream().mapToDouble(Part::quantity).sum();
    }

    static Split of(List<Exit> exits, double[] quantities, double quantity) {
        var parts = new ArrayList<Part>(quantities.length);
        double value = 0;
        double sold = 0;
        double next = 0;
        for (int i = 0; i < quantities.length; i++) {
            var exit = exits.get(i);
            var part = new Part(exit, quantities[i], exit.value(quantities[i]));
            parts.add(part);
            value += part.value();
            sold += part.quantity();
            next = Math.max(next, exit.marginal(part.quantity()));
        }
        double unsold = Math.max(0, quantity - sold);
        // A sum of parts that rounds below the whole is the whole.
        return new Split(parts, value, next, unsold <= 1e-12 * quantity ? 0 : unsold);
    }

    /// Refuses a question that would count liquidity twice, or has no amount.
    static void check(List<Exit> exits, double quantity) {
        var seen = new HashSet<String>();
        for (var exit : exits) {
            if (!seen.add(exit.pool())) {
                throw new IllegalArgumentException(
                        "pool " + exit.pool() + " is named twice: it would be counted twice");
            }
        }
        if (!(quantity >= 0) || Double.isInfinite(quantity)) {
            throw new IllegalArgumentException("a quantity to sell is 0 or more, not " + quantity);
        }
    }
}
