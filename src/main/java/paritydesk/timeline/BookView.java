package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.valuation.BookColumns;
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
        for (var slot : tables.slots) {
            named.add(slot.slot().asset());
            slot.targets().forEach(t -> named.add(t.conversion().ratio().to()));
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

    /// The slots at a step: what is kept of a unit first, then what it turned into. A token that the venue does not list counts nothing
    /// there and cannot be seized, and is in the market what it is worth.
    public Marks marks(int step) {
        var marks = new ArrayList<Marks.SlotMark>();
        for (int i = 0; i < tables.slots.size(); i++) {
            marks.add(mark(i, step));
        }
        return new Marks(assets, marks);
    }

    /// The price of derivatives on a slot's asset, as the venue sees it.
    public double mark(int slot, int step, boolean seen) {
        return (seen ? tables.perceived : tables.economic).mark()[slot][step];
    }

    /// How an account's venue liquidates at a step; null where it is spared.
    public @Nullable Liquidator liquidator(int account, int step) {
        return rules.liquidator(tables.book, account, step);
    }

    private Marks.SlotMark mark(int row, int step) {
        var path = tables.slots.get(row);
        var asset = path.slot().asset();
        var policy = tables.policy(path.slot().venue(), asset).orElse(null);
        var parts = new ArrayList<Marks.Part>();
        int own = assets.indexOf(asset);
        parts.add(
                new Marks.Part(
                        own,
                        path.holding().kept(step),
                        policy == null ? Double.NaN : policy.price(step),
                        tables.market.fair(asset)[step],
                        SlotTarget.recognition(policy, step, true),
                        SlotTarget.threshold(policy, step, true)));
        for (int t = 0; t < path.targets().size(); t++) {
            parts.add(part(path, t, step));
        }
        return new Marks.SlotMark(
                parts,
                own,
                tables.perceived.debt()[row][step],
                tables.economic.debt()[row][step],
                bonuses.bonus(path.slot().venue(), asset, step));
    }

    /// What arrived at the venue counts there, what is still on its way in the market alone.
    private Marks.Part part(SlotPath path, int index, int step) {
        var target = path.targets().get(index);
        double due = path.holding().received(index, step, false);
        double there = path.holding().received(index, step, true);
        double fair = target.price(step, false);
        boolean counts = target.listed() && there > 0;
        return new Marks.Part(
                assets.indexOf(target.conversion().ratio().to()),
                counts ? there : due,
                counts ? target.price(step, true) : 0,
                counts ? fair * (due / there) : fair,
                target.recognition(step, true),
                target.threshold(step, true));
    }
}
