package paritydesk.shock;

import paritydesk.plan.Adoption;
import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.scenario.Scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Changes of a plan document that are more than one event in another place.
final class PlanEdits {

    private PlanEdits() {}

    /// The scenario with more events; one of an id that is there already takes its place.
    static Scenario plus(Scenario s, Event... more) {
        var events = new ArrayList<>(s.plan().events());
        for (var event : more) {
            events.removeIf(e -> e.head().id().equals(event.head().id()));
            events.add(event);
        }
        return s.withPlan(s.plan().withEvents(events));
    }

    static Scenario conversions(Scenario s, UnaryOperator<Conversion> change) {
        var changed = s.plan().conversions().stream().map(change).toList();
        return s.withPlan(s.plan().withConversions(changed));
    }

    static Scenario adoption(Scenario s, List<Adoption> changed) {
        return s.withPlan(s.plan().withAdoption(changed));
    }
}
