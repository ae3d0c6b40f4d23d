package paritydesk.checklist;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Counted;
import paritydesk.asset.Figures;
import paritydesk.plan.Event;
import paritydesk.plan.Plan;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A25: a venue's stops come in the order that leaves nobody locked in: borrowing off, margin off, derivatives settled, spot off,
/// deposits off, snapshot, credit, new market. Stops of assets that have nothing to do with each other have no order; a stop of the
/// whole venue belongs to each of its assets. And between the first and the last of them no asset is without a price.
final class CalendarOrder implements Check {

    private static final Item ITEM =
            new Item(
                    "A25",
                    "Order of the calendar",
                    "Do the stops of each venue come in the safe order, with a price at every hour"
                            + " between?",
                    Severity.BLOCK,
                    Threshold.atMost(
                            0, "faults", "Schedules of venues, such as FTM to S in January 2025"));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var venues = new TreeSet<String>();
        var stops = new ArrayList<Stop>();
        for (var event : run.scenario().plan().events()) {
            stop(run.scenario().plan(), event)
                    .ifPresent(
                            stop -> {
                                stops.add(stop);
                                venues.add(stop.venue());
                            });
        }
        if (stops.isEmpty()) {
            return ITEM.notApplicable(
                    "The plan stops no borrowing, margin, trading or deposits and takes no"
                            + " snapshot.");
        }
        var faults = new ArrayList<String>();
        for (var venue : venues) {
            var own = stops.stream().filter(s -> s.venue().equals(venue)).toList();
            faults.addAll(disorder(run.scenario().plan(), own));
            gap(run, own).ifPresent(faults::add);
        }
        var figure =
                new Measure(
                        faults.size(),
                        "faults",
                        faults.isEmpty()
                                ? stops.size() + " in order"
                                : Counted.of(faults.size(), "fault"));
        var why =
                faults.isEmpty()
                        ? stops.size() + " stops stand in the safe order, with a price all the way."
                        : String.join("; ", faults) + ".";
        var link = Link.step(run.clock().indexAt(stops.getFirst().event().at()));
        return ITEM.outcome(ITEM.threshold().judge(faults.size()), figure, why, link);
    }

    private static Optional<Stop> stop(Plan plan, Event event) {
        return switch (event) {
            case Event.Freeze freeze -> freeze(freeze);
            case Event.Settlement settlement ->
                    Optional.of(
                            new Stop(Stage.SETTLED, settlement.venue(), settlement.asset(), event));
            case Event.Snapshot snapshot ->
                    Optional.of(
                            new Stop(Stage.SNAPSHOT, snapshot.venue(), snapshot.asset(), event));
            case Event.AutoCredit credit ->
                    Optional.of(
                            new Stop(
                                    Stage.CREDIT,
                                    credit.venue(),
                                    plan.conversion(credit.conversion())
                                            .map(c -> c.ratio().from())
                                            .orElse(null),
                                    event));
            case Event.Announcement _,
                    Event.ConversionOpens _,
                    Event.DirectionChange _,
                    Event.PenaltyStep _,
                    Event.OracleSwitch _,
                    Event.CapUpdate _,
                    Event.RecognitionChange _,
                    Event.ThresholdChange _,
                    Event.ParameterChange _,
                    Event.Fork _,
                    Event.Close _ ->
                    Optional.empty();
        };
    }

    private static Optional<Stop> freeze(Event.Freeze freeze) {
        var stage =
                switch (freeze.activity()) {
                    case BORROWING -> freeze.stopped() ? Stage.BORROW_OFF : null;
                    case MARGIN -> freeze.stopped() ? Stage.MARGIN_OFF : null;
                    case TRADING -> freeze.stopped() ? Stage.SPOT_OFF : Stage.NEW_MARKET;
                    case DEPOSITS -> freeze.stopped() ? Stage.DEPOSITS_OFF : null;
                    case DERIVATIVES, WITHDRAWALS, LIQUIDATIONS, RAMPS -> null;
                };
        return stage == null
                ? Optional.empty()
                : Optional.of(new Stop(stage, freeze.venue(), freeze.asset(), freeze));
    }

    /// Pairs of stops of one asset whose order in time is not that of their stages; events of one instant count by their priority.
    private static List<String> disorder(Plan plan, List<Stop> stops) {
        var faults = new ArrayList<String>();
        for (int i = 0; i < stops.size(); i++) {
            for (int j = i + 1; j < stops.size(); j++) {
                if (stops.get(j).stage().compareTo(stops.get(i).stage()) < 0
                        && related(plan, stops.get(i).asset(), stops.get(j).asset())) {
                    faults.add(
                            stops.get(i).venue()
                                    + ": "
                                    + stops.get(i).text()
                                    + " comes before "
                                    + stops.get(j).text());
                }
            }
        }
        return faults;
    }

    /// The same asset, the whole venue (null), or two sides of one conversion.
    private static boolean related(Plan plan, @Nullable String one, @Nullable String other) {
        return one == null
                || other == null
                || one.equals(other)
                || plan.conversions().stream()
                        .map(c -> Set.of(c.ratio().from(), c.ratio().to()))
                        .anyMatch(pair -> pair.contains(one) && pair.contains(other));
    }

    /// A step between first and last stop at which the venue's oracle has no answer for something that it lists.
    private static Optional<String> gap(Run run, List<Stop> stops) {
        var from = stops.getFirst().event().at();
        var to = stops.getLast().event().at();
        for (int i = Math.max(0, run.clock().bookFrom()); i < run.clock().size(); i++) {
            var t = run.clock().at(i);
            for (var path : run.prices()) {
                if (path.venue().equals(stops.getFirst().venue())
                        && !t.isBefore(from)
                        && !t.isAfter(to)
                        && Double.isNaN(path.oracle().get(i))) {
                    return Optional.of(
                            path.venue()
                                    + " has no price for "
                                    + path.asset()
                                    + " at "
                                    + Figures.moment(t));
                }
            }
        }
        return Optional.empty();
    }

    private enum Stage {
        BORROW_OFF("borrowing off"),
        MARGIN_OFF("margin off"),
        SETTLED("derivatives settled"),
        SPOT_OFF("spot off"),
        DEPOSITS_OFF("deposits off"),
        SNAPSHOT("snapshot"),
        CREDIT("credit"),
        NEW_MARKET("new market");

        private final String words;

        Stage(String words) {
            this.words = words;
        }
    }

    private record Stop(Stage stage, String venue, @Nullable String asset, Event event) {
        String text() {
            return stage.words + " (" + Figures.moment(event.at()) + ")";
        }
    }
}
