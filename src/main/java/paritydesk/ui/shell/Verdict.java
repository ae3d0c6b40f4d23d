package paritydesk.ui.shell;

import paritydesk.ui.look.Tone;

/// The go/no-go light.
///
/// @param tone [Tone#GOOD], [Tone#CAUTION], [Tone#BLOCKER], or [Tone#NEUTRAL] while there is no verdict
/// @param headline the verdict in a word, such as NO-GO
/// @param reason why in a few words, such as "2 blockers"
public record Verdict(Tone tone, String headline, String reason) {
    /// No verdict yet: the light is not drawn.
    public static final Verdict NONE = new Verdict(Tone.NEUTRAL, "", "");
}
