package paritydesk.plan;

import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.util.function.Consumer;

/// One thing that can be wrong with a plan. `document` is the plan as a place; a rule names the spot below it.
@FunctionalInterface
interface PlanRule {

    void check(Plan plan, Place document, Consumer<Finding> found);

    /// The spot of an event's field: `/events/penalty-1/fee`. Events go by id, because a plan sorts them.
    static Place field(Place document, Event event, String name) {
        return document.child("events").child(event.head().id()).child(name);
    }
}
