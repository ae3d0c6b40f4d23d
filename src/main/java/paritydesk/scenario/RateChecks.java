package paritydesk.scenario;

import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.market.ModelledRate;
import paritydesk.market.Series;
import paritydesk.venue.Venue;

import java.util.function.Consumer;

/// Rates that follow from a model.
final class RateChecks {

    private RateChecks() {}

    /// Venues, assets and series that a modelled rate names and nobody has.
    record Named() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var assets =
                    NameChecks.Known.of(
                            "asset", s.plan().assets().stream().map(a -> a.id()), found);
            var venues =
                    NameChecks.Known.of(
                            "venue", s.venues().venues().stream().map(Venue::id), found);
            var series =
                    NameChecks.Known.of(
                            "series", s.market().series().stream().map(Series::id), found);
            for (var rate : s.market().rateModels()) {
                assets.need(rate.asset(), place(names, rate, "asset"));
                venues.need(rate.venue(), place(names, rate, "venue"));
                series.need(rate.utilisation(), place(names, rate, "utilisation"));
            }
        }
    }

    /// A series and a model for one rate: only one of them can hold.
    record Twice() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var rate : s.market().rateModels()) {
                if (s.market().rate(rate.venue(), rate.asset()).isPresent()) {
                    found.accept(
                            Finding.block(
                                    "rate-twice",
                                    place(names, rate, "model"),
                                    rate.asset(),
                                    "has a series of rates at " + rate.venue() + " as well",
                                    "keep the one that holds"));
                }
            }
        }
    }

    /// A utilisation below zero, or one that begins after the debts that it accrues on.
    record Utilisation() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var rate : s.market().rateModels()) {
                s.market()
                        .series(rate.utilisation())
                        .ifPresent(series -> check(s, names, rate, series, found));
            }
        }

        private static void check(
                Scenario s,
                Documents names,
                ModelledRate rate,
                Series series,
                Consumer<Finding> found) {
            var asOf = s.book().asOf();
            var from = asOf.isAfter(s.options().from()) ? asOf : s.options().from();
            if (series.first().isAfter(from)) {
                found.accept(
                        Finding.block(
                                "rate-starts-late",
                                ScenarioRule.at(names.market(), "series", series.id(), "points"),
                                series.first().toString(),
                                "begins after "
                                        + from
                                        + ", when debts in "
                                        + rate.asset()
                                        + " begin to accrue",
                                "add a point at or before that instant"));
            }
            series.points().stream()
                    .filter(p -> p.value().signum() < 0)
                    .findFirst()
                    .ifPresent(
                            p ->
                                    found.accept(
                                            Finding.block(
                                                    "utilisation-range",
                                                    ScenarioRule.at(
                                                            names.market(),
                                                            "series",
                                                            series.id(),
                                                            "points"),
                                                    p.value().toPlainString(),
                                                    "utilisation is borrowed over supplied and"
                                                            + " not below zero",
                                                    "write a fraction, 0.9 for 90 %")));
        }
    }

    private static Place place(Documents names, ModelledRate rate, String field) {
        return ScenarioRule.at(names.market(), "rateModels", rate.asset(), field);
    }
}
