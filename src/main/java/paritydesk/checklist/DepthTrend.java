package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.plan.Conversion;
import paritydesk.timeline.Run;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/// A20: the old token's market does not dry up before its holders are through: the steepest fall of its depth within two days.
final class DepthTrend implements Check {

    private static final Duration SPAN = Duration.ofDays(2);

    private static final Item ITEM =
            new Item(
                    "A20",
                    "Trend of the old market's depth",
                    "How fast did the depth of an old token fall within two days?",
                    Severity.WARN,
                    Threshold.atLeast(
                                    -30,
                                    "% in 2 days",
                                    "LEND to AAVE, October 2020: −37.5 % of depth")
                            .within(-75, 0));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        double worst = Double.POSITIVE_INFINITY;
        int at = -1;
        String of = "";
        for (var asset : old(run)) {
            var depth = run.scenario().market().depth(asset);
            if (depth.isEmpty()) {
                continue;
            }
            var path = run.series(depth.get().capacity());
            int from = 0;
            for (int s = 0; s < path.size(); s++) {
                while (run.clock().at(from).plus(SPAN).isBefore(run.clock().at(s))) {
                    from++;
                }
                for (int b = from; b < s; b++) {
                    double change = path.get(s) / path.get(b) - 1;
                    if (change < worst) {
                        worst = change;
                        at = s;
                        of = asset;
                    }
                }
            }
        }
        if (at < 0) {
            return ITEM.notApplicable("The market states no depth of an old token.");
        }
        var why =
                worst >= 0
                        ? "The depth of " + of + " never falls in the window."
                        : "The depth of "
                                + of
                                + " falls by "
                                + Figures.percent(-worst, 1)
                                + " within the two days to "
                                + Figures.moment(run.clock().at(at))
                                + ".";
        double figure = Math.min(worst, 0) * 100;
        return ITEM.outcome(
                ITEM.threshold().judge(figure),
                new Measure(figure, "% in 2 days", Figures.signedPercent(Math.min(worst, 0), 1)),
                why,
                Link.step(at));
    }

    private static Set<String> old(Run run) {
        return run.scenario().plan().conversions().stream()
                .map(Conversion::ratio)
                .map(r -> r.from())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
