package paritydesk.timeline;

import paritydesk.market.Oracle;
import paritydesk.market.Series;
import paritydesk.plan.Event;
import paritydesk.scenario.Scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Lays out the steps of a run: the regular grid, every market point and reading, the book's instant, and both sides of every
/// event and of the end of every ramp inside the window.
final class ClockBuilder {

    private final Scenario scenario;
    private final Instant from;
    private final Instant to;

    ClockBuilder(Scenario scenario) {
        this.scenario = scenario;
        from = scenario.options().from();
        to = scenario.options().to();
    }

    Clock build() {
        var events = new TreeMap<Instant, List<Event>>();
        for (var event : scenario.plan().events()) {
            if (inside(event.at())) {
                events.computeIfAbsent(event.at(), _ -> new ArrayList<>()).add(event);
            }
        }
        var steps = new ArrayList<Step>();
        for (var at : instants()) {
            var here = events.getOrDefault(at, List.of());
            steps.add(new Step(at, here.isEmpty() ? Step.Side.AT : Step.Side.BEFORE, null));
            here.forEach(event -> steps.add(new Step(at, Step.Side.AFTER, event)));
        }
        return new Clock(steps, bookFrom(steps));
    }

    private SortedSet<Instant> instants() {
        var instants = new TreeSet<Instant>();
        for (var t = from; t.isBefore(to); t = t.plus(scenario.options().step())) {
            instants.add(t);
        }
        instants.add(to);
        add(instants, scenario.book().asOf());
        for (var series : scenario.market().series()) {
            series.points().forEach(point -> add(instants, point.at()));
            series.readings().forEach(point -> add(instants, point.at()));
        }
        for (var oracle : scenario.market().oracles()) {
            if (oracle instanceof Oracle.Frozen frozen) {
                add(instants, frozen.since());
            }
        }
        for (var event : scenario.plan().events()) {
            add(instants, event.at());
            add(instants, event.at().plus(event.over()));
        }
        return instants;
    }

    private int bookFrom(List<Step> steps) {
        var asOf = scenario.book().asOf();
        int i = 0;
        while (i < steps.size() && steps.get(i).at().isBefore(asOf)) {
            i++;
        }
        return i;
    }

    private void add(SortedSet<Instant> instants, Instant t) {
        if (inside(t)) {
            instants.add(t);
        }
    }

    private boolean inside(Instant t) {
        return !t.isBefore(from) && !t.isAfter(to);
    }

    /// The last instant for which the market has a figure of its own, for the status line.
    static Instant dataTo(Scenario scenario) {
        return scenario.market().series().stream()
                .filter(s -> !s.provenance().assumption())
                .map(Series::last)
                .max(Instant::compareTo)
                .orElse(scenario.options().to());
    }
}
