package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.plan.Conversion;
import paritydesk.timeline.Run;

/// A21: the old token's own market stands near to what its conversion pays, `|P_old / (ρ(1 − φ)P_new) − 1|`, at its worst step.
final class MarketGap implements Check {

    private static final Item ITEM =
            new Item(
                    "A21",
                    "Gap between old and new market",
                    "How far does the old token trade from what its conversion pays?",
                    Severity.WARN,
                    Threshold.atMost(
                            2,
                            5,
                            "%",
                            "Cross-venue monitoring: watched at 1 %, warned at 2 %, acted on"
                                    + " at 5 %"));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        double worst = 0;
        int at = -1;
        Conversion of = null;
        for (var conversion : run.scenario().plan().conversions()) {
            var market = run.traded(conversion.ratio().from());
            for (int s = 0; s < market.size(); s++) {
                double gap = market.get(s) / Prices.paid(run, conversion, s) - 1;
                if (Double.isFinite(gap) && (at < 0 || Math.abs(gap) > Math.abs(worst))) {
                    worst = gap;
                    at = s;
                    of = conversion;
                }
            }
        }
        if (of == null) {
            return ITEM.notApplicable(
                    "No old token has a market of its own beside its conversion.");
        }
        return ITEM.outcome(
                ITEM.threshold().judge(Math.abs(worst) * 100),
                new Measure(Math.abs(worst) * 100, "%", Figures.signedPercent(worst, 2)),
                of.ratio().from()
                        + " trades "
                        + Figures.signedPercent(worst, 2)
                        + " from what its conversion pays on "
                        + Figures.moment(run.clock().at(at))
                        + ".",
                Link.step(at));
    }
}
