package paritydesk.simulation;

import paritydesk.timeline.BookView;
import paritydesk.valuation.cascade.Marks;

import java.util.Arrays;
import java.util.List;

/// The run's own unit values, apart by what a unit of each slot consists of: its own token first, then what that was converted into.
/// A path multiplies each by the factors of its asset.
final class PathBase {

    private final List<String> assets;
    private final PartRows[][] parts;
    private final double[][] kept;
    private final double[][] debt;
    private final double[][] fairDebt;
    private final double[][] mark;
    private final double[][] fairMark;
    private final int steps;

    PathBase(BookView view, PathGrid grid) {
        assets = view.assets();
        steps = grid.size();
        int slots = view.columns().slots().size();
        parts = new PartRows[slots][];
        kept = new double[slots][steps];
        debt = new double[slots][steps];
        fairDebt = new double[slots][steps];
        mark = new double[slots][steps];
        fairMark = new double[slots][steps];
        for (int s = 0; s < steps; s++) {
            var marks = view.marks(grid.source(s));
            for (int i = 0; i < slots; i++) {
                fill(i, s, marks.slots().get(i));
                mark[i][s] = view.mark(i, grid.source(s), true);
                fairMark[i][s] = view.mark(i, grid.source(s), false);
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
        return parts.length;
    }

    private void fill(int i, int s, Marks.SlotMark slot) {
        if (s == 0) {
            parts[i] =
                    slot.parts().stream()
                            .map(part -> new PartRows(part.asset(), steps))
                            .toArray(PartRows[]::new);
        }
        for (int p = 0; p < parts[i].length; p++) {
            parts[i][p].fill(s, slot.parts().get(p), slot.bonus());
        }
        kept[i][s] = slot.parts().getFirst().units();
        debt[i][s] = slot.debtOracle();
        fairDebt[i][s] = slot.debtFair();
    }

    /// Fills `rows` with this base times a path's factors.
    void apply(PathFactors factors, SlotRows rows) {
        rows.clear();
        for (int i = 0; i < parts.length; i++) {
            int own = parts[i][0].asset;
            boolean blended = parts[i].length > 1 && factors.noisy(own);
            double[] stays = blended ? factors.stays(kept[i], own) : new double[0];
            for (int p = 0; p < parts[i].length; p++) {
                double[] seen = factors.oracle[parts[i][p].asset];
                double[] market = factors.market[parts[i][p].asset];
                if (blended) {
                    double[] share = p == 0 ? stays : factors.goes(kept[i], stays);
                    seen = product(seen, share);
                    market = product(market, share);
                }
                parts[i][p].add(i, seen, market, rows);
            }
            scale(debt[i], factors.oracle[own], rows.debt[i]);
            scale(fairDebt[i], factors.market[own], rows.fairDebt[i]);
            scale(mark[i], factors.oracle[own], rows.mark[i]);
            scale(fairMark[i], factors.market[own], rows.fairMark[i]);
        }
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
}
