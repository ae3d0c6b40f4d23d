package paritydesk.checklist;

import paritydesk.asset.Counted;
import paritydesk.asset.Figures;
import paritydesk.timeline.Run;

/// A15: the loans of the book could have been made at the prices that the oracle states: accounts that stand under water at the book's
/// own instant imply another price, another policy or a book of another time.
final class LoansConsistent implements Check {

    private static final Item ITEM =
            new Item(
                    "A15",
                    "Loans agree with the oracle",
                    "What share of the debt is already liquidatable at the book's own instant?",
                    Severity.WARN,
                    Threshold.atMost(
                                    1,
                                    "% of debt",
                                    "Implied price: open loans bound the price that they were made"
                                            + " at")
                            .within(0, 5));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        int from = run.clock().bookFrom();
        if (from < 0 || !(run.book().perceived().debt().get(from) > 0)) {
            return ITEM.notApplicable("Nobody in the book owes anything.");
        }
        var book = run.book();
        double under = book.falsely().debt().get(from) + book.truly().debt().get(from);
        double share = under / book.perceived().debt().get(from);
        double count = book.falsely().accounts().get(from) + book.truly().accounts().get(from);
        var why =
                count == 0
                        ? "No account is under water at the book's instant, "
                                + Figures.moment(run.clock().at(from))
                                + "."
                        : Counted.of(Math.round(count), "account is", "accounts are")
                                + " liquidatable at the book's instant, "
                                + Figures.moment(run.clock().at(from))
                                + ": the price, the threshold or the time of the book may be"
                                + " another.";
        return ITEM.outcome(
                ITEM.threshold().judge(share * 100),
                new Measure(share * 100, "% of debt", Figures.percent(share, 2)),
                why,
                Link.step(from));
    }
}
