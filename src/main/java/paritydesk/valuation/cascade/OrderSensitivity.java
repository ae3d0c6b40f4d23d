package paritydesk.valuation.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

/// How much a cascade's outcome depends on who comes first: all at once, worst first, best first and `shuffled` orders.
public record OrderSensitivity(
        CascadeResult simultaneous,
        CascadeResult worstFirst,
        CascadeResult bestFirst,
        List<CascadeResult> shuffled) {

    public OrderSensitivity {
        shuffled = List.copyOf(shuffled);
    }

    /// Runs the four kinds, the last `shuffles` times with the seeds `seed`, `seed` + 1 and so on.
    public static OrderSensitivity of(
            Cascade cascade, long seed, int shuffles, BooleanSupplier cancelled, double... shock) {
        var random = new ArrayList<CascadeResult>();
        for (int i = 0; i < shuffles; i++) {
            random.add(run(cascade, new Order.Shuffled(seed + i), cancelled, shock));
        }
        return new OrderSensitivity(
                run(cascade, new Order.Simultaneous(), cancelled, shock),
                run(cascade, new Order.WorstFirst(), cancelled, shock),
                run(cascade, new Order.BestFirst(), cancelled, shock),
                random);
    }

    /// Largest figure over all sequential orders less the smallest.
    public double spread(ToDoubleFunction<CascadeResult> figure) {
        return highest(figure) - lowest(figure);
    }

    public double lowest(ToDoubleFunction<CascadeResult> figure) {
        return sequential().stream().mapToDouble(figure).min().orElseThrow();
    }

    public double highest(ToDoubleFunction<CascadeResult> figure) {
        return sequential().stream().mapToDouble(figure).max().orElseThrow();
    }

    private List<CascadeResult> sequential() {
        var all = new ArrayList<>(shuffled);
        all.add(worstFirst);
        all.add(bestFirst);
        return all;
    }

    private static CascadeResult run(
            Cascade cascade, Order order, BooleanSupplier cancelled, double[] shock) {
        return cascade.with(cascade.mechanism().withOrder(order)).run(cancelled, shock);
    }
}
