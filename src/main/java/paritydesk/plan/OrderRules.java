package paritydesk.plan;

import paritydesk.asset.Figures;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.plan.Conversion.Converter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.function.Consumer;

/// Rules about events in their order.
final class OrderRules {

    private OrderRules() {}

    /// Two events that set the same thing to different values at the same instant.
    record Contradiction() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            record Spot(Instant at, String target) {}
            record Setting(Event event, Effect effect) {}
            var set = new HashMap<Spot, Setting>();
            for (var event : plan.events()) {
                for (var effect : Effect.of(event)) {
                    var spot = new Spot(event.at(), effect.target());
                    var first = set.putIfAbsent(spot, new Setting(event, effect));
                    if (first != null && !first.effect().value().equals(effect.value())) {
                        found.accept(
                                Finding.block(
                                        "contradiction",
                                        PlanRule.field(document, event, effect.field()),
                                        effect.value(),
                                        "at "
                                                + event.at()
                                                + " the event “"
                                                + first.event().head().id()
                                                + "” sets "
                                                + effect.target()
                                                + " to "
                                                + first.effect().value(),
                                        "keep one of the two, or move one to its own instant"));
                    }
                }
            }
        }
    }

    /// A conversion that an event relies on before it opens or after it closes.
    record ClosedConversion() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            plan.conversions().forEach(c -> follow(plan, c, document, found));
        }

        private static void follow(
                Plan plan, Conversion conversion, Place document, Consumer<Finding> found) {
            var id = conversion.id();
            var state = initial(plan, conversion);
            for (var event : plan.events()) {
                if (!Touched.by(event).conversion().filter(id::equals).isPresent()) {
                    continue;
                }
                if (!allowed(event, state, conversion)) {
                    found.accept(refuse(event, state, document));
                }
                state =
                        switch (event) {
                            case Event.ConversionOpens _ -> State.OPEN;
                            case Event.Close _ -> State.CLOSED;
                            default -> state;
                        };
            }
        }

        private static State initial(Plan plan, Conversion conversion) {
            var direction = conversion.direction();
            if (direction != null) {
                return direction == Conversion.Direction.CLOSED ? State.WAITING : State.OPEN;
            }
            return opensLater(plan, conversion.id()) ? State.WAITING : State.OPEN;
        }

        private static boolean opensLater(Plan plan, String id) {
            return plan.events().stream()
                    .anyMatch(
                            e -> e instanceof Event.ConversionOpens o && o.conversion().equals(id));
        }

        private static boolean allowed(Event event, State state, Conversion conversion) {
            return switch (event) {
                case Event.ConversionOpens _ -> state == State.WAITING;
                case Event.AutoCredit _ ->
                        state == State.OPEN || conversion.converter() == Converter.AUTOMATIC_CREDIT;
                default -> state == State.OPEN;
            };
        }

        private static Finding refuse(Event event, State state, Place document) {
            var place = PlanRule.field(document, event, "at");
            var at = event.at().toString();
            return switch (state) {
                case WAITING ->
                        Finding.block(
                                "conversion-not-open",
                                place,
                                at,
                                "the conversion opens only later",
                                "move the event behind the opening, or the opening before it");
                case CLOSED ->
                        Finding.block(
                                "conversion-closed",
                                place,
                                at,
                                "the conversion has closed for good before",
                                "move the event before the close; a converter that comes back is a"
                                        + " conversion of its own");
                case OPEN ->
                        Finding.block(
                                "conversion-open",
                                place,
                                at,
                                "the conversion is open already",
                                "change its direction or its fee instead of opening it twice");
            };
        }

        private enum State {
            WAITING,
            OPEN,
            CLOSED
        }
    }

    /// A penalty that becomes smaller: who waits is paid for it.
    record FallingPenalty() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            var last = new HashMap<String, BigDecimal>();
            for (var event : plan.events()) {
                switch (event) {
                    case Event.ConversionOpens e -> last.put(e.conversion(), e.fee());
                    case Event.PenaltyStep e -> {
                        var before = last.put(e.conversion(), e.fee());
                        if (before == null) {
                            before =
                                    plan.conversion(e.conversion())
                                            .map(Conversion::fee)
                                            .orElse(e.fee());
                        }
                        if (e.fee().compareTo(before) < 0) {
                            found.accept(
                                    Finding.warn(
                                            "penalty-falls",
                                            PlanRule.field(document, event, "fee"),
                                            Figures.exact(e.fee()),
                                            "the fee falls from " + Figures.exact(before),
                                            "check the order of the steps; a fee that falls rewards"
                                                    + " those who wait"));
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    /// A ramp or step of a parameter while an earlier ramp of it still runs.
    record Overlap() implements PlanRule {
        @Override
        public void check(Plan plan, Place document, Consumer<Finding> found) {
            var running = new HashMap<String, Event>();
            for (var event : plan.events()) {
                for (var effect : Effect.of(event)) {
                    var earlier = running.put(effect.target(), event);
                    if (earlier != null
                            && event.at().isAfter(earlier.at())
                            && event.at().isBefore(earlier.at().plus(earlier.over()))) {
                        found.accept(
                                Finding.info(
                                        "ramp-overlap",
                                        PlanRule.field(document, event, "at"),
                                        event.at().toString(),
                                        "“"
                                                + earlier.head().id()
                                                + "” still moves "
                                                + effect.target()
                                                + " then; this event starts where that one"
                                                + " stands"));
                    }
                }
            }
        }
    }
}
