package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.book.Leg;
import paritydesk.market.ModelledRate;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;

import java.util.HashMap;
import java.util.Map;

/// A33: a high borrowing rate does not run on a reserve that already holds bad debt, where it only makes the hole grow. Bad debt of an
/// account is what its debt exceeds its collateral by at fair value.
final class PunitiveRate implements Check {

    private static final Item ITEM =
            new Item(
                    "A33",
                    "Rates on bad debt",
                    "Does a rate above 20 % a year run on a reserve that holds bad debt?",
                    Severity.WARN,
                    Threshold.atMost(
                                    20,
                                    "% a year",
                                    "BUSD, 2024: a punitive rate grew debt nobody would pay")
                            .within(0, 100));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var rates = run.scenario().market().rates();
        if (rates.isEmpty() && run.scenario().market().rateModels().isEmpty()) {
            return ITEM.notApplicable("The market states no borrowing rate.");
        }
        var holes = holes(run);
        double worst = 0;
        String where = "";
        for (var rate : rates) {
            double now = run.series(rate.series()).last();
            if (holes.getOrDefault(rate.venue() + "/" + rate.asset(), 0.0) > 0 && now > worst) {
                worst = now;
                where = rate.asset() + " at " + rate.venue();
            }
        }
        for (ModelledRate rate : run.scenario().market().rateModels()) {
            double use = run.series(rate.utilisation()).last();
            double now = Double.isNaN(use) ? 0 : rate.model().borrow(use);
            if (holes.getOrDefault(rate.venue() + "/" + rate.asset(), 0.0) > 0 && now > worst) {
                worst = now;
                where = rate.asset() + " at " + rate.venue();
            }
        }
        return ITEM.outcome(
                ITEM.threshold().judge(worst * 100) == Verdict.PASS ? Verdict.PASS : Verdict.WARN,
                new Measure(worst * 100, "% a year", Figures.percent(worst, 1)),
                where.isEmpty()
                        ? "No reserve with a rate holds bad debt at the end of the window."
                        : "The highest rate on a reserve with bad debt is "
                                + Figures.percent(worst, 1)
                                + " a year, on "
                                + where
                                + ".",
                Link.step(run.clock().size() - 1));
    }

    /// Bad debt per venue and owed asset at the last step, by each account's largest debt.
    private static Map<String, Double> holes(Run run) {
        int last = run.clock().size() - 1;
        var holes = new HashMap<String, Double>();
        var accounts = run.scenario().book().accounts();
        var missing = Explain.shortfalls(run, last);
        for (int a = 0; a < accounts.size(); a++) {
            double hole = missing.get(a);
            if (hole > 0) {
                for (var leg : accounts.get(a).legs()) {
                    if (leg instanceof Leg.Debt) {
                        holes.merge(accounts.get(a).venue() + "/" + leg.asset(), hole, Double::sum);
                    }
                }
            }
        }
        return holes;
    }
}
