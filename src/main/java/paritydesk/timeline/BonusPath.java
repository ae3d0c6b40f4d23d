package paritydesk.timeline;

import paritydesk.plan.Event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The liquidation bonus β of each asset at each venue and step: that of its terms until an event changes it.
final class BonusPath {

    private static final double[] NONE = {};

    private final Tables tables;
    private final Map<String, double[]> paths = new HashMap<>();
    private final Map<SlotPath, double[]> bySlot = new ConcurrentHashMap<>();

    BonusPath(Tables tables) {
        this.tables = tables;
        for (var venue : tables.scenario.venues().venues()) {
            for (var terms : venue.assets()) {
                double initial = terms.liquidationBonus().doubleValue();
                paths.put(
                        venue.id() + '\n' + terms.asset(),
                        path(venue.id(), terms.asset(), initial));
            }
        }
    }

    /// β at a step; 0 for an asset that the venue does not list.
    double bonus(String venue, String asset, int step) {
        var path = paths.get(venue + '\n' + asset);
        return path == null ? 0 : path[step];
    }

    /// The same of a slot's own asset, found once.
    double bonus(SlotPath slot, int step) {
        var path =
                bySlot.computeIfAbsent(
                        slot,
                        s -> paths.getOrDefault(s.slot().venue() + '\n' + s.slot().asset(), NONE));
        return path.length == 0 ? 0 : path[step];
    }

    private double[] path(String venue, String asset, double initial) {
        var path = new double[tables.clock.size()];
        Arrays.fill(path, initial);
        double now = initial;
        for (var event : tables.scenario.plan().events()) {
            if (event.at().isBefore(tables.clock.at(0))) {
                now = after(event, venue, asset, now);
            }
        }
        for (int s = 0; s < path.length; s++) {
            var event = tables.clock.step(s).event();
            now = event == null ? now : after(event, venue, asset, now);
            path[s] = now;
        }
        return path;
    }

    private static double after(Event event, String venue, String asset, double now) {
        return event instanceof Event.ParameterChange p
                        && p.parameter() == Event.Parameter.LIQUIDATION_BONUS
                        && p.venue().equals(venue)
                        && p.asset().equals(asset)
                ? p.to().doubleValue()
                : now;
    }
}
