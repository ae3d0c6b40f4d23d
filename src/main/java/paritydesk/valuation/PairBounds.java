package paritydesk.valuation;

/// Where the classes of a group's accounts end at one regular step, as places in the order of k:
/// `[0, low)` is under water in both truths, `[low, inner)` is put to the plain test one by one, `[inner, outer)` is under water in
/// one truth, `[outer, high)` is put to the test again, and `[high, size)` is sound.
final class PairBounds {

    int low;
    int inner;
    int outer;
    int high;

    /// What the accounts from `inner` to `outer` are.
    Solvency between = Solvency.SOUND;

    /// End of those that are surely under water as the venue sees them, and of those that may be.
    int seenLow;

    int seenHigh;

    static PairBounds of(PairGroup group, PairUnits units, int step) {
        var bounds = new PairBounds();
        bounds.find(group, units, step);
        return bounds;
    }

    private void find(PairGroup group, PairUnits units, int step) {
        double seen = edge(units.seenWeighted[step], units.seenDebt[step]);
        double fair = edge(units.fairWeighted[step], units.fairDebt[step]);
        seenLow = group.surelyBelow(seen);
        seenHigh = group.perhapsBelow(seen, seenLow);
        int fairLow = group.surelyBelow(fair);
        int fairHigh = group.perhapsBelow(fair, fairLow);
        low = Math.min(seenLow, fairLow);
        high = Math.max(seenHigh, fairHigh);
        inner = Math.min(seenHigh, fairHigh);
        outer = Math.max(seenLow, fairLow);
        between = fairHigh <= seenLow ? Solvency.FALSE : Solvency.MASKED;
        if (inner > outer) {
            inner = high;
            outer = high;
        }
    }

    /// The k at which the health factor is 1: none is under water where the debt is worth nothing, all where the collateral is.
    static double edge(double weighted, double debt) {
        if (debt == 0) {
            return 0;
        }
        return weighted == 0 ? Double.POSITIVE_INFINITY : debt / weighted;
    }
}
