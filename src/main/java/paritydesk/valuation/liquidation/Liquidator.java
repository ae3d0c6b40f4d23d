package paritydesk.valuation.liquidation;

import paritydesk.venue.LiquidationRule;
import paritydesk.venue.rule.Rules;

/// A rule book as a fast function: the largest liquidation that it allows of one collateral asset for one debt asset. Stateless and
/// free of allocation, so threads may share it and a simulation may call it millions of times.
@FunctionalInterface
public interface Liquidator {

    /// Fills `out` with what the largest allowed liquidation of `state` does; with nothing where it may not be liquidated.
    void liquidate(LiquidationState state, LiquidationOutcome out);

    /// The liquidator of a venue: its rule book with the venue's own close factor, full close and dust.
    static Liquidator of(LiquidationRule rule) {
        var book = rule.rules();
        return book == null ? new GenericLiquidator(rule) : of(rule.applied(book.rules()));
    }

    /// The liquidator of rules as they stand.
    static Liquidator of(Rules rules) {
        return switch (rules) {
            case Rules.CloseFactor r -> new CloseFactorLiquidator(r);
            case Rules.FixedIncentive r -> new IncentiveLiquidator(r);
            case Rules.HealthDiscount r -> new DiscountLiquidator(r);
            case Rules.VaultAuction r -> new AuctionLiquidator(r);
            case Rules.Absorb _ -> new AbsorbLiquidator();
            case Rules.Margin r -> new MarginLiquidator(r);
        };
    }
}
