package paritydesk.valuation.systemic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Who bears a loss: layer after layer in their order, each up to its `capacity`, and what is left is socialised over the claimants
/// in proportion to what they hold [std: account → insurance fund → backstop → socialisation]. Exact: what the layers and claimants
/// bear adds up to the loss to the last unit, or the rest is named as unborne.
public record Waterfall(List<Borne> layers, List<Borne> claimants, BigDecimal unborne) {

    public Waterfall {
        layers = List.copyOf(layers);
        claimants = List.copyOf(claimants);
    }

    /// A layer or claimant and the amount of at least 0 that it can bear (what a claimant holds).
    public record Layer(String name, BigDecimal capacity) {
        public Layer {
            if (capacity.signum() < 0) {
                throw new IllegalArgumentException(name + " bears no less than 0: " + capacity);
            }
        }
    }

    /// What one bears of the loss, 0 or above, and what it keeps.
    public record Borne(String name, BigDecimal amount, BigDecimal left) {}

    /// Shares out `loss` (0 or above). Amounts that claimants bear are rounded to `decimals`, the larger remainders up, so that their
    /// sum is exact; equal remainders go by order.
    public static Waterfall of(
            BigDecimal loss, List<Layer> layers, List<Layer> claimants, int decimals) {
        if (loss.signum() < 0) {
            throw new IllegalArgumentException("a loss is not below zero: " + loss);
        }
        var rest = loss;
        var borne = new ArrayList<Borne>();
        for (var layer : layers) {
            var amount = rest.min(layer.capacity());
            borne.add(new Borne(layer.name(), amount, layer.capacity().subtract(amount)));
            rest = rest.subtract(amount);
        }
        var social = Apportionment.of(rest, claimants, decimals);
        var shared = social.stream().map(Borne::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Waterfall(borne, social, rest.subtract(shared));
    }

    /// All that is borne by somebody.
    public BigDecimal total() {
        return java.util.stream.Stream.concat(layers.stream(), claimants.stream())
                .map(Borne::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
