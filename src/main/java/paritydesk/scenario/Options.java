package paritydesk.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// How a run looks at its inputs: the window `[from, to]`, the regular `step` between events and market points, the quantity of
/// old tokens at which realisable prices are taken, and the seed of anything random. A step parts the window into at most
/// [#MOST_STEPS] parts, so that a run fits into memory.
public record Options(
        Instant from, Instant to, Duration step, BigDecimal realisableQuantity, long seed) {

    public static final int MOST_STEPS = 100_000;

    public Options {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "the window ends at " + to + " and so not after its start " + from);
        }
        if (step.isNegative() || step.isZero()) {
            throw new IllegalArgumentException("the step between two instants is above zero");
        }
        if (step.compareTo(Duration.between(from, to).dividedBy(MOST_STEPS)) < 0) {
            throw new IllegalArgumentException(
                    "a step of "
                            + step
                            + " parts the window from "
                            + from
                            + " to "
                            + to
                            + " into more than 100 000 steps");
        }
        if (realisableQuantity.signum() <= 0) {
            throw new IllegalArgumentException("the quantity for realisable prices is above zero");
        }
    }
}
