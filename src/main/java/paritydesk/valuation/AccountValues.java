package paritydesk.valuation;

import java.util.Arrays;

/// One account in one truth over a range of steps: the sums that every figure of it comes from. Reused from account to account.
/// Derivatives enter by our own rule: their net gain joins the collateral, a net loss the debt, and the maintenance requirement
/// stands beside the debt in the health factor only.
public final class AccountValues {

    final double[] collateral;
    final double[] weighted;
    final double[] debt;
    private final double[] gain;
    final double[] requirement;
    private int from;
    private int to;

    /// Sums for the steps `from` (inclusive) to `to` (exclusive); arrays are indexed by step.
    public AccountValues(int from, int to) {
        this.from = from;
        this.to = to;
        collateral = new double[to];
        weighted = new double[to];
        debt = new double[to];
        gain = new double[to];
        requirement = new double[to];
    }

    /// Goes on with other steps, none of them after those that it was made for.
    void span(int first, int end) {
        from = first;
        to = end;
    }

    /// Values `account` of `book` at `units`.
    public void fill(BookColumns book, UnitValues units, int account) {
        clear();
        var pledged = book.collateral;
        for (int l = pledged.start[account]; l < pledged.start[account + 1]; l++) {
            add(collateral, pledged.quantity[l], units.collateral()[pledged.slot[l]]);
            add(weighted, pledged.quantity[l], units.weighted()[pledged.slot[l]]);
        }
        var owed = book.debt;
        for (int l = owed.start[account]; l < owed.start[account + 1]; l++) {
            add(debt, owed.quantity[l], units.debt()[owed.slot[l]]);
        }
        if (book.linear.start[account] < book.linear.start[account + 1]) {
            fillDerivatives(book.linear, units, account);
        }
    }

    /// HF = (Σ collateral·LT + gain) / (debt + loss + maintenance requirement); +∞ without a denominator, NaN unpriced.
    public double health(int step) {
        return health(weighted[step], debt[step] + requirement[step]);
    }

    /// `weighted / claim`; +∞ without a claim, NaN where either is.
    static double health(double weighted, double claim) {
        if (Double.isNaN(claim) || Double.isNaN(weighted)) {
            return Double.NaN;
        }
        return claim == 0 ? Double.POSITIVE_INFINITY : weighted / claim;
    }

    /// CR = (Σ collateral + gain) / (debt + loss); +∞ without debt.
    public double ratio(int step) {
        if (Double.isNaN(debt[step]) || Double.isNaN(collateral[step])) {
            return Double.NaN;
        }
        return debt[step] == 0 ? Double.POSITIVE_INFINITY : collateral[step] / debt[step];
    }

    /// The numerator of the health factor.
    public double counted(int step) {
        return weighted[step];
    }

    /// The denominator of the health factor.
    public double claimed(int step) {
        return debt[step] + requirement[step];
    }

    public double collateral(int step) {
        return collateral[step];
    }

    public double debt(int step) {
        return debt[step];
    }

    private void clear() {
        Arrays.fill(collateral, from, to, 0);
        Arrays.fill(weighted, from, to, 0);
        Arrays.fill(debt, from, to, 0);
        Arrays.fill(gain, from, to, 0);
        Arrays.fill(requirement, from, to, 0);
    }

    private void fillDerivatives(BookColumns.Legs legs, UnitValues units, int account) {
        double cost = 0;
        for (int l = legs.start[account]; l < legs.start[account + 1]; l++) {
            cost += legs.cost[l];
            add(gain, legs.quantity[l], units.mark()[legs.slot[l]]);
            add(requirement, legs.margin[l], units.mark()[legs.slot[l]]);
        }
        for (int s = from; s < to; s++) {
            double net = gain[s] - cost;
            double won = Math.max(net, 0);
            collateral[s] += won;
            weighted[s] += won;
            debt[s] += Math.max(-net, 0);
        }
    }

    private void add(double[] sum, double quantity, double[] unit) {
        if (quantity == 0) {
            return;
        }
        for (int s = from; s < to; s++) {
            sum[s] += quantity * unit[s];
        }
    }
}
