package paritydesk.checklist;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Figures;
import paritydesk.book.Leg;
import paritydesk.plan.Event;
import paritydesk.timeline.Run;
import paritydesk.venue.Terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A23: supply caps and debt ceilings act on balances, and stand a little above what is used once the plan is through, so that nobody
/// is shut out and nobody can pile in.
final class CapRoom implements Check {

    private static final double LEAST = 0;

    private static final Item ITEM =
            new Item(
                    "A23",
                    "Room under caps",
                    "Do caps stand 5 to 10 % above what the book uses after the plan's steps?",
                    Severity.WARN,
                    Threshold.atMost(
                                    10,
                                    "% above use",
                                    "THE on Venus, 2026: a cap that donations went round")
                            .within(0, 100));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var faults = new ArrayList<String>();
        double widest = Double.NEGATIVE_INFINITY;
        for (var venue : run.scenario().venues().venues()) {
            for (var terms : venue.assets()) {
                widest = Math.max(widest, judge(run, venue.id(), terms, true, faults));
                widest = Math.max(widest, judge(run, venue.id(), terms, false, faults));
            }
        }
        if (Double.isInfinite(widest)) {
            return ITEM.notApplicable("No venue states a supply cap or debt ceiling that is used.");
        }
        return ITEM.outcome(
                faults.isEmpty() ? Verdict.PASS : Verdict.WARN,
                new Measure(widest * 100, "% above use", Figures.signedPercent(widest, 1)),
                faults.isEmpty()
                        ? "Every cap stands at most "
                                + Figures.percent(ITEM.threshold().limit() / 100, 0)
                                + " above what the book uses."
                        : String.join("; ", faults) + ".",
                Link.VENUES);
    }

    /// Room above use as a share of it; −∞ without a cap or without use.
    private static double judge(
            Run run, String venue, Terms terms, boolean supply, List<String> faults) {
        var cap = cap(run, venue, terms, supply);
        if (cap == null) {
            return Double.NEGATIVE_INFINITY;
        }
        double use = use(run, venue, terms.asset(), supply);
        if (use == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double room = cap.doubleValue() / use - 1;
        if (room < LEAST || room > ITEM.threshold().limit() / 100) {
            faults.add(
                    (supply ? "Supply cap of " : "Debt ceiling of ")
                            + terms.asset()
                            + " at "
                            + venue
                            + " is "
                            + Figures.compact(cap.doubleValue())
                            + ", used "
                            + Figures.compact(use)
                            + ": "
                            + Figures.signedPercent(room, 1));
        }
        return room;
    }

    private static @Nullable BigDecimal cap(Run run, String venue, Terms terms, boolean supply) {
        var cap = supply ? terms.supplyCap() : terms.debtCeiling();
        var which = supply ? Event.Parameter.SUPPLY_CAP : Event.Parameter.DEBT_CEILING;
        for (var event : run.scenario().plan().events()) {
            if (event instanceof Event.ParameterChange change
                    && change.parameter() == which
                    && change.venue().equals(venue)
                    && change.asset().equals(terms.asset())) {
                cap = change.to();
            }
        }
        return cap;
    }

    private static double use(Run run, String venue, String asset, boolean supply) {
        return run.scenario().book().accounts().stream()
                .filter(a -> a.venue().equals(venue))
                .flatMap(a -> a.legs().stream())
                .filter(l -> l.asset().equals(asset))
                .filter(l -> supply ? l instanceof Leg.Collateral : l instanceof Leg.Debt)
                .mapToDouble(l -> l.quantity().doubleValue())
                .sum();
    }
}
