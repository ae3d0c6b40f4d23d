package paritydesk.simulation;

import paritydesk.valuation.BookColumns;

/// The legs of accounts that can be liquidated, close together: account number `i` of `accounts` has the pledged legs
/// `start[i] … start[i + 1] − 1` and the owed ones between `debtStart[i]` and `debtStart[i + 1]`. Legs of nothing are left out.
final class LendingColumns {

    final int[] accounts;
    final int[] start;
    final int[] slot;
    final double[] quantity;
    final int[] debtStart;
    final int[] debtSlot;
    final double[] debtQuantity;

    LendingColumns(BookColumns book, int[] accounts) {
        this.accounts = accounts;
        start = starts(book.collateral(), accounts);
        slot = new int[start[accounts.length]];
        quantity = new double[slot.length];
        fill(book.collateral(), accounts, slot, quantity);
        debtStart = starts(book.debt(), accounts);
        debtSlot = new int[debtStart[accounts.length]];
        debtQuantity = new double[debtSlot.length];
        fill(book.debt(), accounts, debtSlot, debtQuantity);
    }

    int size() {
        return accounts.length;
    }

    private static int[] starts(BookColumns.Legs legs, int[] accounts) {
        int[] starts = new int[accounts.length + 1];
        for (int i = 0; i < accounts.length; i++) {
            starts[i + 1] = starts[i];
            for (int l = legs.start(accounts[i]); l < legs.start(accounts[i] + 1); l++) {
                starts[i + 1] += legs.quantity(l) == 0 ? 0 : 1;
            }
        }
        return starts;
    }

    private static void fill(BookColumns.Legs legs, int[] accounts, int[] slot, double[] quantity) {
        int next = 0;
        for (int a : accounts) {
            for (int l = legs.start(a); l < legs.start(a + 1); l++) {
                if (legs.quantity(l) != 0) {
                    slot[next] = legs.slot(l);
                    quantity[next++] = legs.quantity(l);
                }
            }
        }
    }
}
