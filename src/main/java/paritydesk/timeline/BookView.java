package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.valuation.BookColumns;
import paritydesk.valuation.Slot;
import paritydesk.valuation.cascade.Marks;
import paritydesk.valuation.liquidation.Liquidator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// A run's book at any of its steps, taken apart for whoever shocks it: each slot as the assets that a unit of it consists of, at the
/// step's prices and policy, and the rule by which its venue liquidates.
public final class BookView {

    private final Tables tables;
    private final LiquidationPath rules;
    private final BonusPath bonuses;
    private final List<String> assets;

    private BookView(Tables tables) {
        this.tables = tables;
        rules = new LiquidationPath(tables.scenario, tables.clock);
        bonuses = new BonusPath(tables);
        var named = new LinkedHashSet<String>();
        for (var slot : tables.book.slots()) {
            named.add(slot.asset());
            tables.conversionOf(slot.asset()).ifPresent(c -> named.add(c.ratio().to()));
        }
        assets = List.copyOf(named);
    }

    public static BookView of(Run run) {
        return new BookView(run.tables());
    }

    public BookColumns columns() {
        return tables.book;
    }

    /// Everything with a price of its own: the assets of the slots, and what they are converted into.
    public List<String> assets() {
        return assets;
    }

    /// The slots at a step. A new token that the venue does not list counts nothing there, and in the market what it is worth.
    public Marks marks(int step) {
        var marks = new ArrayList<Marks.SlotMark>();
        for (var path : tables.slots) {
            marks.add(mark(path, step));
        }
        return new Marks(assets, marks);
    }

    /// The price of derivatives on a slot's asset, as the venue sees it.
    public double mark(int slot, int step) {
        return tables.perceived.mark()[slot][step];
    }

    /// How an account's venue liquidates at a step; null where it is spared.
    public @Nullable Liquidator liquidator(int account, int step) {
        var one = tables.scenario.book().accounts().get(account);
        return rules.liquidator(one.venue(), step, pledged(one));
    }

    private static Iterable<String> pledged(Account account) {
        return () ->
                account.legs().stream()
                        .filter(leg -> leg instanceof Leg.Collateral)
                        .map(Leg::asset)
                        .iterator();
    }

    private Marks.SlotMark mark(SlotPath path, int step) {
        var slot = path.slot();
        var parts = new ArrayList<Marks.Part>();
        double kept = path.holding().kept(step);
        double received = path.holding().received(step);
        parts.add(part(slot, slot.asset(), kept, step, true));
        var conversion = tables.conversionOf(slot.asset());
        if (conversion.isPresent()) {
            parts.add(part(slot, conversion.get().ratio().to(), received, step, false));
        }
        double interest = tables.interest(slot.venue(), slot.asset())[step];
        var policy = tables.policy(slot.venue(), slot.asset());
        double price = policy.isEmpty() ? Double.NaN : policy.get().price(step);
        double bonus = policy.map(p -> p.initial().liquidationBonus().doubleValue()).orElse(0.0);
        return new Marks.SlotMark(
                parts,
                assets.indexOf(slot.asset()),
                price * interest,
                tables.market.fair(slot.asset())[step] * interest,
                bonus);
    }

    /// `own` tells the slot's own token from what it is converted into, which may stand unlisted.
    private Marks.Part part(Slot slot, String asset, double units, int step, boolean own) {
        double fair = tables.market.fair(asset)[step];
        int index = assets.indexOf(asset);
        var policy = tables.policy(slot.venue(), asset);
        if (policy.isEmpty()) {
            return own
                    ? new Marks.Part(index, units, Double.NaN, fair, Double.NaN, Double.NaN)
                    : new Marks.Part(index, units, 0, fair, 0, 0);
        }
        var listed = policy.get();
        return new Marks.Part(
                index,
                units,
                listed.price(step),
                fair,
                listed.recognition(step),
                listed.threshold(step));
    }
}
