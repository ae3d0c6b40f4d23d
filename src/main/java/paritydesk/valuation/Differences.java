package paritydesk.valuation;

/// At which steps the unit values of each slot differ from those of an earlier pass over the same book, bit for bit. What is dragged to
/// and fro differs over the few steps that it was dragged across.
final class Differences {

    private final int[] first;
    private final int[] end;
    private final boolean[][] tiles;
    private final int least;
    private final int most;

    private Differences(int[] first, int[] end, boolean[][] tiles, int none) {
        this.first = first;
        this.end = end;
        this.tiles = tiles;
        int least = none;
        int most = 0;
        for (int slot = 0; slot < first.length; slot++) {
            least = Math.min(least, first[slot]);
            most = first[slot] < end[slot] ? Math.max(most, end[slot]) : most;
        }
        this.least = least;
        this.most = most;
    }

    /// Compares passes of `earlier` and of `to` steps; what only one of them has differs for every slot.
    static Differences of(UnitValues[] before, UnitValues[] after, int slots, int earlier, int to) {
        int common = Math.min(earlier, to);
        var first = new int[slots];
        var end = new int[slots];
        var tiles = new boolean[slots][Regular.tiles(to)];
        for (int slot = 0; slot < slots; slot++) {
            first[slot] = common;
            for (int truth = 0; truth < before.length; truth++) {
                first[slot] = before[truth].mismatch(after[truth], slot, 0, first[slot]);
            }
            end[slot] = earlier == to ? first[slot] : to;
            for (int truth = 0; truth < before.length && earlier == to; truth++) {
                end[slot] = before[truth].lastMismatch(after[truth], slot, end[slot], to);
            }
            if (earlier == to && first[slot] == to) {
                end[slot] = 0;
            }
            mark(tiles[slot], before, after, slot, first[slot], Math.min(common, end[slot]));
        }
        return new Differences(first, end, tiles, common);
    }

    private static void mark(
            boolean[] tiles,
            UnitValues[] before,
            UnitValues[] after,
            int slot,
            int first,
            int end) {
        for (int s = first; s < end; ) {
            int stop = Math.min(end, (s / Regular.TILE + 1) * Regular.TILE);
            for (int truth = 0; truth < before.length; truth++) {
                tiles[s / Regular.TILE] |=
                        before[truth].mismatch(after[truth], slot, s, stop) < stop;
            }
            s = stop;
        }
    }

    /// The first step at which a slot differs.
    int first(int slot) {
        return first[slot];
    }

    /// The step from which on a slot does not differ; 0 where it differs nowhere.
    int end(int slot) {
        return end[slot];
    }

    /// The first step at which any slot differs.
    int least() {
        return least;
    }

    /// The step from which on no slot differs; 0 where none does.
    int most() {
        return most;
    }

    /// Whether a leg of an account stands in a slot that differs anywhere.
    boolean touches(BookColumns book, int account) {
        return touches(book.collateral, account)
                || touches(book.debt, account)
                || touches(book.linear, account);
    }

    private boolean touches(BookColumns.Legs legs, int account) {
        for (int l = legs.start[account]; l < legs.start[account + 1]; l++) {
            if (first[legs.slot[l]] < end[legs.slot[l]]) {
                return true;
            }
        }
        return false;
    }

    /// Whether a leg of an account stands in a slot that differs in a tile which both passes have as a whole.
    boolean touches(BookColumns book, int account, int tile) {
        return touches(book.collateral, account, tile)
                || touches(book.debt, account, tile)
                || touches(book.linear, account, tile);
    }

    private boolean touches(BookColumns.Legs legs, int account, int tile) {
        for (int l = legs.start[account]; l < legs.start[account + 1]; l++) {
            if (tiles[legs.slot[l]][tile]) {
                return true;
            }
        }
        return false;
    }
}
