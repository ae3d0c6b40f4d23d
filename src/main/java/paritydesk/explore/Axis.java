package paritydesk.explore;

import paritydesk.scenario.Scenario;
import paritydesk.shock.Applied;

/// One knob of one shock, walked in `count` equal parts from `from` to `to` (both included).
public record Axis(Applied shock, int knob, double from, double to, int count) {

    public Axis {
        if (count < 1 || knob < 0 || knob >= shock.shock().knobs().size()) {
            throw new IllegalArgumentException("an axis has a knob and at least one value");
        }
    }

    public double value(int i) {
        return count == 1 ? from : from + (to - from) * i / (count - 1);
    }

    /// What it walks, such as `falls by (%)`.
    public String title() {
        var knob = shock.shock().knobs().get(this.knob);
        return shock.shock().name()
                + ": "
                + knob.name()
                + (knob.unit().isEmpty() ? "" : " (" + knob.unit() + ")");
    }

    Applied at(int i) {
        return shock.with(knob, value(i));
    }

    Scenario apply(Scenario scenario, int i) {
        return at(i).apply(scenario);
    }
}
