package paritydesk.valuation.peg;

/// What an issuer does for its peg (our derivation but for the keeper, which follows the published rule). Amounts in whole coins of the peg.
public sealed interface PegPolicy {

    /// Nothing: the pool stands where the shocks leave it.
    record None() implements PegPolicy {}

    /// A stability module swaps coins against the peg at `1 − fee` and `1 + fee`: below, holders buy in the pool and redeem until the
    /// `reserve` is used up; above, they mint, at most `ceiling` in all, and sell into the pool.
    record CappedModule(double fee, double reserve, double ceiling) implements PegPolicy {
        public CappedModule {
            if (!(fee >= 0 && fee < 1)) {
                throw new IllegalArgumentException("a module's fee is 0 to under 1, not " + fee);
            }
            Refuse.unlessNotNegative("a reserve", reserve);
            Refuse.unlessNotNegative("a ceiling", ceiling);
        }
    }

    /// The published keeper, called once a step; it owes at most `most` and may have provided `provided` before.
    record Keeping(KeeperRule rule, double most, double provided) implements PegPolicy {
        public Keeping {
            Refuse.unlessNotNegative("what a keeper may owe", most);
            if (!(provided >= 0 && provided <= most)) {
                throw new IllegalArgumentException(
                        "a keeper has provided 0 to what it may owe, not " + provided);
            }
        }
    }

    /// Buyers ask for a discount of `margin` before they step in; a subsidy of `subsidy` per coin bought lets them do so at `1 − margin +
    /// subsidy`, until the `budget` is spent.
    record Incentive(double margin, double subsidy, double budget) implements PegPolicy {
        public Incentive {
            Refuse.unlessShare("a margin", margin);
            Refuse.unlessShare("a subsidy", subsidy);
            Refuse.unlessNotNegative("a budget", budget);
        }
    }

    /// A savings rate rises by `gain` per unit of deviation below the peg, at most to `ceiling` a year; each unit of rate draws purchases of
    /// `sensitivity` times the `supply` a year, which stop at the peg.
    record SavingsRate(double gain, double ceiling, double sensitivity, double supply)
            implements PegPolicy {
        public SavingsRate {
            Refuse.unlessNotNegative("a gain", gain);
            Refuse.unlessNotNegative("a ceiling", ceiling);
            Refuse.unlessNotNegative("a sensitivity", sensitivity);
            Refuse.unlessNotNegative("a supply", supply);
        }
    }
}
