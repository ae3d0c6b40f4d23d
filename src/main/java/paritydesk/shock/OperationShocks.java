package paritydesk.shock;

import paritydesk.plan.Conversion;
import paritydesk.plan.Edits;
import paritydesk.plan.Event;
import paritydesk.plan.EventHead;
import paritydesk.plan.Fees;
import paritydesk.scenario.Scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;

/// What goes otherwise than planned: too late, not at all, in the wrong size, or stopped.
final class OperationShocks {

    private OperationShocks() {}

    static List<Shock> all() {
        return List.of(
                delay(), dropped(), pause(), drained(), closed(), penalty(), cut(), haircut());
    }

    private static Shock delay() {
        return new Shock(
                "event-moves",
                "Event comes earlier or later",
                Shock.Group.OPERATIONS,
                "One event of the plan moves by so many days.",
                "MKR, December 2025: the 2 % step came a day after it was announced; timelocks of 5"
                        + " to 7 days",
                "plan",
                "event inside the window",
                List.of(new Knob("days", "moves by", "days", -60, 60, 0, 7)),
                s -> Where.events(s, e -> true),
                (s, id, v) -> {
                    var at = s.plan().event(id).orElseThrow().at().plus(Where.days(v[0]));
                    return s.withPlan(Edits.move(s.plan(), id, at));
                });
    }

    private static Shock dropped() {
        return new Shock(
                "event-fails",
                "Event does not happen",
                Shock.Group.OPERATIONS,
                "One event of the plan is left out: a vote fails, a transaction reverts.",
                "WBTC, November 2024: the ramp to 500 % was called off",
                "plan",
                "event inside the window",
                List.of(),
                s -> Where.events(s, e -> true),
                (s, id, v) -> s.withPlan(s.plan().without(e -> e.head().id().equals(id))));
    }

    private static Shock pause() {
        return new Shock(
                "liquidations-paused",
                "Liquidations are paused",
                Shock.Group.OPERATIONS,
                "A venue liquidates nobody for a time.",
                "Sky's vaults, May 2025: liquidations stopped during the move",
                "plan",
                "venue with accounts",
                List.of(Knob.from(), Knob.days("lasts", "lasts", 0, 60, 7)),
                Where::venues,
                (s, venue, v) -> {
                    if (v[1] == 0) {
                        return s;
                    }
                    var at = Where.at(s, v[0]);
                    return PlanEdits.plus(
                            s,
                            freeze("shock-pause-" + venue, venue, at, true),
                            freeze(
                                    "shock-resume-" + venue,
                                    venue,
                                    at.plus(Where.days(v[1])),
                                    false));
                });
    }

    private static Event freeze(String id, String venue, java.time.Instant at, boolean stopped) {
        return new Event.Freeze(
                EventHead.of(
                        id,
                        at,
                        stopped ? "Liquidations paused (shock)" : "Liquidations resume (shock)"),
                venue,
                null,
                Event.Activity.LIQUIDATIONS,
                stopped);
    }

    private static Shock drained() {
        return new Shock(
                "converter-drained",
                "Converter runs dry",
                Shock.Group.OPERATIONS,
                "The converter can pay only so much of what the book would claim.",
                "SAI to DAI, 2020: the migration contract was drained",
                "plan",
                "conversion",
                List.of(new Knob("capacity", "pays", "% of the claims", 0, 100, 100, 20)),
                Where::conversions,
                (s, id, v) ->
                        PlanEdits.conversions(
                                s, c -> c.id().equals(id) ? limited(s, c, v[0] / 100) : c));
    }

    private static Conversion limited(Scenario s, Conversion c, double share) {
        var held =
                s.book().accounts().stream()
                        .flatMap(a -> a.legs().stream())
                        .filter(l -> l instanceof paritydesk.book.Leg.Collateral)
                        .filter(l -> l.asset().equals(c.ratio().from()))
                        .map(l -> l.quantity())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var claims = held.multiply(MarketEdits.decimal(c.ratio().value() * share));
        return new Conversion(
                c.id(),
                c.ratio(),
                c.converter(),
                c.fee(),
                claims.round(MathContext.DECIMAL64),
                c.minimum(),
                c.direction(),
                c.pace(),
                c.branch());
    }

