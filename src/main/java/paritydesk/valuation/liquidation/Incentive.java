package paritydesk.valuation.liquidation;

/// The liquidation incentive factor of a market with one threshold [std: Morpho].
public final class Incentive {

    private Incentive() {}

    /// `LIF = min(maximum, 1/(1 − cursor·(1 − lltv)))`; 1.0438413 at 0.86 with the published cursor 0.3 and maximum 1.15.
    public static double factor(double cursor, double maximum, double lltv) {
        return Math.min(maximum, 1 / (1 - cursor * (1 - lltv)));
    }
}
