package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Event;
import paritydesk.scenario.Scenario;
import paritydesk.venue.LiquidationRule;
import paritydesk.venue.Venue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How each venue liquidates at every step: its rule as events have changed it, and where liquidations are stopped, for the venue as
/// a whole or for single assets. An account is spared while its venue is stopped, or every asset that it pledged.
final class LiquidationPath {

    private final Map<String, State[]> venues = new HashMap<>();

    /// One venue at one step.
    private record State(LiquidationRule rule, boolean stopped, Set<String> assets) {

        State after(Event event, String venue) {
            return switch (event) {
                case Event.Freeze f
                        when f.venue().equals(venue)
                                && f.activity() == Event.Activity.LIQUIDATIONS ->
                        frozen(f.asset(), f.stopped());
                case Event.ParameterChange p when p.venue().equals(venue) ->
                        new State(changed(p.parameter(), p.to()), stopped, assets);
                default -> this;
            };
        }

        private State frozen(@Nullable String asset, boolean stop) {
            if (asset == null) {
                return new State(rule, stop, assets);
            }
            var now = new HashSet<>(assets);
            if (stop) {
                now.add(asset);
            } else {
                now.remove(asset);
            }
            return new State(rule, stopped, Set.copyOf(now));
        }

        private LiquidationRule changed(Event.Parameter parameter, BigDecimal to) {
            return switch (parameter) {
                case CLOSE_FACTOR -> rule.withCloseFactor(to);
                case DUST -> rule.withDust(to);
                case LOAN_TO_VALUE, LIQUIDATION_BONUS, SUPPLY_CAP, DEBT_CEILING -> rule;
            };
        }
    }

    LiquidationPath(Scenario scenario, Clock clock) {
        for (var venue : scenario.venues().venues()) {
            venues.put(venue.id(), path(scenario, venue, clock));
        }
    }

    /// Debt that one liquidation may repay; 0 where the venue is unknown or the account is spared.
    double repayable(
            String venue, int step, Iterable<String> pledged, double healthFactor, double debt) {
        var path = venues.get(venue);
        if (path == null || spared(path[step], pledged)) {
            return 0;
        }
        return path[step].rule().repayable(healthFactor, debt);
    }

    private static boolean spared(State state, Iterable<String> pledged) {
        if (state.stopped() || state.assets().isEmpty()) {
            return state.stopped();
        }
        for (var asset : pledged) {
            if (!state.assets().contains(asset)) {
                return false;
            }
        }
        return true;
    }

    private static State[] path(Scenario scenario, Venue venue, Clock clock) {
        var now = new State(venue.liquidation(), false, Set.of());
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
