package paritydesk.timeline;

import paritydesk.valuation.cascade.Marks;

import java.util.ArrayList;
import java.util.List;

/// What a cascade at one step of a run starts from: each slot of the book as one thing, at the prices and the policy of the step.
final class LiveMarks {

    private LiveMarks() {}

    static Marks at(Tables tables, LiveMarket market, int step) {
        var slots = new ArrayList<Marks.SlotMark>();
        for (int i = 0; i < tables.slots.size(); i++) {
            var slot = tables.slots.get(i);
            double seen = slot.price(step, true);
            double value = tables.perceived.collateral()[i][step];
            double weighted = tables.perceived.weighted()[i][step];
            int asset = market.assetOf(i);
            var part =
                    new Marks.Part(
                            asset,
                            1,
                            seen,
                            slot.price(step, false),
                            share(value, seen),
                            share(weighted, value));
            slots.add(
                    new Marks.SlotMark(
                            List.of(part),
                            asset,
                            tables.perceived.debt()[i][step],
                            tables.economic.debt()[i][step],
                            slot.bonus()));
        }
        return new Marks(market.assets(), slots);
    }

    /// What is left of `whole`; all of it where there is nothing to share.
    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }
}
