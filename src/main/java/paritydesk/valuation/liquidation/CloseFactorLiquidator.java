package paritydesk.valuation.liquidation;

import paritydesk.venue.rule.Rules;
import paritydesk.venue.rule.Rules.CloseFactorOf;
import paritydesk.venue.rule.Rules.FeeOf;

/// Close factor and bonus [std: Aave v3, Compound v2], the fast twin of [AaveLiquidation] and [CompoundLiquidation]. Where a partial
/// liquidation would leave too little, the repayment shrinks until both leftovers reach the least [ours].
final class CloseFactorLiquidator implements Liquidator {

    private final Rules.CloseFactor rules;
    private final double closeFactor;
    private final double fullClose;
    private final double dust;
    private final double minLeftover;
    private final double protocolFee;

    CloseFactorLiquidator(Rules.CloseFactor rules) {
        this.rules = rules;
        closeFactor = rules.closeFactor().doubleValue();
        fullClose = rules.fullCloseHealthFactor().doubleValue();
        dust = rules.dust().doubleValue();
        minLeftover = rules.minLeftover().doubleValue();
        protocolFee = rules.protocolFee().doubleValue();
    }

    @Override
    public void liquidate(LiquidationState state, LiquidationOutcome out) {
        if (!(state.healthFactor < 1) || state.collateral == 0) {
            out.nothing(state);
            return;
        }
        double factor = 1 + state.bonus;
        double repaid = allowed(state);
        double seized = repaid * factor;
        if (seized > state.collateral) {
            seized = state.collateral;
            repaid = seized / factor;
        } else if (repaid < state.debt && seized < state.collateral) {
            repaid = Math.max(0, repaid - excess(state, repaid, seized, factor));
            seized = repaid * factor;
        }
        double fee =
                protocolFee * (rules.feeOf() == FeeOf.BONUS ? seized - seized / factor : seized);
        boolean empty = seized >= state.totalCollateral;
        double deficit = rules.socialise() && empty ? Math.max(0, state.totalDebt - repaid) : 0;
        out.set(state, repaid, seized, fee, deficit);
    }

    private double allowed(LiquidationState state) {
        if (state.healthFactor <= fullClose || small(state)) {
            return state.debt;
        }
        double of = rules.closeFactorOf() == CloseFactorOf.ACCOUNT ? state.totalDebt : state.debt;
        return Math.min(state.debt, of * closeFactor);
    }

    private boolean small(LiquidationState state) {
        return switch (rules.dustRule()) {
            case NONE -> false;
            case DEBT_AT_MOST -> state.debt <= dust;
            case EITHER_BELOW -> state.debt < dust || state.collateral < dust;
        };
    }

    /// By how much a repayment is too large for the least leftovers.
    private double excess(LiquidationState state, double repaid, double seized, double factor) {
        double ofDebt = minLeftover - (state.debt - repaid);
        double ofCollateral = (minLeftover - (state.collateral - seized)) / factor;
        return Math.max(0, Math.max(ofDebt, ofCollateral));
    }
}
