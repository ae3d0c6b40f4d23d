package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.book.Leg;
import paritydesk.plan.Event;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.List;

/// A36: after a fork the credits of a venue's holders are what the venue holds and what its debtors are charged: where shorts and
/// borrowers owe no fork coin, the longs cannot all be credited in full [ours]. And the plan says how each side is treated.
final class ForkRule implements Check {

    private static final Item ITEM =
            new Item(
                    "A36",
                    "Fork rule for longs, shorts and lenders",
                    "Do credits of the fork coin equal holdings and debits?",
                    Severity.BLOCK,
                    Threshold.atLeast(
                                    1, "of a coin", "BCH, August 2017: longs were credited 0.7757")
                            .within(0.5, 1));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var forks =
                run.scenario().plan().events().stream()
                        .filter(e -> e instanceof Event.Fork)
                        .map(Event.Fork.class::cast)
                        .toList();
        if (forks.isEmpty()) {
            return ITEM.notApplicable("The plan has no fork.");
        }
        var faults = new ArrayList<String>();
        double least = 1;
        for (var fork : forks) {
            for (var venue : run.scenario().venues().venues()) {
                double share = share(run, fork, venue.id());
                least = Math.min(least, share);
                if (share < ITEM.threshold().limit()) {
                    faults.add(
                            venue.id()
                                    + " can credit "
                                    + Figures.number(share, 4)
                                    + " of a fork coin per "
                                    + fork.asset()
                                    + " held, because debts in it owe none");
                }
            }
        }
        var treatment = run.scenario().plan().record().treatment();
        said(treatment.longs(), "longs", faults);
        said(treatment.shorts(), "shorts", faults);
        said(treatment.lenders(), "lenders", faults);
        return ITEM.outcome(
                faults.isEmpty() ? Verdict.PASS : Verdict.FAIL,
                new Measure(least, "of a coin", Figures.number(least, 4)),
                faults.isEmpty()
                        ? "Credits equal holdings and debits at every venue, and the plan says how"
                                + " longs, shorts and lenders are treated."
                        : String.join("; ", faults) + ".",
                Link.step(run.clock().indexAt(forks.getFirst().at())));
    }

    private static void said(
            @org.jspecify.annotations.Nullable String text, String who, List<String> faults) {
        if (text == null || text.isBlank()) {
            faults.add("the plan does not say how " + who + " are treated");
        }
    }

    /// (held + charged) / credited: what the venue really has of each coin that it owes to holders; 1 where it owes none.
    private static double share(Run run, Event.Fork fork, String venue) {
        double held = 0;
        double owed = 0;
        for (var account : run.scenario().book().accounts()) {
            if (account.venue().equals(venue)) {
                for (var leg : account.legs()) {
                    if (leg.asset().equals(fork.asset())) {
                        held += leg instanceof Leg.Collateral ? leg.quantity().doubleValue() : 0;
                        owed += leg instanceof Leg.Debt ? leg.quantity().doubleValue() : 0;
                    }
                }
            }
        }
        boolean charged =
                fork.at(venue).filter(f -> f.owed() == Event.Owed.EVERY_BRANCH).isPresent();
        return held == 0 || charged ? 1 : Math.max(0, held - owed) / held;
    }
}
