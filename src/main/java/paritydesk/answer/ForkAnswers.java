package paritydesk.answer;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Leg;
import paritydesk.market.Series;
import paritydesk.plan.Conversion;
import paritydesk.plan.Event;
import paritydesk.study.ForkQuestion;
import paritydesk.timeline.Run;
import paritydesk.valuation.Column;
import paritydesk.valuation.fork.CatchUp;
import paritydesk.valuation.fork.DoubleVote;
import paritydesk.valuation.fork.ForkFarming;
import paritydesk.valuation.fork.ForkPrices;
import paritydesk.valuation.incentive.Action;
import paritydesk.valuation.incentive.ValidatorTerms;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a split is worth, at the run's own prices, terms and book.
final class ForkAnswers {

    private static final double YEAR = Duration.ofDays(365).toMillis();
    private static final int SHOWN = 50;

    private ForkAnswers() {}

    /// Value of a fork per unit, and of what the book pledged of it at one venue.
    record ForkedValue(
            double main,
            double other,
            double weight,
            double recognition,
            double recognised,
            double erosion,
            double persistence,
            double expected,
            double pledged,
            double claimedMain,
            double claimedOther,
            double claimedRecognised)
            implements Answer {}

    /// Whether borrowing into a fork pays.
    record FarmedFork(
            double borrowRate,
            double supplyRate,
            double years,
            double breakEven,
            double weight,
            double gain,
            boolean pays,
            double deterringRate)
            implements Answer {}

    /// A validator's choice at a fork.
    record CastVotes(
            List<Payoff> payoffs,
            Action best,
            double advantage,
            boolean votesOnBoth,
            double breakEvenSlash)
            implements Answer {}

    /// What an action brings, in the reporting currency.
    record Payoff(Action action, double value) {}

    /// How final a lead is. `probabilities` are those of 0, 1, 2, … confirmations.
    record Finality(
            double ratio,
            double probability,
            double persistence,
            boolean reached,
            int confirmations,
            Column probabilities)
            implements Answer {}

    /// Where a series stands at or above a level, within the window.
    record LevelCrossing(
            boolean crosses,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            double hours,
            double highest,
            @Nullable Instant highestAt)
            implements Answer {}

    static Answer answer(ForkQuestion question, Run run) {
        return switch (question) {
            case ForkQuestion.ForkValue q -> value(q, run);
            case ForkQuestion.ForkFarm q -> farm(q, run);
            case ForkQuestion.DoubleVoting q -> vote(q, run);
            case ForkQuestion.ForkFinality q -> finality(q);
            case ForkQuestion.SeriesLevel q -> level(q, run);
        };
    }

    private static Answer value(ForkQuestion.ForkValue q, Run run) {
        var split = Split.of(run, q.asset(), q.venue());
        if (split.isEmpty()) {
            return notForked(q.asset());
        }
        var prices = split.get().prices(q.at(), q.main(), q.other());
        if (prices.isEmpty()) {
            return unpriced(q.at());
        }
        var fork = prices.get();
        double recognition = figure(q.recognition(), split.get().recognition(q.at()));
        double persistence = persistence(q, split.get());
        double pledged = pledged(run, q.asset(), q.venue());
        return new ForkedValue(
                fork.main(),
                fork.other(),
                fork.weight(),
                recognition,
                fork.recognised(recognition),
                fork.erosion(recognition),
                persistence,
                fork.expected(persistence),
                pledged,
                pledged * fork.main(),
                pledged * fork.other(),
                pledged * fork.recognised(recognition));
    }

    private static double persistence(ForkQuestion.ForkValue q, Split split) {
        if (q.persistence() != null) {
            return q.persistence().doubleValue();
        }
        var race = q.race();
        return race == null
                ? split.persistence()
                : catchUp(race).persistence(rule(race), race.blocks());
    }

