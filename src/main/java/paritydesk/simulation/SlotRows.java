package paritydesk.simulation;

import java.util.Arrays;
import java.util.List;

/// Unit values of every slot along one path, `[slot][step]`: what the kernel reads. Perceived: `collateral` Σ units·O·κ, `weighted`
/// the same times LT, `value` without κ, `cover` the debt that seizing it all would repay, Σ units·O/(1 + β), and `debt`. In the
/// market: `fair` and `fairDebt`. `mark` and `fairMark` are the
/// price of derivatives.
final class SlotRows {

    final double[][] collateral;
    final double[][] weighted;
    final double[][] value;
    final double[][] cover;
    final double[][] debt;
    final double[][] fair;
    final double[][] fairDebt;
    final double[][] mark;
    final double[][] fairMark;

    SlotRows(int slots, int steps) {
        collateral = new double[slots][steps];
        weighted = new double[slots][steps];
        value = new double[slots][steps];
        cover = new double[slots][steps];
        debt = new double[slots][steps];
        fair = new double[slots][steps];
        fairDebt = new double[slots][steps];
        mark = new double[slots][steps];
        fairMark = new double[slots][steps];
    }

    /// Empties what is summed up part by part.
    void clear() {
        for (var table : List.of(collateral, weighted, value, cover, fair)) {
            for (double[] row : table) {
                Arrays.fill(row, 0);
            }
        }
    }
}
