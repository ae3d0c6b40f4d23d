package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.plan.Adoption;
import paritydesk.timeline.Run;

/// A30: how much of the old supply has migrated where the window ends, and what will never migrate.
final class ShareMigrated implements Check {

    private static final Item ITEM =
            new Item(
                    "A30",
                    "Share migrated",
                    "How much has migrated at the end of the window, and how much never will?",
                    Severity.WARN,
                    Threshold.atLeast(
                                    80,
                                    "%",
                                    "MKR: 82 % before the penalty began; ANT v1: a quarter never"
                                            + " migrated")
                            .within(10, 100));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        double most = -1;
        Adoption widest = null;
        for (var adoption : run.scenario().plan().adoption()) {
            double share = run.tables().migrated(adoption).last();
            if (share > most) {
                most = share;
                widest = adoption;
            }
        }
        if (widest == null) {
            return ITEM.notApplicable("The plan states no adoption.");
        }
        double ceiling = widest.ceiling();
        return ITEM.outcome(
                ITEM.threshold().judge(most * 100) == Verdict.PASS ? Verdict.PASS : Verdict.WARN,
                new Measure(most * 100, "%", Figures.percent(most, 1)),
                "Of “"
                        + widest.holderClass()
                        + "” "
                        + Figures.percent(most, 1)
                        + " have migrated on "
                        + Figures.moment(run.clock().at(run.clock().size() - 1))
                        + "; "
                        + (widest instanceof Adoption.Observed
                                ? "later readings are not there yet."
                                : Figures.percent(1 - ceiling, 1) + " never will by the plan."),
                Link.step(run.clock().size() - 1));
    }
}
