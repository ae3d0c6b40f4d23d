package paritydesk.shock;

import paritydesk.plan.Adoption;
import paritydesk.scenario.Scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Holders who migrate later, fewer, or all at once.
final class AdoptionShocks {

    private AdoptionShocks() {}

    static List<Shock> all() {
        return List.of(slow(), stall(), rush());
    }

    private static Shock slow() {
        return new Shock(
                "slow-adoption",
                "Holders migrate slowly",
                Shock.Group.ADOPTION,
                "Adoption takes so many times as long; what was observed counts for as much less.",
                "MKR, 2025: 61 % had migrated where 82 % were hoped for",
                "plan",
                "stated adoption",
                List.of(new Knob("factor", "takes", "times as long", 1, 10, 1, 2)),
                AdoptionShocks::stated,
                (s, holders, v) -> changed(s, holders, a -> slower(a, v[0])));
    }

    private static Shock stall() {
        return new Shock(
                "adoption-stalls",
                "Adoption stalls",
                Shock.Group.ADOPTION,
                "No more than so much ever migrates: lost keys, custodians, the unaware.",
                "ANT v1: a quarter was never converted",
                "plan",
                "stated adoption",
                List.of(new Knob("ceiling", "at most", "%", 0, 100, 100, 75)),
                AdoptionShocks::stated,
                (s, holders, v) -> changed(s, holders, a -> capped(a, v[0] / 100)));
    }

    private static Shock rush() {
        return new Shock(
                "rush",
                "Everybody migrates at once",
                Shock.Group.ADOPTION,
                "All holders of a class convert on one day.",
                "FTM to S, January 2025: venues credited all balances in one night",
                "plan",
                "stated adoption",
                List.of(Knob.from()),
                AdoptionShocks::stated,
                (s, holders, v) -> {
                    var at = Where.at(s, v[0]);
                    return changed(
                            s,
                            holders,
                            a -> new Adoption.Forced(a.holderClass(), a.conversion(), at));
                });
    }

    private static List<String> stated(Scenario s) {
        return s.plan().adoption().stream().map(AdoptionShocks::name).distinct().toList();
    }

    private static String name(Adoption a) {
        return a.holderClass() + " · " + a.conversion();
    }

    private static Scenario changed(
            Scenario s, String holders, java.util.function.UnaryOperator<Adoption> change) {
        return PlanEdits.adoption(
                s,
                s.plan().adoption().stream()
                        .map(a -> name(a).equals(holders) ? change.apply(a) : a)
                        .toList());
    }

    private static Adoption slower(Adoption adoption, double factor) {
        return switch (adoption) {
            case Adoption.Forced a -> new Adoption.Forced(a.holderClass(), a.conversion(), a.at());
            case Adoption.Observed a ->
                    new Adoption.Observed(
                            a.holderClass(),
                            a.conversion(),
                            a.shares().stream()
                                    .map(x -> new Adoption.Share(x.at(), x.migrated() / factor))
                                    .toList());
            case Adoption.Logistic a ->
                    new Adoption.Logistic(
                            a.holderClass(),
                            a.conversion(),
                            a.opens(),
                            later(a.opens(), a.midpoint(), factor),
                            times(a.scale(), factor),
                            a.ceiling());
            case Adoption.Bass a ->
                    new Adoption.Bass(
                            a.holderClass(),
                            a.conversion(),
                            a.opens(),
                            a.innovation(),
                            a.imitation(),
                            times(a.unit(), factor),
                            a.ceiling());
            case Adoption.Hazard a ->
                    new Adoption.Hazard(
                            a.holderClass(),
                            a.conversion(),
                            a.opens(),
                            a.rate() / factor,
                            a.sensitivity(),
                            a.lookAhead(),
                            a.ceiling());
        };
    }

    private static Adoption capped(Adoption adoption, double most) {
        return switch (adoption) {
            case Adoption.Forced a ->
                    new Adoption.Observed(
                            a.holderClass(),
                            a.conversion(),
                            List.of(new Adoption.Share(a.at(), most)));
            case Adoption.Observed a ->
                    new Adoption.Observed(
                            a.holderClass(),
                            a.conversion(),
                            a.shares().stream()
                                    .map(
                                            x ->
                                                    new Adoption.Share(
                                                            x.at(), Math.min(x.migrated(), most)))
                                    .toList());
            case Adoption.Logistic a ->
                    new Adoption.Logistic(
                            a.holderClass(),
                            a.conversion(),
                            a.opens(),
                            a.midpoint(),
                            a.scale(),
                            Math.min(a.ceiling(), most));
            case Adoption.Bass a ->
                    new Adoption.Bass(
                            a.holderClass(),
                            a.conversion(),
                            a.opens(),
                            a.innovation(),
                            a.imitation(),
                            a.unit(),
                            Math.min(a.ceiling(), most));
            case Adoption.Hazard a ->
                    new Adoption.Hazard(
                            a.holderClass(),
                            a.conversion(),
                            a.opens(),
                            a.rate(),
                            a.sensitivity(),
                            a.lookAhead(),
                            Math.min(a.ceiling(), most));
        };
    }

    private static Instant later(Instant from, Instant to, double factor) {
        return from.plus(times(Duration.between(from, to), factor));
    }

    private static Duration times(Duration time, double factor) {
        return Duration.ofSeconds(Math.round(time.toSeconds() * factor));
    }
}
