package paritydesk.timeline;

import paritydesk.valuation.cascade.Liquidator.Offer;
import paritydesk.valuation.cascade.Liquidator.Taking;
import paritydesk.valuation.liquidation.LiquidationOutcome;
import paritydesk.valuation.liquidation.LiquidationState;

/// Takes an account of a cascade by the rule book of its venue, as the plan has changed it by one step.
final class LiveTaker {

    private final Tables tables;
    private final LiquidationPath rules;
    private final int step;
    private final LiquidationState state = new LiquidationState();
    private final LiquidationOutcome outcome = new LiquidationOutcome();

    LiveTaker(Tables tables, LiquidationPath rules, int step) {
        this.tables = tables;
        this.rules = rules;
        this.step = step;
    }

    Taking take(Offer offer, double totalCollateral) {
        var slot = tables.slots.get(offer.slot());
        var place = slot.slot();
        var liquidator = rules.liquidator(place.venue(), step);
        if (liquidator.isEmpty() || rules.stopped(place.venue(), step, place.asset())) {
            return Taking.NOTHING;
        }
        state.healthFactor = offer.healthFactor();
        state.debt = offer.owed();
        state.totalDebt = offer.debt();
        state.collateral = offer.pledged();
        state.totalCollateral = totalCollateral;
        state.weighted = offer.healthFactor() * offer.debt();
        state.threshold = slot.threshold(step);
        state.bonus = slot.bonus();
        liquidator.get().liquidate(state, outcome);
        return new Taking(
                Math.min(outcome.repaid, offer.owed()), Math.min(outcome.seized, offer.pledged()));
    }
}
