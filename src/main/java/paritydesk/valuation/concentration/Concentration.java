package paritydesk.valuation.concentration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How concentrated amounts are. `shares` fall (ties in the order of their names) and sum to 1; there are none where the total is 0.
public record Concentration(double total, List<Share> shares) {

    public Concentration {
        shares = List.copyOf(shares);
    }

    /// One name's amount and its share of the total.
    public record Share(String name, double amount, double share) {}

    /// Amounts by name, in one unit; not negative. A name that comes twice counts once, with both amounts.
    public static Concentration of(Collection<Map.Entry<String, Double>> amounts) {
        var byName = new TreeMap<String, Double>();
        for (var entry : amounts) {
            double amount = entry.getValue();
            if (!(amount >= 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException(
                        "an amount of "
                                + entry.getKey()
                                + " is finite and not negative: "
                                + amount);
            }
            byName.merge(entry.getKey(), amount, Double::sum);
        }
        double total = byName.values().stream().mapToDouble(Double::doubleValue).sum();
        var shares = new ArrayList<Share>();
        byName.forEach(
                (name, amount) -> {
                    if (amount > 0) {
                        shares.add(new Share(name, amount, amount / total));
                    }
                });
        shares.sort(Comparator.comparingDouble(Share::amount).reversed());
        return new Concentration(total, shares);
    }

    /// Herfindahl–Hirschman index Σ s²: 1 is one name alone; 0 where there is nothing.
    public double herfindahl() {
        return shares.stream().mapToDouble(s -> s.share() * s.share()).sum();
    }

    /// How many equal names would be as concentrated: 1/HHI; 0 where there is nothing.
    public double effectiveNumber() {
        return shares.isEmpty() ? 0 : 1 / herfindahl();
    }

    /// The share of the `count` largest names.
    public double top(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a number of names is not below zero: " + count);
        }
        return shares.stream().limit(count).mapToDouble(Share::share).sum();
    }

    /// Shannon entropy −Σ s·ln s, in nats: 0 is one name alone, ln n are n equal ones.
    public double shannon() {
        return -shares.stream().mapToDouble(s -> s.share() * Math.log(s.share())).sum() + 0.0;
    }

    /// The share of one name; 0 where it has none.
    public double of(String name) {
        return shares.stream()
                .filter(s -> s.name().equals(name))
                .mapToDouble(Share::share)
                .findFirst()
                .orElse(0);
    }
}
