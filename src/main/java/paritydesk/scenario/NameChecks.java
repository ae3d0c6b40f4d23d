package paritydesk.scenario;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Leg;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Series;
import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.plan.Reference;
import paritydesk.venue.Venue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one document names, another has.
final class NameChecks {

    private NameChecks() {}

    /// The ids of one kind that exist, and how a missing one is reported.
    record Known(String kind, String code, Set<String> ids, Consumer<Finding> found) {

        static Known of(String kind, Stream<String> ids, Consumer<Finding> found) {
            return new Known(
                    kind,
                    "unknown-" + kind,
                    ids.collect(Collectors.toCollection(TreeSet::new)),
                    found);
        }

        void need(@Nullable String id, Place place) {
            if (id != null && !ids.contains(id)) {
                report(id, place, "there is no such " + kind);
            }
        }

        void report(String id, Place place, String text) {
            var advice =
                    ids.isEmpty()
                            ? "add one"
                            : "add it, or name one of: "
                                    + ids.stream().limit(12).collect(Collectors.joining(", "));
            found.accept(Finding.block(code, place, id, text, advice));
        }
    }

    /// Assets of the market, the venues and the book that the plan does not define.
    record Assets() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var known = Known.of("asset", s.plan().assets().stream().map(a -> a.id()), found);
            var market = names.market();
            for (var quote : s.market().quotes()) {
                known.need(quote.asset(), ScenarioRule.at(market, "quotes", quote.asset()));
            }
            for (var oracle : s.market().oracles()) {
                known.need(
                        oracle.asset(), ScenarioRule.at(market, "oracles", oracle.id(), "asset"));
            }
            for (var depth : s.market().depth()) {
                known.need(depth.asset(), ScenarioRule.at(market, "depth", depth.asset()));
            }
            for (var rate : s.market().rates()) {
                known.need(rate.asset(), ScenarioRule.at(market, "rates", rate.asset()));
            }
            for (var pool : s.market().pools()) {
                for (var asset : pool.assets()) {
                    known.need(asset, ScenarioRule.at(market, "pools", pool.id()));
                }
            }
            for (var venue : s.venues().venues()) {
                for (var terms : venue.assets()) {
                    known.need(
                            terms.asset(),
                            ScenarioRule.at(
                                    names.venues(), "venues", venue.id(), "assets", terms.asset()));
                }
            }
            legs(s, names, known);
        }

        private static void legs(Scenario s, Documents names, Known known) {
            var missing = new Gathered<String>();
            for (var account : s.book().accounts()) {
                for (Leg leg : account.legs()) {
                    if (!known.ids().contains(leg.asset())) {
                        missing.add(leg.asset(), account);
                    }
                }
            }
            missing.forEach(
                    (id, group) ->
                            known.report(
                                    id,
                                    group.place(names),
                                    "the plan has no such asset; named by " + group.sentence()));
        }
    }

    /// Venues that events, rates or accounts name and the risk parameters do not have.
    record VenuesNamed() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var known = Known.of("venue", s.venues().venues().stream().map(Venue::id), found);
            for (var event : s.plan().events()) {
                known.need(venue(event), ScenarioRule.event(names, event, "venue"));
                if (event instanceof Event.Fork fork) {
                    fork.follows()
                            .forEach(
                                    f ->
                                            known.need(
                                                    f.venue(),
                                                    ScenarioRule.event(names, event, "follows")));
                }
            }
            for (var rate : s.market().rates()) {
                known.need(
                        rate.venue(),
                        ScenarioRule.at(names.market(), "rates", rate.asset(), "venue"));
            }
            for (var route : s.plan().record().stated().liquidatorRoutes()) {
                known.need(
                        route.venue(),
                        ScenarioRule.at(names.plan(), "record", "facts", "liquidatorRoutes"));
            }
            var missing = new Gathered<String>();
            for (var account : s.book().accounts()) {
                if (!known.ids().contains(account.venue())) {
                    missing.add(account.venue(), account);
                }
            }
            missing.forEach(
                    (id, group) ->
                            known.report(
                                    id,
                                    group.place(names),
                                    "there are no risk parameters for this venue; named by "
                                            + group.sentence()));
        }

        private static @Nullable String venue(Event event) {
            return switch (event) {
                case Event.OracleSwitch e -> e.venue();
                case Event.RecognitionChange e -> e.venue();
                case Event.ThresholdChange e -> e.venue();
                case Event.ParameterChange e -> e.venue();
                case Event.Freeze e -> e.venue();
                case Event.Settlement e -> e.venue();
                case Event.Snapshot e -> e.venue();
                case Event.AutoCredit e -> e.venue();
                case Event.Announcement _,
                        Event.CapUpdate _,
                        Event.ConversionOpens _,
                        Event.DirectionChange _,
                        Event.PenaltyStep _,
                        Event.Fork _,
                        Event.Close _ ->
                        null;
            };
        }
    }

    /// Oracles that terms or switches name and the market does not have: a price that reverts stops a venue.
    record Oracles() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var known = Known.of("oracle", s.market().oracles().stream().map(Oracle::id), found);
            for (var venue : s.venues().venues()) {
                for (var terms : venue.assets()) {
                    known.need(
                            terms.oracle(),
                            ScenarioRule.at(
                                    names.venues(),
                                    "venues",
                                    venue.id(),
                                    "assets",
                                    terms.asset(),
                                    "oracle"));
                }
            }
            for (var event : s.plan().events()) {
                if (event instanceof Event.OracleSwitch e) {
                    known.need(e.oracle(), ScenarioRule.event(names, e, "oracle"));
                } else if (event instanceof Event.CapUpdate e) {
                    known.need(e.oracle(), ScenarioRule.event(names, e, "oracle"));
                }
            }
            for (var oracle : s.market().oracles()) {
                var place = ScenarioRule.at(names.market(), "oracles", oracle.id());
                Feeds.sources(oracle).forEach((field, id) -> known.need(id, place.child(field)));
            }
        }
    }

    /// Series that quotes, oracles, depth, rates or the plan's reference name.
    record SeriesNamed() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var market = s.market();
            var known = Known.of("series", market.series().stream().map(Series::id), found);
            var document = names.market();
            for (var quote : market.quotes()) {
                var place = ScenarioRule.at(document, "quotes", quote.asset());
                switch (quote) {
                    case Quote.Traded q -> known.need(q.series(), place.child("series"));
                    case Quote.Converted q -> known.need(q.traded(), place.child("traded"));
                    case Quote.Fixed _ -> {}
                }
            }
            for (var oracle : market.oracles()) {
                var place = ScenarioRule.at(document, "oracles", oracle.id());
                Feeds.series(oracle).forEach((field, id) -> known.need(id, place.child(field)));
            }
            for (var depth : market.depth()) {
                known.need(
                        depth.capacity(),
                        ScenarioRule.at(document, "depth", depth.asset(), "capacity"));
            }
            for (var rate : market.rates()) {
                known.need(
                        rate.series(), ScenarioRule.at(document, "rates", rate.asset(), "series"));
            }
            for (var reserve : market.reserves()) {
                known.need(
                        reserve.series(),
                        ScenarioRule.at(document, "reserves", reserve.pool(), "series"));
            }
            if (s.plan().head().parityAgainst() instanceof Reference.Index index) {
                known.need(
                        index.series(), ScenarioRule.at(names.plan(), "parityAgainst", "series"));
            }
        }
    }

    /// Conversions that quotes or computed feeds name and the plan does not have.
    record Conversions() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            List<Conversion> conversions = s.plan().conversions();
            var known = Known.of("conversion", conversions.stream().map(Conversion::id), found);
            for (var quote : s.market().quotes()) {
                if (quote instanceof Quote.Converted q) {
                    known.need(
                            q.conversion(),
                            ScenarioRule.at(names.market(), "quotes", q.asset(), "conversion"));
                }
            }
            for (var oracle : s.market().oracles()) {
                var place = ScenarioRule.at(names.market(), "oracles", oracle.id(), "conversion");
                if (oracle instanceof Oracle.ConversionRatio o) {
                    known.need(o.conversion(), place);
                } else if (oracle instanceof Oracle.PeggedToOld o) {
                    known.need(o.conversion(), place);
                }
            }
        }
    }
}
