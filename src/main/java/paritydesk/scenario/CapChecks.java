package paritydesk.scenario;

import paritydesk.asset.Figures;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.market.Oracle;
import paritydesk.market.Series;
import paritydesk.plan.Event;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Updates of a price cap: the pair of ratio and instant, the cap that follows from it, and what the contract and its steward let
/// through. What is refused here can be valued, to see whom it would harm.
final class CapChecks {

    private static final BigDecimal SAME_MOMENT = new BigDecimal("0.0005");
    private static final String STOPPED =
            "; a cap 2.85 % under the live ratio liquidated 34 healthy accounts on Aave on"
                    + " 10 March 2026";

    private CapChecks() {}

    /// One update, with what stood before it and until when it stands.
    private record Update(
            Event.CapUpdate event,
            Oracle.CappedRatio oracle,
            Oracle.Cap before,
            Optional<Instant> last,
            Instant until,
            Documents names) {

        Oracle.Cap cap() {
            return new Oracle.Cap(event.snapshotRatio(), event.snapshotAt(), event.growthPerYear());
        }

        Place place(String field) {
            return ScenarioRule.event(names, event, field);
        }
    }

    /// Every update of a cap in a plan.
    record Updates() implements ScenarioRule {
        @Override
        public void check(Scenario s, Documents names, Consumer<Finding> found) {
            for (var oracle : s.market().oracles()) {
                if (oracle instanceof Oracle.CappedRatio capped) {
                    follow(s, capped, names, found);
                }
            }
            for (var event : s.plan().events()) {
                if (event instanceof Event.CapUpdate e
                        && s.market().oracle(e.oracle()).isPresent()
                        && !(s.market().oracle(e.oracle()).get() instanceof Oracle.CappedRatio)) {
                    found.accept(
                            Finding.block(
                                    "no-cap",
                                    ScenarioRule.event(names, e, "oracle"),
                                    e.oracle(),
                                    "has no cap that could be updated",
                                    "name a capped ratio"));
                }
            }
        }

        private static void follow(
                Scenario s, Oracle.CappedRatio oracle, Documents names, Consumer<Finding> found) {
            var updates =
                    s.plan().events().stream()
                            .filter(Event.CapUpdate.class::isInstance)
                            .map(Event.CapUpdate.class::cast)
                            .filter(e -> e.oracle().equals(oracle.id()))
                            .toList();
            var cap = oracle.cap();
            Optional<Instant> last = Optional.empty();
            for (int i = 0; i < updates.size(); i++) {
                var event = updates.get(i);
                var until = i + 1 < updates.size() ? updates.get(i + 1).at() : s.options().to();
                var update = new Update(event, oracle, cap, last, until, names);
                judge(s, update, found);
                cap = update.cap();
                last = Optional.of(event.at());
            }
        }

        private static void judge(Scenario s, Update update, Consumer<Finding> found) {
            var live = s.market().series(update.oracle().liveRatio());
            if (live.isPresent()) {
                cuts(update, live.get()).ifPresent(found);
                mismatch(update, live.get()).ifPresent(found);
            }
            moves(update).ifPresent(found);
            contract(update).ifPresent(found);
        }

        /// The lowest that the new cap gets, relative to the live ratio, while it stands.
        private static Optional<Finding> cuts(Update update, Series live) {
            var from = update.event().at();
            return Stream.concat(Stream.of(from), live.points().stream().map(Series.Point::at))
                    .filter(t -> !t.isBefore(from) && t.isBefore(update.until()))
                    .flatMap(t -> gap(update.cap(), live, t).stream())
                    .min((a, b) -> Double.compare(a.relative(), b.relative()))
                    .filter(gap -> gap.relative() < 0)
                    .map(
                            gap ->
                                    Finding.refuse(
                                            "cap-below-live",
                                            update.place("snapshotRatio"),
                                            Figures.exact(update.event().snapshotRatio()),
                                            gap.text(),
                                            "set snapshot ratio and instant from one moment, so"
                                                    + " that r0(1 + g·age) is at least the live"
                                                    + " ratio"
                                                    + STOPPED));
        }

