package paritydesk.valuation.cascade;

import java.util.List;

/// What the slots of a book are worth at one instant before a shock. `slots` stand in the order of the columns' slots; `assets`
/// names what has a price of its own.
public record Marks(List<String> assets, List<SlotMark> slots) {

    public Marks {
        assets = List.copyOf(assets);
        slots = List.copyOf(slots);
        for (var slot : slots) {
            for (var part : slot.parts()) {
                known(part.asset(), assets.size());
            }
            known(slot.debtAsset(), assets.size());
        }
    }

    /// One unit of a slot: as collateral it consists of `parts` (two of them where some of a migrating token is converted); as debt it
    /// is one unit of `debtAsset`, worth `debtOracle` to the venue and `debtFair` in the market, interest included. NaN is unpriced.
    public record SlotMark(
            List<Part> parts, int debtAsset, double debtOracle, double debtFair, double bonus) {
        public SlotMark {
            parts = List.copyOf(parts);
            if (!(bonus >= 0)) {
                throw new IllegalArgumentException("a bonus is not negative: " + bonus);
            }
        }
    }

    /// `units` of an asset at the venue's price `oracle` and the market's `fair`, recognised at κ with threshold LT.
    public record Part(
            int asset,
            double units,
            double oracle,
            double fair,
            double recognition,
            double threshold) {}

    private static void known(int asset, int assets) {
        if (asset < 0 || asset >= assets) {
            throw new IllegalArgumentException("asset " + asset + " of " + assets);
        }
    }
}
