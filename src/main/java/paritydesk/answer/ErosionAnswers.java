package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Account;
import paritydesk.book.Leg;
import paritydesk.study.ErosionQuestion;
import paritydesk.timeline.Explain;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;
import paritydesk.valuation.erosion.Breach;
import paritydesk.valuation.erosion.FirstPassage;
import paritydesk.valuation.erosion.Speed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How soon accounts and the book breach.
final class ErosionAnswers {

    private static final int MOST = 10;
    private static final double DAY = 86_400;

    private ErosionAnswers() {}

    /// The book as a whole and the accounts asked for, least healthy first; the accounts among them that have no price.
    record BreachTimes(ErosionLine book, List<ErosionLine> accounts, List<String> unpriced)
            implements Answer {
        BreachTimes {
            accounts = List.copyOf(accounts);
            unpriced = List.copyOf(unpriced);
        }
    }

    /// How soon one of them breaches; days are left out where it never does.
    record ErosionLine(
            String name,
            double health,
            double economicHealth,
            double debtRate,
            @Nullable Double carryDays,
            double probability,
            double speedPerDay,
            double fastestPerDay,
            int fastestFrom,
            int fastestTo,
            @Nullable Double daysAtSpeed) {}

    static Answer answer(ErosionQuestion question, Run run) {
        return switch (question) {
            case ErosionQuestion.DaysToBreach q -> days(q, run);
        };
    }

    private static Answer days(ErosionQuestion.DaysToBreach q, Run run) {
        int step = run.clock().indexAt(q.at());
        double book = run.book().perceived().health().get(step);
        if (!(book >= 0)) {
            return new Answer.None("no account of the book owes anything at " + q.at());
        }
        var health = Explain.accountsAt(run, step);
        var accounts = run.scenario().book().accounts();
        var unpriced = new ArrayList<String>();
        var lines = new ArrayList<ErosionLine>();
        for (int a : asked(q, run, health.perceived())) {
            double seen = health.perceived().get(a);
            if (Double.isNaN(seen)) {
                unpriced.add(accounts.get(a).id());
            } else {
                var path = Explain.account(run, a);
                double rate = debtRate(q, run, List.of(accounts.get(a)), step);
                lines.add(
                        line(
                                q,
                                run,
                                accounts.get(a).id(),
                                seen,
                                health.economic().get(a),
                                rate,
                                path.ratioPerceived()));
            }
        }
        lines.sort(Comparator.comparingDouble(ErosionLine::health));
        var whole =
                line(
                        q,
                        run,
                        run.scenario().book().id(),
                        book,
                        run.book().economic().health().get(step),
                        debtRate(q, run, accounts, step),
                        run.book().perceived().ratio());
        return new BreachTimes(whole, lines, unpriced);
    }

    /// The accounts named, or those with the lowest health factor that owe something.
    private static int[] asked(ErosionQuestion.DaysToBreach q, Run run, Column health) {
        var accounts = run.scenario().book().accounts();
        if (!q.accounts().isEmpty()) {
            return IntStream.range(0, accounts.size())
                    .filter(a -> q.accounts().contains(accounts.get(a).id()))
                    .toArray();
        }
        return IntStream.range(0, accounts.size())
                .filter(a -> health.get(a) < Double.POSITIVE_INFINITY)
                .boxed()
                .sorted(Comparator.comparingDouble(health::get))
                .limit(q.most() == null ? MOST : q.most())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static ErosionLine line(
            ErosionQuestion.DaysToBreach q,
            Run run,
            String name,
            double health,
            double economic,
            double debtRate,
            Column ratio) {
        double collateralRate = PegAnswers.or(q.collateralRate(), 0);
        double drift = PegAnswers.or(q.drift(), collateralRate - debtRate);
        double years = PegAnswers.years(q.horizon());
        double window = q.window() == null ? DAY : q.window().toMillis() / 1000.0;
        var speed = Speed.of(ratio, Column.of(run.clock().seconds()), window);
        double mean = Double.isNaN(speed.mean()) ? 0 : speed.mean();
        return new ErosionLine(
                name,
                health,
                economic,
                debtRate,
                finite(Breach.carryDays(health, debtRate, collateralRate)),
                new FirstPassage(drift, q.volatility()).probability(health, years),
                mean,
                Double.isNaN(speed.fastest()) ? 0 : speed.fastest(),
                speed.from(),
                speed.to(),
                finite(Breach.days(health, mean)));
    }

    /// The rate given, or the market's rates on what is owed, weighted by its fair value.
    private static double debtRate(
            ErosionQuestion.DaysToBreach q, Run run, List<Account> accounts, int step) {
        if (q.debtRate() != null) {
            return q.debtRate();
        }
        return debtRate(run, accounts, step);
    }

    /// The market's yearly rates on what accounts owe, weighted by its fair value; 0 where nothing is owed.
    static double debtRate(Run run, List<Account> accounts, int step) {
        double owed = 0;
        double interest = 0;
        var prices = new java.util.HashMap<String, Double>();
        for (var account : accounts) {
            for (var leg : account.legs()) {
                if (leg instanceof Leg.Debt debt) {
                    double price = prices.computeIfAbsent(debt.asset(), a -> run.fair(a).get(step));
                    double value = debt.quantity().doubleValue() * price;
                    if (value > 0) {
                        owed += value;
                        interest += value * rate(run, account.venue(), debt.asset(), step);
                    }
                }
            }
        }
        return owed == 0 ? 0 : interest / owed;
    }

    private static double rate(Run run, String venue, String asset, int step) {
        var market = run.scenario().market();
        return market.rate(venue, asset)
                .flatMap(r -> market.series(r.series()))
                .flatMap(s -> s.standing(run.clock().at(step)))
                .map(java.math.BigDecimal::doubleValue)
                .orElse(0.0);
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }
}
