package paritydesk.valuation.systemic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Shares a loss out in proportion to what claimants hold, by largest remainders: exact to the last unit.
final class Apportionment {

    private Apportionment() {}

    /// What each claimant bears; everything it holds where all of it is not enough. A part of `rest` finer than a unit goes to the
    /// first who can bear it.
    static List<Waterfall.Borne> of(
            BigDecimal rest, List<Waterfall.Layer> claimants, int decimals) {
        var held =
                claimants.stream()
                        .map(Waterfall.Layer::capacity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (rest.compareTo(held) >= 0) {
            return claimants.stream()
                    .map(c -> new Waterfall.Borne(c.name(), c.capacity(), BigDecimal.ZERO))
                    .toList();
        }
        var amounts = new ArrayList<BigDecimal>();
        var remainders = new ArrayList<BigDecimal>();
        for (var claimant : claimants) {
            var product = rest.multiply(claimant.capacity());
            var part = product.divide(held, decimals, RoundingMode.DOWN);
            amounts.add(part);
            remainders.add(product.subtract(part.multiply(held)));
        }
        distribute(rest, claimants, amounts, remainders, BigDecimal.ONE.movePointLeft(decimals));
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> borne(claimants.get(i), amounts.get(i)))
                .toList();
    }

    private static void distribute(
            BigDecimal rest,
            List<Waterfall.Layer> claimants,
            List<BigDecimal> amounts,
            List<BigDecimal> remainders,
            BigDecimal unit) {
        var left = rest.subtract(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        var order =
                IntStream.range(0, amounts.size())
                        .boxed()
                        .sorted(
                                Comparator.comparing((Integer i) -> remainders.get(i))
                                        .reversed()
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        for (int i : order) {
            var room = claimants.get(i).capacity().subtract(amounts.get(i));
            var more = left.min(unit).min(room);
            amounts.set(i, amounts.get(i).add(more));
            left = left.subtract(more);
        }
        for (int i = 0; left.signum() > 0 && i < amounts.size(); i++) {
            var room = claimants.get(i).capacity().subtract(amounts.get(i));
            var more = left.min(room);
            amounts.set(i, amounts.get(i).add(more));
            left = left.subtract(more);
        }
    }

    private static Waterfall.Borne borne(Waterfall.Layer claimant, BigDecimal amount) {
        return new Waterfall.Borne(claimant.name(), amount, claimant.capacity().subtract(amount));
    }
}