        private static Optional<Finding> mismatch(Update update, Series live) {
            var event = update.event();
            return live.standing(event.snapshotAt())
                    .filter(r -> differs(event.snapshotRatio(), r))
                    .map(
                            r ->
                                    Finding.refuse(
                                            "snapshot-mismatch",
                                            update.place("snapshotAt"),
                                            event.snapshotAt().toString(),
                                            "the ratio stood at "
                                                    + Figures.exact(r)
                                                    + " then, not at "
                                                    + Figures.exact(event.snapshotRatio())
                                                    + ": snapshot ratio and time are not from the"
                                                    + " same moment",
                                            "read both at one block, and where a limit holds one"
                                                    + " back hold back the other with it"
                                                    + STOPPED));
        }

        /// Further or sooner than the limits of one update allow.
        private static Optional<Finding> moves(Update update) {
            var limits = update.oracle().limits();
            if (limits == null) {
                return Optional.empty();
            }
            var event = update.event();
            if (!limits.ratioAllowed(update.before().snapshotRatio(), event.snapshotRatio())) {
                return Optional.of(
                        far(update, "snapshotRatio", event.snapshotRatio(), limits.ratioMove()));
            }
            if (!limits.growthAllowed(update.before().growthPerYear(), event.growthPerYear())) {
                return Optional.of(
                        far(update, "growthPerYear", event.growthPerYear(), limits.growthMove()));
            }
            return update.last()
                    .filter(t -> Duration.between(t, event.at()).compareTo(limits.every()) < 0)
                    .map(
                            t ->
                                    Finding.refuse(
                                            "cap-update-too-soon",
                                            update.place("at"),
                                            event.at().toString(),
                                            "the cap was updated on "
                                                    + t
                                                    + "; there are at least "
                                                    + limits.every()
                                                    + " between two updates",
                                            "move it"));
        }

        private static Finding far(
                Update update, String field, BigDecimal value, BigDecimal limit) {
            return Finding.refuse(
                    "cap-moves-too-far",
                    update.place(field),
                    Figures.exact(value),
                    "moves by more than "
                            + Figures.percent(limit.doubleValue(), 2)
                            + " of the value before in one update",
                    "go there in several updates, ratio and instant together");
        }

        /// What the adapter itself would refuse.
        private static Optional<Finding> contract(Update update) {
            var adapter = update.oracle().adapter();
            if (adapter == null) {
                return Optional.empty();
            }
            try {
                var next = adapter.of(update.cap());
                long stored = update.before().snapshotAt().getEpochSecond();
                long now = update.event().at().getEpochSecond();
                return adapter.rules()
                        .refusal(stored, next, now)
                        .map(
                                why ->
                                        Finding.refuse(
                                                "adapter-refuses",
                                                update.place("snapshotAt"),
                                                update.event().snapshotAt().toString(),
                                                "the adapter does not take it: "
                                                        + why.sentence(adapter.rules()),
                                                "give a snapshot that it takes"));
            } catch (IllegalArgumentException refused) {
                return Optional.of(
                        Finding.block(
                                "not-the-adapters",
                                update.place("growthPerYear"),
                                Figures.exact(update.event().growthPerYear()),
                                String.valueOf(refused.getMessage()),
                                "write what the contract can hold"));
            }
        }
    }

    static boolean differs(BigDecimal snapshot, BigDecimal live) {
        return live.signum() > 0
                && snapshot.divide(live, MathContext.DECIMAL64)
                                .subtract(BigDecimal.ONE)
                                .abs()
                                .compareTo(SAME_MOMENT)
                        > 0;
    }

    static Optional<Gap> gap(Oracle.Cap cap, Series live, Instant t) {
        double limit = cap.at(t).doubleValue();
        return live.standing(t)
                .filter(r -> r.signum() > 0)
                .map(r -> new Gap(t, limit, r.doubleValue()));
    }

    /// The cap and the live ratio at an instant.
    record Gap(Instant at, double limit, double live) {
        double relative() {
            return limit / live - 1;
        }

        String text() {
            return "caps the ratio at "
                    + Figures.number(limit, 6)
                    + " on "
                    + at
                    + ", where the live ratio is "
                    + Figures.number(live, 6)
                    + ": "
                    + Figures.signedPercent(relative(), 3)
                    + "; accounts with a health factor under "
                    + Figures.number(live / limit, 4)
                    + " become liquidatable";
        }
    }
}
