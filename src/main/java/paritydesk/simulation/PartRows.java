package paritydesk.simulation;

import paritydesk.valuation.cascade.Marks;

/// One asset that a unit of a slot consists of, along the run: unit values as in [SlotRows].
final class PartRows {

    final int asset;
    final double[] collateral;
    final double[] weighted;
    final double[] value;
    final double[] cover;
    final double[] fair;

    PartRows(int asset, int steps) {
        this.asset = asset;
        collateral = new double[steps];
        weighted = new double[steps];
        value = new double[steps];
        cover = new double[steps];
        fair = new double[steps];
    }

    /// In the order in which the run multiplies, so that a path on which nothing moves has its very bits.
    void fill(int step, Marks.Part part, double bonus) {
        if (part.units() == 0) {
            return;
        }
        value[step] = part.units() * part.oracle();
        cover[step] = value[step] / (1 + bonus);
        collateral[step] = value[step] * part.recognition();
        weighted[step] = collateral[step] * part.threshold();
        fair[step] = part.units() * part.fair();
    }

    /// Adds this part times its factors to a slot's rows.
    void add(int slot, double[] seen, double[] market, SlotRows rows) {
        add(rows.collateral[slot], collateral, seen);
        add(rows.weighted[slot], weighted, seen);
        add(rows.value[slot], value, seen);
        add(rows.cover[slot], cover, seen);
        add(rows.fair[slot], fair, market);
    }

    private static void add(double[] to, double[] base, double[] factor) {
        for (int s = 0; s < to.length; s++) {
            to[s] += base[s] * factor[s];
        }
    }
}
