package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.timeline.Run;

/// A32: lenders can still withdraw after the plan's steps: the highest utilisation of any reserve with a rate model from the first event
/// in the window that moves a figure on.
final class UtilisationAfter implements Check {

    private static final Item ITEM =
            new Item(
                    "A32",
                    "Utilisation after the step",
                    "How much of a reserve is lent out after the plan's steps?",
                    Severity.WARN,
                    Threshold.under(
                                    90,
                                    90,
                                    "%",
                                    "Interest curves of lending venues: the kink stands at 80 to 92"
                                            + " %")
                            .within(50, 100));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var rates = run.scenario().market().rateModels();
        if (rates.isEmpty()) {
            return ITEM.notApplicable(
                    "The market states no utilisation: a rate model with its series would.");
        }
        int from = firstStep(run);
        double most = Double.NaN;
        String where = "";
        int at = from;
        for (var rate : rates) {
            var use = run.series(rate.utilisation());
            for (int s = from; s < use.size(); s++) {
                if (use.get(s) > most || (Double.isNaN(most) && !Double.isNaN(use.get(s)))) {
                    most = use.get(s);
                    where = rate.asset() + " at " + rate.venue();
                    at = s;
                }
            }
        }
        if (Double.isNaN(most)) {
            return ITEM.outcome(
                    Verdict.WARN,
                    Measure.NONE,
                    "The series of utilisation have no point after the plan's steps.",
                    Link.step(from));
        }
        return ITEM.outcome(
                ITEM.threshold().judge(most * 100),
                new Measure(most * 100, "%", Figures.percent(most, 1)),
                Figures.percent(most, 1)
                        + " of "
                        + where
                        + " is lent out on "
                        + Figures.moment(run.clock().at(at))
                        + ".",
                Link.step(at));
    }

    private static int firstStep(Run run) {
        var begin = run.clock().at(0);
        var end = run.clock().at(run.clock().size() - 1);
        return run.scenario().plan().events().stream()
                .filter(MovingEvents::moves)
                .filter(e -> !e.at().isBefore(begin) && !e.at().isAfter(end))
                .findFirst()
                .map(e -> run.clock().indexAt(e.at()))
                .orElse(0);
    }
}
