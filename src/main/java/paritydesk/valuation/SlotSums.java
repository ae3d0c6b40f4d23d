package paritydesk.valuation;

import java.util.Arrays;

/// Units per slot over some accounts without derivatives: what they are worth together at a step is one product per slot.
final class SlotSums {

    private final double[] pledged;
    private final double[] owed;
    private int accounts;

    SlotSums(int slots) {
        pledged = new double[slots];
        owed = new double[slots];
    }

    void clear() {
        Arrays.fill(pledged, 0);
        Arrays.fill(owed, 0);
        accounts = 0;
    }

    void see(BookColumns book, int account) {
        accounts++;
        add(book.collateral, account, pledged);
        add(book.debt, account, owed);
    }

    private static void add(BookColumns.Legs legs, int account, double[] units) {
        for (int l = legs.start[account]; l < legs.start[account + 1]; l++) {
            units[legs.slot[l]] += legs.quantity[l];
        }
    }

    /// Adds both truths' totals of the steps `start` to `stop`.
    void addTotals(UnitValues[] truths, int start, int stop, BookSums sums) {
        for (int slot = 0; slot < pledged.length; slot++) {
            for (int s = start; s < stop && (pledged[slot] != 0 || owed[slot] != 0); s++) {
                sums.total(
                        s,
                        worth(pledged[slot], truths[0].collateral()[slot][s]),
                        worth(pledged[slot], truths[0].weighted()[slot][s]),
                        worth(owed[slot], truths[0].debt()[slot][s]));
                sums.fairTotal(
                        s,
                        worth(pledged[slot], truths[1].collateral()[slot][s]),
                        worth(pledged[slot], truths[1].weighted()[slot][s]),
                        worth(owed[slot], truths[1].debt()[slot][s]));
            }
        }
    }

    /// Adds the accounts to the sound ones of the steps `start` to `stop`.
    void addSound(UnitValues[] truths, int start, int stop, BookSums sums) {
        for (int s = start; s < stop; s++) {
            sums.add(Solvency.SOUND, s, accounts, 0, 0);
        }
        for (int slot = 0; slot < pledged.length; slot++) {
            for (int s = start; s < stop && (pledged[slot] != 0 || owed[slot] != 0); s++) {
                sums.add(
                        Solvency.SOUND,
                        s,
                        0,
                        worth(owed[slot], truths[0].debt()[slot][s]),
                        worth(pledged[slot], truths[1].collateral()[slot][s]));
            }
        }
    }

    /// A slot that nobody holds counts nothing, priced or not.
    private static double worth(double units, double unit) {
        return units == 0 ? 0 : units * unit;
    }
}
