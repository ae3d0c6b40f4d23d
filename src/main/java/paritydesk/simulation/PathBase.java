package paritydesk.simulation;

import paritydesk.timeline.BookView;
import paritydesk.valuation.cascade.Marks;

import java.util.Arrays;
import java.util.List;

/// The run's own unit values, apart by what a slot consists of: `kept` is the slot's own token, `received` what part of it was
/// converted into. A path multiplies both by the factors of their assets.
final class PathBase {

    private final List<String> assets;
    private final int[] keptAsset;
    private final int[] receivedAsset;
    private final SlotRows kept;
    private final SlotRows received;
    private final double[][] keptShare;
    private final int steps;

    PathBase(BookView view, PathGrid grid) {
        assets = view.assets();
        int slots = view.columns().slots().size();
        steps = grid.size();
        keptAsset = new int[slots];
        receivedAsset = new int[slots];
        kept = new SlotRows(slots, steps);
        received = new SlotRows(slots, steps);
        keptShare = new double[slots][steps];
        for (int s = 0; s < steps; s++) {
            if (s > 0 && grid.source(s) == grid.source(s - 1)) {
                copy(s);
                continue;
            }
            var marks = view.marks(grid.source(s));
            for (int i = 0; i < slots; i++) {
                fill(i, s, marks.slots().get(i), view.mark(i, grid.source(s)));
            }
        }
    }

    List<String> assets() {
        return assets;
    }

    int steps() {
        return steps;
    }

    int slots() {
        return keptAsset.length;
    }

    private void fill(int i, int s, Marks.SlotMark mark, double price) {
        var own = mark.parts().getFirst();
        keptAsset[i] = own.asset();
        receivedAsset[i] = own.asset();
        keptShare[i][s] = own.units();
        part(kept, i, s, own, mark.bonus());
        if (mark.parts().size() > 1) {
            receivedAsset[i] = mark.parts().get(1).asset();
            part(received, i, s, mark.parts().get(1), mark.bonus());
        }
        kept.debt[i][s] = mark.debtOracle();
        kept.fairDebt[i][s] = mark.debtFair();
        kept.mark[i][s] = price;
    }

    /// In the order of factors in which the run multiplies them, so that a path on which nothing moves has its very bits.
    private static void part(SlotRows rows, int i, int s, Marks.Part part, double bonus) {
        if (part.units() == 0) {
            return;
        }
        double value = part.units() * part.oracle();
        rows.value[i][s] = value;
        rows.cover[i][s] = value / (1 + bonus);
        rows.collateral[i][s] = value * part.recognition();
        rows.weighted[i][s] = rows.collateral[i][s] * part.threshold();
        rows.fair[i][s] = part.units() * part.fair();
    }

    private void copy(int s) {
        for (int i = 0; i < keptAsset.length; i++) {
            keptShare[i][s] = keptShare[i][s - 1];
            for (var rows : List.of(kept, received)) {
                for (var table :
                        List.of(
                                rows.value,
                                rows.cover,
                                rows.collateral,
                                rows.weighted,
                                rows.fair,
                                rows.debt,
                                rows.fairDebt,
                                rows.mark)) {
                    table[i][s] = table[i][s - 1];
                }
            }
        }
    }

    /// Fills `rows` with this base times a path's factors.
    void apply(PathFactors factors, SlotRows rows) {
        for (int i = 0; i < keptAsset.length; i++) {
            double[] seen = factors.oracle[keptAsset[i]];
            double[] market = factors.market[keptAsset[i]];
            double[] debtMarket = factors.market[keptAsset[i]];
            scale(kept.debt[i], seen, rows.debt[i]);
            scale(kept.fairDebt[i], debtMarket, rows.fairDebt[i]);
            scale(kept.mark[i], seen, rows.mark[i]);
            if (receivedAsset[i] == keptAsset[i]) {
                scale(kept.collateral[i], seen, rows.collateral[i]);
                scale(kept.weighted[i], seen, rows.weighted[i]);
                scale(kept.value[i], seen, rows.value[i]);
                scale(kept.cover[i], seen, rows.cover[i]);
                scale(kept.fair[i], market, rows.fair[i]);
            } else {
                blend(i, factors, rows);
            }
        }
    }

    private void blend(int i, PathFactors factors, SlotRows rows) {
        double[] stays = factors.stays(keptShare[i], keptAsset[i]);
        double[] goes = factors.goes(keptShare[i], stays);
        double[] oldSeen = product(factors.oracle[keptAsset[i]], stays);
        double[] newSeen = product(factors.oracle[receivedAsset[i]], goes);
        double[] oldFair = product(factors.market[keptAsset[i]], stays);
        double[] newFair = product(factors.market[receivedAsset[i]], goes);
        mix(kept.collateral[i], oldSeen, received.collateral[i], newSeen, rows.collateral[i]);
        mix(kept.weighted[i], oldSeen, received.weighted[i], newSeen, rows.weighted[i]);
        mix(kept.value[i], oldSeen, received.value[i], newSeen, rows.value[i]);
        mix(kept.cover[i], oldSeen, received.cover[i], newSeen, rows.cover[i]);
        mix(kept.fair[i], oldFair, received.fair[i], newFair, rows.fair[i]);
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        Arrays.setAll(product, s -> a[s] * b[s]);
        return product;
    }

    private static void scale(double[] base, double[] factor, double[] to) {
        for (int s = 0; s < to.length; s++) {
            to[s] = base[s] * factor[s];
        }
    }

    private static void mix(
            double[] kept, double[] old, double[] received, double[] fresh, double[] to) {
        for (int s = 0; s < to.length; s++) {
            to[s] = kept[s] * old[s] + received[s] * fresh[s];
        }
    }
}
