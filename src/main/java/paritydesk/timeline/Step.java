package paritydesk.timeline;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Event;

import java.time.Instant;

/// One place on the clock. An instant without events has one step; an instant with n events has 1 + n: `BEFORE` all of them, then
/// `AFTER` each in its order. The market is read once per instant, so what differs between the sides is the plan's doing.
public record Step(Instant at, Side side, @Nullable Event event) {

    /// Which side of an event a step stands on.
    public enum Side {
        AT,
        BEFORE,
        AFTER
    }
}
