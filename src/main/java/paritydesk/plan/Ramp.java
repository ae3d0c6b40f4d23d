package paritydesk.plan;

import java.time.Duration;
import java.time.Instant;

/// A parameter that goes linearly from one value to another; a ramp over no time is a step. A ramp that is replaced starts the
/// next one where it stands. An `inverse` ramp is linear in 1/value: a liquidation ratio of 150 % is a threshold of 1/1.5. From a value
/// of zero (an infinite ratio) it stays there until its end.
public record Ramp(double from, double to, Instant start, Duration over, boolean inverse) {

    public Ramp(double from, double to, Instant start, Duration over) {
        this(from, to, start, over, false);
    }

    public static Ramp standing(double value) {
        return new Ramp(value, value, Instant.EPOCH, Duration.ZERO);
    }

    /// The next ramp, from where this one stands at `t`.
    public Ramp next(double target, Instant t, Duration takes) {
        return new Ramp(at(t), target, t, takes);
    }

    /// The next ramp, linear in 1/value.
    public Ramp nextInverse(double target, Instant t, Duration takes) {
        return new Ramp(at(t), target, t, takes, true);
    }

    public double at(Instant t) {
        if (over.isZero() || !t.isBefore(start.plus(over))) {
            return to;
        }
        if (t.isBefore(start) || (inverse && from == 0)) {
            return from;
        }
        double share = Duration.between(start, t).toMillis() / (double) over.toMillis();
        return inverse ? 1 / (1 / from + (1 / to - 1 / from) * share) : from + (to - from) * share;
    }

    /// Whether the value is still on its way at `t`.
    public boolean moving(Instant t) {
        return from != to && !over.isZero() && t.isAfter(start) && !t.isAfter(start.plus(over));
    }

    /// What goes on once a pause that began at `paused` is over at `t`: from where it stood to its target, in the time that was left.
    public Ramp resumed(Instant paused, Instant t) {
        var end = start.plus(over);
        return paused.isBefore(end)
                ? new Ramp(at(paused), to, t, Duration.between(paused, end), inverse)
                : this;
    }
}
