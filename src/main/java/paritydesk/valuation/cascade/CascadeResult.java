package paritydesk.valuation.cascade;

import paritydesk.valuation.Column;

import java.util.List;

/// What a cascade leaves, money in the reporting currency. `settled` is false where the cap on rounds ended it. `openDeficit` is
/// Σ(D − C)⁺ of the accounts that still stand, at market prices and without recognition. `prices` is each asset's market price over
/// the one before the shock, `sold` the units sold of it. Accounts that are `unpriced` or hold `derivatives` took no part; where
/// `liquidated` counts accounts, the rounds count liquidations.
public record CascadeResult(
        List<Round> rounds,
        boolean settled,
        double openDeficit,
        int liquidated,
        int unpriced,
        int derivatives,
        Column prices,
        Column sold) {

    public CascadeResult {
        rounds = List.copyOf(rounds);
    }

    /// One round: what was repaid and seized at oracle prices, written off at market prices, and the market's prices (over those
    /// before the shock) after the sale, with the units of each asset sold so far.
    public record Round(
            int liquidations,
            double repaid,
            double seized,
            double badDebt,
            Column prices,
            Column sold) {}

    /// Debt that liquidations repaid.
    public double repaid() {
        return rounds.stream().mapToDouble(Round::repaid).sum();
    }

    /// Collateral seized, at oracle prices: the liquidated value.
    public double seized() {
        return rounds.stream().mapToDouble(Round::seized).sum();
    }

    /// Debt without collateral, written off.
    public double badDebt() {
        return rounds.stream().mapToDouble(Round::badDebt).sum();
    }

    /// What the venues lack after it: written off and still open.
    public double deficit() {
        return badDebt() + openDeficit;
    }
}
