package paritydesk.scenario;

import paritydesk.asset.Ratio;
import paritydesk.finding.Finding;
import paritydesk.market.Market;
import paritydesk.market.Oracle;
import paritydesk.plan.Conversion;
import paritydesk.plan.Edits;
import paritydesk.plan.Event;
import paritydesk.plan.EventHead;
import paritydesk.plan.Fees;
import paritydesk.plan.Plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The obvious mend of a finding: what it is called, and the scenario after it. A finding that needs a decision has none.
public record QuickFix(String title, Scenario next) {

    /// The mend of a finding on a scenario; empty where there is no obvious one.
    public static Optional<QuickFix> of(Finding found, Scenario s) {
        return switch (found.code()) {
            case "duplicate-id" ->
                    Optional.of(new QuickFix("Give each event an id of its own", renamed(s)));
            case "feed-ignores-fee" ->
                    named(found, "oracles")
                            .flatMap(id -> oracle(s, id))
                            .map(next -> new QuickFix("Take the fee off in the feed", next));
            case "snapshot-mismatch", "cap-below-live" ->
                    named(found, "events")
                            .flatMap(id -> snapshot(s, id))
                            .map(
                                    next ->
                                            new QuickFix(
                                                    "Take ratio and instant of the same moment",
                                                    next));
            case "ratio-inverted" ->
                    Optional.of(new QuickFix("Turn the ratio around", turned(s, found)));
            case "conversion-not-open" ->
                    named(found, "events")
                            .flatMap(id -> behindOpening(s, id))
                            .map(next -> new QuickFix("Move the event behind the opening", next));
            case "penalty-falls" ->
                    named(found, "events")
                            .flatMap(id -> keptFee(s, id))
                            .map(next -> new QuickFix("Keep the fee of the step before", next));
            default -> Optional.empty();
        };
    }

    /// The id that stands behind a list's name in the finding's place.
    private static Optional<String> named(Finding found, String list) {
        var parts = found.place().spot().split("/");
        for (int i = 0; i + 1 < parts.length; i++) {
            if (parts[i].equals(list)) {
                return Optional.of(parts[i + 1]);
            }
        }
        return Optional.empty();
    }

    private static Scenario renamed(Scenario s) {
        var seen = new HashSet<String>();
        var events = new ArrayList<Event>();
        for (var event : s.plan().events()) {
            var id = event.head().id();
            for (int n = 2; !seen.add(id); n++) {
                id = event.head().id() + "-" + n;
            }
            var h = event.head();
            events.add(
                    Edits.headed(
                            event,
                            new EventHead(
                                    id, h.at(), h.priority(), h.title(), h.source(), h.bracket())));
        }
        return s.withPlan(s.plan().withEvents(events));
    }

    private static Optional<Scenario> oracle(Scenario s, String id) {
        return s.market()
                .oracle(id)
                .filter(o -> o instanceof Oracle.ConversionRatio)
                .map(
                        o -> {
                            var was = (Oracle.ConversionRatio) o;
                            var net =
                                    new Oracle.ConversionRatio(
                                            was.id(),
                                            was.asset(),
                                            was.decimals(),
                                            was.conversion(),
                                            was.underlying(),
                                            true);
                            var m = s.market();
                            return s.withMarket(
                                    new Market(
                                            m.id(),
                                            m.name(),
                                            m.currency(),
                                            m.series(),
                                            m.quotes(),
                                            m.oracles().stream()
                                                    .map(x -> x.id().equals(id) ? net : x)
                                                    .toList(),
                                            m.depth(),
                                            m.rates(),
                                            m.pools(),
                                            m.reserves(),
                                            m.rateModels()));
                        });
    }

    /// The live ratio at the event's own instant, and that instant.
    private static Optional<Scenario> snapshot(Scenario s, String id) {
        if (!(s.plan().event(id).orElse(null) instanceof Event.CapUpdate update)
                || !(s.market().oracle(update.oracle()).orElse(null)
                        instanceof Oracle.CappedRatio capped)) {
            return Optional.empty();
        }
        return s.market()
                .series(capped.liveRatio())
                .flatMap(x -> x.standing(update.at()))
                .map(
                        ratio ->
                                s.withPlan(
                                        Edits.replace(
                                                s.plan(),
                                                id,
                                                new Event.CapUpdate(
                                                        update.head(),
                                                        update.oracle(),
                                                        ratio,
                                                        update.at(),
                                                        update.growthPerYear()))));
    }

    private static Scenario turned(Scenario s, Finding found) {
        var id = named(found, "conversions").orElse("");
        var p = s.plan();
        List<Conversion> conversions =
                p.conversions().stream()
                        .map(c -> id.isEmpty() || c.id().equals(id) ? turned(c) : c)
                        .toList();
        return s.withPlan(
                new Plan(p.head(), p.assets(), conversions, p.adoption(), p.events(), p.record()));
    }

    private static Conversion turned(Conversion c) {
        var r = c.ratio();
        return new Conversion(
                c.id(),
                new Ratio(
                        r.from(),
                        r.to(),
                        /* numerator= */ r.denominator(),
                        /* denominator= */ r.numerator()),
                c.converter(),
                c.fee(),
                c.capacity(),
                c.minimum(),
                c.direction(),
                c.pace(),
                c.branch());
    }

    private static Optional<Scenario> behindOpening(Scenario s, String id) {
        return s.plan().events().stream()
                .filter(e -> e instanceof Event.ConversionOpens)
                .findFirst()
                .map(open -> s.withPlan(Edits.move(s.plan(), id, open.at().plusSeconds(1))));
    }

    private static Optional<Scenario> keptFee(Scenario s, String id) {
        if (!(s.plan().event(id).orElse(null) instanceof Event.PenaltyStep step)) {
            return Optional.empty();
        }
        return s.plan()
                .conversion(step.conversion())
                .map(
                        c -> {
                            BigDecimal before = Fees.of(s.plan(), c).at(step.at().minusNanos(1));
                            return s.withPlan(
                                    Edits.replace(
                                            s.plan(),
                                            id,
                                            new Event.PenaltyStep(
                                                    step.head(), step.conversion(), before)));
                        });
    }
}
