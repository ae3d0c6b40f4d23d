package paritydesk.timeline;

import paritydesk.market.Oracle;
import paritydesk.market.feed.Units;
import paritydesk.plan.Event;
import paritydesk.scenario.Scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The cap of every capped ratio at every step: the document's own until the plan's first update of it, ratio, instant and growth
/// changing together.
final class CapPath {

    private final Scenario scenario;
    private final Clock clock;
    private final Map<String, List<Oracle.Cap>> caps = new HashMap<>();

    CapPath(Scenario scenario, Clock clock) {
        this.scenario = scenario;
        this.clock = clock;
    }

    Oracle.Cap cap(Oracle.CappedRatio feed, int step) {
        var known = caps.get(feed.id());
        if (known == null) {
            known = path(feed);
            caps.put(feed.id(), known);
        }
        return known.get(step);
    }

    /// `min(r_live, cap) · P_underlying` at a step, in the adapter's integers where the feed has one.
    BigDecimal answer(Oracle.CappedRatio feed, int step, BigDecimal live, BigDecimal underlying) {
        var cap = cap(feed, step);
        var t = clock.at(step);
        var adapter = feed.adapter();
        if (adapter == null) {
            return live.min(cap.at(t))
                    .multiply(underlying)
                    .setScale(feed.decimals(), RoundingMode.FLOOR);
        }
        var answer =
                adapter.of(cap)
                        .answer(
                                Units.down(underlying, feed.decimals()),
                                Units.down(live, adapter.ratioDecimals()),
                                t.getEpochSecond());
        return Units.decimal(answer, feed.decimals());
    }

    private List<Oracle.Cap> path(Oracle.CappedRatio feed) {
        var cap = feed.cap();
        for (var event : scenario.plan().events()) {
            if (event.at().isBefore(clock.at(0))) {
                cap = after(cap, event, feed.id());
            }
        }
        var path = new Oracle.Cap[clock.size()];
        for (int s = 0; s < path.length; s++) {
            var event = clock.step(s).event();
            cap = event == null ? cap : after(cap, event, feed.id());
            path[s] = cap;
        }
        return List.of(Objects.requireNonNull(path));
    }

    /// The cap after an event.
    static Oracle.Cap after(Oracle.Cap cap, Event event, String oracle) {
        return event instanceof Event.CapUpdate update && update.oracle().equals(oracle)
                ? new Oracle.Cap(
                        update.snapshotRatio(), update.snapshotAt(), update.growthPerYear())
                : cap;
    }
}
