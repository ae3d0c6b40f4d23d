package paritydesk.ui.preference;

import paritydesk.ui.look.Text;

import java.time.Duration;

/// How far the arrow keys walk on the timeline.
public enum Stride {
    /// To the next step of the clock, both sides of an event and market points among them.
    STEP(Duration.ZERO),
    HOUR(Duration.ofHours(1)),
    QUARTER(Duration.ofHours(6)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7));

    private final Duration length;

    Stride(Duration length) {
        this.length = length;
    }

    /// Zero for [#STEP].
    public Duration length() {
        return length;
    }

    /// The name shown to the user.
    public String title() {
        return switch (this) {
            case STEP -> Text.of("stride.step");
            case HOUR -> Text.of("stride.hour");
            case QUARTER -> Text.of("stride.quarter");
            case DAY -> Text.of("stride.day");
            case WEEK -> Text.of("stride.week");
        };
    }
}
