package paritydesk.timeline;

import paritydesk.valuation.Health;

import java.util.List;

/// One account at one step, as its venue sees it: what it pledged and what it owes. Derivatives are not part of it.
public record AccountPosition(
        int account, int step, String venue, List<Holding> holdings, List<Owed> debts) {

    public AccountPosition {
        holdings = List.copyOf(holdings);
        debts = List.copyOf(debts);
    }

    /// A debt with its interest: `quantity` in whole units, venue's price and fair value per unit.
    public record Owed(String asset, double quantity, double oracle, double fair) {
        public double value() {
            return quantity * oracle;
        }
    }

    public double debt() {
        return debts.stream().mapToDouble(Owed::value).sum();
    }

    /// Before recognition.
    public double collateral() {
        return holdings.stream().mapToDouble(Holding::value).sum();
    }

    public double weighted() {
        return holdings.stream().mapToDouble(Holding::weighted).sum();
    }

    /// HF; +∞ without debt, NaN unpriced.
    public double health() {
        return Health.factor(weighted(), debt());
    }

    /// The price of a pledged asset at which HF is 1, per unit in the reporting currency; not above zero where no fall of it alone does
    /// it, NaN where it adds nothing.
    public record LiquidationPrice(String asset, double price) {}

    /// Of each pledged asset once, in the order of the holdings, all other prices standing still: `P* = (D − W_others)/(q·κ·LT − d)`.
    public List<LiquidationPrice> liquidationPrices() {
        return holdings.stream()
                .map(Holding::asset)
                .distinct()
                .map(asset -> new LiquidationPrice(asset, liquidationPrice(asset)))
                .toList();
    }

    /// NaN for an asset that is not pledged.
    public double liquidationPrice(String asset) {
        double counted = 0;
        double others = 0;
        for (var h : holdings) {
            if (h.asset().equals(asset)) {
                counted += h.quantity() * h.recognition() * h.threshold();
            } else {
                others += h.weighted();
            }
        }
        double owedUnits = 0;
        double owedOthers = 0;
        for (var d : debts) {
            if (d.asset().equals(asset)) {
                owedUnits += d.quantity();
            } else {
                owedOthers += d.value();
            }
        }
        return Health.liquidationPrice(owedOthers, others, counted, 1, owedUnits);
    }

    /// The holding that is worth most to the venue, the first of equals; −1 without any.
    public int largestHolding() {
        int best = -1;
        for (int h = 0; h < holdings.size(); h++) {
            if (best < 0 || holdings.get(h).value() > holdings.get(best).value()) {
                best = h;
            }
        }
        return best;
    }

    /// The debt that is worth most, the first of equals; −1 without any.
    public int largestDebt() {
        int best = -1;
        for (int d = 0; d < debts.size(); d++) {
            if (best < 0 || debts.get(d).value() > debts.get(best).value()) {
                best = d;
            }
        }
        return best;
    }
}
