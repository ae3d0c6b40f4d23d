package paritydesk.checklist;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.plan.Event;
import paritydesk.timeline.Run;
import paritydesk.timeline.SwitchReading;

import java.util.ArrayList;
import java.util.List;

/// A10: at each oracle switch the new answer stands beside the old one, beside `ρ · (1 − φ) · P_new`, and beside the asset's own
/// market. The largest deviation counts.
final class FeedDeviation implements Check {

    private static final Item ITEM =
            new Item(
                    "A10",
                    "New feed against old and a second source",
                    "How far is the new feed from old × ratio × (1 − fee), and from a second"
                            + " source?",
                    Severity.BLOCK,
                    Threshold.atMost(
                                    2,
                                    5,
                                    "%",
                                    "Feed replacement practice: question at 2 %, refuse at 5 %")
                            .within(0.1, 10));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var first = run.clock().at(0);
        var last = run.clock().at(run.clock().size() - 1);
        var readings = new ArrayList<Reading>();
        for (var change : run.exact().switches()) {
            if (!change.at().isBefore(first) && !change.at().isAfter(last)) {
                readings.addAll(readings(run, change));
            }
        }
        if (readings.isEmpty()) {
            return ITEM.notApplicable("No oracle is switched inside the window.");
        }
        var worst = readings.getFirst();
        for (var reading : readings) {
            worst = reading.size() > worst.size() ? reading : worst;
        }
        var change = worst.change();
        var beside = new ArrayList<String>();
        readings.stream().filter(r -> r.change().equals(change)).forEach(r -> beside.add(r.text()));
        var why =
                "At "
                        + Figures.moment(change.at())
                        + " "
                        + change.venue()
                        + " reads "
                        + Figures.exact(change.after())
                        + " for "
                        + change.asset()
                        + (change.refused() ? ", which its guard refuses" : "")
                        + ": "
                        + String.join(", ", beside)
                        + ".";
        var figure =
                new Measure(
                        worst.deviation() * 100, "%", Figures.signedPercent(worst.deviation(), 2));
        return ITEM.outcome(
                ITEM.threshold().judge(worst.size() * 100),
                figure,
                why,
                Link.step(step(run, change)));
    }

    private static List<Reading> readings(Run run, SwitchReading change) {
        double after = change.after().doubleValue();
        var readings = new ArrayList<Reading>();
        readings.add(new Reading(change, "the old feed", change.deviation()));
        int step = step(run, change);
        var conversion = run.scenario().plan().conversionOf(change.asset());
        if (conversion.isPresent()) {
            double paid = Prices.paid(run, conversion.get(), step);
            add(readings, change, "what conversion pays", after / paid - 1);
        }
        var path = Prices.path(run, change.venue(), change.asset());
        if (path.isPresent()) {
            double market = path.get().market().get(step);
            double second = Double.isNaN(market) ? path.get().fair().get(step) : market;
            add(readings, change, "its own market", after / second - 1);
        }
        return readings;
    }

    private static void add(
            List<Reading> readings, SwitchReading change, String what, double deviation) {
        if (!Double.isNaN(deviation)) {
            readings.add(new Reading(change, what, deviation));
        }
    }

    /// The step after the switch's own event.
    private static int step(Run run, SwitchReading change) {
        for (int i = 0; i < run.clock().size(); i++) {
            if (is(change.event(), run.clock().step(i).event())) {
                return i;
            }
        }
        return run.clock().indexAt(change.at());
    }

    private static boolean is(String id, @Nullable Event event) {
        return event != null && event.head().id().equals(id);
    }

    private record Reading(SwitchReading change, String against, double deviation) {
        double size() {
            return Math.abs(deviation);
        }

        String text() {
            return Figures.signedPercent(deviation, 2) + " against " + against;
        }
    }
}
