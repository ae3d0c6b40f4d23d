package paritydesk.valuation.liquidation;

import paritydesk.venue.LiquidationRule;

/// The generic rule: repay what [LiquidationRule#repayable] allows of the account's debt, seize it with the bonus, at most what there
/// is. No fee, nothing written off.
final class GenericLiquidator implements Liquidator {

    private final LiquidationRule rule;

    GenericLiquidator(LiquidationRule rule) {
        this.rule = rule;
    }

    @Override
    public void liquidate(LiquidationState state, LiquidationOutcome out) {
        double allowed = rule.repayable(state.healthFactor, state.totalDebt);
        double repaid = Math.min(state.debt, allowed);
        double seized = repaid * (1 + state.bonus);
        if (seized > state.collateral) {
            seized = state.collateral;
            repaid = seized / (1 + state.bonus);
        }
        out.set(state, repaid, seized, 0, 0);
    }
}
