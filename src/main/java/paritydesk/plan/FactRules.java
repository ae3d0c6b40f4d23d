package paritydesk.plan;

import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.util.List;
import java.util.function.Consumer;

/// Rules about the facts of a plan's record.
final class FactRules {

    private FactRules() {}

    /// A fact about a conversion, an event or an asset that the plan does not have is a fact that no check would read.
    record Named() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            var facts = plan.record().stated();
            var place = document.child("record").child("facts");
            var conversions = plan.conversions().stream().map(Conversion::id).toList();
            var events = plan.events().stream().map(e -> e.head().id()).toList();
            var assets = plan.assets().stream().map(a -> a.id()).toList();
            for (var route : facts.liquidatorRoutes()) {
                known(place.child("liquidatorRoutes"), route.conversion(), conversions, found);
            }
            for (var redemption : facts.redemptions()) {
                known(place.child("redemptions"), redemption.conversion(), conversions, found);
            }
            for (var time : facts.statedTimes()) {
                known(place.child("statedTimes"), time.event(), events, found);
            }
            for (var floating : facts.freeFloats()) {
                known(place.child("freeFloats"), floating.asset(), assets, found);
            }
            for (var backing : facts.backing()) {
                known(place.child("backing"), backing.asset(), assets, found);
            }
        }

        private static void known(
                Place place, String id, List<String> ids, Consumer<Finding> found) {
            if (!ids.contains(id)) {
                found.accept(
                        Finding.block(
                                "unknown-id",
                                place,
                                id,
                                "the plan has nothing of that id, so that no check would read the"
                                        + " fact",
                                "name one of: " + String.join(", ", ids)));
            }
        }
    }
}
