package paritydesk.valuation.incentive;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// One who has to choose: `weight` is the value that follows the choice (reporting currency, not negative), `payoffs` what each
/// action of one role brings, in the reporting currency.
public record Choice(double weight, Map<Action, Double> payoffs) {

    public Choice {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("a weight is zero or above, not " + weight);
        }
        if (payoffs.isEmpty() || payoffs.values().stream().anyMatch(p -> !Double.isFinite(p))) {
            throw new IllegalArgumentException(
                    "each action has a payoff that is a number: " + payoffs);
        }
        if (payoffs.keySet().stream().map(Action::role).distinct().count() > 1) {
            throw new IllegalArgumentException("one chooser has one role, not " + payoffs.keySet());
        }
        payoffs = Collections.unmodifiableMap(new EnumMap<>(payoffs));
    }

    /// What `action` brings.
    public double payoff(Action action) {
        var payoff = payoffs.get(action);
        if (payoff == null) {
            throw new IllegalArgumentException(action + " is not among " + payoffs.keySet());
        }
        return payoff;
    }

    /// The action that brings most; of equals the first in the order of [Action].
    public Action best() {
        Action best = null;
        for (var action : payoffs.keySet()) {
            if (best == null || payoff(action) > payoff(best)) {
                best = action;
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    /// What has to be added to `intended` so that nothing brings more: 0 where it is best already, a tie included.
    public double shortfall(Action intended) {
        return Math.max(0, payoff(best()) - payoff(intended));
    }
}
