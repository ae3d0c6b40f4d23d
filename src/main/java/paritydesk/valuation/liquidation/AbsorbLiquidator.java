package paritydesk.valuation.liquidation;

/// Absorption [std: Comet], the fast twin of [CometLiquidation]: the venue takes all collateral at its value less the penalty β and all
/// debt; the account is credited what is left over, the venue's reserves bear what is missing.
final class AbsorbLiquidator implements Liquidator {

    @Override
    public void liquidate(LiquidationState state, LiquidationOutcome out) {
        if (!(state.healthFactor < 1)) {
            out.nothing(state);
            return;
        }
        double penalty = state.totalCollateral * state.bonus;
        double credited = state.totalCollateral - penalty;
        double repaid = Math.min(state.totalDebt, credited);
        out.set(state, repaid, state.totalCollateral, penalty, state.totalDebt - repaid);
        out.returned = Math.max(0, credited - state.totalDebt);
    }
}
