package paritydesk.timeline;

import paritydesk.valuation.Attribution;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Drivers;
import paritydesk.valuation.Factors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Splits the change of a collateral ratio or a health factor between two steps into its drivers, for one account or any set of them.
final class Explanation {

    private final Tables tables;
    private final int[] accounts;
    private final int from;
    private final int to;
    private final Sight sight;
    private final List<Factors> pledged = new ArrayList<>();
    private final List<Factors> owed = new ArrayList<>();

    private Explanation(Tables tables, int[] accounts, int from, int to, Sight sight) {
        this.tables = tables;
        this.accounts = accounts;
        this.from = from;
        this.to = to;
        this.sight = sight;
        double[] held = tables.book.pledged(accounts);
        double[] due = tables.book.owed(accounts);
        for (int i = 0; i < held.length; i++) {
            var slot = tables.slots.get(i);
            if (held[i] > 0) {
                pledged.addAll(slot.factors(held[i], from, to, sight));
            }
            if (due[i] > 0) {
                owed.add(slot.owedFactors(due[i], from, to, sight.seen()));
            }
        }
    }

    static Drivers account(Tables tables, int account, int from, int to, Sight sight) {
        return new Explanation(tables, new int[] {account}, from, to, sight).split();
    }

    /// The accounts that owe and are priced at both steps: the same set at both ends, so that nothing but values moves.
    static Drivers book(Tables tables, int from, int to, Sight sight) {
        int[] accounts =
                IntStream.range(0, tables.book.accounts())
                        .filter(
                                a ->
                                        tables.book.owes(a)
                                                && tables.priced(a, from)
                                                && tables.priced(a, to))
                        .toArray();
        return new Explanation(tables, accounts, from, to, sight).split();
    }

    private Drivers split() {
        boolean plain = !tables.book.hasDerivatives(accounts);
        return plain && Attribution.logarithmic(pledged) && Attribution.logarithmic(owed)
                ? Attribution.lmdi(pledged, owed)
                : Attribution.substitute(this::mixed);
    }

    /// The figure with the drivers in `moved` at the second step and the others at the first. Marks of derivatives move with their driver.
    private double mixed(Set<Driver> moved) {
        double value = Attribution.mixed(pledged, moved);
        double claim = Attribution.mixed(owed, moved);
        int step = moved.contains(Driver.DERIVATIVES) ? to : from;
        var units = sight.seen() ? tables.perceived : tables.economic;
        for (int account : accounts) {
            double net = tables.book.netGain(account, units, step);
            value += Math.max(net, 0);
            claim += Math.max(-net, 0);
            claim += sight.weighted() ? tables.book.requirement(account, units, step) : 0;
        }
        return value / claim;
    }
}
