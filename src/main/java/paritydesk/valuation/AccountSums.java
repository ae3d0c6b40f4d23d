package paritydesk.valuation;

import java.util.Arrays;

/// What one pass over the steps keeps of each account. Arrays are shared between threads that each write their own accounts.
public final class AccountSums {

    public final double[] healthStart;
    public final double[] healthNow;
    public final double[] healthWorst;
    public final double[] economicWorst;
    public final double[] debt;
    public final double[] collateral;
    public final int[] worstStep;
    public final int[] firstBreach;
    public final int[] classes;

    AccountSums(int accounts) {
        healthStart = missing(accounts);
        healthNow = missing(accounts);
        healthWorst = missing(accounts);
        economicWorst = missing(accounts);
        debt = missing(accounts);
        collateral = missing(accounts);
        worstStep = never(accounts);
        firstBreach = never(accounts);
        classes = new int[accounts];
    }

    void see(int account, int step, double seen, double fair, Solvency solvency) {
        classes[account] |= solvency.bit();
        if (solvency == Solvency.UNPRICED) {
            return;
        }
        if (worstStep[account] < 0 || seen < healthWorst[account]) {
            healthWorst[account] = seen;
            worstStep[account] = step;
        }
        economicWorst[account] =
                Double.isNaN(economicWorst[account])
                        ? fair
                        : Math.min(fair, economicWorst[account]);
        if (firstBreach[account] < 0 && seen < 1) {
            firstBreach[account] = step;
        }
    }

    void close(int account, int first, int last, AccountValues seen) {
        healthStart[account] = seen.health(first);
        healthNow[account] = seen.health(last);
        debt[account] = seen.debt[last];
        collateral[account] = seen.collateral[last];
    }

    private static double[] missing(int accounts) {
        var figures = new double[accounts];
        Arrays.fill(figures, Double.NaN);
        return figures;
    }

    private static int[] never(int accounts) {
        var steps = new int[accounts];
        Arrays.fill(steps, -1);
        return steps;
    }
}
