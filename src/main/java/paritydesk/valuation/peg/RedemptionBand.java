package paritydesk.valuation.peg;

/// Where a redeemable token's price may stand, as a fraction of its peg, before redeeming or minting pays.
public record RedemptionBand(double low, double high) {

    public RedemptionBand {
        if (!(low >= 0 && low <= high) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "a band runs from 0 or more up, not from " + low + " to " + high);
        }
    }

    /// `[(1 − fee_r)(1 − gas)·e^(−rτ), (1 + fee_m)(1 + gas)]`: fees for redeeming and minting and gas as fractions, yearly `rate` over
    /// `years` of waiting.
    public static RedemptionBand of(
            double redeemFee, double mintFee, double gas, double rate, double years) {
        Refuse.unlessShare("a redemption fee", redeemFee);
        Refuse.unlessNotNegative("a minting fee", mintFee);
        Refuse.unlessShare("gas", gas);
        Refuse.unlessNotNegative("a rate", rate);
        Refuse.unlessNotNegative("a waiting time", years);
        return new RedemptionBand(
                (1 - redeemFee) * (1 - gas) * Math.exp(-rate * years), (1 + mintFee) * (1 + gas));
    }

    /// How far `ratio` stands outside: below zero under the band, above zero over it, 0 inside (both ends included).
    public double excursion(double ratio) {
        if (ratio < low) {
            return ratio - low;
        }
        return ratio > high ? ratio - high : 0;
    }

    public boolean contains(double ratio) {
        return ratio >= low && ratio <= high;
    }
}
