package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Leg;
import paritydesk.study.LiquidationQuestion;
import paritydesk.timeline.AccountPosition;
import paritydesk.timeline.AccountTrial;
import paritydesk.timeline.Explain;
import paritydesk.timeline.HarmTable;
import paritydesk.timeline.Run;
import paritydesk.valuation.erosion.Breach;
import paritydesk.valuation.rebalancing.Rebalance;
import paritydesk.valuation.rebalancing.Standing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// All that the engine says of one account at one step.
///
/// @param position what it pledged and owes, conversions and interest included; without derivatives
/// @param trial how it stands and fares
/// @param debtRate yearly rate at which its debt grows, weighted by fair value
/// @param carryDays days until that alone brings HF to 1; +∞ for never, NaN unpriced
/// @param liquidation what its venue's rule book makes of it at this step, exact in whole tokens
/// @param harm its first liquidation within the window; nothing where there is none
public record AccountOutlook(
        AccountPosition position,
        AccountTrial trial,
        double debtRate,
        double carryDays,
        Outcome liquidation,
        Optional<HarmTable.Row> harm) {

    /// What a liquidation does, or why there is none.
    public sealed interface Outcome {}

    /// Nobody may liquidate it.
    ///
    /// @param why in a sentence's part, as the engine says it
    public record Spared(String why) implements Outcome {}

    /// Amounts are exact, in whole tokens of the asset repaid or seized; `harm` is the borrower's loss in the reporting currency, split into
    /// what the venue's price had wrong and the bonus.
    public record Liquidated(
            String ruleBook,
            String collateral,
            String debt,
            BigDecimal repaid,
            BigDecimal seized,
            BigDecimal fee,
            BigDecimal deficit,
            double healthAfter,
            double oraclePart,
            double bonusPart)
            implements Outcome {}

    /// Three ways to a target health, in the reporting currency: sell of `asset` and repay, repay from elsewhere, add of it. NaN where a way
    /// leads nowhere.
    ///
    /// @param units whole tokens of `asset` that the amount to sell is
    /// @param unitsAdded whole tokens that the amount to add is
    public record Ways(
            String asset, double sell, double repay, double add, double units, double unitsAdded) {}

    /// Of a step that is not before the book.
    public static AccountOutlook of(Run run, int account, int step) {
        var who = run.scenario().book().accounts().get(account);
        var trial = AccountTrial.of(run, account, step);
        double rate = ErosionAnswers.debtRate(run, List.of(who), step);
        return new AccountOutlook(
                run.liquidations().position(account, step),
                trial,
                rate,
                trial.health() >= 0 ? Breach.carryDays(trial.health(), rate, 0) : Double.NaN,
                outcome(run, account, step),
                HarmTable.of(run, account));
    }

    private static Outcome outcome(Run run, int account, int step) {
        var who = run.scenario().book().accounts().get(account);
        boolean derivatives =
                who.legs().stream()
                        .anyMatch(leg -> leg instanceof Leg.Linear || leg instanceof Leg.Option);
        if (derivatives) {
            return new Spared("an account with derivatives is closed as a whole");
        }
        var question =
                new LiquidationQuestion.LiquidateAccount(
                        "outlook", who.id(), run.clock().at(step), null, null, null);
        return switch (AccountLiquidation.at(run, account, step, question)) {
            case AccountLiquidation.LiquidatedAccount done ->
                    new Liquidated(
                            done.ruleBook(),
                            done.collateral(),
                            done.debt(),
                            done.repaid(),
                            done.seized(),
                            done.fee(),
                            done.deficit(),
                            done.healthAfter(),
                            done.oraclePart(),
                            done.bonusPart());
            case Answer.None none -> new Spared(none.why());
            case Answer other -> throw new IllegalStateException("no liquidation: " + other);
        };
    }

    /// How an account gets to a target health at a step by its largest holding; nothing where it has none, or no price.
    public static Optional<Ways> ways(Run run, int account, int step, double target) {
        var position = run.liquidations().position(account, step);
        int held = position.largestHolding();
        var at = held < 0 ? null : pledge(run, account, position, held, step);
        if (at == null) {
            return Optional.empty();
        }
        var holding = position.holdings().get(held);
        double sell = Rebalance.sell(at, target, 0);
        double add = Rebalance.add(at, target);
        return Optional.of(
                new Ways(
                        holding.asset(),
                        sell,
                        Rebalance.repay(at, target),
                        add,
                        sell / holding.oracle(),
                        add / holding.oracle()));
    }

    private static @Nullable Standing pledge(
            Run run, int account, AccountPosition position, int held, int step) {
        var at = Explain.pledge(run, account, position.holdings().get(held).asset(), step);
        boolean priced = Double.isFinite(at.market() + at.weighted() + at.others() + at.debt());
        return priced && at.counting() <= 1
                ? new Standing(at.market(), at.counting(), at.others(), at.debt())
                : null;
    }
}
