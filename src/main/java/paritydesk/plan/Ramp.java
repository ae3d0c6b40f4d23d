package paritydesk.plan;

import java.time.Duration;
import java.time.Instant;

/// A parameter that goes linearly from one value to another; a ramp over no time is a step. A ramp that is replaced starts the
/// next one where it stands.
public record Ramp(double from, double to, Instant start, Duration over) {

    public static Ramp standing(double value) {
        return new Ramp(value, value, Instant.EPOCH, Duration.ZERO);
    }

    /// The next ramp, from where this one stands at `t`.
    public Ramp next(double target, Instant t, Duration takes) {
        return new Ramp(at(t), target, t, takes);
    }

    public double at(Instant t) {
        if (over.isZero() || !t.isBefore(start.plus(over))) {
            return to;
        }
        if (t.isBefore(start)) {
            return from;
        }
        double share = Duration.between(start, t).toMillis() / (double) over.toMillis();
        return from + (to - from) * share;
    }

    /// Whether the value is still on its way at `t`.
    public boolean moving(Instant t) {
        return from != to && !over.isZero() && t.isAfter(start) && !t.isAfter(start.plus(over));
    }
}
