package paritydesk.checklist;

import paritydesk.asset.Counted;
import paritydesk.asset.Figures;
import paritydesk.plan.Edits;
import paritydesk.plan.Event;
import paritydesk.plan.Plan;
import paritydesk.scenario.Scenario;
import paritydesk.timeline.Run;
import paritydesk.valuation.Solvency;

import java.time.Duration;
import java.util.function.Function;

/// A41: the planned oracle is replayed over the past that the book covers, as if it had been read from the start: nobody would have been
/// liquidated who is sound at fair value and was not liquidated under the oracle of that time, and no cap would have cut.
final class OracleReplay implements Check {

    private static final int DAYS = 90;

    private static final Item ITEM =
            new Item(
                    "A41",
                    "Replay of the planned oracle",
                    "Would the new oracle have liquidated anybody over the last 90 days?",
                    Severity.BLOCK,
                    Threshold.atMost(
                            0, "accounts", "Price-cap practice: replay before activation"));

    private final Function<Scenario, Run> engine;

    /// `engine` evaluates the replay.
    OracleReplay(Function<Scenario, Run> engine) {
        this.engine = engine;
    }

    @Override
    public Item item() {
        return ITEM;
    }

    @Override
    public Outcome judge(Run run) {
        int from = run.clock().bookFrom();
        var plan = run.scenario().plan();
        var last = lastSwitch(run, plan);
        if (last == null || from < 0) {
            return ITEM.notApplicable("No oracle is switched inside the window of the book.");
        }
        var start = run.clock().at(from);
        var earlier = plan;
        for (var event : plan.events()) {
            if (event instanceof Event.OracleSwitch && event.at().isAfter(start)) {
                earlier = Edits.move(earlier, event.head().id(), start);
            }
        }
        var replay = engine.apply(run.scenario().withPlan(earlier));
        int caught = 0;
        int first = -1;
        var accounts = run.scenario().book().accounts();
        for (int a = 0; a < accounts.size(); a++) {
            boolean falsely =
                    replay.accounts().ever(a, Solvency.FALSE)
                            && !run.accounts().ever(a, Solvency.FALSE);
            if (falsely) {
                caught++;
                first = first < 0 ? a : first;
            }
        }
        double days = Duration.between(start, last.at()).toHours() / 24.0;
        var why =
                "Read from "
                        + Figures.moment(start)
                        + " on, the planned oracle would have "
                        + (caught == 0
                                ? "liquidated nobody who is sound at fair value"
                                : "falsely liquidated "
                                        + Figures.number(caught)
                                        + (caught == 1 ? " account" : " accounts")
                                        + " that today's oracle leaves alone")
                        + (days < DAYS
                                ? "; the book covers "
                                        + Figures.number(days, 0)
                                        + " of the 90 days before the switch."
                                : ".");
        var verdict = ITEM.threshold().judge(caught);
        return ITEM.outcome(
                verdict == Verdict.PASS && days < DAYS ? Verdict.WARN : verdict,
                new Measure(caught, "accounts", Counted.of(caught, "account")),
                why,
                first < 0 ? Link.POSITIONS : Link.account(accounts.get(first).id()));
    }

    private static Event.@org.jspecify.annotations.Nullable OracleSwitch lastSwitch(
            Run run, Plan plan) {
        var start = run.clock().at(Math.max(run.clock().bookFrom(), 0));
        var end = run.clock().at(run.clock().size() - 1);
        Event.OracleSwitch last = null;
        for (var event : plan.events()) {
            if (event instanceof Event.OracleSwitch change
                    && change.at().isAfter(start)
                    && !change.at().isAfter(end)) {
                last = change;
            }
        }
        return last;
    }
}
