package paritydesk.valuation.rebalancing;

/// A rule with hysteresis: under `trigger` the account is brought back to `target` by selling and repaying, and above `release` (+∞ for
/// never) it borrows and buys down to the target again. Selling and buying cost `slip` of what is traded and `fee` each time
/// (reporting currency, added to the debt).
public record RebalanceRule(
        double trigger, double target, double release, double slip, double fee) {

    public RebalanceRule {
        if (!(trigger > 0) || !(target >= trigger) || !(release >= target)) {
            throw new IllegalArgumentException(
                    "0 < trigger ≤ target ≤ release, not "
                            + trigger
                            + ", "
                            + target
                            + ", "
                            + release);
        }
        if (!Double.isFinite(target) || !(slip >= 0) || !(slip < 1) || !(fee >= 0)) {
            throw new IllegalArgumentException("a slip of 0 to 1 and a fee that is not negative");
        }
    }

    /// What one account does at one step: `sold` of its collateral (below zero: bought), `repaid` of its debt (below zero:
    /// borrowed), what it `cost`, and where it stands. `possible` is false where the trigger is met and selling cannot
    /// help: then the account stands as it did.
    public record Act(double sold, double repaid, double cost, boolean possible, Standing after) {}

    /// One account, one step.
    public Act act(Standing at) {
        double health = at.health();
        if (health < trigger) {
            return sell(at);
        }
        return health > release && at.debt() > 0 ? buy(at) : idle(at, true);
    }

    private Act sell(Standing at) {
        var charged = new Standing(at.collateral(), at.threshold(), at.others(), at.debt() + fee);
        double sold = Rebalance.sell(charged, target, slip);
        if (Double.isNaN(sold)) {
            return idle(at, false);
        }
        var after = charged.after(sold, slip);
        return new Act(sold, at.debt() - after.debt(), sold * slip + fee, true, after);
    }

    /// Borrow b and buy b(1 − s): `(W + b(1 − s)·LT)/(D + fee + b) = H*`, so `b = (W − H*(D + fee))/(H* − (1 − s)LT)`.
    private Act buy(Standing at) {
        double slope = target - (1 - slip) * at.threshold();
        double borrowed = (at.weighted() - target * (at.debt() + fee)) / slope;
        if (!(slope > 0) || !(borrowed > 0)) {
            return idle(at, true);
        }
        double bought = borrowed * (1 - slip);
        var after =
                new Standing(
                        at.collateral() + bought,
                        at.threshold(),
                        at.others(),
                        at.debt() + fee + borrowed);
        return new Act(-bought, -borrowed, borrowed * slip + fee, true, after);
    }

    private static Act idle(Standing at, boolean possible) {
        return new Act(0, 0, 0, possible, at);
    }
}
