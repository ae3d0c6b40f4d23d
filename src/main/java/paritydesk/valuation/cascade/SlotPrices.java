package paritydesk.valuation.cascade;

/// Unit values of every slot at the present prices of a cascade, and how far oracles have moved since the shock.
final class SlotPrices {

    private final Marks marks;
    private final Mechanism mechanism;
    private final double[] shock;

    /// Units sold since the shock, per asset.
    final double[] sold;

    /// Market price over that before the shock, per asset.
    final double[] market;

    private final double[] oracle;
    private final double[] shocked;

    /// Per slot and unit: Σ oracle·κ·LT, Σ oracle, Σ fair; and of debt: oracle, fair.
    final double[] weighted;

    final double[] value;
    final double[] fair;
    final double[] owed;
    final double[] fairOwed;

    SlotPrices(Marks marks, Mechanism mechanism, double[] shock) {
        if (shock.length != marks.assets().size()) {
            throw new IllegalArgumentException(
                    "a shock names a factor for each of " + marks.assets().size() + " assets");
        }
        for (double factor : shock) {
            if (!(factor >= 0) || factor == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("a price is not " + factor + " times itself");
            }
        }
        this.marks = marks;
        this.mechanism = mechanism;
        this.shock = shock.clone();
        int assets = shock.length;
        sold = new double[assets];
        market = new double[assets];
        oracle = new double[assets];
        shocked = new double[assets];
        int slots = marks.slots().size();
        weighted = new double[slots];
        value = new double[slots];
        fair = new double[slots];
        owed = new double[slots];
        fairOwed = new double[slots];
        mark();
        System.arraycopy(oracle, 0, shocked, 0, assets);
    }

    /// Prices everything after what has been sold.
    void mark() {
        for (int a = 0; a < shock.length; a++) {
            double moved = mechanism.impact().factor(a, sold[a]);
            if (!(moved >= 0 && moved <= 1)) {
                throw new IllegalArgumentException(
                        "a sale leaves 0 to 1 of the price, not " + moved);
            }
            market[a] = shock[a] * moved;
            oracle[a] = mechanism.oracle().factor(a, market[a]);
        }
        for (int s = 0; s < value.length; s++) {
            slot(s, marks.slots().get(s));
        }
    }

    private void slot(int s, Marks.SlotMark slot) {
        weighted[s] = 0;
        value[s] = 0;
        fair[s] = 0;
        for (var part : slot.parts()) {
            if (part.units() != 0) {
                double seen = part.units() * part.oracle() * oracle[part.asset()];
                value[s] += seen;
                weighted[s] += seen * part.recognition() * part.threshold();
                fair[s] += part.units() * part.fair() * market[part.asset()];
            }
        }
        owed[s] = slot.debtOracle() * oracle[slot.debtAsset()];
        fairOwed[s] = slot.debtFair() * market[slot.debtAsset()];
    }

    /// Books the sale of `units` of a slot.
    void sell(int slot, double units) {
        for (var part : marks.slots().get(slot).parts()) {
            sold[part.asset()] += units * part.units();
        }
    }

    /// The most by which any health factor may have fallen since the shock: smallest move of a price over the largest. An account
    /// whose health factor at the shock was `h` stands at `h` times this or higher while nothing of it is taken.
    double floor() {
        double low = 1;
        double high = 1;
        for (int a = 0; a < oracle.length; a++) {
            if (shocked[a] > 0) {
                low = Math.min(low, oracle[a] / shocked[a]);
                high = Math.max(high, oracle[a] / shocked[a]);
            }
        }
        return low / high;
    }
}
