package paritydesk.simulation;

import paritydesk.timeline.BookView;
import paritydesk.valuation.cascade.Liquidator;
import paritydesk.valuation.cascade.Marks;
import paritydesk.valuation.liquidation.LiquidationOutcome;
import paritydesk.valuation.liquidation.LiquidationState;

/// The rule books of the venues at one step of a run, as a cascade asks them. One object per thread.
final class VenueRules implements Liquidator {

    private final BookView view;
    private final Marks marks;
    private final int step;
    private final LiquidationState state = new LiquidationState();
    private final LiquidationOutcome outcome = new LiquidationOutcome();

    VenueRules(BookView view, Marks marks, int step) {
        this.view = view;
        this.marks = marks;
        this.step = step;
    }

    @Override
    public Taking take(Offer offer) {
        var rule = view.liquidator(offer.account(), step);
        if (rule == null) {
            return Taking.NOTHING;
        }
        var slot = marks.slots().get(offer.slot());
        state.healthFactor = offer.healthFactor();
        state.debt = offer.owed();
        state.totalDebt = offer.debt();
        state.collateral = offer.pledged();
        state.totalCollateral = offer.collateral();
        state.weighted = offer.weighted();
        state.threshold = threshold(slot);
        state.bonus = slot.bonus();
        rule.liquidate(state, outcome);
        // What a rule takes of other legs is left to the next rounds.
        return new Taking(
                Math.min(outcome.repaid, offer.owed()), Math.min(outcome.seized, offer.pledged()));
    }

    /// κ·LT of a slot's own value, over what it consists of.
    private static double threshold(Marks.SlotMark slot) {
        double value = 0;
        double weighted = 0;
        for (var part : slot.parts()) {
            double one = part.units() == 0 ? 0 : part.units() * part.oracle();
            value += one;
            weighted += one == 0 ? 0 : one * part.recognition() * part.threshold();
        }
        return value == 0 ? 0 : weighted / value;
    }
}
