package paritydesk.valuation;

/// What the steps of one tile say of every account outside groups, so that a later pass values again only the tiles that differ: an
/// account's figures are those of its tiles put together. Beside it, how many of the accounts stand in each bin at each step.
final class TileFigures {

    private final double[] healthWorst;
    private final double[] economicWorst;
    private final int[] worstStep;
    private final int[] firstBreach;
    private final byte[] classes;

    /// Accounts per bin and step, `[bin · TILE + step in the tile]`.
    private final int[] bins;

    TileFigures(int accounts) {
        healthWorst = new double[accounts];
        economicWorst = new double[accounts];
        worstStep = new int[accounts];
        firstBreach = new int[accounts];
        classes = new byte[accounts];
        bins = new int[HealthBins.BINS * Regular.TILE];
    }

    /// A copy, for a pass that fills in anew only what differs.
    TileFigures(TileFigures other) {
        healthWorst = other.healthWorst.clone();
        economicWorst = other.economicWorst.clone();
        worstStep = other.worstStep.clone();
        firstBreach = other.firstBreach.clone();
        classes = other.classes.clone();
        bins = other.bins.clone();
    }

    /// Forgets the `i`-th account.
    void open(int i) {
        healthWorst[i] = Double.NaN;
        economicWorst[i] = Double.NaN;
        worstStep[i] = -1;
        firstBreach[i] = -1;
        classes[i] = 0;
    }

    /// Sees the `i`-th account at one more step.
    void see(int i, int step, double seen, double fair, Solvency solvency) {
        classes[i] |= (byte) solvency.bit();
        if (solvency == Solvency.UNPRICED) {
            return;
        }
        if (worstStep[i] < 0 || seen < healthWorst[i]) {
            healthWorst[i] = seen;
            worstStep[i] = step;
        }
        economicWorst[i] = Double.isNaN(economicWorst[i]) ? fair : Math.min(fair, economicWorst[i]);
        if (firstBreach[i] < 0 && seen < 1) {
            firstBreach[i] = step;
        }
    }

    /// Takes the `i`-th account's figures from its values at the regular steps from `start` on; its classes follow.
    void take(int i, TileValues values, int start, int size) {
        healthWorst[i] = values.seenLeast;
        economicWorst[i] = values.fairLeast;
        firstBreach[i] = -1;
        classes[i] = (byte) (sound(i) ? Solvency.SOUND.bit() : 0);
        int at = 0;
        while (values.seenHealth[at] != values.seenLeast) {
            at++;
        }
        worstStep[i] = start + at;
        if (values.seenLeast < 1) {
            at = 0;
            while (at < size && !(values.seenHealth[at] < 1)) {
                at++;
            }
            firstBreach[i] = start + at;
        }
    }

    void classes(int i, int bits) {
        classes[i] |= (byte) bits;
    }

    /// Whether an account that is regular in this tile stands on its feet in both truths at all of its steps.
    boolean sound(int i) {
        return healthWorst[i] >= 1 && economicWorst[i] >= 1;
    }

    /// Adds what one worker counted.
    void count(int[] counted) {
        for (int b = 0; b < bins.length; b++) {
            bins[b] += counted[b];
        }
    }

    /// How many accounts stand in a bin or below it at each step, laid out as the bins are.
    int[] below() {
        int[] below = bins.clone();
        for (int b = Regular.TILE; b < below.length; b++) {
            below[b] += below[b - Regular.TILE];
        }
        return below;
    }

    /// Adds the `i`-th account's figures, as account `a` of a table, to those of the tiles before.
    void addTo(AccountSums table, int i, int a) {
        table.classes[a] |= classes[i];
        if (worstStep[i] < 0) {
            return;
        }
        if (table.worstStep[a] < 0 || healthWorst[i] < table.healthWorst[a]) {
            table.healthWorst[a] = healthWorst[i];
            table.worstStep[a] = worstStep[i];
        }
        double worst = table.economicWorst[a];
        table.economicWorst[a] =
                Double.isNaN(worst) ? economicWorst[i] : Math.min(economicWorst[i], worst);
        if (table.firstBreach[a] < 0) {
            table.firstBreach[a] = firstBreach[i];
        }
    }
}
