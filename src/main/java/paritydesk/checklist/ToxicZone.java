package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.plan.Event;
import paritydesk.timeline.PricePath;
import paritydesk.timeline.Run;
import paritydesk.venue.Terms;

/// A18: no threshold so near to one that the bonus of a liquidation makes the account worse: `LT·(1 + β) < 1` [std].
final class ToxicZone implements Check {

    private static final Item ITEM =
            new Item(
                    "A18",
                    "Toxic zone",
                    "Does a liquidation at the threshold leave an account better than before?",
                    Severity.BLOCK,
                    Threshold.under(
                                    0.98,
                                    1,
                                    "LT·(1 + β)",
                                    "USDC, March 2023: LTV 97 %, bonus 1 %: 0.98")
                            .within(0.5, 1));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        double worst = -1;
        int at = -1;
        PricePath of = null;
        double bonusThere = 0;
        for (var venue : run.scenario().venues().venues()) {
            for (var terms : venue.assets()) {
                var path = Prices.path(run, venue.id(), terms.asset());
                if (path.isEmpty() || terms.liquidationThreshold().signum() == 0) {
                    continue;
                }
                for (int s = 0; s < run.clock().size(); s++) {
                    double bonus = bonus(run, venue.id(), terms, s);
                    double zone = path.get().threshold().get(s) * (1 + bonus);
                    if (zone > worst) {
                        worst = zone;
                        at = s;
                        of = path.get();
                        bonusThere = bonus;
                    }
                }
            }
        }
        if (of == null) {
            return ITEM.notApplicable("No venue takes collateral.");
        }
        var why =
                of.asset()
                        + " at "
                        + of.venue()
                        + ": threshold "
                        + Figures.percent(of.threshold().get(at), 1)
                        + ", bonus "
                        + Figures.percent(bonusThere, 1)
                        + (worst < 1
                                ? ", so a liquidation in time lifts the health factor."
                                : ": every liquidation leaves less collateral per debt than"
                                        + " before.");
        return ITEM.outcome(
                ITEM.threshold().judge(worst),
                new Measure(worst, "LT·(1 + β)", Figures.number(worst, 3)),
                why,
                Link.step(at));
    }

    /// The bonus in force: that of the terms until an event changes it.
    private static double bonus(Run run, String venue, Terms terms, int step) {
        double bonus = terms.liquidationBonus().doubleValue();
        for (var event : run.scenario().plan().events()) {
            if (event instanceof Event.ParameterChange change
                    && change.parameter() == Event.Parameter.LIQUIDATION_BONUS
                    && change.venue().equals(venue)
                    && change.asset().equals(terms.asset())
                    && !change.at().isAfter(run.clock().at(step))) {
                bonus = change.to().doubleValue();
            }
        }
        return bonus;
    }
}
