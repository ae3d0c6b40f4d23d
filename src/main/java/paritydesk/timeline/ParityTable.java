package paritydesk.timeline;

import paritydesk.market.Depth;
import paritydesk.plan.Conversion;
import paritydesk.plan.Passage;
import paritydesk.plan.Reference;
import paritydesk.valuation.Column;
import paritydesk.valuation.liquidity.BestSplit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// Computes parity of one conversion at every step, under the three lenses; of a fork that of all its branches together, since a holder
/// is paid all of them.
final class ParityTable {

    private final Tables tables;
    private final Conversion conversion;

    /// What a unit that is converted is paid by: the conversion alone, or every branch.
    private final List<Conversion> paying;

    /// All that a holding may have become, in the order of the holding's columns.
    private final List<Conversion> all;

    private final String venue;
    private final HoldingPath holding;
    private final String from;
    private final double quantity;
    private final MarketExits exits;
    private final Map<String, double[]> traded = new HashMap<>();
    private final Map<String, double[]> seen = new HashMap<>();

    /// `holding` is that of the whole book; the oracle lens is that of `venue`.
    ParityTable(Tables tables, Conversion conversion, String venue, HoldingPath holding) {
        this.tables = tables;
        this.conversion = conversion;
        this.venue = venue;
        this.holding = holding;
        from = conversion.ratio().from();
        all =
                tables.scenario
                        .plan()
                        .passageOf(from)
                        .map(Passage::conversions)
                        .orElse(List.of(conversion));
        paying = conversion.branch() == null ? List.of(conversion) : all;
        exits = new MarketExits(tables);
        quantity = tables.scenario.options().realisableQuantity().doubleValue();
    }

    ParityPath path() {
        look();
        double[] reference = reference(traded);
        double[] referenceSeen = reference(seen);
        var conversionLenses =
                new ParityPath.Lenses(
                        column(s -> converted(s, traded) / reference[s]),
                        column(s -> converted(s, seen) / referenceSeen[s]),
                        column(s -> realisedConversion(s) / reference[s]));
        var holdingLenses =
                new ParityPath.Lenses(
                        column(s -> blended(s, traded) / reference[s]),
                        column(s -> blended(s, seen) / referenceSeen[s]),
                        column(s -> realisedHolding(s) / reference[s]));
        return new ParityPath(
                conversion.id(),
                venue,
                column(s -> tables.conversions.terms(conversion.id(), s).ratio().value()),
                column(s -> tables.conversions.terms(conversion.id(), s).fee().doubleValue()),
                column(holding::migrated),
                conversionLenses,
                holdingLenses);
    }

    private void look() {
        look(from);
        all.forEach(c -> look(c.ratio().to()));
    }

    /// The oracle lens of a branch that the venue stays with and does not list by itself is the source's own feed, once they stand
    /// apart and before.
    private void look(String asset) {
        traded.put(asset, tables.market.traded(asset));
        var fork = tables.conversions.fork(from);
        boolean inherits =
                fork.isPresent()
                        && fork.get().followed(venue).ratio().to().equals(asset)
                        && tables.policy(venue, asset).isEmpty();
        seen.put(asset, tables.oraclePrice(venue, inherits ? from : asset));
    }

    /// ρ(1 − φ), NaN while the converter is closed.
    private double paid(Conversion by, int step) {
        var terms = tables.conversions.terms(by.id(), step);
        return terms.open() ? terms.paid() : Double.NaN;
    }

    /// Σ ρ(1 − φ)·X_new over what a converted unit is paid by.
    private double converted(int step, Map<String, double[]> prices) {
        double sum = 0;
        for (var by : paying) {
            sum += paid(by, step) * price(prices, by.ratio().to(), step);
        }
        return sum;
    }

    private double realisedConversion(int step) {
        double sum = 0;
        for (var by : paying) {
            double paid = paid(by, step);
            sum += paid * realised(by.ratio().to(), step, quantity * paid);
        }
        return sum;
    }

