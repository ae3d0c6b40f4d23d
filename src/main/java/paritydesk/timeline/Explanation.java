package paritydesk.timeline;

import paritydesk.valuation.Attribution;
import paritydesk.valuation.Driver;
import paritydesk.valuation.Drivers;
import paritydesk.valuation.Factors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Splits the change of a ratio between two steps into its drivers, for one account or any set of them.
final class Explanation {

    private Explanation() {}

    static Drivers account(Tables tables, int account, int from, int to, boolean seen) {
        return of(tables, new int[] {account}, from, to, seen);
    }

    /// The accounts that owe and are priced at both steps: the same set at both ends, so that nothing but values moves.
    static Drivers book(Tables tables, int from, int to, boolean seen) {
        int[] accounts =
                IntStream.range(0, tables.book.accounts())
                        .filter(
                                a ->
                                        tables.book.owes(a)
                                                && tables.priced(a, from)
                                                && tables.priced(a, to))
                        .toArray();
        return of(tables, accounts, from, to, seen);
    }

    private static Drivers of(Tables tables, int[] accounts, int from, int to, boolean seen) {
        double[] pledged = tables.book.pledged(accounts);
        var components = new ArrayList<Factors>();
        for (int i = 0; i < pledged.length; i++) {
            if (pledged[i] > 0) {
                components.addAll(tables.slots.get(i).factors(pledged[i], from, to, seen));
            }
        }
        double[] owed = tables.book.owed(accounts);
        double debtFrom = debt(tables, owed, from, seen);
        double debtTo = debt(tables, owed, to, seen);
        boolean plain = !tables.book.hasDerivatives(accounts);
        if (plain && debtFrom > 0 && debtTo > 0 && Attribution.logarithmic(components)) {
            return Attribution.lmdi(components, debtFrom, debtTo);
        }
        return Attribution.substitute(
                moved ->
                        mixed(
                                tables,
                                accounts,
                                components,
                                owed,
                                moved,
                                new int[] {from, to},
                                seen));
    }

    /// CR with the drivers in `moved` at the second step and the others at the first. Marks of derivatives move with their driver.
    private static double mixed(
            Tables tables,
            int[] accounts,
            List<Factors> components,
            double[] owed,
            Set<Driver> moved,
            int[] steps,
            boolean seen) {
        double value = Attribution.mixed(components, moved);
        double debt = debt(tables, owed, steps[moved.contains(Driver.INTEREST) ? 1 : 0], seen);
        int markStep = steps[moved.contains(Driver.DERIVATIVES) ? 1 : 0];
        for (int account : accounts) {
            double net =
                    tables.book.netGain(
                            account, seen ? tables.perceived : tables.economic, markStep);
            value += Math.max(net, 0);
            debt += Math.max(-net, 0);
        }
        return value / debt;
    }

    private static double debt(Tables tables, double[] owed, int step, boolean seen) {
        var units = seen ? tables.perceived : tables.economic;
        double sum = 0;
        for (int i = 0; i < owed.length; i++) {
            sum += owed[i] == 0 ? 0 : owed[i] * units.debt()[i][step];
        }
        return sum;
    }
}
