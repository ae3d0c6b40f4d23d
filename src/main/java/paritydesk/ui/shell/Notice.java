package paritydesk.ui.shell;

import paritydesk.ui.look.Tone;

import java.util.Optional;

/// A short message that floats above the screen. Blockers stay until closed, the rest goes by itself.
///
/// @param tone how grave
/// @param text what happened
/// @param action the next step, if there is one
public record Notice(Tone tone, String text, Optional<Command> action) {
    /// A message without a next step.
    public static Notice of(Tone tone, String text) {
        return new Notice(tone, text, Optional.empty());
    }
}
