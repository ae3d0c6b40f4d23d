package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Event;
import paritydesk.scenario.Scenario;
import paritydesk.valuation.BookColumns;
import paritydesk.valuation.BookKernel;
import paritydesk.valuation.liquidation.Liquidator;
import paritydesk.venue.LiquidationRule;
import paritydesk.venue.Venue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How each venue liquidates at every step: its rule as events have changed it, and where liquidations are stopped, for the venue as
/// a whole or for single assets. An account is spared while its venue is stopped, or every asset that it pledged.
final class LiquidationPath {

    private static final State[] NOBODY = {};

    private final Map<String, State[]> venues = new HashMap<>();

    /// One venue at one step.
    private record State(
            LiquidationRule rule,
            Limits limits,
            Liquidator liquidator,
            boolean stopped,
            Set<String> assets) {

        static State of(LiquidationRule rule, boolean stopped, Set<String> assets) {
            return new State(rule, Limits.of(rule), Liquidator.of(rule), stopped, assets);
        }

        /// Whether both liquidate alike.
        boolean like(State other) {
            return rule.equals(other.rule)
                    && stopped == other.stopped
                    && assets.equals(other.assets);
        }

        State after(Event event, String venue) {
            return switch (event) {
                case Event.Freeze f
                        when f.venue().equals(venue)
                                && f.activity() == Event.Activity.LIQUIDATIONS ->
                        frozen(f.asset(), f.stopped());
                case Event.ParameterChange p when p.venue().equals(venue) ->
                        of(changed(p.parameter(), p.to()), stopped, assets);
                default -> this;
            };
        }

        private State frozen(@Nullable String asset, boolean stop) {
            if (asset == null) {
                return of(rule, stop, assets);
            }
            var now = new HashSet<>(assets);
            if (stop) {
                now.add(asset);
            } else {
                now.remove(asset);
            }
            return of(rule, stopped, Set.copyOf(now));
        }

        private LiquidationRule changed(Event.Parameter parameter, BigDecimal to) {
            return switch (parameter) {
                case CLOSE_FACTOR -> rule.withCloseFactor(to);
                case DUST -> rule.withDust(to);
                case LOAN_TO_VALUE, LIQUIDATION_BONUS, SUPPLY_CAP, DEBT_CEILING, PRICE_LIMIT ->
                        rule;
            };
        }
    }

    /// The generic rule as doubles: [LiquidationRule#repayable].
    private record Limits(double closeFactor, double fullCloseHealth, double dust)
            implements BookKernel.Rule {

        static Limits of(LiquidationRule rule) {
            return new Limits(
                    rule.closeFactor().doubleValue(),
                    rule.fullCloseHealthFactor().doubleValue(),
                    rule.dust().doubleValue());
        }

        @Override
        public double repayable(int account, double health, double debt) {
            boolean whole = health <= fullCloseHealth || debt <= dust;
            return whole ? debt : debt * closeFactor;
        }
    }

    LiquidationPath(Scenario scenario, Clock clock) {
        for (var venue : scenario.venues().venues()) {
            venues.put(venue.id(), path(scenario, venue, clock));
        }
    }

    /// Before and from which step on every venue liquidates as in `other`; nowhere where they do not have the same venues.
    BookKernel.Same same(LiquidationPath other) {
        if (!venues.keySet().equals(other.venues.keySet())) {
            return BookKernel.Same.NOTHING;
        }
        int before = Integer.MAX_VALUE;
        int from = 0;
        for (var venue : venues.entrySet()) {
            var own = venue.getValue();
            var theirs = other.venues.getOrDefault(venue.getKey(), NOBODY);
            var same =
                    BookKernel.Same.of(
                            own.length, theirs.length, step -> own[step].like(theirs[step]));
            before = Math.min(before, same.before());
            from = Math.max(from, same.from());
        }
        return new BookKernel.Same(before, from);
    }

    /// Whether some venue has a rule book at some step.
    boolean byBook() {
        return venues.values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(state -> state.rule().rules() != null);
    }

    /// What one liquidation of an account may repay: nothing where its venue is unknown or the account is spared. Venues with a rule book
    /// are asked through `byBook`.
    BookKernel.Repayment repayment(BookColumns book, BookKernel.Repayment byBook) {
        var slots = book.slots();
        var paths = new State[slots.size()][];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = venues.getOrDefault(slots.get(i).venue(), NOBODY);
        }
        return (account, step) -> {
            var path = paths[book.slotOf(account)];
            if (path.length == 0 || spared(path[step], book, account)) {
                return BookKernel.Rule.NONE;
            }
            boolean generic = path[step].rule().rules() == null;
            return generic ? path[step].limits() : byBook.rule(account, step);
        };
    }

    /// How a venue liquidates at a step; empty where it is unknown or all liquidations are stopped.
    Optional<Liquidator> liquidator(String venue, int step) {
        var path = venues.get(venue);
        return path == null || path[step].stopped()
                ? Optional.empty()
                : Optional.of(path[step].liquidator());
    }

    /// The rule in force at a step; empty where the venue is unknown.
    Optional<LiquidationRule> rule(String venue, int step) {
        return Optional.ofNullable(venues.get(venue)).map(path -> path[step].rule());
    }

    /// Whether liquidations of one asset are stopped at a venue.
    boolean stopped(String venue, int step, String asset) {
        var path = venues.get(venue);
        return path != null && path[step].assets().contains(asset);
    }

    /// The rule of an account's venue at a step as a fast function; null where the venue is unknown or the account is spared.
    @Nullable Liquidator liquidator(BookColumns book, int account, int step) {
        var venue = book.slots().get(book.slotOf(account)).venue();
        var path = venues.getOrDefault(venue, NOBODY);
        return path.length == 0 || spared(path[step], book, account)
                ? null
                : path[step].liquidator();
    }

    private static boolean spared(State state, BookColumns book, int account) {
        if (state.stopped() || state.assets().isEmpty()) {
            return state.stopped();
        }
        for (int slot : book.slotsOf(account)) {
            if (!state.assets().contains(book.slots().get(slot).asset())) {
                return false;
            }
        }
        return true;
    }

    private static State[] path(Scenario scenario, Venue venue, Clock clock) {
        var now = State.of(venue.liquidation(), false, Set.of());
        for (var event : scenario.plan().events()) {
            if (event.at().isBefore(clock.at(0))) {
                now = now.after(event, venue.id());
            }
        }
        var path = new State[clock.size()];
        for (int s = 0; s < path.length; s++) {
            var event = clock.step(s).event();
            now = event == null ? now : now.after(event, venue.id());
            path[s] = now;
        }
        return path;
    }
}
