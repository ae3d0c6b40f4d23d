package paritydesk.valuation.liquidation;

import paritydesk.venue.rule.Rules;

/// Fixed incentive [std: Morpho], the fast twin of [MorphoLiquidation]: repay any part of the debt, seize it times
/// `LIF = min(max, 1/(1 − cursor·(1 − LLTV)))`; what remains without collateral is bad debt at once.
final class IncentiveLiquidator implements Liquidator {

    private final double cursor;
    private final double maximum;

    IncentiveLiquidator(Rules.FixedIncentive rules) {
        cursor = rules.cursor().doubleValue();
        maximum = rules.maximum().doubleValue();
    }

    @Override
    public void liquidate(LiquidationState state, LiquidationOutcome out) {
        if (!(state.healthFactor < 1) || state.collateral == 0) {
            out.nothing(state);
            return;
        }
        double factor = Incentive.factor(cursor, maximum, state.threshold);
        double seized = Math.min(state.collateral, state.debt * factor);
        double repaid = Math.min(state.debt, seized / factor);
        boolean empty = seized >= state.totalCollateral;
        out.set(state, repaid, seized, 0, empty ? Math.max(0, state.totalDebt - repaid) : 0);
    }
}
