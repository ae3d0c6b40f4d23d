package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.plan.Event;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// A16: value liquidated because of the plan. The same scenario is run once more without the events inside the window, but for
/// those that move no figure (an announcement, a snapshot, a freeze); an account counts whose perceived health factor falls under
/// 1 with them but never without. Its figure is the most that one liquidation may repay at any step, by the venue's rules of that step.
/// Accounts that one of the two runs cannot price are no evidence either way: they are counted, and warn.
final class LiquidatedByPlan implements Check {

    private static final String OTHER = "other collateral";

    private static final Item ITEM =
            new Item(
                    "A16",
                    "Liquidated because of the plan",
                    "How much debt is liquidated under the plan that would not be without its"
                            + " steps?",
                    Severity.BLOCK,
                    Threshold.atMost(
                                    25_000,
                                    "per asset",
                                    "Budgets that risk teams set for threshold cuts: 0, 6 k, 10 k"
                                            + " or 25 k")
                            .within(0, 100_000));

    private final Function<Scenario, Run> engine;

    /// `engine` evaluates the plan without its steps.
    LiquidatedByPlan(Function<Scenario, Run> engine) {
        this.engine = engine;
    }

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        var dropped = new HashSet<Event>();
        run.clock().steps().stream()
                .map(step -> step.event())
                .filter(event -> event != null && MovingEvents.moves(event))
                .forEach(dropped::add);
        if (dropped.isEmpty()) {
            return ITEM.notApplicable(
                    "No event inside the window can change a figure: the plan does nothing in it"
                            + " but announce, read balances or stop activities.");
        }
        var scenario = run.scenario();
        var without = engine.apply(scenario.withPlan(scenario.plan().without(dropped::contains)));
        var found = compare(run, without);
        return outcome(run, found, dropped.size());
    }

    private static Found compare(Run run, Run without) {
        var perAsset = new TreeMap<String, Double>();
        int accounts = 0;
        int unpriced = 0;
        int largest = -1;
        double most = 0;
        var holders = run.scenario().book().accounts();
        for (int i = 0; i < holders.size(); i++) {
            double health = run.accounts().healthWorst().get(i);
            double otherwise = without.accounts().healthWorst().get(i);
            if (Double.isNaN(health) || Double.isNaN(otherwise)) {
                unpriced++;
            } else if (health < 1 && otherwise >= 1) {
                double repaid = repayable(run, i);
                perAsset.merge(asset(run, holders.get(i), i), repaid, Double::sum);
                accounts++;
                if (repaid > most) {
                    most = repaid;
                    largest = i;
                }
            }
        }
        return new Found(perAsset, accounts, unpriced, largest);
    }

    /// The most that one liquidation may repay at any step, by the rules in force there.
    private static double repayable(Run run, int i) {
        var path = Explain.account(run, i);
        double most = 0;
        for (int step = run.clock().bookFrom(); step < run.clock().size(); step++) {
            double health = path.healthPerceived().get(step);
            if (health < 1) {
                double debt = path.debt().get(step);
                most = Math.max(most, run.liquidations().repayable(i, step, health, debt));
            }
        }
        return most;
    }

    /// The migrating token of which an account's pledge is fairly worth most at its worst step.
    private static String asset(Run run, Account account, int i) {
        var migrating = migrating(run);
        int step = run.accounts().worstStep().get(i);
        return account.legs().stream()
                .filter(leg -> leg instanceof Leg.Collateral && migrating.contains(leg.asset()))
                .max(Comparator.comparingDouble(leg -> worth(run, account.venue(), leg, step)))
                .map(Leg::asset)
                .orElse(OTHER);
    }

    /// 0 where the venue does not list the token or it has no fair value.
    private static double worth(Run run, String venue, Leg leg, int step) {
        double price =
                Prices.path(run, venue, leg.asset()).map(p -> p.fair().get(step)).orElse(0.0);
        return Double.isNaN(price) ? 0 : price * leg.quantity().doubleValue();
    }

    private static Set<String> migrating(Run run) {
        var assets = new HashSet<String>();
        run.scenario()
                .plan()
                .conversions()
                .forEach(c -> Collections.addAll(assets, c.ratio().from(), c.ratio().to()));
        return assets;
    }

    private static Outcome outcome(Run run, Found found, int events) {
        var currency = run.scenario().market().currency();
        var worst =
                found.perAsset().entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElse(Map.entry("", 0.0));
        var figure =
                new Measure(
                        worst.getValue(),
                        currency,
                        Figures.compact(worst.getValue()) + " " + currency);
        var steps = events == 1 ? "the plan's one step" : "the plan's " + events + " steps";
        var fallen =
                found.accounts() == 0
                        ? "Nobody falls under a health factor of 1 who would not without "
                                + steps
                                + " in the window."
                        : (found.accounts() == 1
                                        ? "One account falls"
                                        : Figures.number(found.accounts()) + " accounts fall")
                                + " under a health factor of 1 that would not without "
                                + steps
                                + "; "
                                + Figures.compact(worst.getValue())
                                + " "
                                + currency
                                + " of debt against "
                                + worst.getKey()
                                + " can be liquidated.";
        var link =
                found.largest() < 0
                        ? Link.POSITIONS
                        : Link.account(run.scenario().book().accounts().get(found.largest()).id());
        var verdict = ITEM.threshold().judge(worst.getValue());
        if (found.unpriced() == 0) {
            return ITEM.outcome(verdict, figure, fallen, link);
        }
        var unsaid =
                found.unpriced() == 1
                        ? " Of one account nothing can be said: a price is missing."
                        : " Of "
                                + Figures.number(found.unpriced())
                                + " accounts nothing can be said: a price is missing.";
        return ITEM.outcome(verdict.or(Verdict.WARN), figure, fallen + unsaid, link);
    }

    /// Debt per asset, how many accounts, how many without a price, and the index of the one with most, −1 for none.
    private record Found(Map<String, Double> perAsset, int accounts, int unpriced, int largest) {}
}
