package paritydesk.timeline;

import paritydesk.market.Depth;
import paritydesk.plan.Conversion;
import paritydesk.plan.Reference;
import paritydesk.valuation.Column;

import java.util.function.IntToDoubleFunction;

/// Computes parity of one conversion at every step, under the three lenses.
final class ParityTable {

    private final Tables tables;
    private final Conversion conversion;
    private final String venue;
    private final HoldingPath holding;
    private final String from;
    private final String to;
    private final double promised;
    private final double quantity;

    /// `holding` is that of the whole book; the oracle lens is that of `venue`.
    ParityTable(Tables tables, Conversion conversion, String venue, HoldingPath holding) {
        this.tables = tables;
        this.conversion = conversion;
        this.venue = venue;
        this.holding = holding;
        from = conversion.ratio().from();
        to = conversion.ratio().to();
        promised = conversion.ratio().value();
        quantity = tables.scenario.options().realisableQuantity().doubleValue();
    }

    ParityPath path() {
        double[] oldTraded = tables.market.traded(from);
        double[] newTraded = tables.market.traded(to);
        double[] oldSeen = tables.oraclePrice(venue, from);
        double[] newSeen = tables.oraclePrice(venue, to);
        double[] reference = reference(oldTraded, newTraded);
        double[] referenceSeen = reference(oldSeen, newSeen);
        var conversionLenses =
                new ParityPath.Lenses(
                        column(s -> paid(s) * newTraded[s] / reference[s]),
                        column(s -> paid(s) * newSeen[s] / referenceSeen[s]),
                        column(
                                s ->
                                        paid(s)
                                                * realised(to, newTraded, s, quantity * paid(s))
                                                / reference[s]));
        var holdingLenses =
                new ParityPath.Lenses(
                        column(s -> blended(s, oldTraded[s], newTraded[s]) / reference[s]),
                        column(s -> blended(s, oldSeen[s], newSeen[s]) / referenceSeen[s]),
                        column(s -> realisedHolding(oldTraded, newTraded, s) / reference[s]));
        return new ParityPath(
                conversion.id(),
                venue,
                column(s -> tables.conversions.terms(conversion.id(), s).ratio().value()),
                column(s -> tables.conversions.terms(conversion.id(), s).fee().doubleValue()),
                column(holding::migrated),
                conversionLenses,
                holdingLenses);
    }

    /// ρ(1 − φ), NaN while the converter is closed.
    private double paid(int step) {
        var terms = tables.conversions.terms(conversion.id(), step);
        return terms.open() ? terms.paid() : Double.NaN;
    }

    private double blended(int step, double oldPrice, double newPrice) {
        double received = holding.received(step);
        return holding.kept(step) * oldPrice + (received == 0 ? 0 : received * newPrice);
    }

    /// The better of two ways out: sell what is kept and what was received, each in its own pool; or convert what is kept and sell
    /// all new tokens together, in one pool that is counted once.
    private double realisedHolding(double[] oldTraded, double[] newTraded, int step) {
        double kept = holding.kept(step);
        double received = holding.received(step);
        double apart =
                proceeds(from, oldTraded, step, kept) + proceeds(to, newTraded, step, received);
        double together = proceeds(to, newTraded, step, kept * paid(step) + received);
        return Double.isNaN(together)
                ? apart
                : Double.isNaN(apart) ? together : Math.max(apart, together);
    }

    /// What `units` per old token bring when the whole quantity in question is sold at once; nothing brings nothing.
    private double proceeds(String asset, double[] price, int step, double units) {
        return units == 0 ? 0 : units * realised(asset, price, step, quantity * units);
    }

    /// Average proceeds per unit of selling `amount` at once into a linear order book; NaN without depth. Selling value v into a
    /// capacity C within b costs `b·v/(2C)` on average, and brings `C/(2b)` at the most.
    private double realised(String asset, double[] price, int step, double amount) {
        var depth = tables.scenario.market().depth(asset);
        return depth.map(d -> realised(d, price[step], step, amount)).orElse(Double.NaN);
    }

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
        var ratio = conversion.ratio();
        return Column.of(
                reference(
                                tables,
                                ratio.value(),
                                tables.market.traded(ratio.from()),
                                tables.market.traded(ratio.to()))
                        .clone());
    }

    private double[] reference(double[] oldPrice, double[] newPrice) {
        return reference(tables, promised, oldPrice, newPrice);
    }

    private static double[] reference(
            Tables tables, double promised, double[] oldPrice, double[] newPrice) {
        return switch (tables.scenario.plan().head().parityAgainst()) {
            case Reference.OldToken() -> oldPrice;
            case Reference.Index(var series) -> tables.market.series(series);
            case Reference.PromisedRatio() -> {
                var promise = new double[newPrice.length];
                for (int s = 0; s < promise.length; s++) {
                    promise[s] = promised * newPrice[s];
                }
                yield promise;
            }
        };
    }

    private Column column(IntToDoubleFunction value) {
        return Column.of(tables.clock.size(), value);
    }
}
