package paritydesk.valuation.liquidation;

import paritydesk.venue.rule.Rules;

/// Auction of the vault [std: Maker], the fast twin of [MakerDog] and [MakerAuction], with buyers who take everything at the first
/// price that the market pays (`sale` times the oracle's): the debt and its penalty are raised if the collateral is worth it, the rest
/// of the collateral stays the owner's, and what is missing is the venue's deficit. A vault that does not fit under the hole goes in
/// part, unless one part or the other would be dust.
final class AuctionLiquidator implements Liquidator {

    private final double hole;
    private final double dust;

    AuctionLiquidator(Rules.VaultAuction rules) {
        hole = rules.hole().doubleValue();
        dust = rules.dust().doubleValue();
    }

    @Override
    public void liquidate(LiquidationState state, LiquidationOutcome out) {
        double due = state.healthFactor < 1 ? due(state) : 0;
        if (due == 0 || state.collateral == 0) {
            out.nothing(state);
            return;
        }
        double target = due * (1 + state.bonus);
        double lot = state.collateral * (due / state.debt);
        double proceeds = Math.min(target, lot * state.sale);
        double sold = target < lot * state.sale ? target / state.sale : lot;
        double repaid = Math.min(due, proceeds);
        out.set(state, repaid, sold, Math.max(0, proceeds - due), due - repaid);
    }

    /// The debt that goes to auction; 0 where a part would be too small to auction.
    private double due(LiquidationState state) {
        double fits = hole / (1 + state.bonus);
        if (state.debt <= fits || state.debt - fits < dust) {
            return state.debt;
        }
        return fits < dust ? 0 : fits;
    }
}
