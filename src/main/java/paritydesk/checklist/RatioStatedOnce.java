package paritydesk.checklist;

import paritydesk.asset.Counted;
import paritydesk.asset.Ratio;
import paritydesk.plan.PlanRecord.StatedRatio;
import paritydesk.timeline.Run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// A1: every document states the plan's ratio, as the same fraction in the same direction.
final class RatioStatedOnce implements Check {

    private static final Item ITEM =
            new Item(
                    "A1",
                    "One ratio",
                    "Is the ratio stated once, as a fraction with direction, and do all documents"
                            + " agree?",
                    Severity.BLOCK,
                    Threshold.atMost(0, "mismatches", "Aragon's ANJ plan quoted three ratios"));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var plan = run.scenario().plan();
        if (plan.conversions().isEmpty()) {
            return ITEM.notApplicable("The plan converts nothing.");
        }
        var stated = plan.record().statedRatios();
        var wrong = new ArrayList<>(twice(run));
        boolean turned = false;
        for (var one : stated) {
            switch (agreement(run, one)) {
                case SAME -> {}
                case TURNED -> turned = true;
                case OTHER -> wrong.add(one.where() + " states " + one.ratio().sentence());
            }
        }
        var sentence = plan.conversions().getFirst().ratio().sentence();
        var figure =
                new Measure(
                        wrong.size(),
                        "mismatches",
                        wrong.size()
                                + " of "
                                + Counted.of(
                                        stated.size(), "document differs", "documents differ"));
        if (!wrong.isEmpty()) {
            return ITEM.outcome(
                    Verdict.FAIL,
                    figure,
                    "The plan says " + sentence + ", but " + String.join("; ", wrong) + ".",
                    Link.CONVERSIONS);
        }
        if (stated.isEmpty()) {
            return ITEM.outcome(
                    Verdict.WARN,
                    figure,
                    "Only the plan states " + sentence + "; no other document is there to compare.",
                    Link.CONVERSIONS);
        }
        var why =
                (stated.size() == 1
                                ? "The one other document agrees with the plan: "
                                : "All " + stated.size() + " documents agree with the plan: ")
                        + sentence;
        return turned
                ? ITEM.outcome(
                        Verdict.WARN, figure, why + ", but not in one direction.", Link.CONVERSIONS)
                : ITEM.outcome(Verdict.PASS, figure, why + ".", Link.CONVERSIONS);
    }

    /// Pairs of assets that the plan itself converts at more than one ratio.
    private static List<String> twice(Run run) {
        var seen = new HashMap<String, Ratio>();
        var wrong = new ArrayList<String>();
        for (var conversion : run.scenario().plan().conversions()) {
            var ratio = conversion.ratio();
            var first = seen.putIfAbsent(ratio.from() + " " + ratio.to(), ratio);
            if (first != null && !first.same(ratio)) {
                wrong.add("it also says " + ratio.sentence());
            }
        }
        return wrong;
    }

    private static Agreement agreement(Run run, StatedRatio stated) {
        for (var conversion : run.scenario().plan().conversions()) {
            if (conversion.ratio().same(stated.ratio())) {
                return Agreement.SAME;
            }
            if (conversion.ratio().same(stated.ratio().inverse())) {
                return Agreement.TURNED;
            }
        }
        return Agreement.OTHER;
    }

    private enum Agreement {
        SAME,
        TURNED,
        OTHER
    }
}
