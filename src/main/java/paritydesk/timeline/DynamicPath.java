package paritydesk.timeline;

import paritydesk.valuation.Column;

import java.util.List;

/// The book through time under the dynamics of a study, one figure per step (NaN before the book exists), money in the reporting
/// currency. Sums are those of the same accounts as in [BookPath]; flows are those of the step alone. Until something has happened
/// the columns are the run's own, bit for bit.
public record DynamicPath(
        BookPath.Truth perceived,
        BookPath.Truth economic,
        Classes accounts,
        Liquidated liquidated,
        Called called,
        Rebalanced rebalanced,
        Column funding,
        List<Moved> prices,
        List<Depth> depth) {

    public DynamicPath {
        prices = List.copyOf(prices);
        depth = List.copyOf(depth);
    }

    /// Accounts of each class.
    public record Classes(Column falsely, Column masked, Column truly) {}

    /// Liquidations: debt repaid and collateral seized at oracle prices, debt without collateral written off at market prices, and
    /// the rounds until nothing more was taken. `settled` is 1 where the cascade came to its end, 0 where the cap on rounds cut it.
    public record Liquidated(
            Column liquidations,
            Column repaid,
            Column seized,
            Column badDebt,
            Column rounds,
            Column settled) {}

    /// Calls for margin: how many were made, for how much, and what was paid on calls that fell due.
    public record Called(Column calls, Column amount, Column paid) {}

    /// Owners who sold and repaid.
    public record Rebalanced(Column accounts, Column sold, Column repaid) {}

    /// Market price of an asset over the price of the run: what sales have left of it.
    public record Moved(String asset, Column factor) {}

    /// What can be sold of an asset within its depth's distance, once holders have moved; NaN where no depth is known.
    public record Depth(String asset, Column capacity) {}
}
