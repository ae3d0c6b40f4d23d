package paritydesk.timeline;

import paritydesk.book.Leg;
import paritydesk.valuation.Slot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a book's accounts pledge at one step, conversions included: the tokens they keep and those they have received.
public final class Holdings {

    private final Tables tables;
    private final int step;
    private final Map<Slot, SlotPath> slots = new HashMap<>();
    private final Map<String, double[]> fair = new HashMap<>();
    private final List<Holding> holdings = new ArrayList<>();

    private Holdings(Tables tables, int step) {
        this.tables = tables;
        this.step = step;
        tables.slots.forEach(path -> slots.put(path.slot(), path));
    }

    /// `quantity` whole tokens of `asset` that an account (its index in the book) pledges at `venue`, at fair value per token in the
    /// reporting currency; NaN where it has none.
    public record Holding(int account, String venue, String asset, double quantity, double price) {
        public double value() {
            return quantity * price;
        }
    }

    /// In the book's order; nothing before the book exists, and no holdings of zero.
    public static List<Holding> at(Run run, int step) {
        if (step < run.clock().bookFrom()) {
            return List.of();
        }
        var found = new Holdings(run.tables(), step);
        var accounts = run.scenario().book().accounts();
        for (int a = 0; a < accounts.size(); a++) {
            var account = accounts.get(a);
            for (var leg : account.legs()) {
                if (leg instanceof Leg.Collateral pledged) {
                    var slot = new Slot(account.venue(), pledged.asset(), account.holderClass());
                    found.add(a, slot, pledged.quantity().doubleValue());
                }
            }
        }
        return found.holdings;
    }

    private void add(int account, Slot slot, double pledged) {
        var path = slots.get(slot);
        if (path == null) {
            return;
        }
        put(account, slot.venue(), slot.asset(), pledged * path.holding().kept(step));
        var passage = tables.scenario.plan().passageOf(slot.asset());
        if (passage.isPresent()) {
            var conversions = passage.get().conversions();
            for (int c = 0; c < conversions.size(); c++) {
                double received = pledged * path.holding().received(c, step);
                put(account, slot.venue(), conversions.get(c).ratio().to(), received);
            }
        }
    }

    private void put(int account, String venue, String asset, double quantity) {
        if (quantity > 0) {
            double price = fair.computeIfAbsent(asset, tables.market::fair)[step];
            holdings.add(new Holding(account, venue, asset, quantity, price));
        }
    }
}
