package paritydesk.valuation;

/// Which stretches of steps have unit values that need no second look: collateral from 0 on, debt above 0, nothing missing and nothing
/// near the ends of what a double holds. Steps are cut at multiples of `TILE`, counted from step 0, so that a stretch is the same
/// whatever part of the clock is valued.
final class Regular {

    /// Steps that are valued together: what one account needs of them stays in the nearest cache.
    static final int TILE = 64;

    private final boolean[][] pledged;
    private final boolean[][] owed;

    Regular(UnitValues[] truths, int slots, int steps) {
        int tiles = tiles(steps);
        pledged = new boolean[slots][tiles];
        owed = new boolean[slots][tiles];
        for (int slot = 0; slot < slots; slot++) {
            for (int tile = 0; tile < tiles; tile++) {
                pledged[slot][tile] = true;
                owed[slot][tile] = true;
                int end = Math.min(steps, (tile + 1) * TILE);
                for (var truth : truths) {
                    for (int s = tile * TILE; s < end; s++) {
                        pledged[slot][tile] &=
                                plain(truth.collateral()[slot][s])
                                        && plain(truth.weighted()[slot][s]);
                        double debt = truth.debt()[slot][s];
                        owed[slot][tile] &= plain(debt) && debt > 0;
                    }
                }
            }
        }
    }

    static int tiles(int steps) {
        return (steps + TILE - 1) / TILE;
    }

    /// Whether an account owes something, has no derivatives, and all its legs are regular in a tile.
    boolean holds(BookColumns book, int account, int tile) {
        return book.linear.start[account] == book.linear.start[account + 1]
                && all(book.collateral, account, pledged, tile)
                && all(book.debt, account, owed, tile)
                && book.owes(account);
    }

    private static boolean all(BookColumns.Legs legs, int account, boolean[][] regular, int tile) {
        for (int l = legs.start[account]; l < legs.start[account + 1]; l++) {
            if (!plain(legs.quantity[l]) || !regular[legs.slot[l]][tile]) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(double value) {
        return value == 0 || (value >= PairGroup.LEAST && value <= PairGroup.MOST);
    }
}
