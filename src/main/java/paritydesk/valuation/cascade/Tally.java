package paritydesk.valuation.cascade;

import paritydesk.valuation.Column;

/// Running sums of one round.
final class Tally {

    private int liquidations;
    private int losses;
    private double repaid;
    private double seized;
    private double badDebt;

    void take(Liquidator.Taking taking) {
        liquidations++;
        repaid += taking.repaid();
        seized += taking.seized();
    }

    void lose(double debt) {
        losses++;
        badDebt += debt;
    }

    /// Whether anything happened.
    boolean moved() {
        return liquidations > 0 || losses > 0;
    }

    /// Liquidations so far, to see whether one more took place.
    int liquidations() {
        return liquidations;
    }

    CascadeResult.Round round(double[] market, double[] sold) {
        return new CascadeResult.Round(
                liquidations,
                repaid,
                seized,
                badDebt,
                Column.of(market.clone()),
                Column.of(sold.clone()));
    }
}