    private static Shock closed() {
        return new Shock(
                "converter-closes",
                "Converter closes",
                Shock.Group.OPERATIONS,
                "The converter stops for good on a day.",
                "SAI, May 2020: after the shutdown only ETH was paid",
                "plan",
                "conversion",
                List.of(Knob.days("at", "on day", 0, 365, 20)),
                Where::conversions,
                (s, id, v) ->
                        PlanEdits.plus(
                                s,
                                new Event.Close(
                                        EventHead.of(
                                                "shock-close-" + id,
                                                Where.at(s, v[0]),
                                                "Converter closes (shock)"),
                                        id)));
    }

    private static Shock penalty() {
        return new Shock(
                "penalty-step",
                "Penalty rises",
                Shock.Group.OPERATIONS,
                "The conversion costs so many points more from a day on.",
                "MKR to SKY: one more point every quarter since September 2025",
                "plan",
                "conversion",
                List.of(new Knob("points", "adds", "points", 0, 50, 0, 1), Knob.from()),
                Where::conversions,
                OperationShocks::dearer);
    }

    /// The fee in force then and at every later step, plus the points.
    private static Scenario dearer(Scenario s, String id, double[] v) {
        var more = MarketEdits.decimal(v[0] / 100);
        var at = Where.at(s, v[1]);
        var conversion = s.plan().conversion(id).orElseThrow();
        var now = Fees.of(s.plan(), conversion).at(at);
        var events =
                s.plan().events().stream()
                        .map(
                                e ->
                                        e instanceof Event.PenaltyStep p
                                                        && p.conversion().equals(id)
                                                        && p.at().isAfter(at)
                                                ? new Event.PenaltyStep(
                                                        p.head(), id, capped(p.fee().add(more)))
                                                : e)
                        .toList();
        return PlanEdits.plus(
                s.withPlan(s.plan().withEvents(events)),
                new Event.PenaltyStep(
                        EventHead.of("shock-penalty-" + id, at, "Penalty rises (shock)"),
                        id,
                        capped(now.add(more))));
    }

    private static BigDecimal capped(BigDecimal fee) {
        return fee.min(BigDecimal.ONE);
    }

    private static Shock cut() {
        return policy(
                "threshold-cut",
                "Threshold is cut",
                "The liquidation threshold of an asset falls by so many points over a time.",
                "Spark, October 2024: WBTC from 75 to 70, 65 and 60 %",
                true);
    }

    private static Shock haircut() {
        return policy(
                "haircut",
                "Recognition is cut",
                "A venue counts so many points less of an asset's value over a time.",
                "FTM, 6 January 2025: the collateral rate went to 0 at 08:00 UTC",
                false);
    }

    private static Shock policy(
            String id, String name, String about, String event, boolean threshold) {
        return new Shock(
                id,
                name,
                Shock.Group.OPERATIONS,
                about,
                event,
                "plan",
                "collateral of a venue",
                List.of(
                        Knob.percent("points", "falls by", 100, 5),
                        Knob.from(),
                        Knob.days("over", "over", 0, 60, 0)),
                OperationShocks::collateral,
                (s, target, v) -> lower(s, target, v, threshold));
    }

    private static List<String> collateral(Scenario s) {
        return s.venues().venues().stream()
                .flatMap(
                        venue ->
                                venue.assets().stream()
                                        .filter(t -> t.liquidationThreshold().signum() > 0)
                                        .map(t -> venue.id() + " · " + t.asset()))
                .toList();
    }

    private static Scenario lower(Scenario s, String target, double[] v, boolean threshold) {
        var parts = target.split(" · ", 2);
        var terms = s.venues().venue(parts[0]).flatMap(x -> x.terms(parts[1])).orElseThrow();
        var was = threshold ? terms.liquidationThreshold() : terms.recognition();
        var to = was.subtract(MarketEdits.decimal(v[0] / 100)).max(BigDecimal.ZERO);
        var head =
                EventHead.of(
                        (threshold ? "shock-threshold-" : "shock-recognition-")
                                + parts[0]
                                + "-"
                                + parts[1],
                        Where.at(s, v[1]),
                        threshold ? "Threshold cut (shock)" : "Recognition cut (shock)");
        Duration over = Where.days(v[2]);
        return PlanEdits.plus(
                s,
                threshold
                        ? new Event.ThresholdChange(head, parts[0], parts[1], to, over)
                        : new Event.RecognitionChange(head, parts[0], parts[1], to, over));
    }
}
