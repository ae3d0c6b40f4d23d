package paritydesk.checklist;

import paritydesk.plan.Event;
import paritydesk.timeline.Run;
import paritydesk.timeline.SwitchReading;
import paritydesk.venue.Terms;
import paritydesk.venue.Venue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An oracle that a venue listens to for an asset that its accounts hold or owe, or that those become, within a run's window:
/// during `[from, to)` where another one takes its place at `to`, during `[from, to]` at the end of the window.
record OracleUse(
        String venue, String asset, String oracle, Instant from, Instant to, boolean replaced) {

    /// The last instant at which it is read.
    Instant until() {
        return replaced ? to.minusNanos(1) : to;
    }

    /// All of a run, in the order of venues, assets and time. A switch that a guard refused changes nothing.
    static List<OracleUse> of(Run run) {
        var used = legs(run);
        var uses = new ArrayList<OracleUse>();
        for (var venue : run.scenario().venues().venues()) {
            for (var terms : venue.assets()) {
                if (used.contains(new Place(venue.id(), terms.asset()))) {
                    uses.addAll(of(run, venue, terms));
                }
            }
        }
        return List.copyOf(uses);
    }

    private static List<OracleUse> of(Run run, Venue venue, Terms terms) {
        Instant from = run.clock().at(0);
        Instant end = run.clock().at(run.clock().size() - 1);
        var refused = new HashSet<String>();
        run.exact().switches().stream()
                .filter(SwitchReading::refused)
                .forEach(r -> refused.add(r.event()));
        var uses = new ArrayList<OracleUse>();
        var oracle = terms.oracle();
        for (var event : run.scenario().plan().events()) {
            if (event instanceof Event.OracleSwitch change
                    && change.venue().equals(venue.id())
                    && change.asset().equals(terms.asset())
                    && !refused.contains(change.head().id())
                    && !change.at().isAfter(end)) {
                if (change.at().isAfter(from)) {
                    uses.add(
                            new OracleUse(
                                    venue.id(), terms.asset(), oracle, from, change.at(), true));
                    from = change.at();
                }
                oracle = change.oracle();
            }
        }
        uses.add(new OracleUse(venue.id(), terms.asset(), oracle, from, end, false));
        return uses;
    }

    private static Set<Place> legs(Run run) {
        var used = new HashSet<Place>();
        for (var account : run.scenario().book().accounts()) {
            for (var leg : account.legs()) {
                used.add(new Place(account.venue(), leg.asset()));
                for (var conversion : run.scenario().plan().conversions()) {
                    if (conversion.ratio().from().equals(leg.asset())) {
                        used.add(new Place(account.venue(), conversion.ratio().to()));
                    }
                }
            }
        }
        return used;
    }

    private record Place(String venue, String asset) {}
}
