package paritydesk.valuation.liquidation;

/// What a liquidation costs the borrower: collateral at fair value less the debt that it repaid and what was credited, split into what the
/// venue's price had wrong and what the liquidator and the venue gained [ours]. Reporting currency; below zero is a gain of the
/// borrower. Debt that is written off is the venue's loss and no part of this.
///
/// `total = seized·P_fair − repaid − returned = seized·(P_fair − O) + (seized·O − repaid − returned)`; the last is
/// `seized·O·β/(1 + β)` where a bonus is paid.
public record Harm(double oraclePart, double bonusPart) {

    public static final Harm NONE = new Harm(0, 0);

    /// Of `seized` units at the venue's price and at fair value.
    public static Harm of(double seized, double oracle, double fair, double repaid) {
        return new Harm(seized * (fair - oracle), seized * oracle - repaid);
    }

    public double total() {
        return oraclePart + bonusPart;
    }

    public Harm plus(Harm other) {
        return new Harm(oraclePart + other.oraclePart, bonusPart + other.bonusPart);
    }

    /// What makes the borrower whole: the harm, never below zero.
    public double owed() {
        return Math.max(0, total());
    }
}
