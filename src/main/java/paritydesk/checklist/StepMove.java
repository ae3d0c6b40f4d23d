package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.timeline.PricePath;
import paritydesk.timeline.Run;

/// A11: no event of the plan moves the price at which a venue counts a token by more than a little at once: 1 % for a token whose risk
/// another of the plan's tokens shares (old and new), 5 % for any other. A jump of the market itself is not the plan's.
final class StepMove implements Check {

    /// What a token that moves on its own may move more than a correlated one.
    private static final double OTHER = 5;

    private static final Item ITEM =
            new Item(
                    "A11",
                    "Price moved by one step",
                    "By how much does one event of the plan move the price that a venue counts?",
                    Severity.BLOCK,
                    Threshold.atMost(
                                    1,
                                    "%",
                                    "1 % for correlated tokens, 5 % for others: price-cap practice")
                            .within(0.1, 5));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        double worst = -1;
        double move = 0;
        int at = -1;
        PricePath moved = null;
        for (int s = 1; s < run.clock().size(); s++) {
            if (run.clock().step(s).event() == null) {
                continue;
            }
            for (var path : run.prices()) {
                double now = path.oracle().get(s) / path.oracle().get(s - 1) - 1;
                double weight = Math.abs(now) / limit(run, path.asset());
                if (Double.isFinite(weight) && weight > worst) {
                    worst = weight;
                    move = now;
                    at = s;
                    moved = path;
                }
            }
        }
        if (moved == null) {
            return ITEM.notApplicable("No event inside the window meets a price.");
        }
        var event = run.clock().step(at).event();
        var why =
                event == null || worst == 0
                        ? "No event moves a price that a venue counts."
                        : "“"
                                + event.head().title()
                                + "” moves "
                                + moved.asset()
                                + " at "
                                + moved.venue()
                                + " by "
                                + Figures.signedPercent(move, 2)
                                + "; the limit is "
                                + Figures.percent(
                                        limit(run, moved.asset()),
                                        decimals(limit(run, moved.asset())))
                                + ".";
        return ITEM.outcome(
                worst > 1 ? Verdict.FAIL : Verdict.PASS,
                new Measure(Math.abs(move) * 100, "%", Figures.signedPercent(move, 2)),
                why,
                Link.step(at));
    }

    /// As many places as the limit has.
    private static int decimals(double limit) {
        return Math.rint(limit * 100) == limit * 100 ? 0 : 2;
    }

    private static double limit(Run run, String asset) {
        var plan = run.scenario().plan();
        var root = plan.asset(asset).map(a -> a.root()).orElse(asset);
        boolean shared =
                plan.assets().stream()
                        .anyMatch(a -> !a.id().equals(asset) && a.root().equals(root));
        boolean migrates =
                plan.conversions().stream()
                        .anyMatch(
                                c ->
                                        c.ratio().from().equals(asset)
                                                || c.ratio().to().equals(asset));
        double correlated = ITEM.threshold().limit() / 100;
        return shared || migrates ? correlated : OTHER * correlated;
    }
}
