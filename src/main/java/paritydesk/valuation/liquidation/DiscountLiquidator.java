package paritydesk.valuation.liquidation;

import paritydesk.venue.rule.Rules;

/// Discount that grows as health falls [std: Euler v2], the fast twin of [EulerLiquidation]: collateral goes at
/// `1 − min(1 − health, maximum)` of its value, so an account just under its limit loses almost nothing. An account at exactly 1 may
/// be liquidated, at no discount.
final class DiscountLiquidator implements Liquidator {

    private final double least;
    private final boolean socialise;

    DiscountLiquidator(Rules.HealthDiscount rules) {
        least = 1 - rules.maximumDiscount().doubleValue();
        socialise = rules.socialise();
    }

    @Override
    public void liquidate(LiquidationState state, LiquidationOutcome out) {
        if (!(state.healthFactor <= 1) || state.debt == 0) {
            out.nothing(state);
            return;
        }
        double factor = Math.max(state.healthFactor, least);
        double repaid = state.debt;
        double seized = repaid / factor;
        if (state.collateral < seized) {
            seized = state.collateral;
            repaid = seized * factor;
        }
        boolean empty = seized >= state.totalCollateral;
        double deficit = socialise && empty ? Math.max(0, state.totalDebt - repaid) : 0;
        out.set(state, repaid, seized, 0, deficit);
    }
}
