package paritydesk.scenario;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Place;
import paritydesk.plan.Event;

import java.time.Instant;

/// One venue listening to one oracle for one asset, in `[from, to)`. `by` is the switch that began it, null where the venue's own
/// terms did.
record Use(
        String venue,
        String asset,
        String oracle,
        Event.@Nullable OracleSwitch by,
        Instant from,
        Instant to) {

    Use(String venue, String asset, String oracle, Event.@Nullable OracleSwitch by) {
        this(venue, asset, oracle, by, Instant.MIN, Instant.MAX);
    }

    Use during(Instant start, Instant end) {
        return new Use(venue, asset, oracle, by, start, end);
    }

    /// Where the oracle was chosen: the switch, or the venue's terms.
    Place place(Documents names) {
        return by == null
                ? ScenarioRule.at(names.venues(), "venues", venue, "assets", asset, "oracle")
                : ScenarioRule.event(names, by, "oracle");
    }
}
