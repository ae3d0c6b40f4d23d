package paritydesk.answer;

import paritydesk.study.LiquidationQuestion;
import paritydesk.timeline.AccountPosition;
import paritydesk.timeline.HarmTable;
import paritydesk.timeline.Headrooms;
import paritydesk.timeline.Run;
import paritydesk.valuation.Health;
import paritydesk.valuation.Solvency;
import paritydesk.valuation.liquidation.Harm;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What a run says about liquidations of its book.
final class LiquidationAnswers {

    private LiquidationAnswers() {}

    /// Harm by class and the make-whole schedule.
    record UserHarm(
            Instant from,
            Instant to,
            int falseAccounts,
            Harm falseHarm,
            int trueAccounts,
            Harm trueHarm,
            double owed,
            double deficit,
            List<MakeWhole> schedule)
            implements Answer {}

    /// One falsely liquidated account.
    record MakeWhole(
            String account,
            Instant at,
            double repaid,
            double seizedFair,
            double oraclePart,
            double bonusPart,
            double owed) {}

    /// Headroom of the accounts and L(δ).
    record ParityHeadroom(
            Instant at,
            int already,
            int reachable,
            double safeDeviation,
            double liquidatedAtSafe,
            List<Deviation> deviations,
            List<AccountHeadroom> nearest)
            implements Answer {}

    /// L(δ) at one δ.
    record Deviation(double deviation, int accounts, double liquidated) {}

    /// δ* of one account.
    record AccountHeadroom(String account, double headroom) {}

    /// Liquidation prices of an account.
    record LiquidationPrices(
            Instant at,
            double health,
            double debt,
            double weighted,
            double uniformDrop,
            double headroom,
            List<AccountPosition.LiquidationPrice> prices)
            implements Answer {}

    private static final int NEAREST = 20;

    static Answer answer(LiquidationQuestion question, Run run) {
        try {
            return switch (question) {
                case LiquidationQuestion.UserHarm q -> harm(q, run);
                case LiquidationQuestion.ParityHeadroom q -> headroom(q, run);
                case LiquidationQuestion.LiquidationPrices q -> prices(q, run);
                case LiquidationQuestion.LiquidateAccount q -> AccountLiquidation.answer(q, run);
                case LiquidationQuestion.AaveCall q -> StatedLiquidations.aave(q, run);
                case LiquidationQuestion.MorphoCall q -> StatedLiquidations.morpho(q, run);
                case LiquidationQuestion.MakerAuction q -> StatedLiquidations.maker(q, run);
                case LiquidationQuestion.EulerCall q -> StatedLiquidations.euler(q, run);
                case LiquidationQuestion.CompoundCall q -> StatedLiquidations.compound(q, run);
                case LiquidationQuestion.CometAbsorb q -> StatedLiquidations.comet(q, run);
            };
        } catch (IllegalArgumentException refused) {
            return new Answer.None(String.valueOf(refused.getMessage()));
        }
    }

    /// Index of an account; empty where the book has none of that id.
    static OptionalInt account(Run run, String id) {
        var accounts = run.scenario().book().accounts();
        return IntStream.range(0, accounts.size())
                .filter(a -> accounts.get(a).id().equals(id))
                .findFirst();
    }

    static Answer unknown(String account) {
        return new Answer.None("the book has no account " + account);
    }

    static Answer before(Instant at) {
        return new Answer.None("the book does not exist yet at " + at);
    }

    private static Answer harm(LiquidationQuestion.UserHarm q, Run run) {
        var clock = run.clock();
        int last = clock.size() - 1;
        int from = q.from() == null ? 0 : firstAt(run, q.from());
        int to = q.to() == null ? last : clock.indexAt(q.to());
        if (from > to || (q.to() != null && q.to().isBefore(clock.at(0)))) {
            return new Answer.None("the run has no step in that window");
        }
        var table = HarmTable.of(run, from, to);
        var falsely = rows(table, Solvency.FALSE);
        return new UserHarm(
                clock.at(from),
                clock.at(to),
                falsely.size(),
                table.total(Solvency.FALSE),
                rows(table, Solvency.TRUE).size(),
                table.total(Solvency.TRUE),
                falsely.stream().mapToDouble(r -> r.harm().owed()).sum(),
                table.rows().stream().mapToDouble(HarmTable.Row::deficit).sum(),
                falsely.stream().map(r -> makeWhole(run, r)).toList());
    }

    /// The first step at or after `t`; one past the end where there is none.
    private static int firstAt(Run run, Instant t) {
        int step = 0;
        while (step < run.clock().size() && run.clock().at(step).isBefore(t)) {
            step++;
        }
        return step;
    }

    private static List<HarmTable.Row> rows(HarmTable table, Solvency solvency) {
        return table.rows().stream().filter(r -> r.solvency() == solvency).toList();
    }

    private static MakeWhole makeWhole(Run run, HarmTable.Row row) {
        return new MakeWhole(
                run.scenario().book().accounts().get(row.account()).id(),
                run.clock().at(row.step()),
                row.repaid(),
                row.seizedFair(),
                row.harm().oraclePart(),
                row.harm().bonusPart(),
                row.harm().owed());
    }

    private static Answer headroom(LiquidationQuestion.ParityHeadroom q, Run run) {
        int step = run.clock().indexAt(q.at());
        if (step < run.clock().bookFrom()) {
            return before(q.at());
        }
        var curve = Headrooms.curve(run, step);
        double safe = curve.safe(q.budget().doubleValue());
        return new ParityHeadroom(
                run.clock().at(step),
                curve.already(),
                curve.reachable(),
                safe,
                curve.liquidated(safe),
                q.deviations().stream()
                        .map(d -> d.doubleValue())
                        .map(d -> new Deviation(d, curve.accounts(d), curve.liquidated(d)))
                        .toList(),
                nearest(run, step));
    }

    private static List<AccountHeadroom> nearest(Run run, int step) {
        var headroom = Headrooms.of(run, step);
        var accounts = run.scenario().book().accounts();
        return IntStream.range(0, headroom.size())
                .filter(a -> headroom.get(a) >= 0 && headroom.get(a) < 1)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(headroom::get))
                .limit(NEAREST)
                .map(a -> new AccountHeadroom(accounts.get(a).id(), headroom.get(a)))
                .toList();
    }

    private static Answer prices(LiquidationQuestion.LiquidationPrices q, Run run) {
        var account = account(run, q.account());
        int step = run.clock().indexAt(q.at());
        if (account.isEmpty()) {
            return unknown(q.account());
        }
        if (step < run.clock().bookFrom()) {
            return before(q.at());
        }
        var position = run.liquidations().position(account.getAsInt(), step);
        double health = position.health();
        return new LiquidationPrices(
                run.clock().at(step),
                health,
                position.debt(),
                position.weighted(),
                Health.uniformDrop(health),
                Headrooms.of(run, step).get(account.getAsInt()),
                position.liquidationPrices());
    }
}
