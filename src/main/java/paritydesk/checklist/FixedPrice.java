package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.market.Oracle;
import paritydesk.timeline.PricePath;
import paritydesk.timeline.Run;

/// A14: where a venue counts a collateral at a fixed price, how far the market is from the price at which its loans would be worth more
/// than the collateral: market over fixed price, less the threshold, in points [ours].
final class FixedPrice implements Check {

    private static final Item ITEM =
            new Item(
                    "A14",
                    "Distance of a fixed price",
                    "How far is the market from the price at which loans against a fixed price are"
                            + " lost?",
                    Severity.WARN,
                    Threshold.atLeast(
                                    10,
                                    "points",
                                    "USDC, March 2023: fixed at 1.00, lost under 0.855")
                            .within(0, 50));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        double least = Double.POSITIVE_INFINITY;
        int at = -1;
        PricePath of = null;
        for (var use : OracleUse.of(run)) {
            var path = Prices.path(run, use.venue(), use.asset());
            boolean fixed =
                    run.scenario().market().oracle(use.oracle()).orElse(null)
                            instanceof Oracle.Pegged;
            if (!fixed || path.isEmpty()) {
                continue;
            }
            for (int s = 0; s < run.clock().size(); s++) {
                var t = run.clock().at(s);
                double threshold = path.get().threshold().get(s);
                double points =
                        100 * (path.get().fair().get(s) / path.get().oracle().get(s) - threshold);
                boolean counts = threshold > 0 && !t.isBefore(use.from()) && !t.isAfter(use.to());
                if (counts && points < least) {
                    least = points;
                    at = s;
                    of = path.get();
                }
            }
        }
        if (of == null) {
            return ITEM.notApplicable("No venue counts a collateral at a fixed price.");
        }
        var why =
                of.venue()
                        + " counts "
                        + of.asset()
                        + " at "
                        + Figures.number(of.oracle().get(at), 4)
                        + "; the market stands at "
                        + Figures.number(of.fair().get(at), 4)
                        + " on "
                        + Figures.moment(run.clock().at(at))
                        + ", and loans are lost under "
                        + Figures.number(of.oracle().get(at) * of.threshold().get(at), 4)
                        + ".";
        return ITEM.outcome(
                ITEM.threshold().judge(least) == Verdict.PASS ? Verdict.PASS : Verdict.WARN,
                new Measure(least, "points", Figures.number(least, 1) + "\u202Fpoints"),
                why,
                Link.step(at));
    }
}
