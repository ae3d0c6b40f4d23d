package paritydesk.scenario;

import paritydesk.finding.Finding;
import paritydesk.market.Oracle;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// How oracles build on series and on each other.
final class ChainChecks {

    private ChainChecks() {}

    /// A ratio read as a price, or a product that does not arrive at the reporting currency.
    record Units() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            var chain = new UnitChain(s.market(), s.plan());
            for (var oracle : s.market().oracles()) {
                chain.fault(oracle)
                        .ifPresent(
                                fault ->
                                        found.accept(
                                                Finding.refuse(
                                                        "units-do-not-chain",
                                                        ScenarioRule.at(
                                                                names.market(),
                                                                "oracles",
                                                                oracle.id()),
                                                        "",
                                                        fault,
                                                        "multiply a ratio through to the reporting"
                                                            + " currency; cbETH was lent against"
                                                            + " its bare ratio in 2026")));
            }
        }
    }

    /// Oracles that read each other in a circle, and so never answer.
    record Circle() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var oracle : s.market().oracles()) {
                if (reaches(s, oracle, oracle.id(), new HashSet<>())) {
                    found.accept(
                            Finding.block(
                                    "oracle-circle",
                                    ScenarioRule.at(names.market(), "oracles", oracle.id()),
                                    oracle.id(),
                                    "reads itself by way of its sources",
                                    "let it read a series in the end"));
                }
            }
        }

        private static boolean reaches(Scenario s, Oracle oracle, String goal, Set<String> seen) {
            for (var id : Feeds.sources(oracle).values()) {
                var source = s.market().oracle(id);
                if (id.equals(goal)
                        || (seen.add(id)
                                && source.isPresent()
                                && reaches(s, source.get(), goal, seen))) {
                    return true;
                }
            }
            return false;
        }
    }

    /// An average whose window begins before its series: at first it is one over less time, easier to move than it says.
    record ShortAverage() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var use : Feeds.uses(s)) {
                if (s.market().oracle(use.oracle()).orElse(null) instanceof Oracle.TimeWeighted o) {
                    s.market()
                            .series(o.series())
                            .filter(
                                    series ->
                                            Duration.between(series.first(), use.from())
                                                            .compareTo(o.window())
                                                    < 0)
                            .ifPresent(
                                    series ->
                                            found.accept(
                                                    Finding.warn(
                                                            "average-over-less",
                                                            ScenarioRule.at(
                                                                    names.market(),
                                                                    "oracles",
                                                                    o.id(),
                                                                    "window"),
                                                            o.window().toString(),
                                                            "its series begins on "
                                                                    + series.first()
                                                                    + ", less than the window"
                                                                    + " before it is read",
                                                            "add earlier points, or read it"
                                                                    + " later")));
                }
            }
        }
    }
}
