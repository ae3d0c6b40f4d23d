package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.book.Leg;
import paritydesk.timeline.Run;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A22: the largest owner's share of the collateral that migrates, and of the debt, over all venues.
final class LargestHolder implements Check {

    private static final Item ITEM =
            new Item(
                    "A22",
                    "Largest holder and borrower",
                    "How much of the migrating collateral, and of the debt, is one owner's?",
                    Severity.BLOCK,
                    Threshold.under(25, 50, "%", "MKR on Aave, October 2024: one account held 77 %")
                            .within(5, 75));

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var old =
                run.scenario().plan().conversions().stream()
                        .map(c -> c.ratio().from())
                        .collect(Collectors.toSet());
        var held = held(run, old);
        if (held.isEmpty()) {
            return ITEM.notApplicable("The book holds no collateral that the plan converts.");
        }
        var holder = largest(held);
        var borrower = largest(owed(run));
        boolean owes = borrower.share() > holder.share();
        var worst = owes ? borrower : holder;
        var figure = new Measure(worst.share() * 100, "%", Figures.percent(worst.share(), 1));
        var holds =
                holder.owner()
                        + " holds "
                        + Figures.percent(holder.share(), 1)
                        + " of the "
                        + String.join(" and ", old.stream().sorted().toList())
                        + " collateral of "
                        + Figures.number(held.size())
                        + (held.size() == 1 ? " owner" : " owners");
        var owed =
                borrower.owner().isEmpty()
                        ? "nobody owes anything"
                        : borrower.owner()
                                + " owes "
                                + Figures.percent(borrower.share(), 1)
                                + " of the debt";
        var why =
                owes
                        ? "The share of the debt is the larger one: " + owed + "; " + holds + "."
                        : "The share of the collateral is the larger one: "
                                + holds
                                + "; "
                                + owed
                                + ".";
        return ITEM.outcome(
                ITEM.threshold().judge(worst.share() * 100),
                figure,
                why,
                Link.account(account(run, worst.owner())));
    }

    /// Migrating collateral per owner, in the reporting currency at the last step where it has a price, else in tokens.
    private static Map<String, Double> held(Run run, Set<String> old) {
        var held = new HashMap<String, Double>();
        for (var account : run.scenario().book().accounts()) {
            for (var leg : account.legs()) {
                if (leg instanceof Leg.Collateral
                        && old.contains(leg.asset())
                        && leg.quantity().signum() > 0) {
                    double value = leg.quantity().doubleValue() * price(run, leg.asset());
                    held.merge(account.owner(), value, Double::sum);
                }
            }
        }
        return held;
    }

    private static double price(Run run, String asset) {
        double price = Prices.path(run, asset).map(p -> p.fair().last()).orElse(1.0);
        return Double.isNaN(price) ? 1 : price;
    }

    private static Map<String, Double> owed(Run run) {
        var owed = new HashMap<String, Double>();
        var accounts = run.scenario().book().accounts();
        for (int i = 0; i < accounts.size(); i++) {
            double debt = run.accounts().debt().get(i);
            if (debt > 0) {
                owed.merge(accounts.get(i).owner(), debt, Double::sum);
            }
        }
        return owed;
    }

    private static Largest largest(Map<String, Double> amounts) {
        double total = amounts.values().stream().mapToDouble(Double::doubleValue).sorted().sum();
        return amounts.entrySet().stream()
                .max(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new Largest(e.getKey(), e.getValue() / total))
                .orElse(new Largest("", 0));
    }

    /// The owner's account with most collateral or debt: the first in the book that it has.
    private static String account(Run run, String owner) {
        return run.scenario().book().accounts().stream()
                .filter(a -> a.owner().equals(owner))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private record Largest(String owner, double share) {}
}