    private double blended(int step, Map<String, double[]> prices) {
        double sum = 0;
        double kept = holding.kept(step);
        if (kept > 0 || conversion.branch() == null) {
            sum = kept * price(prices, from, step);
        }
        for (int c = 0; c < all.size(); c++) {
            double received = holding.received(c, step);
            sum += received == 0 ? 0 : received * price(prices, all.get(c).ratio().to(), step);
        }
        return sum;
    }

    /// The better of two ways out: sell what is kept and what was received, each token in its own pool; or convert what is kept and
    /// sell all new tokens together, in pools that are counted once.
    private double realisedHolding(int step) {
        double kept = holding.kept(step);
        double apart = proceeds(from, step, kept) + sell(received(step), step);
        var all = received(step);
        paying.forEach(by -> all.merge(by.ratio().to(), kept * paid(by, step), Double::sum));
        double together = sell(all, step);
        return Double.isNaN(together)
                ? apart
                : Double.isNaN(apart) ? together : Math.max(apart, together);
    }

    /// Tokens that one old token has become, by asset: two ways to one token meet in one pool.
    private Map<String, Double> received(int step) {
        var units = new LinkedHashMap<String, Double>();
        for (int c = 0; c < all.size(); c++) {
            units.merge(all.get(c).ratio().to(), holding.received(c, step), Double::sum);
        }
        return units;
    }

    private double sell(Map<String, Double> units, int step) {
        double sum = 0;
        for (var one : units.entrySet()) {
            sum += proceeds(one.getKey(), step, one.getValue());
        }
        return sum;
    }

    /// What `units` per old token bring when the whole quantity in question is sold at once; nothing brings nothing.
    private double proceeds(String asset, int step, double units) {
        return units == 0 ? 0 : units * realised(asset, step, quantity * units);
    }

    /// Average proceeds per unit of selling `amount` at once: into the asset's stated depth, a linear order book, else by the best split
    /// over the market's pools; NaN without either.
    private double realised(String asset, int step, double amount) {
        var depth = tables.scenario.market().depth(asset);
        return depth.map(d -> realised(d, price(traded, asset, step), step, amount))
                .orElseGet(() -> pooled(asset, step, amount));
    }

    private double pooled(String asset, int step, double amount) {
        var ways = exits.of(asset, step, List.of());
        if (ways.isEmpty() || Double.isNaN(amount)) {
            return Double.NaN;
        }
        return amount > 0
                ? BestSplit.of(ways, amount).value() / amount
                : price(traded, asset, step);
    }

    /// Selling value v into a capacity C within b costs `b·v/(2C)` on average, and brings `C/(2b)` at the most.
    private double realised(Depth depth, double price, int step, double amount) {
        double within = depth.within().doubleValue();
        double capacity = tables.market.series(depth.capacity())[step];
        double value = amount * price;
        if (value <= 0) {
            return price;
        }
        double most = capacity / within;
        return value >= most ? price * most / (2 * value) : price * (1 - value / (2 * most));
    }

    /// The reference of a conversion at market prices.
    static Column reference(Tables tables, Conversion conversion) {
        var whole = HoldingPath.whole(tables.clock.size());
        var table = new ParityTable(tables, conversion, "", whole);
        table.look();
        return Column.of(table.reference(table.traded).clone());
    }

    private double[] reference(Map<String, double[]> prices) {
        return switch (tables.scenario.plan().head().parityAgainst()) {
            case Reference.OldToken() -> prices.getOrDefault(from, new double[0]);
            case Reference.Index(var series) -> tables.market.series(series);
            case Reference.PromisedRatio() -> {
                var promise = new double[tables.clock.size()];
                for (var by : paying) {
                    for (int s = 0; s < promise.length; s++) {
                        promise[s] += by.ratio().value() * price(prices, by.ratio().to(), s);
                    }
                }
                yield promise;
            }
        };
    }

    private static double price(Map<String, double[]> prices, String asset, int step) {
        var path = prices.get(asset);
        return path == null ? Double.NaN : path[step];
    }

    private Column column(IntToDoubleFunction value) {
        return Column.of(tables.clock.size(), value);
    }
}
