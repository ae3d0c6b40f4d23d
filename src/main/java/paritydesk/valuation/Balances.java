package paritydesk.valuation;

/// What the accounts of a book hold and owe while mechanisms change it along the clock: units per leg, and cash that derivatives
/// have paid or cost. Mutable and owned by one run; the book's columns stay as they are.
public final class Balances {

    private final BookColumns book;
    private final double[] pledged;
    private final double[] owed;
    private final double[] cash;

    private Balances(BookColumns book) {
        this.book = book;
        pledged = book.collateral().quantities();
        owed = book.debt().quantities();
        cash = new double[book.accounts()];
    }

    /// As the book has it.
    public static Balances of(BookColumns book) {
        return new Balances(book);
    }

    public BookColumns book() {
        return book;
    }

    /// Units of each pledged leg, live.
    public double[] pledged() {
        return pledged;
    }

    /// Units of each owed leg, live.
    public double[] owed() {
        return owed;
    }

    /// Cash per account in the reporting currency, live: above zero it counts as collateral in full, below zero as debt.
    public double[] cash() {
        return cash;
    }

    /// Values one account at a step. `factor` multiplies the unit values of each slot: 1 where nothing has moved its price.
    public Sums value(int account, UnitValues units, double[] factor, int step, Sums sums) {
        sums.clear();
        var collateral = book.collateral();
        for (int l = collateral.start(account); l < collateral.start(account + 1); l++) {
            if (pledged[l] != 0) {
                int slot = collateral.slot(l);
                sums.collateral += pledged[l] * units.collateral()[slot][step] * factor[slot];
                sums.weighted += pledged[l] * units.weighted()[slot][step] * factor[slot];
            }
        }
        var debt = book.debt();
        for (int l = debt.start(account); l < debt.start(account + 1); l++) {
            if (owed[l] != 0) {
                int slot = debt.slot(l);
                sums.debt += owed[l] * units.debt()[slot][step] * factor[slot];
            }
        }
        if (book.linear().start(account) < book.linear().start(account + 1)) {
            derivatives(account, units, factor, step, sums);
        }
        return sums;
    }

    private void derivatives(int account, UnitValues units, double[] factor, int step, Sums sums) {
        var legs = book.linear();
        double net = cash[account];
        for (int l = legs.start(account); l < legs.start(account + 1); l++) {
            double mark = units.mark()[legs.slot(l)][step] * factor[legs.slot(l)];
            net += legs.quantity(l) == 0 ? 0 : legs.quantity(l) * mark - legs.cost(l);
            sums.requirement += legs.margin(l) == 0 ? 0 : legs.margin(l) * mark;
        }
        sums.collateral += Math.max(net, 0);
        sums.weighted += Math.max(net, 0);
        sums.debt += Math.max(-net, 0);
    }

    /// The largest leg of an account by value, −1 where it has none with any.
    public static int largest(
            BookColumns.Legs legs, int account, double[] quantity, double[][] unit, int step) {
        int best = -1;
        double most = 0;
        for (int l = legs.start(account); l < legs.start(account + 1); l++) {
            double value = quantity[l] == 0 ? 0 : quantity[l] * unit[legs.slot(l)][step];
            if (value > most) {
                most = value;
                best = l;
            }
        }
        return best;
    }

    /// One account in one truth at one step; reused from account to account.
    public static final class Sums {
        private double collateral;
        private double weighted;
        private double debt;
        private double requirement;

        private void clear() {
            collateral = 0;
            weighted = 0;
            debt = 0;
            requirement = 0;
        }

        public double collateral() {
            return collateral;
        }

        public double weighted() {
            return weighted;
        }

        public double debt() {
            return debt;
        }

        /// Maintenance margin of the derivatives.
        public double requirement() {
            return requirement;
        }

        /// (Σ collateral·LT + gain) / (debt + loss + requirement); +∞ without a denominator, NaN unpriced.
        public double health() {
            double claim = debt + requirement;
            if (Double.isNaN(claim) || Double.isNaN(weighted)) {
                return Double.NaN;
            }
            return claim == 0 ? Double.POSITIVE_INFINITY : weighted / claim;
        }
    }
}
