package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.plan.PlanFacts.PublishedSum;
import paritydesk.timeline.Run;

/// A42: the parts of every published total make it up, to the last digit.
final class SumsAddUp implements Check {

    private static final Item ITEM =
            new Item(
                    "A42",
                    "Published figures add up",
                    "How many published totals differ from the sum of their parts?",
                    Severity.WARN,
                    Threshold.atMost(
                            0, "sums", "rsETH, 2026: published parts were 147 ETH off the total"));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var sums = run.scenario().plan().record().stated().publishedSums();
        if (sums.isEmpty()) {
            return ITEM.notApplicable("The plan quotes no published total with its parts.");
        }
        var wrong = sums.stream().filter(s -> s.difference().signum() != 0).toList();
        return ITEM.outcome(
                ITEM.threshold().judge(wrong.size()),
                new Measure(
                        wrong.size(),
                        "sums",
                        Figures.number(wrong.size()) + " of " + Figures.number(sums.size())),
                wrong.isEmpty()
                        ? "Every published total is the sum of its parts."
                        : String.join("; ", wrong.stream().map(SumsAddUp::sentence).toList()) + ".",
                Link.PLAN);
    }

    private static String sentence(PublishedSum sum) {
        var off = sum.difference();
        return sum.name()
                + ": the parts are "
                + Figures.exact(off.abs())
                + " "
                + sum.unit()
                + (off.signum() > 0 ? " more" : " less")
                + " than the total of "
                + Figures.exact(sum.total());
    }
}
