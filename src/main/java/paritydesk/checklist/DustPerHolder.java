package paritydesk.checklist;

import paritydesk.asset.Counted;
import paritydesk.asset.Figures;
import paritydesk.book.Leg;
import paritydesk.plan.Conversion;
import paritydesk.plan.Fees;
import paritydesk.timeline.Run;

import java.math.BigDecimal;

/// A3: nobody's holding is rounded to nothing, or lies under the least amount that the converter takes, at the fee of the window's end.
final class DustPerHolder implements Check {

    private static final Item ITEM =
            new Item(
                    "A3",
                    "Rounding and dust",
                    "Is any holding too small to be converted, or rounded to nothing?",
                    Severity.WARN,
                    Threshold.atMost(
                            0,
                            "holdings",
                            "Venues' minimums: 1 FTM to S in 2025, 1 000 LUNC in 2022"));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var plan = run.scenario().plan();
        var end = run.clock().at(run.clock().size() - 1);
        int lost = 0;
        int held = 0;
        String first = "";
        for (var account : run.scenario().book().accounts()) {
            for (var leg : account.legs()) {
                var conversion = plan.conversionOf(leg.asset());
                if (!(leg instanceof Leg.Collateral)
                        || conversion.isEmpty()
                        || leg.quantity().signum() == 0) {
                    continue;
                }
                held++;
                var fee = Fees.of(plan, conversion.get()).at(end);
                if (dust(run, conversion.get(), leg.quantity(), fee)) {
                    lost++;
                    first = first.isEmpty() ? account.id() : first;
                }
            }
        }
        if (held == 0) {
            return ITEM.notApplicable("The book holds no collateral that the plan converts.");
        }
        var why =
                lost == 0
                        ? (held == 1
                                ? "The one holding converts to more than nothing."
                                : "All "
                                        + Figures.number(held)
                                        + " holdings convert to more than nothing.")
                        : Figures.number(lost)
                                + " of "
                                + Counted.of(held, "holding")
                                + Counted.word(lost, " is", " are")
                                + " rounded to nothing or "
                                + Counted.word(lost, "lies", "lie")
                                + " under the converter's"
                                + " minimum, the first of them in "
                                + first
                                + ".";
        return ITEM.outcome(
                ITEM.threshold().judge(lost),
                new Measure(lost, "holdings", Counted.of(lost, "holding")),
                why,
                lost == 0 ? Link.POSITIONS : Link.account(first));
    }

    private static boolean dust(
            Run run, Conversion conversion, BigDecimal quantity, BigDecimal fee) {
        var least = conversion.minimum();
        if (least != null && quantity.compareTo(least) < 0) {
            return true;
        }
        int decimals =
                run.scenario()
                        .plan()
                        .asset(conversion.ratio().to())
                        .map(a -> a.decimals())
                        .orElse(0);
        boolean paysAnything = fee.compareTo(BigDecimal.ONE) < 0;
        return paysAnything && conversion.ratio().convert(quantity, fee, decimals).signum() == 0;
    }
}
