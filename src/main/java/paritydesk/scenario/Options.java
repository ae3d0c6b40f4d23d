package paritydesk.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// How a run looks at its inputs: the window `[from, to]`, the regular `step` between events and market points, the quantity of
/// old tokens at which realisable prices are taken, and the seed of anything random.
public record Options(
        Instant from, Instant to, Duration step, BigDecimal realisableQuantity, long seed) {

    public Options {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "the window ends at " + to + " and so not after its start " + from);
        }
        if (step.isNegative() || step.isZero()) {
            throw new IllegalArgumentException("the step between two instants is above zero");
        }
        if (realisableQuantity.signum() <= 0) {
            throw new IllegalArgumentException("the quantity for realisable prices is above zero");
        }
    }
}
