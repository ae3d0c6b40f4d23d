package paritydesk.ui.scenarios;

import paritydesk.plan.PlanRecord;
import paritydesk.scenario.Scenario;
import paritydesk.shock.Applied;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A scenario under shocks that says what it is: the description is an assumption of its plan's record, and what it rests on and the event
/// that each shock comes from are sources of it.
final class Described {

    private Described() {}

    static Scenario of(Scenario scenario, List<Applied> shocks, String about, String cites) {
        var struck = Applied.apply(scenario, shocks);
        var plan = struck.plan();
        var record = plan.record();
        var assumptions = new ArrayList<>(record.assumptions());
        Stream.of(about.strip())
                .filter(s -> !s.isEmpty() && !assumptions.contains(s))
                .forEach(assumptions::add);
        var sources = new ArrayList<>(record.sources());
        Stream.concat(Stream.of(cites.strip()), shocks.stream().map(a -> a.shock().event()))
                .filter(s -> !s.isEmpty())
                .map(s -> new PlanRecord.Source(s, null, null))
                .filter(s -> !sources.contains(s))
                .forEach(sources::add);
        var said =
                new PlanRecord(
                        record.statedRatios(),
                        record.treatment(),
                        record.approvals(),
                        sources,
                        assumptions,
                        record.facts());
        return struck.withPlan(plan.withRecord(said));
    }
}
