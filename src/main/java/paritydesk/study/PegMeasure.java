package paritydesk.study;

/// What an issuer does for its peg; amounts in whole coins of the peg.
public sealed interface PegMeasure {

    /// Nothing.
    record NoMeasure() implements PegMeasure {}

    /// A stability module with a capped reserve.
    record StabilityModule(double fee, double reserve, double ceiling) implements PegMeasure {
        public StabilityModule {
            Require.range("fee", fee, 0, 0.99);
            Require.notNegative("reserve", reserve);
            Require.notNegative("ceiling", ceiling);
        }
    }

    /// A keeper by the published rule.
    record KeeperMeasure(double most, double provided, int callerShare) implements PegMeasure {
        public KeeperMeasure {
            Require.notNegative("most", most);
            Require.range("provided", provided, 0, most);
            Require.range("callerShare", callerShare, 0, 100_000);
        }
    }

    /// A subsidy for buyers.
    record BuyerIncentive(double margin, double subsidy, double budget) implements PegMeasure {
        public BuyerIncentive {
            Require.share("margin", margin);
            Require.share("subsidy", subsidy);
            Require.notNegative("budget", budget);
        }
    }

    /// A savings rate that answers to the price.
    record SavingsRateMeasure(double gain, double ceiling, double sensitivity, double supply)
            implements PegMeasure {
        public SavingsRateMeasure {
            Require.notNegative("gain", gain);
            Require.notNegative("ceiling", ceiling);
            Require.notNegative("sensitivity", sensitivity);
            Require.notNegative("supply", supply);
        }
    }
}
