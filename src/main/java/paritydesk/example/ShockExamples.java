package paritydesk.example;

import paritydesk.study.PathDynamics;
import paritydesk.study.PriceShock;
import paritydesk.study.SimulationQuestion;
import paritydesk.study.SystemicQuestion;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Questions about the book at random, under a fall of what the case is about, and about what one failure does to others.
final class ShockExamples {

    private static final String NOBODY_OWES =
            "No account owes anything at that time, so that nothing can fail. Accounts with debt in"
                    + " the book document make it apply.";
    private static final String NOTHING_MOVES =
            "Nothing that is held has a market price that moves. A price series in the market"
                    + " document makes it apply.";
    private static final int HOLDERS = 5;

    private ShockExamples() {}

    static List<Example> of(CaseFacts facts) {
        boolean owes = facts.largest().isPresent();
        return List.of(
                Example.where(owes, NOBODY_OWES, cascade(facts)),
                Example.where(
                        owes && !moving(facts).isEmpty(),
                        owes ? NOTHING_MOVES : NOBODY_OWES,
                        paths(facts)),
                Example.where(owes, NOBODY_OWES, reverse(facts)),
                Example.where(owes, NOBODY_OWES, distress(facts)),
                Example.where(owes, NOBODY_OWES, clearing(facts)),
                Example.where(owes, NOBODY_OWES, loss(facts)));
    }

    private static List<PriceShock> fall(CaseFacts facts, double factor) {
        return facts.kin().stream().map(a -> new PriceShock(a, factor)).toList();
    }

    private static SimulationQuestion.LiquidationCascade cascade(CaseFacts facts) {
        return new SimulationQuestion.LiquidationCascade(
                "liquidation-cascade", facts.at(), fall(facts, 0.7), 1, 10);
    }

    private static List<String> moving(CaseFacts facts) {
        var held = Stream.concat(facts.pledged().stream(), facts.owed().stream());
        return Stream.concat(held, facts.conversions().stream().map(c -> c.ratio().to()))
                .distinct()
                .filter(a -> facts.traded(a) && facts.price(a) > 0)
                .toList();
    }

    /// Prices move as they did in the window; the old token off its parity where it is valued by conversion.
    private static SimulationQuestion.MonteCarlo paths(CaseFacts facts) {
        var assets =
                moving(facts).stream()
                        .map(a -> new PathDynamics.AssetDynamics(a, 0, facts.volatility(a), null))
                        .toList();
        var gaps = new ArrayList<PathDynamics.ParityGap>();
        var subject = facts.subject();
        if (!facts.traded(subject)
                && facts.conversions().stream().anyMatch(c -> c.ratio().from().equals(subject))) {
            gaps.add(new PathDynamics.ParityGap(subject, 200, 0.15, true));
        }
        return new SimulationQuestion.MonteCarlo(
                "monte-carlo",
                200,
                0.95,
                true,
                facts.at(),
                null,
                new SimulationQuestion.Standing(Duration.ofDays(30), 30),
                new PathDynamics(assets, List.of(), gaps, List.of()));
    }

    /// What is pledged falls and what is owed rises by their own volatilities until a hundredth of the debt is lacking.
    private static SimulationQuestion.ReverseStress reverse(CaseFacts facts) {
        var subject = facts.subject();
        var axes = new ArrayList<SimulationQuestion.ShockAxis>();
        axes.add(
                new SimulationQuestion.ShockAxis(
                        subject, Math.max(0.05, facts.volatility(subject))));
        facts.owed().stream()
                .filter(a -> !a.equals(subject))
                .findFirst()
                .ifPresent(
                        a ->
                                axes.add(
                                        new SimulationQuestion.ShockAxis(
                                                a, -Math.max(0.02, facts.volatility(a)))));
        return new SimulationQuestion.ReverseStress(
                "reverse-stress",
                facts.at(),
                CaseFacts.figure(facts.debt() / 100),
                SimulationQuestion.ShockMeasure.STANDING,
                axes);
    }

    private static SystemicQuestion.DistressSpread distress(CaseFacts facts) {
        return new SystemicQuestion.DistressSpread(
                "distress-spread",
                facts.at(),
                SystemicQuestion.SpreadRule.LINEAR,
                HOLDERS,
                fall(facts, 0.7),
                List.of(
                        new SystemicQuestion.NodeMoney(
                                facts.venue(), CaseFacts.figure(facts.debt() / 10))),
                List.of(new SystemicQuestion.NodeHit(facts.venue(), 0.2)));
    }

    private static SystemicQuestion.ClaimsClearing clearing(CaseFacts facts) {
        return new SystemicQuestion.ClaimsClearing(
                "claims-clearing",
                facts.at(),
                HOLDERS,
                fall(facts, 0.6),
                List.of(
                        new SystemicQuestion.NodeMoney(
                                facts.venue(), CaseFacts.figure(facts.debt() / 50))));
    }

    /// A tenth of the debt is lost: a fund bears a third of it, a backstop two fifths, those who lent and those who staked the rest.
    private static SystemicQuestion.LossSharing loss(CaseFacts facts) {
        double loss = facts.debt() / 10;
        return new SystemicQuestion.LossSharing(
                "loss-sharing",
                facts.at(),
                CaseFacts.round(loss),
                List.of(),
                List.of(layer("insurance fund", loss / 3), layer("backstop", loss * 0.4)),
                List.of(layer("lenders", facts.debt()), layer("stakers", facts.debt() / 4)),
                2);
    }

    private static SystemicQuestion.LossLayer layer(String name, double capacity) {
        BigDecimal most = CaseFacts.round(capacity);
        return new SystemicQuestion.LossLayer(name, most);
    }
}
