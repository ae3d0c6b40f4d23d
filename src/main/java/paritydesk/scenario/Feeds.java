package paritydesk.scenario;

import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.plan.Event;
import paritydesk.plan.Fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which series stand behind prices, and who listens to which oracle at what time.
final class Feeds {

    private Feeds() {}

    /// The series that an oracle reads, by the field that names them.
    static Map<String, String> series(Oracle oracle) {
        return switch (oracle) {
            case Oracle.DirectFeed o -> Map.of("series", o.series());
            case Oracle.ConversionRatio o -> Map.of("underlying", o.underlying());
            case Oracle.CappedRatio o ->
                    Map.of("liveRatio", o.liveRatio(), "underlying", o.underlying());
            case Oracle.TimeWeighted o -> Map.of("series", o.series());
            case Oracle.Smoothed o -> Map.of("series", o.series());
            case Oracle.Chained o -> numbered("factors", o.factors());
            case Oracle.Pegged _,
                    Oracle.PeggedToOld _,
                    Oracle.StableCap _,
                    Oracle.Floor _,
                    Oracle.Frozen _,
                    Oracle.Median _,
                    Oracle.Cautious _ ->
                    Map.of();
        };
    }

    /// The oracles that an oracle reads, by the field that names them.
    static Map<String, String> sources(Oracle oracle) {
        return switch (oracle) {
            case Oracle.PeggedToOld o -> Map.of("old", o.old());
            case Oracle.StableCap o -> Map.of("source", o.source());
            case Oracle.Floor o -> Map.of("source", o.source());
            case Oracle.Frozen o -> Map.of("source", o.source());
            case Oracle.Median o -> numbered("sources", o.sources());
            case Oracle.Cautious o -> numbered("sources", o.sources());
            case Oracle.DirectFeed _,
                    Oracle.ConversionRatio _,
                    Oracle.CappedRatio _,
                    Oracle.Pegged _,
                    Oracle.TimeWeighted _,
                    Oracle.Smoothed _,
                    Oracle.Chained _ ->
                    Map.of();
        };
    }

    private static Map<String, String> numbered(String field, List<String> names) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            fields.put(field + "/" + i, names.get(i));
        }
        return fields;
    }

    /// The series of an asset's own market: its traded quote, else a feed that answers with it. Never a computed price, which would
    /// compare a ratio with itself.
    static Optional<Series> ownMarket(Market market, String asset) {
        var quoted =
                market.quote(asset)
                        .flatMap(
                                quote ->
                                        switch (quote) {
                                            case Quote.Traded q -> market.series(q.series());
                                            case Quote.Converted q when q.traded() != null ->
                                                    market.series(q.traded());
                                            case Quote.Converted _, Quote.Fixed _ ->
                                                    Optional.empty();
                                        });
        return quoted.or(
                () ->
                        market.oracles().stream()
                                .filter(o -> o.asset().equals(asset))
                                .filter(Oracle.DirectFeed.class::isInstance)
                                .map(Oracle.DirectFeed.class::cast)
                                .flatMap(o -> market.series(o.series()).stream())
                                .findFirst());
    }

    /// Who listens to which oracle within the window, in the order of the venues' terms and then of the switches.
    static List<Use> uses(Scenario scenario) {
        var uses = new ArrayList<Use>();
        for (var venue : scenario.venues().venues()) {
            for (var terms : venue.assets()) {
                follow(scenario, new Use(venue.id(), terms.asset(), terms.oracle(), null), uses);
            }
        }
        return uses;
    }

    private static void follow(Scenario scenario, Use first, List<Use> uses) {
        var options = scenario.options();
        var use = first;
        var since = options.from();
        for (var event : scenario.plan().events()) {
            if (event instanceof Event.OracleSwitch s
                    && s.venue().equals(use.venue())
                    && s.asset().equals(use.asset())) {
                add(use, since, earlier(s.at(), options.to()), uses);
                since = s.at().isAfter(options.from()) ? s.at() : options.from();
                use = new Use(use.venue(), use.asset(), s.oracle(), s);
            }
        }
        add(use, since, options.to(), uses);
    }

    private static void add(Use use, Instant from, Instant to, List<Use> uses) {
        if (from.isBefore(to)) {
            uses.add(use.during(from, to));
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /// The highest fee of a conversion in `[from, to)`; zero for one that the plan does not have.
    static BigDecimal highestFee(Scenario scenario, String conversion, Instant from, Instant to) {
        return scenario.plan()
                .conversion(conversion)
                .map(c -> Fees.of(scenario.plan(), c).highest(from, to.minusNanos(1)))
                .orElse(BigDecimal.ZERO);
    }
}
