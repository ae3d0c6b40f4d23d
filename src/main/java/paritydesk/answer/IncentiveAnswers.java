package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Leg;
import paritydesk.plan.ConversionTerms;
import paritydesk.study.IncentiveQuestion;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.valuation.incentive.Action;
import paritydesk.valuation.incentive.Alignment;
import paritydesk.valuation.incentive.Choice;
import paritydesk.valuation.incentive.HolderTerms;
import paritydesk.valuation.incentive.LiquidatorTerms;
import paritydesk.valuation.incentive.ProviderTerms;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What each role gains by each action, at the run's own prices, fees and book.
final class IncentiveAnswers {

    private static final double YEAR = Duration.ofDays(365).toMillis();
    private static final double HIGHEST_RATE = 1000;
    private static final double MOST_UNITS = 1e30;

    private IncentiveAnswers() {}

    /// Holders of the book: what one token brings by each action, how far their interest is the plan's, and where they would be
    /// indifferent (NaN where nowhere).
    record HolderPayoffs(
            List<ForkAnswers.Payoff> perToken,
            Interest interest,
            double indifferentFee,
            double indifferentQuantity,
            double indifferentRate)
            implements Answer {}

    /// One liquidity provider.
    record ProviderPayoffs(
            List<ForkAnswers.Payoff> payoffs,
            Action best,
            double impermanentLoss,
            double lacking,
            double indifferentReward)
            implements Answer {}

    /// Liquidators of one venue: over the debts that they may repay.
    record LiquidatorPayoffs(
            int accounts,
            double repayable,
            Interest interest,
            double indifferentSlippage,
            double indifferentDebt)
            implements Answer {}

    /// How far the choosers' own interest is the intended action.
    record Interest(double share, int choosers, double costToAlign, double uniformRate) {
        static Interest of(List<Choice> choices, Action intended) {
            var alignment = Alignment.of(choices, intended);
            return new Interest(
                    alignment.share(),
                    alignment.choosers(),
                    alignment.cost(),
                    alignment.uniformRate());
        }
    }

    static Answer answer(IncentiveQuestion question, Run run) {
        return switch (question) {
            case IncentiveQuestion.HolderIncentive q -> holders(q, run);
            case IncentiveQuestion.ProviderIncentive q -> provider(q);
            case IncentiveQuestion.LiquidatorIncentive q -> liquidators(q, run);
        };
    }

    private static Answer holders(IncentiveQuestion.HolderIncentive q, Run run) {
        var plan = run.scenario().plan();
        var conversion = plan.conversion(q.conversion()).orElse(null);
        if (conversion == null) {
            return new Answer.None("the plan has no conversion " + q.conversion());
        }
        var now = ConversionTerms.at(conversion, plan, q.now());
        var later = ConversionTerms.at(conversion, plan, q.later());
        int step = run.clock().indexAt(q.now());
        double kept = run.traded(conversion.ratio().from()).get(step);
        double fresh = run.fair(conversion.ratio().to()).get(step);
        if (!now.open() || Double.isNaN(kept) || Double.isNaN(fresh)) {
            return new Answer.None(
                    now.open()
                            ? "a price of the conversion is missing at " + q.now()
                            : "the converter is closed at " + q.now());
        }
        var terms =
                new HolderTerms(
                        kept,
                        conversion.ratio().value() * fresh,
                        new HolderTerms.Fees(
                                now.fee().doubleValue(),
                                later.open() ? later.fee().doubleValue() : 1),
                        Duration.between(q.now(), q.later()).toMillis() / YEAR,
                        or(q.rate()),
                        or(q.cost()));
        return holders(q, run, terms, conversion.ratio().from());
    }

    private static Answer holders(
            IncentiveQuestion.HolderIncentive q, Run run, HolderTerms terms, String asset) {
        var choices = new ArrayList<Choice>();
        double total = 0;
        for (var account : run.scenario().book().accounts()) {
            double held = held(account.legs(), asset);
            if (held > 0) {
                total += held;
                choices.add(terms.choice(held));
            }
        }
        double mean = choices.isEmpty() ? 1 : total / choices.size();
        return new HolderPayoffs(
                payoffs(terms.choice(1)),
                Interest.of(choices, action(q.intended())),
                orNone(terms.indifferentFee(mean)),
                orNone(terms.indifferentQuantity(MOST_UNITS)),
                orNone(terms.indifferentRate(mean, HIGHEST_RATE)));
    }

    private static double held(List<Leg> legs, String asset) {
        return legs.stream()
                .filter(l -> l instanceof Leg.Collateral && l.asset().equals(asset))
                .mapToDouble(l -> l.quantity().doubleValue())
                .sum();
    }

    private static Answer provider(IncentiveQuestion.ProviderIncentive q) {
        var terms =
                new ProviderTerms(
                        q.feeIncome().doubleValue(),
                        or(q.reward()),
                        q.priceRatio().doubleValue(),
                        q.over().toMillis() / YEAR,
                        or(q.exitCost()));
        var choice = terms.choice(q.value().doubleValue());
        return new ProviderPayoffs(
                payoffs(choice),
                choice.best(),
                terms.impermanentLoss(),
                choice.shortfall(Action.PROVIDE),
                orNone(terms.indifferentReward(HIGHEST_RATE)));
    }

    private static Answer liquidators(IncentiveQuestion.LiquidatorIncentive q, Run run) {
        var venue = run.scenario().venues().venue(q.venue());
        var asset = venue.flatMap(v -> v.terms(q.asset()));
        if (asset.isEmpty()) {
            return new Answer.None(q.venue() + " does not list " + q.asset());
        }
        int step = run.clock().indexAt(q.at());
        if (step < run.clock().bookFrom()) {
            return new Answer.None("the book does not exist yet at " + q.at());
        }
        double bonus = asset.get().liquidationBonus().doubleValue();
        var terms = new LiquidatorTerms(bonus, q.slippage().doubleValue(), q.cost().doubleValue());
        var accounts = run.scenario().book().accounts();
        var health = Explain.accountsAt(run, step).perceived();
        var choices = new ArrayList<Choice>();
        double repayable = 0;
        for (int a = 0; a < accounts.size(); a++) {
            if (accounts.get(a).venue().equals(q.venue()) && health.get(a) < 1) {
                double debt = Explain.account(run, a).debt().get(step);
                double due = run.liquidations().repayable(a, step, health.get(a), debt);
                choices.add(terms.choice(due));
                repayable += due;
            }
        }
        return new LiquidatorPayoffs(
                choices.size(),
                repayable,
                Interest.of(choices, Action.LIQUIDATE),
                orNone(
                        choices.isEmpty()
                                ? OptionalDouble.empty()
                                : terms.indifferentSlippage(repayable / choices.size())),
                orNone(terms.indifferentDebt(MOST_UNITS)));
    }

    private static List<ForkAnswers.Payoff> payoffs(Choice choice) {
        return choice.payoffs().entrySet().stream()
                .map(e -> new ForkAnswers.Payoff(e.getKey(), e.getValue()))
                .toList();
    }

    private static Action action(IncentiveQuestion.HolderAction action) {
        return switch (action) {
            case MIGRATE_NOW -> Action.MIGRATE_NOW;
            case MIGRATE_LATER -> Action.MIGRATE_LATER;
            case NEVER -> Action.NEVER;
        };
    }

    private static double or(@Nullable BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }

    private static double orNone(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }
}
