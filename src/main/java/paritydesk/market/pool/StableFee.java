package paritydesk.market.pool;

/// Fee of a stable pool as a fraction of what is paid out: `m·f/(1 + (m − 1)·g)` with the balance `g = 4xy/(x + y)²`, 1 at par;
/// `adminShare` of it leaves the pool.
record StableFee(double fee, double multiplier, double adminShare) {

    double at(double x, double y) {
        double sum = x + y;
        double balance = 4 * (x / sum) * (y / sum);
        return multiplier * fee / (1 + (multiplier - 1) * balance);
    }

    /// How fast the fee changes when x and y change at the rates given.
    double slope(double x, double y, double xSlope, double ySlope) {
        if (multiplier == 1) {
            return 0;
        }
        double sum = x + y;
        double share = x / sum;
        double shareSlope = (xSlope * y - ySlope * x) / sum / sum;
        double balance = 4 * share * (1 - share);
        double balanceSlope = 4 * (1 - 2 * share) * shareSlope;
        double bottom = 1 + (multiplier - 1) * balance;
        return -multiplier * fee * (multiplier - 1) * balanceSlope / bottom / bottom;
    }
}
