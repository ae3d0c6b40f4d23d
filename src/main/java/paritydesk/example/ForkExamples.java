package paritydesk.example;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Event;
import paritydesk.study.ForkQuestion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Questions about a chain that splits.
final class ForkExamples {

    private static final String NO_FORK =
            "Nothing splits in this case. An event of kind FORK, with its branches as conversions,"
                    + " in the plan document makes it apply.";
    private static final String NO_LEVEL =
            "The market states no utilisation of a pool. A series of it in the market document,"
                    + " named after utilisation or usage, makes it apply.";

    private ForkExamples() {}

    static List<Example> of(CaseFacts facts) {
        Optional<Event.Fork> fork =
                facts.run().scenario().plan().events().stream()
                        .filter(Event.Fork.class::isInstance)
                        .map(Event.Fork.class::cast)
                        .findFirst();
        boolean forks = fork.isPresent();
        var asset = fork.map(Event.Fork::asset).orElseGet(facts::subject);
        var at = fork.map(Event.Fork::at).orElseGet(facts::at);
        Instant before = facts.begin().isBefore(at) ? facts.begin() : at;
        var venue = fork.flatMap(ForkExamples::venue).orElseGet(facts::venue);
        return List.of(
                Example.where(
                        forks,
                        NO_FORK,
                        new ForkQuestion.ForkValue(
                                "fork-value", asset, venue, before, null, null, null, null, null)),
                Example.where(
                        forks,
                        NO_FORK,
                        new ForkQuestion.ForkFarm(
                                "fork-farm",
                                asset,
                                venue,
                                before,
                                rate(facts, asset, venue),
                                BigDecimal.ZERO,
                                null,
                                null)),
                Example.where(forks, NO_FORK, voting(asset, venue, at)),
                Example.where(forks, NO_FORK, finality()),
                level(facts));
    }

    /// The market's where it states one, else five per cent.
    private static @Nullable BigDecimal rate(CaseFacts facts, String asset, String venue) {
        var market = facts.run().scenario().market();
        boolean stated =
                market.rates().stream()
                                .anyMatch(r -> r.venue().equals(venue) && r.asset().equals(asset))
                        || market.rateModels().stream()
                                .anyMatch(r -> r.venue().equals(venue) && r.asset().equals(asset));
        return stated ? null : new BigDecimal("0.05");
    }

    private static Optional<String> venue(Event.Fork fork) {
        return fork.follows().stream().map(Event.Follow::venue).findFirst();
    }

    private static ForkQuestion.DoubleVoting voting(String asset, String venue, Instant at) {
        return new ForkQuestion.DoubleVoting(
                "double-voting",
                asset,
                venue,
                at,
                new BigDecimal("0.05"),
                BigDecimal.TWO,
                new BigDecimal("0.5"),
                BigDecimal.valueOf(32),
                BigDecimal.ONE,
                BigDecimal.ONE,
                null);
    }

    private static ForkQuestion.ForkFinality finality() {
        return new ForkQuestion.ForkFinality(
                "fork-finality",
                new ForkQuestion.Race(
                        new BigDecimal("0.1"),
                        new BigDecimal("0.9"),
                        null,
                        ForkQuestion.RaceRule.NAKAMOTO,
                        6),
                new BigDecimal("0.001"));
    }

    private static Example level(CaseFacts facts) {
        var usage =
                facts.run().scenario().market().series().stream()
                        .map(s -> s.id())
                        .filter(id -> id.contains("utilisation") || id.contains("usage"))
                        .findFirst();
        return Example.where(
                usage.isPresent(),
                NO_LEVEL,
                new ForkQuestion.SeriesLevel(
                        "series-level", usage.orElse("utilisation"), new BigDecimal("0.9")));
    }
}
