package paritydesk.scenario;

import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.plan.Event;

import java.util.function.Consumer;

/// One thing that can be wrong between the documents of a scenario, each of which may be sound by itself.
@FunctionalInterface
interface ScenarioRule {

    void check(Scenario scenario, Documents names, Consumer<Finding> found);

    /// A spot below the document: `at("market.json", "oracles", "mkr-feed", "series")`.
    static Place at(String document, String... path) {
        var place = Place.of(document);
        for (var part : path) {
            place = place.child(part);
        }
        return place;
    }

    static Place event(Documents names, Event event, String field) {
        return at(names.plan(), "events", event.head().id(), field);
    }
}
