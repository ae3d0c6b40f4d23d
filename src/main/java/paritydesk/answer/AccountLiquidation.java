package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Asset;
import paritydesk.study.LiquidationQuestion;
import paritydesk.timeline.Run;
import paritydesk.valuation.liquidation.Harm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/// One account of the book, liquidated under its venue's rule book in the venue's own arithmetic.
final class AccountLiquidation {

    /// Venues' prices have 8 decimals.
    static final int PRICE_DECIMALS = 8;

    private AccountLiquidation() {}

    /// Amounts are exact, in whole tokens; health factors and harm are figures of the run.
    record LiquidatedAccount(
            String venue,
            String ruleBook,
            String collateral,
            String debt,
            double healthBefore,
            BigDecimal repaid,
            BigDecimal seized,
            BigDecimal fee,
            BigDecimal deficit,
            double healthAfter,
            double oraclePart,
            double bonusPart,
            double harm)
            implements Answer {}

    /// What a rule book makes of an account, in whole tokens: repaid, what the liquidator gets, the venue's fee, what is written off.
    record Amounts(BigDecimal repaid, BigDecimal seized, BigDecimal fee, BigDecimal deficit) {}

    static Answer answer(LiquidationQuestion.LiquidateAccount q, Run run) {
        var account = LiquidationAnswers.account(run, q.account());
        int step = run.clock().indexAt(q.at());
        if (account.isEmpty()) {
            return LiquidationAnswers.unknown(q.account());
        }
        if (step < run.clock().bookFrom()) {
            return LiquidationAnswers.before(q.at());
        }
        return at(run, account.getAsInt(), step, q);
    }

    /// What is asked, at a step of the clock rather than at its instant: one instant may have a step before an event and one after it.
    static Answer at(Run run, int account, int step, LiquidationQuestion.LiquidateAccount q) {
        var position = ExactPosition.of(run, account, step);
        int pledged =
                index(
                        q.collateral(),
                        position.rounded().largestHolding(),
                        position.rounded().holdings().stream().map(h -> h.asset()).toList());
        int owed =
                index(
                        q.debt(),
                        position.rounded().largestDebt(),
                        position.rounded().debts().stream().map(d -> d.asset()).toList());
        if (pledged < 0 || owed < 0) {
            return new Answer.None(q.account() + " has not pledged or does not owe that");
        }
        double health = position.rounded().health();
        if (health == Double.POSITIVE_INFINITY) {
            return new Answer.None(q.account() + " owes nothing");
        }
        if (Double.isNaN(health)) {
            return new Answer.None(q.account() + " has no value: a price is missing");
        }
        if (health >= 1) {
            return new Answer.None("the venue sees a health factor of " + health + ", not below 1");
        }
        var rule = run.liquidations().rule(account, step);
        if (rule.isEmpty()) {
            return new Answer.None("the account's venue has no rule");
        }
        var amounts = ExactRules.liquidate(rule.get(), position, pledged, owed, q.repay());
        return told(position, rule.get().ruleBook(), pledged, owed, amounts);
    }

    private static Answer told(
            ExactPosition position, String ruleBook, int pledged, int owed, Amounts amounts) {
        var rounded = position.rounded();
        var held = rounded.holdings().get(pledged);
        var debt = rounded.debts().get(owed);
        double taken = amounts.seized().add(amounts.fee()).doubleValue();
        double repaid = amounts.repaid().doubleValue() * debt.oracle();
        double gone = repaid + amounts.deficit().doubleValue() * debt.oracle();
        double left = Math.max(0, rounded.debt() - gone);
        double weighted =
                rounded.weighted() - taken * held.oracle() * held.recognition() * held.threshold();
        var harm = Harm.of(taken, held.oracle(), held.fair(), repaid);
        return new LiquidatedAccount(
                rounded.venue(),
                ruleBook,
                held.asset(),
                debt.asset(),
                rounded.health(),
                amounts.repaid(),
                amounts.seized(),
                amounts.fee(),
                amounts.deficit(),
                paritydesk.valuation.Health.factor(Math.max(0, weighted), left),
                harm.oraclePart(),
                harm.bonusPart(),
                harm.total());
    }

    private static int index(
            @Nullable String wanted, int otherwise, java.util.List<String> assets) {
        return wanted == null
                ? otherwise
                : IntStream.range(0, assets.size())
                        .filter(i -> assets.get(i).equals(wanted))
                        .findFirst()
                        .orElse(-1);
    }

    /// Decimals of an asset of the plan; 18 for others.
    static int decimals(Run run, String asset) {
        return run.scenario().plan().asset(asset).map(Asset::decimals).orElse(18);
    }

    /// A price at the venue's decimals.
    static BigDecimal price(double price) {
        return BigDecimal.valueOf(price).setScale(PRICE_DECIMALS, RoundingMode.FLOOR);
    }
}
