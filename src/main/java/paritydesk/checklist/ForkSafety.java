package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.market.Oracle;
import paritydesk.plan.Event;
import paritydesk.plan.Event.Activity;
import paritydesk.timeline.Run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A37: deposits of the forked asset stop at least an hour before the fork at every venue that lists it, and nothing is priced through a
/// ratio to it, which both branches would answer.
final class ForkSafety implements Check {

    private static final Item ITEM =
            new Item(
                    "A37",
                    "Deposits before a fork",
                    "How long before the fork do deposits stop, and is no ratio feed exposed?",
                    Severity.WARN,
                    Threshold.atLeast(
                                    1,
                                    "hours",
                                    "ETHW, September 2022: deposits stopped before the merge")
                            .within(0.25, 72));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var faults = new ArrayList<String>();
        double least = Double.POSITIVE_INFINITY;
        int at = -1;
        for (var event : run.scenario().plan().events()) {
            if (!(event instanceof Event.Fork fork)) {
                continue;
            }
            at = run.clock().indexAt(fork.at());
            for (var venue : run.scenario().venues().venues()) {
                if (venue.terms(fork.asset()).isPresent()) {
                    double hours = hours(run, fork, venue.id());
                    least = Math.min(least, hours);
                    if (hours < ITEM.threshold().limit()) {
                        faults.add(
                                venue.id()
                                        + (hours <= 0
                                                ? " does not stop deposits of "
                                                        + fork.asset()
                                                        + " before the fork"
                                                : " stops deposits of "
                                                        + fork.asset()
                                                        + " only "
                                                        + Figures.number(hours, 1)
                                                        + " h before the fork"));
                    }
                }
            }
            ratios(run, fork, faults);
        }
        if (at < 0) {
            return ITEM.notApplicable("The plan has no fork.");
        }
        double figure = Double.isInfinite(least) ? 0 : least;
        return ITEM.outcome(
                faults.isEmpty() ? Verdict.PASS : Verdict.WARN,
                new Measure(figure, "hours", Figures.number(figure, 1) + "\u202Fh"),
                faults.isEmpty()
                        ? "Every venue stops deposits at least an hour before, and no feed is a"
                                + " ratio to the forked asset."
                        : String.join("; ", faults) + ".",
                Link.step(at));
    }

    private static double hours(Run run, Event.Fork fork, String venue) {
        double hours = 0;
        for (var event : run.scenario().plan().events()) {
            if (event instanceof Event.Freeze stop
                    && stop.activity() == Activity.DEPOSITS
                    && stop.stopped()
                    && stop.venue().equals(venue)
                    && (stop.asset() == null || fork.asset().equals(stop.asset()))
                    && stop.at().isBefore(fork.at())) {
                hours = Math.max(hours, Duration.between(stop.at(), fork.at()).toMinutes() / 60.0);
            }
        }
        return hours;
    }

    /// Wrapped versions whose feed multiplies a ratio by the forked asset's price.
    private static void ratios(Run run, Event.Fork fork, List<String> faults) {
        var priced =
                run.scenario().market().quote(fork.asset()).stream()
                        .filter(q -> q instanceof paritydesk.market.Quote.Traded)
                        .map(q -> ((paritydesk.market.Quote.Traded) q).series())
                        .toList();
        for (var use : OracleUse.of(run)) {
            if (run.scenario().market().oracle(use.oracle()).orElse(null)
                            instanceof Oracle.CappedRatio capped
                    && priced.contains(capped.underlying())) {
                faults.add(
                        use.venue()
                                + " prices "
                                + use.asset()
                                + " by a ratio to "
                                + fork.asset()
                                + ", which lives on both branches");
            }
        }
    }
}
