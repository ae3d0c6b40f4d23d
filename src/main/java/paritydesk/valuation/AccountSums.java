package paritydesk.valuation;

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

    /// Every account is to be opened before it is seen, or filled in whole.
    AccountSums(int accounts) {
        healthStart = new double[accounts];
        healthNow = new double[accounts];
        healthWorst = new double[accounts];
        economicWorst = new double[accounts];
        debt = new double[accounts];
        collateral = new double[accounts];
        worstStep = new int[accounts];
        firstBreach = new int[accounts];
        classes = new int[accounts];
    }

    /// A copy of another's figures, for a pass that fills in anew only what differs.
    AccountSums(AccountSums other) {
        healthStart = other.healthStart.clone();
        healthNow = other.healthNow.clone();
        healthWorst = other.healthWorst.clone();
        economicWorst = other.economicWorst.clone();
        debt = other.debt.clone();
        collateral = other.collateral.clone();
        worstStep = other.worstStep.clone();
        firstBreach = other.firstBreach.clone();
        classes = other.classes.clone();
    }

    /// Forgets what was seen of an account.
    void open(int account) {
        healthWorst[account] = Double.NaN;
        economicWorst[account] = Double.NaN;
        worstStep[account] = -1;
        firstBreach[account] = -1;
        classes[account] = 0;
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

    /// Nothing is known of an account that no step sees.
    void close(int account) {
        open(account);
        healthStart[account] = Double.NaN;
        healthNow[account] = Double.NaN;
        debt[account] = Double.NaN;
        collateral[account] = Double.NaN;
    }

    /// Takes the first and the last of the steps `first` (inclusive) to `end` (exclusive) from an account's values.
    void close(int account, int first, int end, AccountValues seen) {
        healthStart[account] = seen.health(first);
        healthNow[account] = seen.health(end - 1);
        debt[account] = seen.debt[end - 1];
        collateral[account] = seen.collateral[end - 1];
    }
}
