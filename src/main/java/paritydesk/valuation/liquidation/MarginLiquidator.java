package paritydesk.valuation.liquidation;

import paritydesk.venue.rule.Rules;

/// Closing at market with a fee [ours]. To bring health back to H* takes a sale of `x = (H*·D − W)/(H*(1 − f) − LT)` with W the weighted
/// collateral; where H*(1 − f) ≤ LT no sale does, and all is closed. Isolated margin answers with its own collateral alone.
final class MarginLiquidator implements Liquidator {

    private final boolean isolated;
    private final double target;
    private final double kept;

    MarginLiquidator(Rules.Margin rules) {
        isolated = rules.scope() == Rules.Scope.ISOLATED;
        target = rules.targetHealth().doubleValue();
        kept = 1 - rules.fee().doubleValue();
    }

    @Override
    public void liquidate(LiquidationState state, LiquidationOutcome out) {
        if (!(state.healthFactor < 1)) {
            out.nothing(state);
            return;
        }
        double seized = Math.min(state.collateral, Math.min(sale(state), state.debt / kept));
        double repaid = Math.min(state.debt, seized * kept);
        boolean empty = seized >= (isolated ? state.collateral : state.totalCollateral);
        double owed = isolated ? state.debt : state.totalDebt;
        double deficit = empty ? Math.max(0, owed - repaid) : 0;
        out.set(state, repaid, seized, seized - repaid, deficit);
    }

    private double sale(LiquidationState state) {
        double slope = target * kept - state.counted;
        boolean all = target == 0 || slope <= 0;
        return all ? Double.POSITIVE_INFINITY : (target * state.totalDebt - state.weighted) / slope;
    }
}