    private static double pledged(Run run, String asset, String venue) {
        return run.scenario().book().accounts().stream()
                .filter(a -> a.venue().equals(venue))
                .flatMap(a -> a.legs().stream())
                .filter(l -> l instanceof Leg.Collateral && l.asset().equals(asset))
                .map(Leg::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    private static Answer farm(ForkQuestion.ForkFarm q, Run run) {
        var split = Split.of(run, q.asset(), q.venue());
        if (split.isEmpty()) {
            return notForked(q.asset());
        }
        var fork = split.get().event();
        if (q.at().isAfter(fork.at())) {
            return new Answer.None("the fork is over at " + q.at());
        }
        var rate = rate(q, run);
        var prices = split.get().prices(q.at(), q.main(), q.other());
        if (rate.isEmpty() || prices.isEmpty()) {
            return rate.isEmpty()
                    ? new Answer.None("the market has no borrow rate at " + q.at())
                    : unpriced(q.at());
        }
        double years = Duration.between(q.at(), fork.at()).toMillis() / YEAR;
        var farming = new ForkFarming(rate.get(), q.supplyRate().doubleValue(), years);
        double weight = prices.get().weight();
        return new FarmedFork(
                rate.get(),
                farming.supplyRate(),
                years,
                farming.breakEven(),
                weight,
                farming.gain(weight),
                farming.pays(weight),
                farming.deterringRate(weight));
    }

    private static Optional<Double> rate(ForkQuestion.ForkFarm q, Run run) {
        if (q.borrowRate() != null) {
            return Optional.of(q.borrowRate().doubleValue());
        }
        var market = run.scenario().market();
        return market.rate(q.venue(), q.asset())
                .flatMap(r -> market.series(r.series()))
                .flatMap(s -> s.standing(q.at()))
                .map(BigDecimal::doubleValue);
    }

    private static Answer vote(ForkQuestion.DoubleVoting q, Run run) {
        var split = Split.of(run, q.asset(), q.venue());
        if (split.isEmpty()) {
            return notForked(q.asset());
        }
        var prices = split.get().prices(q.at(), null, null);
        if (prices.isEmpty()) {
            return unpriced(q.at());
        }
        var stake =
                new DoubleVote.Stake(
                        q.stake().doubleValue(), prices.get().main(), q.detection().doubleValue());
        var vote =
                new DoubleVote(
                        q.persistence().doubleValue(),
                        q.otherReward().doubleValue(),
                        prices.get().other(),
                        stake,
                        figure(q.cost(), 0));
        double slash = q.slash().doubleValue();
        var choice = new ValidatorTerms(q.mainReward().doubleValue(), vote, slash).choice();
        return new CastVotes(
                Action.of(Action.Role.VALIDATOR).stream()
                        .map(a -> new Payoff(a, choice.payoff(a)))
                        .toList(),
                choice.best(),
                vote.advantage(slash),
                vote.votesOnBoth(slash),
                vote.breakEvenSlash());
    }

    private static Answer finality(ForkQuestion.ForkFinality q) {
        var race = catchUp(q.race());
        var rule = rule(q.race());
        double probability = race.probability(rule, q.race().blocks());
        var confirmations = race.confirmations(rule, q.epsilon().doubleValue());
        return new Finality(
                race.ratio(),
                probability,
                1 - probability,
                confirmations.isPresent(),
                confirmations.orElse(0),
                Column.of(SHOWN + 1, z -> race.probability(rule, z)));
    }

    private static CatchUp catchUp(ForkQuestion.Race race) {
        return new CatchUp(
                race.attacker().doubleValue(),
                race.honest().doubleValue(),
                figure(race.equivocating(), 0));
    }

    private static CatchUp.Rule rule(ForkQuestion.Race race) {
        return switch (race.rule()) {
            case RUIN -> CatchUp.Rule.RUIN;
            case NAKAMOTO -> CatchUp.Rule.NAKAMOTO;
            case ROSENFELD -> CatchUp.Rule.ROSENFELD;
        };
    }

    private static Answer level(ForkQuestion.SeriesLevel q, Run run) {
        return run.scenario()
                .market()
                .series(q.series())
                .map(series -> crossing(series, q.level().doubleValue(), run))
                .orElseGet(() -> new Answer.None("the market has no series " + q.series()));
    }

    private static Answer crossing(Series series, double level, Run run) {
        var path = run.series(series.id());
        var clock = run.clock();
        int first = -1;
        int last = -1;
        double hours = 0;
        for (int s = 0; s < clock.size(); s++) {
            if (path.get(s) >= level) {
                first = first < 0 ? s : first;
                last = s;
                hours +=
                        s + 1 == clock.size()
                                ? 0
                                : Duration.between(clock.at(s), clock.at(s + 1)).toMillis()
                                        / 3_600_000.0;
            }
        }
        int top = path.argMax();
        return new LevelCrossing(
                first >= 0,
                first < 0 ? null : clock.at(first),
                last < 0 ? null : clock.at(last),
                hours,
                top < 0 ? Double.NaN : path.get(top),
                top < 0 ? null : clock.at(top));
    }

    private static double figure(@Nullable BigDecimal value, double otherwise) {
        return value == null ? otherwise : value.doubleValue();
    }

    private static Answer notForked(String asset) {
        return new Answer.None("the plan does not fork " + asset);
    }

    private static Answer unpriced(Instant t) {
        return new Answer.None("a branch has no price at " + t);
    }

    /// A fork as one venue sees it: the branch that it stays with, and all others.
    private record Split(
            Run run, Event.Fork event, String venue, Conversion main, List<Conversion> others) {

        static Optional<Split> of(Run run, String asset, String venue) {
            var plan = run.scenario().plan();
            var fork = plan.forkOf(asset);
            var passage = plan.passageOf(asset).filter(p -> p.forks());
            if (fork.isEmpty() || passage.isEmpty()) {
                return Optional.empty();
            }
            var main =
                    fork.get()
                            .at(venue)
                            .flatMap(f -> plan.conversion(f.branch()))
                            .orElse(passage.get().first());
            var others = passage.get().conversions().stream().filter(c -> !c.equals(main)).toList();
            return Optional.of(new Split(run, fork.get(), venue, main, others));
        }

        /// Per old token at an instant, at the prices stated or those of the run.
        Optional<ForkPrices> prices(
                Instant t, @Nullable BigDecimal main, @Nullable BigDecimal other) {
            double kept = figure(main, worth(this.main, t));
            double paid = figure(other, others.stream().mapToDouble(c -> worth(c, t)).sum());
            return Double.isNaN(kept) || Double.isNaN(paid)
                    ? Optional.empty()
                    : Optional.of(new ForkPrices(kept, paid));
        }

        private double worth(Conversion branch, Instant t) {
            int step = run.clock().indexAt(t);
            return branch.ratio().value() * run.fair(branch.ratio().to()).get(step);
        }

        /// κ of the first other branch at the venue; 0 where it does not list it.
        double recognition(Instant t) {
            int step = run.clock().indexAt(t);
            return others.stream()
                    .findFirst()
                    .flatMap(
                            c ->
                                    run.prices().stream()
                                            .filter(p -> p.asset().equals(c.ratio().to()))
                                            .filter(p -> p.venue().equals(venue))
                                            .findFirst())
                    .map(p -> p.recognition().get(step))
                    .orElse(0.0);
        }

        double persistence() {
            return others.stream()
                    .map(Conversion::branch)
                    .filter(Objects::nonNull)
                    .mapToDouble(Conversion.Branch::probability)
                    .findFirst()
                    .orElse(1);
        }
    }
}
