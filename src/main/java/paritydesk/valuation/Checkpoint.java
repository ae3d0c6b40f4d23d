package paritydesk.valuation;

import java.util.Arrays;

/// Where the accounts outside groups stood before a step, so that a later pass can go on from there.
final class Checkpoint {

    /// The step before which everything has been seen; a multiple of the tile, or the first step.
    final int step;

    private final double[] healthStart;
    private final double[] healthWorst;
    private final double[] economicWorst;
    private final int[] worstStep;
    private final int[] firstBreach;
    private final int[] classes;

    Checkpoint(int step, int accounts) {
        this.step = step;
        healthStart = new double[accounts];
        healthWorst = new double[accounts];
        economicWorst = new double[accounts];
        worstStep = new int[accounts];
        firstBreach = new int[accounts];
        classes = new int[accounts];
    }

    /// Nothing has been seen of anybody.
    static Checkpoint start(int step, int accounts) {
        var start = new Checkpoint(step, accounts);
        Arrays.fill(start.healthStart, Double.NaN);
        Arrays.fill(start.healthWorst, Double.NaN);
        Arrays.fill(start.economicWorst, Double.NaN);
        Arrays.fill(start.worstStep, -1);
        Arrays.fill(start.firstBreach, -1);
        return start;
    }

    /// Keeps account `a` of the table as the `i`-th.
    void keep(int i, AccountSums table, int a) {
        healthStart[i] = table.healthStart[a];
        healthWorst[i] = table.healthWorst[a];
        economicWorst[i] = table.economicWorst[a];
        worstStep[i] = table.worstStep[a];
        firstBreach[i] = table.firstBreach[a];
        classes[i] = table.classes[a];
    }

    /// Puts the `i`-th back as account `a` of a table.
    void restore(int i, AccountSums table, int a) {
        table.healthStart[a] = healthStart[i];
        table.healthWorst[a] = healthWorst[i];
        table.economicWorst[a] = economicWorst[i];
        table.worstStep[a] = worstStep[i];
        table.firstBreach[a] = firstBreach[i];
        table.classes[a] = classes[i];
    }
}
