package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Event;
import paritydesk.plan.Ramp;

import java.time.Duration;
import java.time.Instant;

/// A parameter of one asset on its ramps. A pause leaves it where it stands; taken up again it goes on to its target in the time that was
/// left. A change that comes during a pause replaces the paused ramp.
final class PausableRamp {

    private Ramp now;
    private @Nullable Ramp paused;
    private Instant since = Instant.EPOCH;

    PausableRamp(double initial) {
        now = Ramp.standing(initial);
    }

    double at(Instant t) {
        return now.at(t);
    }

    boolean moving(Instant t) {
        return now.moving(t);
    }

    void change(double target, Instant t, Duration over, Event.@Nullable RampScale scale) {
        now =
                scale == Event.RampScale.RATIO
                        ? now.nextInverse(target, t, over)
                        : now.next(target, t, over);
        paused = null;
    }

    void pause(Instant t, boolean stop) {
        if (stop && paused == null) {
            paused = now;
            since = t;
            now = Ramp.standing(now.at(t));
        } else if (!stop && paused != null) {
            now = paused.resumed(since, t);
            paused = null;
        }
    }
}
