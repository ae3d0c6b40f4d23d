package paritydesk.simulation;

import org.jspecify.annotations.Nullable;

import paritydesk.timeline.BookView;
import paritydesk.valuation.BookColumns;
import paritydesk.valuation.liquidation.Liquidator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The accounts that a path is about: those that owe or hold derivatives and have a price at every step of it. `lending` ones can be
/// liquidated; those with `derivatives` are valued and left alone. Accounts without a price at some step are counted as `unpriced`.
final class PathBook {

    final BookColumns columns;
    final int[] lending;
    final int[] derivatives;
    final int unpriced;
    private final int[] group;
    private final List<@Nullable Liquidator[]> rules;

    PathBook(BookView view, PathGrid grid, SlotRows still) {
        columns = view.columns();
        var plain = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        int missing = 0;
        for (int a = 0; a < columns.accounts(); a++) {
            if (columns.owes(a)) {
                if (!priced(a, still)) {
                    missing++;
                } else if (linear(a)) {
                    others.add(a);
                } else {
                    plain.add(a);
                }
            }
        }
        lending = plain.stream().mapToInt(Integer::intValue).toArray();
        derivatives = others.stream().mapToInt(Integer::intValue).toArray();
        unpriced = missing;
        group = new int[columns.accounts()];
        rules = rules(view, grid);
    }

    /// How an account is liquidated at a step, null where it is spared.
    @Nullable Liquidator rule(int account, int step) {
        return rules.get(group[account])[step];
    }

    int accounts() {
        return lending.length + derivatives.length;
    }

    /// Accounts that pledged the same slots share their rules: one table for each such group.
    private List<@Nullable Liquidator[]> rules(BookView view, PathGrid grid) {
        var groups = new HashMap<List<Integer>, Integer>();
        var tables = new ArrayList<@Nullable Liquidator[]>();
        for (int a : lending) {
            var slots = slots(a);
            Integer known = groups.get(slots);
            if (known == null) {
                known = tables.size();
                groups.put(slots, known);
                tables.add(table(view, grid, a));
            }
            group[a] = known;
        }
        return tables;
    }

    private static @Nullable Liquidator[] table(BookView view, PathGrid grid, int account) {
        var table = new @Nullable Liquidator[grid.size()];
        for (int s = 0; s < table.length; s++) {
            boolean same = s > 0 && grid.source(s) == grid.source(s - 1);
            table[s] = same ? table[s - 1] : view.liquidator(account, grid.source(s));
        }
        return table;
    }

    private List<Integer> slots(int account) {
        var debt = columns.debt();
        var all =
                new ArrayList<>(IntStream.of(columns.slotsOf(account)).distinct().boxed().toList());
        // Without collateral the venue is told by what is owed.
        all.add(all.isEmpty() ? debt.slot(debt.start(account)) : -1);
        return all;
    }

    private boolean linear(int a) {
        return columns.linear().start(a) < columns.linear().start(a + 1);
    }

    private boolean priced(int a, SlotRows still) {
        return known(columns.collateral(), a, still.weighted)
                && known(columns.collateral(), a, still.fair)
                && known(columns.debt(), a, still.debt)
                && known(columns.debt(), a, still.fairDebt)
                && known(columns.linear(), a, still.mark)
                && known(columns.linear(), a, still.fairMark);
    }

    private static boolean known(BookColumns.Legs legs, int a, double[][] unit) {
        for (int l = legs.start(a); l < legs.start(a + 1); l++) {
            if (legs.quantity(l) != 0) {
                for (double value : unit[legs.slot(l)]) {
                    if (!Double.isFinite(value)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /// Units per slot over the lending accounts.
    static double[] totals(BookColumns.Legs legs, int[] accounts, int slots) {
        var totals = new double[slots];
        for (int a : accounts) {
            for (int l = legs.start(a); l < legs.start(a + 1); l++) {
                totals[legs.slot(l)] += legs.quantity(l);
            }
        }
        return totals;
    }

    /// For messages.
    @Override
    public String toString() {
        return Map.of("lending", lending.length, "derivatives", derivatives.length).toString();
    }
}
