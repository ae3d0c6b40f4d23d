package paritydesk.ui.look;

import java.util.Locale;

/// A meaning that has a colour everywhere, and always a mark beside the colour.
public enum Tone {
    NEUTRAL(""),
    GOOD("✓"),
    CAUTION("▲"),
    BLOCKER("✕"),
    PERCEIVED("◇"),
    ECONOMIC("◆"),
    FALSE("■"),
    MASKED("□"),
    TRUE("▬"),
    NOTE("●");

    private final String mark;

    Tone(String mark) {
        this.mark = mark;
    }

    /// The second cue, one character, empty for [#NEUTRAL].
    public String mark() {
        return mark;
    }

    /// The style class that colours text and marks: `tone-good`, `tone-false`, ….
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
