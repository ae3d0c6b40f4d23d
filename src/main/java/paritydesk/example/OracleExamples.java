package paritydesk.example;

import paritydesk.market.Oracle;
import paritydesk.study.OracleQuestion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Questions about what oracles answer.
final class OracleExamples {

    private static final String NO_ORACLE =
            "The market has no oracle for what is pledged. An oracle in the market document makes"
                    + " it apply.";
    private static final String NO_MARKET =
            "Nothing that is pledged has a market price of its own. A price series in the market"
                    + " document (quotes) makes it apply.";
    private static final String NO_PAIR =
            "No token has two oracles. A second one in the market document makes it apply.";
    private static final String NO_AVERAGE =
            "No oracle averages a price. An oracle of kind SMOOTHED or TIME_WEIGHTED in the market"
                    + " document makes it apply.";
    private static final String NO_CAP =
            "No price is capped by a ratio. An oracle of kind CAPPED_RATIO in the market document"
                    + " makes it apply.";

    private OracleExamples() {}

    static List<Example> of(CaseFacts facts) {
        var all = new ArrayList<Example>();
        var oracles = facts.run().scenario().market().oracles();
        var own =
                oracles.stream()
                        .filter(o -> o.asset().equals(facts.subject()))
                        .filter(o -> !(o instanceof Oracle.Pegged))
                        .findFirst()
                        .or(() -> oracles.stream().findFirst());
        all.add(
                Example.where(
                        own.isPresent(),
                        NO_ORACLE,
                        new OracleQuestion.OracleReading(
                                "oracle-reading",
                                own.map(Oracle::id).orElse("oracle"),
                                null,
                                null)));
        all.add(overlap(oracles));
        all.add(average(facts, oracles));
        all.add(levels(facts));
        var capped =
                oracles.stream()
                        .filter(Oracle.CappedRatio.class::isInstance)
                        .map(Oracle.CappedRatio.class::cast)
                        .findFirst();
        all.addAll(caps(facts, capped));
        return all;
    }

    private static Example overlap(List<Oracle> oracles) {
        for (var first : oracles) {
            for (var second : oracles) {
                if (!first.id().equals(second.id()) && first.asset().equals(second.asset())) {
                    return Example.of(overlap(first.id(), second.id()));
                }
            }
        }
        return Example.where(false, NO_PAIR, overlap("first", "second"));
    }

    private static OracleQuestion.FeedOverlap overlap(String first, String second) {
        return new OracleQuestion.FeedOverlap(
                "feed-overlap", first, second, new BigDecimal("0.02"), null, null);
    }

    /// A fall of three per cent, seen to a thousandth of the price.
    private static Example average(CaseFacts facts, List<Oracle> oracles) {
        var averaged =
                oracles.stream()
                        .filter(
                                o ->
                                        o instanceof Oracle.Smoothed
                                                || o instanceof Oracle.TimeWeighted)
                        .findFirst();
        var asset = averaged.map(Oracle::asset).orElseGet(facts::subject);
        var over =
                averaged.map(
                                o ->
                                        switch (o) {
                                            case Oracle.Smoothed s -> s.over();
                                            case Oracle.TimeWeighted t -> t.window();
                                            default -> Duration.ofHours(1);
                                        })
                        .orElse(Duration.ofHours(1));
        var before = facts.priced(asset);
        return Example.where(
                averaged.isPresent(),
                NO_AVERAGE,
                new OracleQuestion.AverageConvergence(
                        "average-convergence",
                        before,
                        before.multiply(new BigDecimal("0.97")).round(new MathContext(6)),
                        over,
                        CaseFacts.round(before.doubleValue() / 1000),
                        over.multipliedBy(2)));
    }

    /// Of what is pledged and has a market, at the first venue that lists it.
    private static Example levels(CaseFacts facts) {
        var asset = facts.pledged().stream().filter(facts::marketed).findFirst();
        var venue =
                facts.run().scenario().venues().venues().stream()
                        .filter(v -> asset.flatMap(v::terms).isPresent())
                        .map(v -> v.id())
                        .findFirst();
        return Example.where(
                venue.isPresent(),
                NO_MARKET,
                new OracleQuestion.PriceLevels(
                        "price-levels",
                        venue.orElseGet(facts::venue),
                        asset.orElseGet(facts::subject),
                        null,
                        null,
                        null,
                        null));
    }

    private static List<Example> caps(CaseFacts facts, Optional<Oracle.CappedRatio> capped) {
        var id = capped.map(Oracle.CappedRatio::id).orElse("capped");
        var cap =
                capped.map(Oracle.CappedRatio::cap)
                        .orElse(new Oracle.Cap(BigDecimal.ONE, facts.at(), new BigDecimal("0.1")));
        return List.of(
                Example.where(
                        capped.isPresent(),
                        NO_CAP,
                        new OracleQuestion.CapReading("cap-reading", id, facts.at())),
                Example.where(
                        capped.isPresent(),
                        NO_CAP,
                        new OracleQuestion.CapPush(
                                "cap-push",
                                id,
                                facts.at(),
                                cap.snapshotRatio()
                                        .multiply(new BigDecimal("1.002"))
                                        .round(new MathContext(7)),
                                facts.at().minus(Duration.ofDays(7)),
                                cap.growthPerYear())));
    }
}
