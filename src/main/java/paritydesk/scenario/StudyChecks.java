package paritydesk.scenario;

import paritydesk.book.Leg;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.market.Quote;
import paritydesk.study.Dynamics;

import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;

/// What the dynamics of a study need of the other documents. A question that names what a run does not have is answered with what is
/// missing, so that the others are answered all the same.
final class StudyChecks {

    private StudyChecks() {}

    private static boolean absent(Scenario s) {
        return s.study() == null || s.study().dynamics() == null;
    }

    private static Dynamics dynamics(Scenario s) {
        return Objects.requireNonNull(Objects.requireNonNull(s.study()).dynamics());
    }

    /// Funding at a venue, on an asset or after a series that nobody has.
    record FundingNamed() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            if (absent(s)) {
                return;
            }
            int i = 0;
            for (var funding : dynamics(s).funding()) {
                var at =
                        ScenarioRule.at(
                                names.study(), "dynamics", "funding", Integer.toString(i++));
                need(
                        s.venues().venue(funding.venue()).isPresent(),
                        "venue",
                        funding.venue(),
                        at.child("venue"),
                        found);
                need(
                        s.plan().asset(funding.asset()).isPresent(),
                        "asset",
                        funding.asset(),
                        at.child("asset"),
                        found);
                need(
                        s.market().series(funding.rate()).isPresent(),
                        "series",
                        funding.rate(),
                        at.child("rate"),
                        found);
            }
        }

        private static void need(
                boolean there, String kind, String id, Place at, Consumer<Finding> found) {
            if (!there) {
                found.accept(
                        Finding.block(
                                "unknown-" + kind,
                                at,
                                id,
                                "there is no such " + kind,
                                "add it, or name another"));
            }
        }
    }

    /// Collateral whose sale would leave its price where it is, because nothing says how deep its market is. A price that the market
    /// states as fixed needs no depth: it is said not to move.
    record DepthUnknown() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            if (absent(s)
                    || (dynamics(s).liquidations() == null && dynamics(s).rebalancing() == null)) {
                return;
            }
            var without = new TreeSet<String>();
            s.book().accounts().stream()
                    .flatMap(a -> a.legs().stream())
                    .filter(leg -> leg instanceof Leg.Collateral)
                    .map(Leg::asset)
                    .filter(asset -> s.market().depth(asset).isEmpty() && !fixed(s, asset))
                    .forEach(without::add);
            for (var asset : without) {
                found.accept(
                        Finding.warn(
                                "depth-unknown",
                                ScenarioRule.at(names.market(), "depth"),
                                asset,
                                "has no depth, so that sales of it move no price in the dynamics",
                                "add its depth to the market"));
            }
        }

        private static boolean fixed(Scenario s, String asset) {
            return s.market().quote(asset).filter(Quote.Fixed.class::isInstance).isPresent();
        }
    }
}
