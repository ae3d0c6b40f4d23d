package paritydesk.checklist;

import paritydesk.asset.Figures;
import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.plan.Event;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Run;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// A16: value liquidated because of the plan. The same scenario is run once more without the events inside the window that
/// change an oracle, a recognition, a threshold, a parameter or a penalty; an account counts whose perceived health factor falls
/// under 1 with them but never without. Its figure is what one liquidation may repay at its worst health factor.
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
                            "Budgets that risk teams set for threshold cuts: 0, 6 k, 10 k or 25"
                                    + " k"));

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
                .filter(event -> event != null && changesTerms(event))
                .forEach(dropped::add);
        if (dropped.isEmpty()) {
            return ITEM.notApplicable(
                    "No event inside the window changes an oracle, a recognition, a threshold, a"
                            + " parameter or a penalty.");
        }
        var scenario = run.scenario();
        var without = engine.apply(scenario.withPlan(scenario.plan().without(dropped::contains)));
        var found = compare(run, without);
        return outcome(run, found, dropped.size());
    }

    private static boolean changesTerms(Event event) {
        return switch (event) {
            case Event.OracleSwitch _,
                    Event.RecognitionChange _,
                    Event.ThresholdChange _,
                    Event.ParameterChange _,
                    Event.PenaltyStep _ ->
                    true;
            case Event.Announcement _,
                    Event.ConversionOpens _,
                    Event.DirectionChange _,
                    Event.Freeze _,
                    Event.Settlement _,
                    Event.Snapshot _,
                    Event.AutoCredit _,
                    Event.Close _ ->
                    false;
        };
    }

    private static Found compare(Run run, Run without) {
        var perAsset = new TreeMap<String, Double>();
        int accounts = 0;
        int largest = -1;
        double most = 0;
        var holders = run.scenario().book().accounts();
        for (int i = 0; i < holders.size(); i++) {
            double health = run.accounts().healthWorst().get(i);
            if (health < 1 && !(without.accounts().healthWorst().get(i) < 1)) {
                double repaid = repayable(run, holders.get(i), health, i);
                perAsset.merge(asset(run, holders.get(i)), repaid, Double::sum);
                accounts++;
                if (repaid > most) {
                    most = repaid;
                    largest = i;
                }
            }
        }
        return new Found(perAsset, accounts, largest);
    }

    private static double repayable(Run run, Account account, double health, int i) {
        double debt = run.accounts().debt().get(i);
        return run.scenario()
                .venues()
                .venue(account.venue())
                .map(v -> v.liquidation().repayable(health, debt))
                .orElse(debt);
    }

    /// The migrating token that an account pledges most of.
    private static String asset(Run run, Account account) {
        var migrating = migrating(run);
        return account.legs().stream()
                .filter(leg -> leg instanceof Leg.Collateral && migrating.contains(leg.asset()))
                .max((a, b) -> a.quantity().compareTo(b.quantity()))
                .map(Leg::asset)
                .orElse(OTHER);
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
        var why =
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
        return ITEM.outcome(ITEM.threshold().judge(worst.getValue()), figure, why, link);
    }

    /// Debt per asset, how many accounts, and the index of the one with most, −1 for none.
    private record Found(Map<String, Double> perAsset, int accounts, int largest) {}
}
