package paritydesk.ui.timeline;

import paritydesk.timeline.Clock;
import paritydesk.timeline.Step;

/// The two steps that are compared at a place of the scrubber. At an event they stand on its two sides, at one and the same
/// instant, so that only the plan differs; elsewhere they are the previous step and this one. Both are the same at the start.
public record Sides(int before, int after, boolean event) {

    public static Sides at(Clock clock, int step) {
        return switch (clock.step(step).side()) {
            case AT -> new Sides(Math.max(0, step - 1), step, false);
            case AFTER -> new Sides(step - 1, step, true);
            case BEFORE -> new Sides(step, lastOfInstant(clock, step), true);
        };
    }

    private static int lastOfInstant(Clock clock, int step) {
        int last = step;
        while (last + 1 < clock.size() && clock.step(last + 1).side() == Step.Side.AFTER) {
            last++;
        }
        return last;
    }
}
