package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.plan.Conversion;
import paritydesk.plan.Pace;
import paritydesk.timeline.Run;

/// A6: the converter can pay everything that the book still holds of the old token: capacity, what is delivered to it, and its rate over
/// the time that it is open in the window.
final class ConverterHolds implements Check {

    private static final Item ITEM =
            new Item(
                    "A6",
                    "Converter holds enough",
                    "Can the converter pay all that the book still has to convert?",
                    Severity.BLOCK,
                    Threshold.atLeast(
                                    100,
                                    "%",
                                    "SAI to DAI, 2020: the migration contract was drained")
                            .within(75, 200));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        double least = Double.POSITIVE_INFINITY;
        Conversion tightest = null;
        double wanted = 0;
        for (var conversion : run.scenario().plan().conversions()) {
            double need = need(run, conversion);
            if (conversion.limited() && need > 0) {
                double share = available(run, conversion) / need;
                if (share < least) {
                    least = share;
                    tightest = conversion;
                    wanted = need;
                }
            }
        }
        if (tightest == null) {
            return ITEM.notApplicable(
                    "No converter of the plan states a capacity, an inventory or a rate, or the"
                            + " book has nothing to convert through one.");
        }
        var to = tightest.ratio().to();
        var why =
                tightest.id()
                        + " can pay "
                        + Figures.compact(available(run, tightest))
                        + " "
                        + to
                        + " in the window; the book has "
                        + Figures.compact(wanted)
                        + " "
                        + to
                        + " to claim before fees.";
        return ITEM.outcome(
                ITEM.threshold().judge(least * 100),
                new Measure(least * 100, "%", Figures.percent(least, 1)),
                why,
                Link.conversion(tightest.id()));
    }

    /// New tokens that the book's old ones pay before fees.
    private static double need(Run run, Conversion conversion) {
        double units =
                run.scenario().book().accounts().stream()
                        .flatMap(a -> a.legs().stream())
                        .filter(l -> l instanceof paritydesk.book.Leg.Collateral)
                        .filter(l -> l.asset().equals(conversion.ratio().from()))
                        .mapToDouble(l -> l.quantity().doubleValue())
                        .sum();
        return units * conversion.ratio().value();
    }

    private static double available(Run run, Conversion conversion) {
        var capacity = conversion.capacity();
        double most = capacity == null ? Double.POSITIVE_INFINITY : capacity.doubleValue();
        var pace = conversion.pace();
        return pace == null ? most : Math.min(most, within(run, pace));
    }

    private static double within(Run run, Pace pace) {
        var clock = run.clock();
        var from = clock.at(Math.max(clock.bookFrom(), 0));
        var to = clock.at(clock.size() - 1);
        double most = Double.POSITIVE_INFINITY;
        var limit = pace.limit();
        if (limit != null) {
            most = limit.within(java.time.Duration.between(from, to));
        }
        if (!pace.inventory().isEmpty()) {
            double delivered =
                    pace.inventory().stream()
                            .filter(d -> !d.at().isAfter(to))
                            .mapToDouble(d -> d.amount().doubleValue())
                            .sum();
            most = Math.min(most, delivered);
        }
        return most;
    }
}
