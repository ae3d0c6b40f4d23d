package paritydesk.answer;

import paritydesk.study.MarginQuestion;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.valuation.liquidation.LiquidationOutcome;
import paritydesk.valuation.liquidation.LiquidationState;
import paritydesk.valuation.margin.RampPlanner;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The fastest ramp of a threshold within a budget, for the accounts of a run.
final class RampAnswers {

    private static final int TICKS = 10_000;

    private RampAnswers() {}

    /// The schedule.
    record RampSchedule(
            double from,
            List<RampStep> steps,
            Instant reached,
            boolean blocked,
            double neededBudget,
            double liquidatedInAll,
            int accountsInAll)
            implements Answer {}

    /// One step: the threshold from then on, and what it liquidates.
    record RampStep(Instant at, double threshold, double liquidated, int accounts) {}

    static Answer ramp(MarginQuestion.ThresholdRamp q, Run run) {
        int step = RunAccounts.step(run, q.at());
        var policy =
                run.prices().stream()
                        .filter(p -> p.venue().equals(q.venue()) && p.asset().equals(q.asset()))
                        .findFirst();
        if (policy.isEmpty()) {
            return new Answer.None(q.venue() + " has no terms for " + q.asset());
        }
        if (step < 0) {
            return RunAccounts.early(q.at());
        }
        double from = policy.get().threshold().get(step);
        int start = (int) Math.floor(from * TICKS + 1e-9);
        int target = ticks(q.target());
        if (target > start) {
            return new Answer.None("the threshold stands at " + from + " already");
        }
        var largest = q.largestStep();
        int most = largest == null ? 0 : Math.max(1, ticks(largest));
        var task = new RampPlanner.Task(start, target, TICKS, q.budget().doubleValue(), most);
        return answer(q, from, RampPlanner.plan(exposures(q, run, step), task));
    }

    private static Answer answer(
            MarginQuestion.ThresholdRamp q, double from, RampPlanner.Schedule schedule) {
        var steps = new ArrayList<RampStep>();
        var at = q.at();
        double sum = 0;
        int count = 0;
        for (var one : schedule.steps()) {
            steps.add(
                    new RampStep(
                            at, one.level() / (double) TICKS, one.liquidated(), one.accounts()));
            sum += one.liquidated();
            count += one.accounts();
            at = at.plus(q.interval());
        }
        var reached = steps.isEmpty() ? q.at() : steps.getLast().at();
        return new RampSchedule(
                from, steps, reached, schedule.blocked(), schedule.needed(), sum, count);
    }

    /// What one liquidation of each account repays, at the level that breaks it: the venue's rule just under a health factor of 1.
    private static List<RampPlanner.Exposure> exposures(
            MarginQuestion.ThresholdRamp q, Run run, int step) {
        var exposures = new ArrayList<RampPlanner.Exposure>();
        var accounts = run.scenario().book().accounts();
        for (int a = 0; a < accounts.size(); a++) {
            if (!accounts.get(a).venue().equals(q.venue())) {
                continue;
            }
            var at = Explain.pledge(run, a, q.asset(), step);
            if (at.value() > 0 && at.debt() > 0 && !Double.isNaN(at.others())) {
                double repaid = repaid(run, a, step, at.debt());
                exposures.add(RampPlanner.Exposure.of(at.value(), at.others(), at.debt(), repaid));
            }
        }
        return exposures;
    }

    /// By the rule book in force. Where liquidations are stopped, what the venue's own figures allow once they are taken up again.
    private static double repaid(Run run, int account, int step, double debt) {
        var rule = run.liquidations().rule(account, step).orElseThrow();
        double health = Math.nextDown(1.0);
        var out = new LiquidationOutcome();
        boolean byBook =
                rule.rules() != null
                        && run.liquidations()
                                .liquidate(
                                        account, step, health, debt, new LiquidationState(), out);
        return byBook ? out.repaid : rule.repayable(health, debt);
    }

    private static int ticks(BigDecimal share) {
        return share.movePointRight(4).setScale(0, RoundingMode.CEILING).intValueExact();
    }
}
