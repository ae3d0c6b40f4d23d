package paritydesk.valuation;

/// From which step on the unit values of each slot differ from those of an earlier pass over the same book, bit for bit.
final class Differences {

    private final int[] first;
    private final int least;

    private Differences(int[] first, int end) {
        this.first = first;
        int some = end;
        for (int step : first) {
            some = Math.min(some, step);
        }
        least = some;
    }

    /// Compares the steps before `end`, which both passes have; `end` stands for no difference.
    static Differences of(UnitValues[] before, UnitValues[] after, int slots, int end) {
        var first = new int[slots];
        for (int slot = 0; slot < slots; slot++) {
            first[slot] = end;
            for (int truth = 0; truth < before.length; truth++) {
                first[slot] = before[truth].mismatch(after[truth], slot, first[slot]);
            }
        }
        return new Differences(first, end);
    }

    /// The first step at which a slot differs.
    int of(int slot) {
        return first[slot];
    }

    /// The first step at which any slot differs.
    int least() {
        return least;
    }
}
