package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.study.RebalanceQuestion;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;
import paritydesk.valuation.rebalancing.Rebalance;
import paritydesk.valuation.rebalancing.RebalancePath;
import paritydesk.valuation.rebalancing.RebalanceRule;

import java.math.BigDecimal;
import java.util.function.Supplier;

/// How accounts of a run get back to a target health.
final class RebalanceAnswers {

    private static final int CENTS = 6;

    private RebalanceAnswers() {}

    /// Three ways, exact; a way that does not work is absent and its reason stands beside.
    record ThreeWays(
            double health,
            @Nullable BigDecimal sell,
            @Nullable BigDecimal repay,
            @Nullable BigDecimal add,
            double healthAfterSale,
            String note)
            implements Answer {}

    /// The path with a rule and without.
    record RuleRun(
            Column healthWithout,
            Column healthWith,
            Column sold,
            Column debt,
            double cost,
            int acts,
            int breachedWithout,
            int breachedWith)
            implements Answer {}

    static Answer answer(RebalanceQuestion question, Run run) {
        return switch (question) {
            case RebalanceQuestion.RebalanceWays q -> ways(q, run);
            case RebalanceQuestion.RebalanceFigures q ->
                    ways(
                            new Rebalance.Ledger(
                                    q.collateral(),
                                    q.threshold(),
                                    or(q.others(), BigDecimal.ZERO),
                                    q.debt()),
                            q.target(),
                            or(q.slippage(), BigDecimal.ZERO),
                            q.decimals());
            case RebalanceQuestion.RebalanceRun q -> path(q, run);
        };
    }

    private static Answer ways(RebalanceQuestion.RebalanceWays q, Run run) {
        int account = RunAccounts.index(run, q.account());
        if (account < 0) {
            return RunAccounts.unknown(q.account());
        }
        int step = RunAccounts.step(run, q.at());
        if (step < 0) {
            return RunAccounts.early(q.at());
        }
        var at = Explain.pledge(run, account, q.asset(), step);
        if (Double.isNaN(at.market() + at.weighted() + at.others() + at.debt())) {
            return new Answer.None(q.account() + " has no value at " + q.at());
        }
        var ledger =
                new Rebalance.Ledger(
                        BigDecimal.valueOf(at.market()),
                        BigDecimal.valueOf(at.counting()),
                        BigDecimal.valueOf(at.others()),
                        BigDecimal.valueOf(at.debt()));
        return ways(ledger, q.target(), or(q.slippage(), BigDecimal.ZERO), CENTS);
    }

    private static Answer ways(
            Rebalance.Ledger at, BigDecimal target, BigDecimal slippage, int decimals) {
        var note = new StringBuilder();
        var sell = way(() -> Rebalance.sell(at, target, slippage, decimals), "sell", note);
        var repay = way(() -> Rebalance.repay(at, target, decimals), "repay", note);
        var add = way(() -> Rebalance.add(at, target, decimals), "add", note);
        double after = Double.NaN;
        if (sell != null) {
            var proceeds = sell.multiply(BigDecimal.ONE.subtract(slippage)).min(at.debt());
            after =
                    new Rebalance.Ledger(
                                    at.collateral().subtract(sell),
                                    at.threshold(),
                                    at.others(),
                                    at.debt().subtract(proceeds))
                            .standing()
                            .health();
        }
        return new ThreeWays(at.standing().health(), sell, repay, add, after, note.toString());
    }

    private static @Nullable BigDecimal way(
            Supplier<BigDecimal> way, String name, StringBuilder note) {
        try {
            return way.get();
        } catch (IllegalArgumentException e) {
            note.append(note.isEmpty() ? "" : "; ").append(name).append(": ");
            note.append(e.getMessage());
            return null;
        }
    }

    private static Answer path(RebalanceQuestion.RebalanceRun q, Run run) {
        int account = RunAccounts.index(run, q.account());
        if (account < 0) {
            return RunAccounts.unknown(q.account());
        }
        int from = run.clock().bookFrom();
        int steps = run.clock().size();
        if (from >= steps) {
            return new Answer.None("the book begins after the window");
        }
        var start = Explain.pledge(run, account, q.asset(), from);
        var pledges = new Explain.Pledge[steps - from];
        for (int s = from; s < steps; s++) {
            pledges[s - from] = Explain.pledge(run, account, q.asset(), s);
        }
        if (!(start.units() > 0) || Double.isNaN(start.others() + start.debt())) {
            return new Answer.None(q.account() + " has pledged no " + q.asset() + " with a price");
        }
        var path =
                RebalancePath.walk(
                        new RebalancePath.Start(start.units(), start.others(), start.debt()),
                        column(pledges, p -> p.market() / p.units()),
                        column(pledges, Explain.Pledge::counting),
                        column(pledges, p -> start.debt() == 0 ? 1 : p.debt() / start.debt()),
                        rule(q));
        return new RuleRun(
                path.healthWithout(),
                path.healthWith(),
                path.sold(),
                path.debt(),
                path.cost(),
                path.acts(),
                path.breachedWithout(),
                path.breachedWith());
    }

    private static RebalanceRule rule(RebalanceQuestion.RebalanceRun q) {
        var release = q.release();
        return new RebalanceRule(
                q.trigger().doubleValue(),
                q.target().doubleValue(),
                release == null ? Double.POSITIVE_INFINITY : release.doubleValue(),
                or(q.slippage(), BigDecimal.ZERO).doubleValue(),
                or(q.fee(), BigDecimal.ZERO).doubleValue());
    }

    private static Column column(
            Explain.Pledge[] pledges, java.util.function.ToDoubleFunction<Explain.Pledge> value) {
        return Column.of(pledges.length, i -> value.applyAsDouble(pledges[i]));
    }

    private static BigDecimal or(@Nullable BigDecimal value, BigDecimal otherwise) {
        return value == null ? otherwise : value;
    }
}
