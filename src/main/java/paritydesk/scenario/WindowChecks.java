package paritydesk.scenario;

import paritydesk.asset.Figures;
import paritydesk.finding.Finding;
import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.market.Quote;
import paritydesk.market.Series;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Prices through the whole window, and feeds that are as fresh as they promise.
final class WindowChecks {

    private WindowChecks() {}

    /// A price series that begins after the window has started or ended, or that ends before it starts.
    record Prices() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var id : priceSeries(s)) {
                s.market()
                        .series(id)
                        .flatMap(series -> judge(series, s.options(), names))
                        .ifPresent(found);
            }
        }

        private static Set<String> priceSeries(Scenario s) {
            Market market = s.market();
            var ids = new LinkedHashSet<String>();
            for (var quote : market.quotes()) {
                if (quote instanceof Quote.Traded q) {
                    ids.add(q.series());
                }
            }
            Feeds.uses(s).stream()
                    .flatMap(use -> market.oracle(use.oracle()).stream())
                    .forEach(oracle -> ids.addAll(Feeds.series(oracle).values()));
            return ids;
        }

        private static Optional<Finding> judge(Series series, Options window, Documents names) {
            var place = ScenarioRule.at(names.market(), "series", series.id(), "points");
            var first = series.first();
            if (first.isAfter(window.to())) {
                return Optional.of(
                        Finding.block(
                                "window-without-prices",
                                place,
                                first.toString(),
                                "has no point in the window, which ends at " + window.to(),
                                "move the window, or add points"));
            }
            if (first.isAfter(window.from())) {
                return Optional.of(
                        Finding.warn(
                                "prices-start-late",
                                place,
                                first.toString(),
                                "starts after the window, which opens at "
                                        + window.from()
                                        + "; what depends on it has no price until then",
                                "start the window there, or add earlier points"));
            }
            boolean reading = !series.provenance().assumption() && series.points().size() > 1;
            return reading && series.last().isBefore(window.from())
                    ? Optional.of(
                            Finding.warn(
                                    "prices-end-early",
                                    place,
                                    series.last().toString(),
                                    "ends before the window opens at "
                                            + window.from()
                                            + " and stands still throughout",
                                    "add points of the window"))
                    : Optional.empty();
        }
    }

    /// A feed that is read while its answer is older than its heartbeat. The worst age in the window is given.
    record Heartbeat() implements ScenarioRule {

        private record Age(Duration age, Instant answer) {}

        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var reported = new LinkedHashSet<String>();
            for (var use : Feeds.uses(s)) {
                if (s.market().oracle(use.oracle()).orElse(null) instanceof Oracle.DirectFeed feed
                        && !reported.contains(feed.id())) {
                    s.market()
                            .series(feed.series())
                            .map(series -> worst(series, use))
                            .filter(w -> w.age().compareTo(feed.heartbeat()) > 0)
                            .ifPresent(
                                    worst -> {
                                        reported.add(feed.id());
                                        found.accept(stale(feed, worst, names));
                                    });
                }
            }
        }

        private static Finding stale(Oracle.DirectFeed feed, Age worst, Documents names) {
            return Finding.warn(
                    "stale-answer",
                    ScenarioRule.at(names.market(), "oracles", feed.id(), "heartbeat"),
                    feed.heartbeat().toString(),
                    "the answer of "
                            + worst.answer()
                            + " gets "
                            + hours(worst.age())
                            + " h old in the window; the feed promises "
                            + hours(feed.heartbeat())
                            + " h",
                    "add the answers in between, or state the heartbeat that holds; LUNA was lent"
                            + " against at a stale 0.107 in May 2022");
        }

        private static Age worst(Series series, Use use) {
            List<Instant> answers =
                    Stream.concat(series.points().stream(), series.readings().stream())
                            .map(Series.Point::at)
                            .sorted()
                            .toList();
            var worst = new Age(Duration.ZERO, series.first());
            for (int i = 0; i < answers.size(); i++) {
                var answer = answers.get(i);
                var next = i + 1 < answers.size() ? answers.get(i + 1) : use.to();
                var until = next.isBefore(use.to()) ? next : use.to();
                var age = Duration.between(answer, until);
                if (until.isAfter(use.from()) && age.compareTo(worst.age()) > 0) {
                    worst = new Age(age, answer);
                }
            }
            return worst;
        }

        private static String hours(Duration duration) {
            return Figures.number(duration.toMinutes() / 60.0, 1);
        }
    }
}
